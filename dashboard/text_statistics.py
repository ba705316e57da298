"""The words of what is computed from the figures: ranks, pace to a target, peers, the ladder of
children, and what lies between survey and register. None says more than its interval."""

from collections.abc import Iterable, Sequence

from dashboard import text, verdicts
from dashboard.text import Statistics

START = 2021
"""The year from which a change is told: the first survey of SSGI's yearly series."""
MOST_STEPS = 7
"""Years of a ladder that are told one by one."""
UNEVEN = "uneven_pace"
"""The caveat of a pace that the verdicts between surveys do not have."""
GAP_MISSING = {
    "part_coverage_pp": "cakupan",
    "part_heaping_pp": "pembulatan",
    "part_timing_pp": "waktu",
}
"""The name of a part of a difference in `parts_missing`."""
PROGRESS_COLUMNS = ("target_year", "target", "fitted", "pace")
LADDER_COLUMNS = ("area", "children_now", "fewer")
RANK_DOWNLOAD = ("rank", "rank_lower", "rank_upper", "ranked", "tier", "tiers", "probability_best")
"""What of a rank the download of the map's table holds."""
PROGRESS_DOWNLOAD = (
    "area_code",
    "area",
    "indicator",
    "first_year",
    "last_year",
    "surveys",
    "first_pct",
    "last_pct",
    "aarr_pct",
    "aarr_lower_pct",
    "aarr_upper_pct",
    "target_year",
    "target_pct",
    "target_area_code",
    "authority",
    "required_aarr_pct",
    "fitted_pct",
    "fitted_lower_pct",
    "fitted_upper_pct",
    "pace",
    "reached",
    "caveat",
)
LADDER_DOWNLOAD = (
    "area_code",
    "area",
    "level",
    "target_year",
    "target_pct",
    "authority",
    "survey",
    "survey_year",
    "survey_pct",
    "month",
    "registered",
    "registered_basis",
    "children_now",
    "fewer",
    "fewer_lower",
    "fewer_upper",
    "is_borrowed",
    "is_simulated",
)


CHANGE_DOWNLOAD = ("since_year", "since_change_pp", "since_lower_pp", "since_upper_pp",
                   "since_verdict", "since_caveat")  # fmt: skip


def owners(areas: dict[str, dict]) -> dict[str, str]:
    """Short names of those who set targets."""
    return {code: text.OWNER.get(code) or area["short_name"] for code, area in areas.items()}


def since(change: dict | None) -> str:
    """turun nyata, with the points: the verdict from the first survey since 2021 to this one."""
    if change is None:
        return ""
    began = change["from_year"]
    later = "" if began == START else Statistics.SINCE_LATER.format(year=began)
    verdict = text.VERDICT[change["verdict"]]
    if change["ci_lower_pp"] is None:
        return f"{verdict}{later}"
    return Statistics.SINCE.format(
        verdict=verdict,
        change=text.points(change["change_pp"]),
        span=_points_span(change["ci_lower_pp"], change["ci_upper_pp"]),
        marks=f"{_estimated(change)}{later}",
    )


def change_hover(change: dict | None) -> list[str]:
    """The line of a hover."""
    if change is None:
        return []
    words = since(change | {"from_year": START})
    return [Statistics.SINCE_HOVER.format(year=change["from_year"], words=words)]


def change_download(change: dict | None) -> dict:
    """What of the change since 2021 a download holds."""
    change = change or {}
    names = ("from_year", "change_pp", "ci_lower_pp", "ci_upper_pp", "verdict", "caveat")
    said = dict(zip(CHANGE_DOWNLOAD, (change.get(name) for name in names), strict=True))
    return said | {
        "since_verdict": text.VERDICT.get(change.get("verdict")),
        "since_caveat": text.caveats(change.get("caveat")),
    }


def rank_words(row: dict | None) -> dict:
    """A rank as the table shows it."""
    return {"tier": tier(row), "ranks": ranks(row)}


def pace_sentence(row: dict) -> str:
    """The pace so far, and whether its direction is proven."""
    return Statistics.PACE_SENTENCE.format(
        first=row["first_year"],
        last=row["last_year"],
        surveys=row["surveys"],
        pace=_pace_words(row),
    )


