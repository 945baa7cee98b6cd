"""The rule table: which kind and scope of event turns which bases to which status."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from geodata.errors import StatusRuleError
from geodata.events.events import STATUSES

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from geodata.package.package import Package

_APPLIES: Final = re.compile(
    r"(?P<whose>its|every) base"
    r"(?: (?P<side>in|outside)(?P<governorates>(?: [A-Z]{2}-[A-Z0-9]{1,3})+))?"
    r"(?: whose status is (?P<negated>not )?(?P<statuses>[a-z_]+(?: or [a-z_]+)*))?"
)


@dataclass(frozen=True, slots=True)
class Rule:
    """One row of the table: events of this kind and scope turn these bases to ``status``.

    ``every`` is False when only the event's own base is meant. A base is meant when its
    governorate (ISO 3166-2) is in ``within`` (None is anywhere), not in ``outside``, and the
    status it had before is in ``when_status``.
    """

    kind: str
    scope: str
    status: str
    every: bool
    within: frozenset[str] | None
    outside: frozenset[str]
    when_status: frozenset[str]

    @property
    def name(self) -> str:
        """What an answer calls the rule: kind and scope, e.g. ``handover/federal``."""
        return f"{self.kind}/{self.scope}"

    def covers(self, governorate: str | None) -> bool:
        """Tell whether bases of a governorate are meant at all.

        A base without one is not meant by a rule that names any: that would be a guess.
        """
        if governorate is None:
            return self.within is None and not self.outside
        inside = self.within is None or governorate in self.within
        return inside and governorate not in self.outside


class StatusRules:
    """The complete rule table: a kind and scope not in it leaves every status alone."""

    def __init__(self, rows: Iterable[Mapping[str, Any]]) -> None:
        """Read the rows of ``status_rules``: kind, scope, applies_to, status.

        Raises:
            StatusRuleError: A row cannot be read, or two are about the same kind and scope.
        """
        self.rules = tuple(_rule(row) for row in rows)
        self.positions = {(rule.kind, rule.scope): at for at, rule in enumerate(self.rules)}
        if len(self.positions) < len(self.rules):
            names = [rule.name for rule in self.rules]
            twice = next(name for name in names if names.count(name) > 1)
            raise StatusRuleError(twice, "it stands there twice")

    def find(self, kind: str, scope: str) -> Rule | None:
        """Return the rule for a kind and scope, None if it changes no status."""
        at = self.positions.get((kind, scope))
        return None if at is None else self.rules[at]


def load_status_rules(package: Package) -> StatusRules:
    """Return the rule table of a package.

    Raises:
        StatusRuleError: A row cannot be read, or two are about the same kind and scope.
    """
    return StatusRules(package.rows("status_rules"))


def _rule(row: Mapping[str, Any]) -> Rule:
    name = f"{row['kind']}/{row['scope']}"
    match = _APPLIES.fullmatch(row["applies_to"])
    if not match:
        raise StatusRuleError(name, f"applies_to {row['applies_to']!r} is not understood")
    if row["status"] not in STATUSES:
        raise StatusRuleError(name, f"{row['status']!r} is no status")
    governorates = frozenset((match["governorates"] or "").split())
    return Rule(
        kind=row["kind"],
        scope=row["scope"],
        status=row["status"],
        every=match["whose"] == "every",
        within=governorates if match["side"] == "in" else None,
        outside=governorates if match["side"] == "outside" else frozenset(),
        when_status=_statuses(name, match["statuses"], negated=bool(match["negated"])),
    )


def _statuses(name: str, words: str | None, *, negated: bool) -> frozenset[str]:
    """Return the statuses before the event under which the rule applies; all if none is said."""
    if words is None:
        return frozenset(STATUSES)
    said = frozenset(words.split(" or "))
    if unknown := said - set(STATUSES):
        raise StatusRuleError(name, f"{min(unknown)!r} is no status")
    return frozenset(STATUSES) - said if negated else said
