"""English verbs of buying and selling, in the infinitive, by meaning; `_` joins verbs of several words.

A meaning belongs to one side; `rule.py` says which, and what else is needed for a verb that both use.
"""

from __future__ import annotations

from collections.abc import Mapping

VERBS_EN: Mapping[str, str] = {
    "decide": """
        decide resolve vote conclude reject decline prioritise prioritize rule_out say_yes say_no make_the_decision
        make_the_choice settle determine debate weigh escalate
    """,
    "choose": "choose select pick shortlist elect prefer single_out narrow",
    "approve": """
        approve accept consent authorise authorize clear permit allow endorse sanction ratify greenlight grant release
        sign_off waive certify
    """,
    "sign": "sign countersign enter_into",
    "order": """
        order buy purchase procure call_off lease rent hire subscribe commission acquire source raise_the_po
        place_the_order insure
    """,
    "pay": "pay settle_up finance fund prepay reimburse deposit invest",
    "award": "award",
    "publish": "publish advertise announce issue notify tender",
    "evaluate": """
        evaluate assess review score rate rank judge appraise inspect audit examine analyse analyze check verify
        validate measure moderate mark_up study survey vet witness walk look_at look_for read reckon calculate count
        quantify recognise recognize explore investigate monitor control
    """,
    "compare": "compare contrast benchmark",
    "test": "test try try_out pilot taste sample trial prototype watch see",
    "appoint": "appoint name nominate assign form designate staff engage establish set_up recruit",
    "describe": """
        describe define specify document write_down state outline scope explain justify list map recommend detail
        formulate summarise summarize identify understand discover clarify draw_up draft write agree gather collect
        prepare build develop create
    """,
    "agree": "agree align consult discuss coordinate negotiate_internally commit speak talk brainstorm meet",
    "accept": "receive take_over take_delivery take_receipt unload acknowledge",
    "ask": "ask request invite seek call_for query interview solicit apply enquire obtain",
    "inform": "inform tell brief report communicate alert warn feed_back return share",
    "use": """
        use take_into_use install implement deploy roll_out train learn migrate adopt operate start kick_off launch
        mobilise mobilize go_live switch switch_on switch_off ramp_up integrate configure connect mount test_run
    """,
    "end": """
        terminate cancel end give_notice postpone extend renew renegotiate claim close_down retire replace expire
        complain lay_off wind_down wait wait_out
    """,
    "arrange": """
        secure arrange confirm plan schedule ensure prepare budget set set_aside put take bring nominate register
        enter fill_in complete attend join visit find fix open exclude own manage lead steer follow keep comply
        respond_internally handle deal_with let give_access make choose_whether freeze clean pour raise place rank
        refresh transfer ship_back protect update reserve nail_down design model simulate estimate archive file store
        hand_back search move say act perform cut reduce grow plant sow harvest drain paint repair weld dig help want
        need allocate divide split combine group sort rate limit carry lift cover change adjust adapt correct improve
        track fence dredge drill excavate demolish renovate license lend borrow trace label pack recall replant
        slaughter breed milk feed vaccinate treat sterilise calibrate tune wire dry rebuild invest import export bond
        bank insulate heat cool light mow cater book_in sound translate print edit film record stage rehearse enrol
        teach grade examine hear mediate arbitrate notarise legalise insure underwrite hedge mine blast crush sail
        dock moor load stow tow anchor fly park drive fuel charge patrol guard lock evacuate rescue zone dispose
        recycle reuse cross_check double_check sketch
    """,
    "work": """
        notice accelerate accommodate activate add administer admit affirm amend appeal assemble attach authenticate
        automate avoid bathe begin blend boil bolt bottle brace brush bundle bury carve chair clamp classify collate
        combine compile compost compress confine confront conserve construct consolidate continue convene cook
        cultivate deactivate declare decommission decorate dedicate defer delete demand demarcate detach detect devise
        disable disassemble disclose disconnect disinfect dismantle dismiss dispatch distribute dive donate double
        duplicate earmark edit eliminate empty enable enclose encourage enforce enhance enlarge entrust equip erect
        exempt exercise expand expose fabricate fell fetch filter fit flush fold forge frame fulfil furnish gauge
        glaze graft grind grout hang harden hoist house illuminate indicate induct inject insert insist instruct
        interpret interrupt irrigate isolate itemise join laminate level lift link locate lodge log_into loosen lower
        lubricate maintain march merge minimise minute mitigate mix modernise modify mulch nail neutralise note
        observe occupy offset omit outsource oversee pair pave phase_out photograph pile pin pipe plaster plough
        polish preserve press pressurise prime probe prohibit prolong promote prove prune pull pump punch purge push
        quarantine question raze realign rebalance recertify reconcile reconfigure reconsider redeploy redesign redraw
        refill refit reform refuel refund refurbish refuse regulate rehouse reinforce reinstall relocate remind
        remodel remove rename reopen reorder reorganise repeal replan replenish rescope reshape restart restock
        restore restrict resume retain retender retest rethink retool retrain retrieve reverse rewire rewrite rinse
        rotate route salvage sand saw scaffold scan screen scrap seal season seat separate serve sew shape sharpen
        shear shield shift shorten shut shut_down sift soak solder solve spare specify spray spread stabilise stack
        standardise staple steam stitch stop straighten strengthen stress strip structure substitute supply support
        surrender suspend swap sweep tag take_up tally tap tear tidy tie tighten tile time top_up trade_in transform
        transplant transport travel trim turn undertake undo unify uninstall unlock unpack upgrade uphold upload
        vacate vent visualise volunteer wash weed whitelist widen wire withdraw withhold wrap aid allot alter
        appreciate arrive ascertain aspire assay attain augment balance barter bear beat bend bind bleed block board
        bore bounce bow box breach break brew brighten broaden browse bypass calve camber cascade catalogue cease
        censor centralise chain challenge channel chill clad climb clip cluster code cope correlate crack cream crop
        cross cure curtail cushion cycle dam damp dare date deepen defend deliberate delve densify deny depress
        descend deserve deskill detain deter dice differ digest digitise direct discard discourage disperse dislodge
        ditch divert dose downgrade download dread dream dust dwell dye ease eat elaborate embark embrace employ
        empower encrypt endure energise enjoy enlist enrich entitle erase escape escort etch evolve exhaust exhibit
        exit expel exploit explode extinguish extract fail farm fasten fatten fear feel figure_out fill fine finish
        fire fish flatten flip float flood flow focus forbid forget forgive foster fumigate generate get_rid gild glue
        go_over go_through graduate grieve grip guess guide gut halt halve hand hasten hatch haul herd hide hike hit
        hurry idle ignore impose impound improvise incinerate incur infer inflate inherit initiate innovate intend
        intensify intervene inure invent invert invoke irradiate jack jump kick kill knit knock lap laugh launder lean
        leap leave lessen lie liken line_up listen live liquidate litigate look lose manoeuvre manufacture mash mast
        match mature mend mention mill mind miss multiply narrow_down navigate neglect nest net nod nudge obey oblige
        obstruct oil opt orient oust overcome overhaul overlap overrule owe pacify paddle pan parcel pardon paste
        patch pause perfect persevere persist pertain pick_up pinpoint pivot plumb plug pose possess practise praise
        predict prescribe prevail prevent proclaim profile proofread propagate protest provision race raid raffle
        rally ramp range ration react readjust reallocate reap reappoint reason reassess reassign reassure rebut recap
        recast recline recount rectify redeem redo redirect reelect refrain regain regard regret reign reimagine
        rejoin relate relay relinquish rely remain remedy remit remunerate render repay repel rephrase replicate
        reprint reprogram repurchase reroute rescind resell resist respect rest reveal revisit revive revoke ride ring
        ripen rise roast roll rush sack satisfy save scale scour scrape scratch scrub scrutinise sculpt segment
        segregate sense sentence set_out shave shelve shine shoot shout shovel shower shred shrink sing sink slash
        sleep slice slide slow snap soften sort_out sour space spend spill spin spot sprinkle squeeze stand star stay
        steady steal stick stir stoke strike stretch strive stroke submerge succeed suffer suggest suit supersede
        surface surpass surround survive suspect sustain swear swim swing team_up thank think_through thread threaten
        throw tick tilt toast top touch toughen tour trade transact transcribe tread trigger triple troubleshoot trust
        tuck twin twist type unblock uncouple undergo underpin unite unplug unroll unveil usher vary vest view vouch
        wade wake warrant waste waterproof wax wear weave welcome wheel whiten wipe wish wonder work_out worm worry
        wring zero
    """,
    "answer": "answer respond_to reply reply_to respond",
    "negotiate": "negotiate haggle bargain",
    "give": """
        send send_out deliver submit give offer present show demonstrate introduce share provide issue email mail ship
        hand_out forward pitch propose put_forward circulate
    """,
    "make": """
        make put_together write create draft build prepare develop produce revise update design customise customize
        tailor price calculate estimate finalise finalize draw_up
    """,
    "hold": """
        hold walk_through go_through conduct run do perform complete host have facilitate execute organise organize
    """,
    "book": "book schedule set set_up arrange plan fix",
    "get": "get gain win secure obtain earn",
    "reach": """
        find identify map research meet know get_to_know build develop create understand uncover discover reach access
        handle overcome coach cultivate educate test establish visit engage approach connect influence advise help
        warm_up win multi_thread get_access_to gain_access_to target email phone position
    """,
    "record": "log update record add enter move create qualify set forecast",
    "persuade": "convince persuade influence win_over",
    "sell": """
        pitch prospect upsell up_sell cross_sell cold_call nurture hand_off hand_over_to_cs demo quote propose
        discount overcome_objections handle_objections create_urgency build_value show_value create_value multi_thread
        reach_out make_contact make_initial_contact make_first_contact touch_base win_back reactivate re_engage
        offer_a_discount give_a_discount give_discount get_verbal ask_for_the_order ask_for_a_referral
        ask_for_referrals
    """,
    "close": "close close_out land win",
    "offload": "sell",
    "pursue": """
        follow_up follow_up_on chase call call_back contact engage connect check_in hand_over approach work reach
        phone convert disqualify
    """,
    "qualify": "qualify qualify_out qualify_in prequalify pre_qualify",
}
"""A verb with two meanings has the one that its object fits; the first is the default."""