def _pace_words(row: dict) -> str:
    if row["aarr_pct"] is None:
        return text.NO_DATA
    low, high = row["aarr_lower_pct"], row["aarr_upper_pct"]
    if low is None:
        proven = "tanpa rentang"
    elif low > 0:
        proven = "turun"
    else:
        proven = "naik" if high < 0 else "belum"
    return Statistics.PACE_WORDS.format(
        uneven=f"{text.CAVEAT[UNEVEN]}; " if is_uneven(row) else "",
        aarr=aarr(row),
        proven=Statistics.PACE_PROVEN[proven],
    )


def is_uneven(row: dict) -> bool:
    """Whether the surveys lie so far from the line of the pace that it is none."""
    return UNEVEN in (row["caveat"] or "").split(",")


def uneven_pace(rows: Sequence[dict]) -> str:
    """Of which areas the pace is uneven; nothing where of none."""
    names = dict.fromkeys(row["area"] for row in rows if is_uneven(row))
    return f"{', '.join(names)}: {text.CAVEAT[UNEVEN]}." if names else ""


def tier(row: dict | None) -> str:
    """2 dari 4; nothing where there is no rank."""
    return "" if row is None else Statistics.TIER.format(tier=row["tier"], tiers=row["tiers"])


def ranks(row: dict | None) -> str:
    """3-9 dari 13; nothing where there is no rank."""
    if row is None:
        return ""
    return Statistics.RANKS.format(ranks=_span(row), ranked=row["ranked"])


def rank_sentence(row: dict, scope: str) -> str:
    """The tier first, then the interval of the rank, then the place of the bare figure."""
    return Statistics.RANK_SENTENCE.format(
        scope=scope,
        tier=tier(row),
        ranks=ranks(row),
        estimated=text.ESTIMATED,
        rank=row["rank"],
    )


def rank_hover(row: dict | None) -> list[str]:
    """The line of a hover."""
    if row is None:
        return []
    return [Statistics.RANK_HOVER.format(tier=tier(row), ranks=ranks(row))]


def lowest_tier(rows: Sequence[dict], names: dict[str, str]) -> str | None:
    """Which areas the survey cannot tell from the lowest, and from the highest figure's tier."""
    if not rows or max(row["tiers"] for row in rows) < 2:
        return None
    tiers = max(row["tiers"] for row in rows)

    def members(number: int) -> str:
        return text.shortened([names[row["area_code"]] for row in rows if row["tier"] == number])

    return Statistics.LOWEST_TIER.format(tiers=tiers, lowest=members(1), highest=members(tiers))


def aarr(row: dict) -> str:
    """12,3 % (8,0 sampai 16,4): the mean annual rate of reduction; a rise is negative."""
    if row["aarr_pct"] is None:
        return text.NO_DATA
    words = f"{_signed(row['aarr_pct'])} %"
    if row["aarr_lower_pct"] is None:
        return f"{words} ({text.NO_INTERVAL})"
    low, high = _signed(row["aarr_lower_pct"]), _signed(row["aarr_upper_pct"])
    return f"{words} ({text.SPAN.format(low=low, high=high)}{_estimated(row)})"


def progress_words(row: dict, owners: dict[str, str], last: dict) -> dict:
    """A target year as the table shows it; `last` is the area's last survey."""
    required = row["required_aarr_pct"]
    if row["target_pct"] >= row["last_pct"]:
        required_words = Statistics.BELOW if row["target_year"] > row["last_year"] else ""
    elif required is None:
        required_words = ""
    else:
        required_words = text.percent(required)
    return {
        "target_year": row["target_year"],
        "target": f"{text.percent(row['target_pct'])} ({owners[row['target_area_code']]})",
        "required": required_words,
        "aarr": aarr(row),
        "fitted": fitted(row) if row["reached"] is None else "",
        "pace": pace(row) if row["reached"] is None else reached(row, last),
    }


def pace(row: dict) -> str:
    """Whether the pace gets to a target; and where the line is drawn further than it is long."""
    if row["target_pct"] == 0:
        return Statistics.NEVER_NOUGHT
    beyond = row["target_year"] - row["last_year"]
    length = row["last_year"] - row["first_year"]
    if row["fitted_lower_pct"] is None or beyond <= length:
        return Statistics.PACE[row["pace"]]
    words = Statistics.PACE[row["pace"]]
    return Statistics.EXTENDED.format(pace=words, length=length, beyond=beyond)


