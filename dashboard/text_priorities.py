"""What the page Prioritas says of desa and rules: rows and sentences. The words are in
`Priorities`."""

from collections.abc import Iterable, Mapping, Sequence
from math import floor

from dashboard import priorities, text
from dashboard.priorities import Estimates, Held, Rule, Standing, Step
from dashboard.text import Priorities

MOST_NAMES = 6
LOW_COVERAGE_PCT = 80.0
"""Below it a reason names the coverage, where the rules say nothing else."""
URGENT_PCT = 75.0
"""From this percentile on a part is named as a reason."""
HALF_PCT, FIFTH_PCT = 50.0, 20.0


def count(number: float) -> str:
    """12345 as 12.345."""
    return text.decimal(number, 0)


def place(row: Mapping) -> str:
    """Binuang (Binuang, kelurahan): a desa with its kecamatan."""
    notes = [row["kecamatan"]] if row["kecamatan"] else []
    notes += [Priorities.KELURAHAN] if row["type"] == "kelurahan" else []
    return f"{row['desa']} ({', '.join(notes)})" if notes else row["desa"]


def with_interval(value: str, lower: float, upper: float) -> str:
    """18,8 % (12,2-28,0)."""
    return f"{value} ({text.decimal(lower)}-{text.decimal(upper)})"


def listed(names: Sequence[str]) -> str:
    """Names one after the other; of many, the first and how many more."""
    shown = ", ".join(names[:MOST_NAMES])
    more = len(names) - MOST_NAMES
    return Priorities.MORE_NAMES.format(names=shown, number=count(more)) if more > 0 else shown


def amount_words(kind: str, amount: float) -> str:
    """10 % dari desa tiap kabupaten."""
    return Priorities.RULE_AMOUNT[kind].format(amount=_plain(amount))


def rule_words(rule: Rule) -> str:
    """The rule in a sentence: each weight as its share of all, and how many are chosen."""
    total = sum(rule.weights.values())
    weights = ", ".join(
        f"{Priorities.PART[part]} {text.percent_whole(100 * rule.weights[part] / total)}"
        for part in priorities.PARTS
    )
    return Priorities.RULE_SENTENCE.format(
        weights=weights, amount=amount_words(rule.kind, rule.amount)
    )


def _plain(amount: float) -> str:
    return text.decimal(amount, 0 if amount == int(amount) else 1)


def state_of(row: Mapping, standing: Standing) -> str:
    """What became of a desa under the rule, as a code of `Priorities.STATE`."""
    if standing.is_chosen:
        return "chosen" if row["is_priority"] else "entering"
    if row["is_priority"]:
        return "leaving"
    if standing.rank is None:
        return "unordered"
    return "watched" if row["was_priority"] else "other"


def before(row: Mapping) -> str:
    """Whether a desa was proposed before."""
    if row["was_last_year"]:
        return Priorities.BEFORE["last_year"]
    if row["was_priority"]:
        return Priorities.BEFORE["earlier"]
    return Priorities.BEFORE["unknown" if row["was_last_year"] is None else "never"]


def reasons(row: Mapping, weights: Mapping[str, float], low_coverage_pct: float) -> str:
    """What put a desa where it is: the parts in the most urgent quarter, or the heaviest one; what
    is not known of it; and where few children were weighed."""
    order = [part for part in priorities.contributions(row, weights) if weights[part]]
    known = [part for part in order if row[f"{part}_rank_pct"] is not None]
    main = [part for part in known if row[f"{part}_rank_pct"] >= URGENT_PCT] or known[:1]
    lines = [Priorities.MAIN_REASONS.format(parts=_parts(main))] if main else []
    if len(known) < len(order):
        missing = [part for part in order if part not in known]
        lines.append(Priorities.MISSING.format(parts=_parts(missing)))
    coverage = row["coverage_pct"]
    if coverage is not None and coverage < low_coverage_pct:
        # Cut and not rounded: what is under a limit must not read as the limit.
        told = text.percent(floor(10 * coverage) / 10)
        lines.append(Priorities.LOW_COVERAGE.format(coverage=told))
    return "\n".join(lines)


