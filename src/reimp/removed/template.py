"""Templates: new code as a tuple of parts; the user's own text is in it only as a span that is kept."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Text:
    """Code that is written as it is."""

    code: str


@dataclass(frozen=True, slots=True)
class Module:
    """A module, under the name that the file imports it by."""

    name: str


@dataclass(frozen=True, slots=True)
class Helper:
    """A helper function, under the name that it has in the file; *file* is its file in reimp/removed/helpers."""

    file: str


@dataclass(frozen=True, slots=True)
class Constant:
    """A constant of imp: its name in the file, or its number where that is taken."""

    name: str


@dataclass(frozen=True, slots=True)
class Kept:
    """The user's text from *start* to *end*, offsets in the bytes of the file as it was read."""

    start: int
    end: int


Part = Text | Module | Helper | Constant | Kept
Template = tuple[Part, ...]


def template(*parts: Part | str | Template) -> Template:
    """Return the template of *parts*; a str becomes Text, and a template gives its own parts."""
    return tuple(_joined(_flat(parts)))


def join(separator: str, templates: Iterable[Template]) -> Template:
    """Return *templates* with *separator* between them, as one."""
    parts: list[Part | str | Template] = []
    for each in templates:
        parts += [separator, each] if parts else [each]
    return template(*parts)


def attribute(found: Template) -> tuple[str, str] | None:
    """Return module and name of a template that is `module.name` and nothing else, else None."""
    match found:
        case (Module(module), Text(code)) if code[:1] == "." and code[1:].isidentifier():
            return module, code[1:]
    return None


def modules_in(templates: Iterable[Template]) -> set[str]:
    """Return the modules that *templates* name."""
    return {part.name for each in templates for part in each if isinstance(part, Module)}


def _flat(parts: Iterable[Part | str | Template]) -> Iterator[Part]:
    for part in parts:
        if isinstance(part, str):
            yield Text(part)
        elif isinstance(part, tuple):
            yield from part
        else:
            yield part


def _joined(parts: Iterable[Part]) -> Iterator[Part]:
    """Yield *parts* without empty texts, and with texts that follow one another as one."""
    text = ""
    for part in parts:
        if isinstance(part, Text):
            text += part.code
            continue
        if text:
            yield Text(text)
            text = ""
        yield part
    if text:
        yield Text(text)