def reached(row: dict, last: dict) -> str:
    """Of a target whose year has its survey: what that survey says, and whether it proves it."""
    sentence = Statistics.REACHED[bool(row["reached"])].format(year=row["last_year"])
    low, high = last["ci_lower_pct"], last["ci_upper_pct"]
    if low is None:
        return f"{sentence} ({text.NO_INTERVAL})"
    is_open = low <= row["target_pct"] <= high
    return Statistics.REACHED_OPEN.format(sentence=sentence) if is_open else sentence


def fitted(row: dict) -> str:
    """9,9 % (6,0-15,8): the line drawn on to the target year; it never comes to nought."""
    if row["fitted_pct"] is None:
        return text.NO_DATA
    is_tiny = row["fitted_pct"] < 0.05
    words = f"< {text.percent(0.1)}" if is_tiny else text.percent(row["fitted_pct"])
    if row["fitted_lower_pct"] is None:
        return f"{words} ({text.NO_INTERVAL})"
    low, high = (text.decimal(row[f"fitted_{end}_pct"]) for end in ("lower", "upper"))
    return f"{words} ({low}-{high}{_estimated(row)})"


def progress_arithmetic(row: dict) -> str:
    """How the required rate comes about, with its numbers, so that it can be redone."""
    years = row["target_year"] - row["last_year"]
    if years <= 0 or row["required_aarr_pct"] is None:
        return ""
    now, target = text.decimal(row["last_pct"]), text.decimal(row["target_pct"])
    if row["target_pct"] >= row["last_pct"]:
        return Statistics.REQUIRED_BELOW.format(
            year=row["target_year"], last_year=row["last_year"], now=now, target=target
        )
    sentence = Statistics.REQUIRED.format(
        year=row["target_year"],
        target=target,
        now=now,
        years=years,
        required=text.percent(row["required_aarr_pct"]),
    )
    path = verdicts.steps(row["last_year"], row["last_pct"], row["target_year"], row["target_pct"])
    if not path or len(path) > MOST_STEPS:
        return sentence
    steps = ", ".join(f"{year} {text.decimal(pct)}" for year, pct in path)
    return f"{sentence} {Statistics.STEPS.format(steps=steps)}"


def peer_list(rows: Sequence[dict], names: dict[str, str]) -> str:
    """HTML: the peers, each with how far it fell and what it had before."""
    items = []
    for row in rows:
        fell = Statistics.PEER_ITEM.format(
            first=text.percent(row["peer_start_pct"]),
            first_survey=f"{row['peer_start_survey']} {row['peer_start_year']}",
            last=text.percent(row["peer_last_pct"]),
            last_survey=f"{row['peer_last_survey']} {row['peer_last_year']}",
            change=text.points(row["change_pp"]),
            span=_points_span(row["ci_lower_pp"], row["ci_upper_pp"]),
            marks=_estimated(row),
        )
        kind = Statistics.PEER_KIND.format(
            began=text.WHO_CLASS.get(row["peer_start_who_class"], text.NO_WHO_CLASS),
            kind=Statistics.DISTRICT_TYPE["kota" if row["peer_type"] == "kota" else "kabupaten"],
            kecamatan=row["peer_kecamatan"],
            desa=row["peer_desa"],
        )
        items.append(
            f"<li><b>{text.escaped(names[row['peer_code']])}</b>: {fell} "
            f'<span class="quiet">{kind}</span></li>'
        )
    return f"<ul>{''.join(items)}</ul>"


def ladder_words(row: dict, name: str) -> dict:
    """An area of the ladder as the table shows it."""
    return {"area": name} | {
        column: text.decimal(row[column], 0) for column in LADDER_COLUMNS if column != "area"
    }


