"""A message in bokmål and English, and lists of messages that are read in one of the two."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Generic, NamedTuple, TypeVar

from kjopsprosess.model.values import Language

K = TypeVar("K")
T = TypeVar("T")


class Counted(NamedTuple):
    """A phrase for one and for many; `{n}` is the number, other fields are filled by the same call."""

    one: str
    many: str

    def __call__(self, n: int, **fields: str) -> str:
        """The phrase for `n`. The number and the word after it never part at a line's end."""
        phrase = self.one if n == 1 else self.many
        return phrase.replace("{n} ", "{n}\N{NO-BREAK SPACE}").format(n=n, **fields)


class Say(Generic[T]):
    """What `kp` says in each language: a text, or something made of texts. Neither language has a default."""

    __slots__ = ("en", "nb")

    def __init__(self, *, nb: T, en: T) -> None:
        self.nb = nb
        self.en = en

    def in_language(self, language: Language) -> T:
        """What it is in one language."""
        return self.nb if language is Language.NB else self.en

    if TYPE_CHECKING:

        def __get__(self, messages: object, owner: type) -> T:
            """What it is as an attribute of a `MessageList`, whose instances hold it in their own language."""


class MessageList:
    """Messages, each under a name. An instance holds all of them in one language."""

    def __init__(self, language: Language) -> None:
        self.language = language
        for name, message in vars(type(self)).items():
            if isinstance(message, Say):
                self.__dict__[name] = message.in_language(language)


L = TypeVar("L", bound=MessageList)


class SayCounted(Say[Counted]):
    """A phrase for one and for many."""

    __slots__ = ()

    def __init__(self, *, nb: tuple[str, str], en: tuple[str, str]) -> None:
        super().__init__(nb=Counted(*nb), en=Counted(*en))


class SayBy(Say[Mapping[K, T]]):
    """Messages by key. A key stands once, so neither language can lack one."""

    __slots__ = ()

    def __init__(self, messages: Mapping[K, Say[T]]) -> None:
        super().__init__(
            nb={key: message.nb for key, message in messages.items()},
            en={key: message.en for key, message in messages.items()},
        )


class SayEach(Say[tuple[T, ...]]):
    """Messages in a row, as many in each language."""

    __slots__ = ()

    def __init__(self, *messages: Say[T]) -> None:
        super().__init__(nb=tuple(message.nb for message in messages), en=tuple(message.en for message in messages))


class SayList(Say[L]):
    """A list of messages within another."""

    __slots__ = ()

    def __init__(self, messages: type[L]) -> None:
        super().__init__(nb=messages(Language.NB), en=messages(Language.EN))
