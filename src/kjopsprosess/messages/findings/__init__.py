"""What is said of each finding, by its code."""

from kjopsprosess.messages.say import SayBy

from .between import BETWEEN
from .deal import DEAL
from .file import ENTRY, FILE
from .history import HISTORY
from .lint import LINT
from .lint_combinations import LINT_COMBINATIONS, LINT_LANGUAGE
from .lint_public import LINT_PUBLIC
from .log import LOG
from .process import PROCESS
from .value import VALUE
from .yaml import YAML

FINDINGS = SayBy(
    {
        **FILE,
        **YAML,
        **ENTRY,
        **VALUE,
        **PROCESS,
        **LINT,
        **LINT_COMBINATIONS,
        **LINT_PUBLIC,
        **LINT_LANGUAGE,
        **DEAL,
        **BETWEEN,
        **LOG,
        **HISTORY,
    }
)