def ladder_sentence(name: str, row: dict) -> str:
    """How many children fewer a kabupaten's target asks for, with the arithmetic and the range;
    a figure that is below the target already proves nothing while its interval is not."""
    basis = "" if row["registered_basis"] == "sasaran" else f" ({text.ESTIMATED})"
    partly = ""
    if row["desa_counted"] < row["desa_total"]:
        partly = Statistics.LADDER_PARTLY.format(
            counted=row["desa_counted"], total=row["desa_total"]
        )
    span = text.NO_INTERVAL
    if row["fewer_upper"] is not None:
        low, high = (text.decimal(row[f"fewer_{end}"], 0) for end in ("lower", "upper"))
        span = Statistics.LADDER_SPAN.format(low=low, high=high, estimated=text.ESTIMATED)
    if row["fewer"]:
        asked = Statistics.LADDER_FEWER.format(fewer=text.decimal(row["fewer"], 0))
    else:
        asked = Statistics.LADDER_BELOW_OPEN if row["fewer_upper"] else Statistics.LADDER_BELOW
    return Statistics.LADDER_SENTENCE.format(
        name=name,
        year=row["target_year"],
        target=text.percent(row["target_pct"]),
        survey_value=text.percent(row["survey_pct"]),
        survey_year=row["survey_year"],
        registered=text.decimal(row["registered"], 0),
        basis=basis,
        month=text.period(f"{row['month']:%Y-%m}"),
        children=text.decimal(row["children_now"], 0),
        partly=partly,
        asked=asked,
        span=span,
    )


def gap_sentence(row: dict, name: str) -> str:
    """Survey and register of a year, and their difference; what the remainder proves."""
    is_announced = row["register_basis"] == "diumumkan"
    period = text.period(row["register_period"])
    if is_announced:
        how = Statistics.GAP_ANNOUNCED.format(period=period)
    else:
        how = Statistics.GAP_MEASURED.format(
            period=period, measured=text.decimal(row["measured"], 0)
        )
    survey_row = {"prevalence_pct": row["survey_pct"], "ci_basis": "assumed"} | {
        f"ci_{end}_pct": row[f"survey_{end}_pct"] for end in ("lower", "upper")
    }
    sentence = Statistics.GAP_SENTENCE.format(
        name=name,
        year=row["year"],
        survey=row["survey"],
        survey_value=text.with_interval(survey_row),
        register_value=text.percent(row["register_pct"]),
        how=how,
        difference=text.points(row["difference_pp"]),
    )
    if is_announced:
        return f"{sentence} {Statistics.GAP_TOTAL_ONLY}"
    if row["bound_lower_pct"] is not None:
        low, high = (text.percent(row[f"bound_{end}_pct"]) for end in ("lower", "upper"))
        sentence += f" {Statistics.GAP_BOUNDS.format(low=low, high=high)}"
    if row["remainder_lower_pp"] is not None:
        remainder = Statistics.GAP_REMAINDER.format(
            remainder=text.points(row["remainder_pp"]),
            span=_points_span(row["remainder_lower_pp"], row["remainder_upper_pp"]),
            estimated=text.ESTIMATED,
            verdict=Statistics.GAP_VERDICT[row["remainder_verdict"]],
        )
        sentence += f" {remainder}"
    return sentence


def gap_rows(row: dict) -> list[dict]:
    """The parts of a difference in their order, and their sum; none where only a total is known."""
    if row["register_basis"] == "diumumkan":
        return []
    missing = set((row["parts_missing"] or "").split(", "))
    rows = [
        {
            "part": words,
            "points": (
                Statistics.NOT_COMPUTED
                if GAP_MISSING.get(column) in missing
                else text.points(row[column])
            ),
        }
        for column, words in Statistics.GAP_PARTS.items()
    ]
    total = {"part": Statistics.GAP_SUM, "points": text.points(row["difference_pp"])}
    return [*rows, total]


def caveats_of(rows: Iterable[dict]) -> str:
    """The stacked caveats of several rows, each once, in words."""
    codes = dict.fromkeys(code for row in rows for code in (row["caveat"] or "").split(",") if code)
    return text.caveats(",".join(codes))


def _span(row: dict) -> str:
    low, high = row["rank_lower"], row["rank_upper"]
    return str(low) if low == high else f"{low}-{high}"


def _points_span(low: float, high: float) -> str:
    return text.SPAN.format(low=text.points(low), high=text.points(high))


def _signed(value: float) -> str:
    return f"{text.MINUS if value < 0 else ''}{text.decimal(abs(value))}"


def _estimated(row: dict) -> str:
    return f", {text.ESTIMATED}" if "assumed_sample" in (row["caveat"] or "") else ""


def __getattr__(name: str) -> object:
    """The words of Statistics, in the reader's language; its columns stand beside those of a
    survey estimate."""
    words = getattr(Statistics, name)
    return text.COLUMN | words if name == "COLUMN" else words
