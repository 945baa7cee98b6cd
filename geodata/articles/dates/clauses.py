"""The clause around a date: is it to come, or over."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from geodata.articles.dates.lexicon import alike

if TYPE_CHECKING:
    from geodata.articles.dates.parts import Found


def _compiled(pattern: str) -> re.Pattern[str]:
    """Return a pattern for text whose confusable Arabic letters were made `alike`."""
    return re.compile(alike(pattern))


# Verbs of what is or comes, signs of vowels between their letters: "تغادر", "يتسلّم".
_COMES: Final = "|".join(
    "[\u064b-\u0652]*".join(verb)
    for verb in ("غادر", "نسحب", "ستلم", "تسلم", "رحل", "خلي", "سحب", "نتقل", "غلق")
)
_FUTURE: Final = _compiled(
    r"\b(?=\w)(?:(?:will|shall|going to|due (?:to be|in|on|at|by|next|early|late)"
    r"|scheduled|expected|planned|plans to|intends?|later than"
    r"|prepar(?:es?|ing) to|ready to|about to|set (?:to|for)|(?:is|are) to|hopes? to"
    r"|aims? to|wants? to|threaten\w* to|vow\w* to|may|(?<!before they )(?<!before it )could"
    r"|should|must|ordered to|demand\w*|calls? for|deadline)\b"
    r"|(?:سوف|المقرر|المزمع|المتوقع|مقررا?|يعتزم|تعتزم|بحلول|حلول|موعد|المقبل|القادم"
    r"|على أن [يتن]\w+|المؤمل|المنتظر|المرتقب|تستعد|يستعد|ينوي|تنوي|يخطط|تخطط|طالب\w?"
    r"|دعا|دعت|هدد\w?|المرجح|(?<!قبل )(?<!من )(?:الموعد|المهلة)|للموعد"
    r"|موعد[اً]\w?|بصدد|وشك|[يت]زمع|[يُ]+رتقب|ترتقب|[يت]تهي[أّ]\w*|[يت]تأهب)\b"
    r"|(?<!قبل أن )(?<!لم )(?!و?تخل\u0651?ى\b.{0,40} عن\b)"  # given up: one spelling of two verbs
    rf"و?[يت][\u064b-\u0652]*(?:{_COMES})[\w\u064b-\u0652]{{0,4}}\b"
    r"|(?<!قبل أن )(?<!لم )(?:ي[\u064b-\u0652]*|تُ)سل[\u064b-\u0652]*م[\u064b-\u0652]*\w{0,3}\b"
    # expected, likely, supposed to
    r"|و?[يت][\u064b-\u0652]*(?:رج|توق|نتظر|فترض|رتق)[\u064b-\u0652]*\w?[\u064b-\u0652]* أن\b"
    # a verb with س before it: will leave; not سيارة or سنوات
    r"|و?س(?!يار|ياس|يطر|يد|ير|يل|ين|يف|ياد|يا[حق]|تة|تين|تر|تيف|توك|نو|نة|ند|نج|نغ|يئ|يكو)"
    r"[\u064b-\u0652]*[يتن](?:[\u064b-\u0652]*\w){3,})"
)
# By Sunday it had left: a deadline that is over.
_PAST: Final = _compiled(
    r"\b(?:had|was|were|did|left|came|went|fell|hit|gave|took|struck|began|flew|sent"
    r"|drove|withdrew|brought|broke|held|met|shot|rose|lost|[a-z]{3,}ed|كان\w?|بقي\w?)\b"
)
# The coalition to hand over the camp on Sunday: a headline.
_TO_HAND: Final = re.compile(
    r"\s*(?:(?:[A-Z][\w'-]*|army|forces|troops|soldiers|trainers|contractors) ){0,4}to"
    r" (?:hand|leave|give|receive|take|return|withdraw|pull|transfer|close|vacate|quit|send)\b"
)
# As planned, it took place: what was to come has come.
_DONE: Final = re.compile(
    r"\b(?:took place|went ahead|carried out|(?:was|were|has been|have been) (?:completed|held)"
    r"|completed|as (?:planned|scheduled|expected|promised|foreseen|announced|agreed))\b"
)
# The coalition hands over the camp on Sunday: what is told in the present is to come.
# A set of letters to begin with sends most words off at once.
_PRESENT: Final = re.compile(
    r"(?=[aAcdefghilprstw])\b"
    r"(?:(?:is|are) (?:handed|returned|closed|vacated|transferred|turned over|withdrawn|given)"
    r"|hands over|gives (?:up|back)|gets|closes|shuts|leaves(?! (?:only|just|behind|no))|ends"
    r"|comes down|sees|finishes|starts|passes out"
    r"|reverts|changes hands|takes over"
    r"|(?:[Aa]mericans|troops|forces|soldiers|trainers|advisers|contractors|they)"
    r" (?:leave|arrive|depart|go|pull out|fly|withdraw|return|reach|land|deploy|move)"
    r"|departs|arrives|withdraws"
    r"|pulls out|(?:and|then) (?:leave|go|depart))\b"
)
_FIRE: Final = re.compile(
    r"\b(?:attacks?|rockets?|strikes?|salvos?|drones?|barrage|missiles?|shelling|fired|raid|attacked|struck|hit)\b"
)
_MODAL: Final = re.compile(r"\s*(?:will|would|could|may|might|should|must)\b")
_AS_SOON_AS: Final = 16
_SOON: Final = re.compile(r"\bas (?:soon|early) as (?:on )?$")
_STILL: Final = re.compile(r"\b(?:will|to be|is to|are to|is due|are due|must|should)\b")
_AND: Final = re.compile(r" (?:and|but|while|with|after|before|as|though|although|hours|days) ")
# Those who will train guards arrived: behind what is to come stands what happened.
_DID: Final = re.compile(
    r"\b(?:left|arrived|came|hit|struck|fell|took|gave|withdrew|landed|flew|went|quit|fired"
    r"|(?<!to have )(?:was|were|(?:has|have|had) been)"
    r" (?!to |due |set |expected |planned |sch)\w+)\b"
)
# 2020 - Al-Qaim is given back on March 17: chronologies tell what is over in the present.
_ROW_OF_A_YEAR: Final = re.compile(r"\W*(?:19|20)\d\d\b(?!-\d)")
_HAD: Final = _compiled(
    r"\b(?:had|lasted|stayed|remained|(?:was|were) (?!to |due |set |not |\w+ed )"
    r"|[وف]?(?:كان|بقي|ظل|استمر|دام)(?:ت|وا)?)\b"
)
_SIGN: Final = re.compile(r"[.،,؛;:!?؟\n\"“”«»()]")
_SENTENCE_ENDS: Final = re.compile(r"[.;؛!?؟\n]")
_JOINT: Final = _compiled(
    r"(?=[twsأوب])\b(?:(?:that|who|which|said|التي|الذي|الذين)\b"
    r"|(?=[وبأ])(?<!قبل )(?<!المقرر )(?<!المتوقع )(?<!المزمع )(?<!على )"
    r"(?<!رجح )(?<!رجّح )(?<!توقع )(?<!توقّع )(?<!نتظر )و?ب?أن\w?\w?\b)"
)
_RESPECTIVELY: Final = _compiled(r"\brespectively\b|(?:على|ب)\s?(?:التوالي|الترتيب)|\bتباعا")
_DEADLINES: Final = ("by", "until", "to", "before_ar", "before_en")
# Behind these "before" is no deadline: eight days before Sunday's handover.
_UNITS: Final = ("units", "two_units", "a_day", "a_week", "a_month", "a_year")
_RANGES: Final = ("days", "dates", "months")
_CLAUSE_REACH: Final = 120


def speaks_of_future(found: Found) -> bool:
    """Tell whether the clause around some words tells what is to come."""
    by = found.kind(found.first - 1)
    of_range = by == "to" and found.rule in _RANGES
    if by in _DEADLINES and found.kind(found.first - 2) not in _UNITS and not of_range:
        return not (is_over(found) or _had_been(found))
    start, text = found.span[0], found.lexemes.text
    if found.rule == "weekday" and _SOON.search(text[max(0, start - _AS_SOON_AS) : start]):
        return True
    return says_will(found)


def says_will(found: Found) -> bool:
    """Tell whether words such as "will" or "planned" stand in the clause around some words."""
    before, after = _around(found)
    start, end = found.span
    clause = f"{before} {found.lexemes.same[start:end]} {after}"
    if _FUTURE.search(clause) or _TO_HAND.match(before):
        return not _is_done(clause, before, after)
    if found.rule != "weekday" and not any(map(str.isdigit, found.words)):
        return False  # the camp is handed over in August
    return _is_present(clause) and not _is_in_row_of_a_year(found)


def looks_ahead(found: Found) -> bool:
    """Tell whether a sentence tells what is to come: "It hands over this month, on the 23rd"."""
    before, after = _sentence_around(found)
    return speaks_of_future(found) or bool(
        _FUTURE.search(before) or _FUTURE.search(after) or _is_present(before)
    )


def tells_what_was(found: Found) -> bool:
    """Tell whether anything in the sentence around some words is told as done."""
    before, after = _sentence_around(found)
    return _PAST.search(f"{before} {after}") is not None


def _sentence_around(found: Found) -> tuple[str, str]:
    (start, end), same = found.span, found.lexemes.same
    before = _SENTENCE_ENDS.split(same[max(0, start - _CLAUSE_REACH) : start])[-1]
    return before, _SENTENCE_ENDS.split(same[end : end + _CLAUSE_REACH], maxsplit=1)[0]


def tells_now(found: Found) -> bool:
    """Tell whether the clause around some words is told in the present: "comes down in August"."""
    return _is_present(" ".join(_around(found)))


def _around(found: Found) -> tuple[str, str]:
    """Return what of its clause stands before some words and behind them."""
    (start, end), same = found.span, found.lexemes.same
    backwards = same[max(0, start - _CLAUSE_REACH) : start][::-1]
    before = _SIGN.split(backwards, maxsplit=1)[0][::-1]
    after = _SIGN.split(same[end : end + _CLAUSE_REACH], maxsplit=1)[0]
    return _JOINT.split(before)[-1], _JOINT.split(after, maxsplit=1)[0]


def _is_in_row_of_a_year(found: Found) -> bool:
    (start, _), text = found.span, found.lexemes.text
    return _ROW_OF_A_YEAR.match(text, text.rfind("\n", 0, start) + 1) is not None


def _is_present(clause: str) -> bool:
    if not _PRESENT.search(clause):
        return False
    return _PAST.search(_PRESENT.sub("", clause)) is None


def _is_done(clause: str, before: str, after: str) -> bool:
    """Tell whether a clause tells what happened beside what was, or is, to come."""
    if _DONE.search(clause) and not _STILL.search(clause):
        return True
    if _FIRE.search(before) and _MODAL.match(after) and not _FUTURE.search(before):
        return True  # the rockets fired on Sunday could have killed dozens
    futures = [*_FUTURE.finditer(before)]
    if futures and _DID.search(before, futures[-1].end()) and not _FUTURE.search(after):
        return True
    first = f"{before} {_AND.split(after, maxsplit=1)[0]}"
    return _FUTURE.search(first) is None and _PAST.search(first) is not None


def is_over(found: Found) -> bool:
    """Tell whether the clause behind some words tells what happened: "Within days it left"."""
    end, same = found.span[1], found.lexemes.same
    after = _SIGN.split(same[end : end + _CLAUSE_REACH].lstrip(" ,،"), maxsplit=1)[0]
    return _PAST.search(after) is not None and _FUTURE.search(after) is None


def _had_been(found: Found) -> bool:
    """Tell whether "until" ends what has been: "it lasted until 4 April", "كان ... قد"."""
    if found.kind(found.first - 1) != "until":
        return False
    before = _around(found)[0]
    return _HAD.search(before) is not None and _FUTURE.search(before) is None


def says_respectively(found: Found) -> bool:
    """Tell whether the line around some words pairs them up with others."""
    (start, end), same = found.span, found.lexemes.same
    before = same[max(0, start - _CLAUSE_REACH) : start].rpartition("\n")[2]
    after = same[end : end + _CLAUSE_REACH].partition("\n")[0]
    return _RESPECTIVELY.search(f"{before} {after}") is not None