ALSO_NOUNS_EN = """
    notice win cross aid balance bend bind board bore box breach break bypass camp chain challenge channel code crack
    crop cure cycle dam date drill dust ease exit extract face farm fill fine finish fire fish flood flow focus fund
    guide halt hand haul herd hike hit jump kick lap line look match mill mind miss mount net nod oil outline patch
    pause plug point practise project protest race raid rally ramp range reason recap recount regard regret release
    remedy rest ride ring rise roll rush sack save scale scratch segment sense shelve shore slice slide slow space
    spot star stay stick stretch strike stroke surface swing target team tick tilt top touch tour trade trigger trust
    twist type view visit waste wheel wish wonder worry demand talk start call contact demo quote lead close pitch
    book plan offer present approach order test review purchase request award pilot trial sample name list report
    audit shortlist budget staff train schedule document study survey design estimate price discount prospect need
    search record forecast work contract state scope map model value group change move rate end claim use control
    check walk measure post count brief query lease rent hire source file store cover help issue share influence
    research commit limit track process label pack charge light heat cool feed plant mine load sound film print stage
    park guard lock zone transfer access import export bond tender screen proof fit frame link support supply question
    note level minute mix pair phase pin pipe press prime pump push scan season spread stress structure tag time tile
    tap wash wire house seat seal shield shift shape steam bank invoice initial sanction permit license pass rule sort
    update upsell sow discover connect
"""
"""English verbs that are nouns as well, as in `Quote sent` and `Order form`."""

IRREGULAR_EN: Mapping[str, str] = {
    "choose": "chosen chose", "write": "written wrote", "give": "given gave", "take": "taken took", "send": "sent",
    "make": "made", "hold": "held", "have": "had", "get": "got gotten", "win": "won", "sell": "sold", "meet": "met",
    "find": "found", "build": "built", "know": "known knew", "understand": "understood", "put": "put", "set": "set",
    "show": "shown", "see": "seen saw", "do": "done did", "run": "run ran", "buy": "bought", "pay": "paid",
    "say": "said", "tell": "told", "lead": "led", "let": "let", "lend": "lent", "draw": "drawn drew", "read": "read",
    "keep": "kept", "bring": "brought", "speak": "spoken spoke", "go": "gone went", "begin": "begun", "lay": "laid",
    "seek": "sought", "sow": "sown", "reset": "reset", "bid": "bid", "cut": "cut", "hear": "heard", "teach": "taught",
    "freeze": "frozen froze", "overcome": "overcome", "feed": "fed", "drive": "driven drove", "fly": "flown flew",
}  # fmt: skip
"""Irregular participles and past forms, which the rules in `forms.py` miss."""