def _parts(parts: Sequence[str]) -> str:
    return ", ".join(Priorities.PART[part] for part in parts)


def part_words(row: Mapping, part: str, weight: float) -> str:
    """The figure of a part and its percentile within the kabupaten, each on its line."""
    percentile = row[f"{part}_rank_pct"]
    if percentile is None:
        return text.NO_DATA
    figure = _figure(row, part)
    if not weight:
        return Priorities.UNCOUNTED.format(figure=figure)
    return Priorities.PERCENTILE.format(figure=figure, percentile=count(floor(percentile + 1e-9)))


def _figure(row: Mapping, part: str) -> str:
    value = row[priorities.FIGURE[part]]
    if part == "cases":
        return Priorities.HELD_CASES if value is None else count(value)
    if part == "prevalence" and row["smoothed_lower_pct"] is not None:
        bounds = row["smoothed_lower_pct"], row["smoothed_upper_pct"]
        return with_interval(text.percent(value), *bounds)
    return text.percent(value)


def listed_words(
    row: Mapping, standing: Standing, weights: Mapping[str, float], low_coverage_pct: float
) -> dict:
    """A desa as the list shows it."""
    return {
        "kabupaten": row["kabupaten"],
        "priority_rank": "" if standing.rank is None else count(standing.rank),
        "desa": place(row),
        "state": "\n".join(
            (
                Priorities.STATE[state_of(row, standing)],
                before(row),
                Priorities.LIMIT[row["is_high"]],
            )
        ),
        "index_pct": text.NO_DATA
        if standing.index_pct is None
        else text.decimal(standing.index_pct),
        "reason": reasons(row, weights, low_coverage_pct),
    } | {f"{part}_words": part_words(row, part, weights[part]) for part in priorities.PARTS}


def sentence(
    where: str,
    year: str,
    rows: Sequence[Mapping],
    standings: Mapping[str, Standing],
    found: Estimates,
    has_names: bool,
) -> str:
    """How many of the desa are proposed, who stands at the top, and how many children they hold."""
    chosen = chosen_rows(rows, standings)
    is_first_year = all(row["was_last_year"] is None for row in rows)
    said = (Priorities.SENTENCE_FIRST_YEAR if is_first_year else Priorities.SENTENCE).format(
        place=where,
        year=year,
        chosen=count(len(chosen)),
        ranked=count(sum(standing.rank is not None for standing in standings.values())),
        again=count(sum(bool(row["was_last_year"]) for row in chosen)),
    )
    if has_names:
        said += Priorities.FIRST_NAMES.format(names=listed([row["desa"] for row in chosen]))
    held = priorities.held_by(found, [row["area_code"] for row in chosen])
    if held is None:
        return said
    return said + Priorities.SENTENCE_HELD.format(
        share=text.percent(held.share_pct),
        lower=text.decimal(held.share_lower),
        upper=text.decimal(held.share_upper),
        children=count(priorities.total_children(found)),
    )


def chosen_rows(rows: Iterable[Mapping], standings: Mapping[str, Standing]) -> list[Mapping]:
    """The proposed desa, by kabupaten and rank."""
    chosen = [row for row in rows if standings[row["area_code"]].is_chosen]
    return sorted(
        chosen,
        key=lambda row: (
            row["kabupaten_code"],
            standings[row["area_code"]].rank,
            row["area_code"],
        ),
    )


def compared(rows: Sequence[Mapping], standings: Mapping[str, Standing]) -> str:
    """Who enters and who leaves against the default rule."""
    by_state = {"entering": [], "leaving": []}
    for row in rows:
        state = state_of(row, standings[row["area_code"]])
        if state in by_state:
            by_state[state].append(row["desa"])
    entering, leaving = by_state["entering"], by_state["leaving"]
    if not entering and not leaving:
        return Priorities.COMPARED_SAME
    return Priorities.COMPARED.format(
        entering=count(len(entering)),
        entering_names=_in_brackets(entering),
        leaving=count(len(leaving)),
        leaving_names=_in_brackets(leaving),
    )


def _in_brackets(names: Sequence[str]) -> str:
    return f" ({listed(names)})" if names else ""


def check(chosen: Sequence[Mapping]) -> str:
    """How many of the proposed are high, and why that says nothing of the list."""
    high = sum(bool(row["is_high"]) for row in chosen)
    return Priorities.CHECK.format(
        high=count(high),
        chosen=count(len(chosen)),
        share=text.percent(100 * high / len(chosen)),
    )


def kabupaten_words(
    rows: Sequence[Mapping], standings: Mapping[str, Standing], found: Estimates
) -> dict:
    """How many desa of a kabupaten are proposed, as the table of all of them shows it."""
    states = [state_of(row, standings[row["area_code"]]) for row in rows]
    chosen = chosen_rows(rows, standings)
    own = {row["area_code"]: found[row["area_code"]] for row in rows if row["area_code"] in found}
    held = priorities.held_by(own, [row["area_code"] for row in chosen])
    is_known = any(row["was_last_year"] is not None for row in rows)
    again = count(sum(bool(row["was_last_year"]) for row in chosen))
    return {
        "ranked": count(sum(standings[row["area_code"]].rank is not None for row in rows)),
        "chosen": count(len(chosen)) if chosen else Priorities.NOBODY_CHOSEN,
        "again": again if is_known else text.NO_DATA,
        "entering": count(states.count("entering")),
        "leaving": count(states.count("leaving")),
        "share_words": text.NO_DATA if held is None else share_words(held),
    }


def share_words(held: Held) -> str:
    """22,4 % (20,1-24,7)."""
    return with_interval(text.percent(held.share_pct), held.share_lower, held.share_upper)


def pareto_sentence(
    where: str, month: str, found: Estimates, steps: Sequence[Step], held: Held | None
) -> str:
    """In how many desa half of the children are, what the first fifth of the desa holds, and the
    proposed ones."""
    half = priorities.reaching(steps, HALF_PCT)
    every = desa_in(steps)
    fifth = next(step for step in steps if step.desa_pct >= FIFTH_PCT - 1e-9)
    said = Priorities.PARETO_SENTENCE.format(
        place=where,
        month=month,
        children=count(priorities.total_children(found)),
        desa_share=text.percent_whole(half.desa_pct),
        desa=count(round(half.desa_pct / 100 * every)),
        all_desa=count(every),
        fifth=text.percent_whole(fifth.desa_pct),
        share=text.percent_whole(fifth.share_pct),
        lower=text.decimal(fifth.share_lower, 0),
        upper=text.decimal(fifth.share_upper, 0),
    )
    if held is None or not held.desa:
        return said
    return said + Priorities.PARETO_CHOSEN.format(
        desa=count(held.desa),
        desa_share=text.percent_whole(100 * held.desa / every),
        share=text.percent_whole(held.share_pct),
        lower=text.decimal(held.share_lower, 0),
        upper=text.decimal(held.share_upper, 0),
    )


def desa_in(steps: Sequence[Step]) -> int:
    """How many desa a Pareto line is of."""
    return sum(len(step.area_codes) for step in steps)


def step_words(
    order: int, step: Step, rows: Mapping[str, Mapping], standings: Mapping[str, Standing]
) -> dict:
    """A step of the Pareto line as its table shows it; pooled desa have no name and no state."""
    is_pooled = len(step.area_codes) > 1
    row = rows[step.area_codes[0]]
    state = "" if is_pooled else Priorities.STATE[state_of(row, standings[row["area_code"]])]
    others = Priorities.OTHER_DESA.format(number=count(len(step.area_codes)))
    return {
        "order": "" if is_pooled else count(order),
        "desa": others if is_pooled else place(row),
        "kabupaten": "" if is_pooled else row["kabupaten"],
        "state_words": state,
        "children_words": with_interval(
            text.decimal(step.children), step.children_lower, step.children_upper
        ),
        "cumulative_words": with_interval(
            text.percent(step.share_pct), step.share_lower, step.share_upper
        ),
        "desa_words": text.percent(step.desa_pct),
    }
