"""A number's way from the screen to its file: figure, published table and key, source files with
their hashes, source rows, and the run that published it.

Belongs here: which files and rows a figure comes from, in the words of `About`. Does not belong
here: drawing the page (screens/tentang.py). Other pages link to a receipt by `receipt_address` or
`receipt_link`.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from dashboard import frame, store, text
from dashboard import text_convergence as score_words
from dashboard import text_register as register_words
from dashboard import text_villages as village_words
from dashboard.convergence_ledger import LEDGER_COLUMNS
from dashboard.language import in_english
from dashboard.text import About

SURVEY, REGISTER, CONVERGENCE = "survei", "register", "konvergensi"
TARGET, ANNOUNCED = "target", "diumumkan"
INSTRUMENTS = (SURVEY, REGISTER, CONVERGENCE, TARGET, ANNOUNCED)
TKD = {"tkd": village_words.FORM_TEXT, "tkd_opensid": village_words.OPENSID}
"""Village convergence levels as indicators of a receipt, with their reading."""
BASIS = "dukcapil"
"""The denominators that published scores are made with."""
REGISTER_KINDS = ("posyandu", "sasaran", "kabupaten")
SURVEY_PATH = "data/raw/survey/survey_prevalence.csv"
ASSUMPTION_PATH = "data/raw/survey/survey_assumption.csv"
TARGET_PATH = "data/raw/survey/target.csv"
ANNOUNCED_PATH = "data/raw/survey/published_register.csv"
RULE_PATH = "data/raw/convergence/rules/{version}.yaml"
FILE_DOWNLOAD = (
    "figure",
    "instrument",
    "area_code",
    "area",
    "indicator",
    "time",
    "published_table",
    "published_key",
    "path",
    "kind",
    "sha256",
    "status",
    "rows_read",
    "rows_accepted",
    "rows_quarantined",
    "loaded_at",
    "is_simulated",
    "source_rows",
    "source_title",
    "source_url",
    "publication_file",
    "published_at",
    "run_id",
    "code_version",
)
PART_DOWNLOAD = ("component", *LEDGER_COLUMNS)


@dataclass(frozen=True)
class Asked:
    """The figure that is asked for: `time` is SSGI-2024, 2024-08, 2024, or 2024-Q3."""

    instrument: str
    area_code: str
    indicator: str
    time: str


@dataclass(frozen=True)
class Receipt:
    """The way of one figure. `figure`: as the screens write it; `notes`: what to know of it;
    `key`: where it stands in the published `table`; `files`: rows of source_file, and `rows_of`
    the lines of a file (by path) that it was read from; `sources`: title and address of whoever
    published it; `parts`: of a score its ledger."""

    figure: str
    table: str
    key: dict[str, object]
    files: list[dict]
    notes: list[str] = field(default_factory=list)
    file_note: str = ""
    rows_of: dict[str, str] = field(default_factory=dict)
    sources: list[tuple[str, str]] = field(default_factory=list)
    parts: list[dict] = field(default_factory=list)
    is_simulated: bool = False


def receipt_address(instrument: str, area_code: str, indicator: str, time: str) -> str:
    """The address of a figure's receipt. `instrument` is one of INSTRUMENTS; `time` is SSGI-2024
    (survey), 2024-08 (register), 2024 or 2024-Q3 (convergence, whose `indicator` is the preset:
    kalsel_opi ..., kinerja_desa, tkd or tkd_opensid), 2029 (target), or a period as announced."""
    return frame.address("tentang", **_choices(instrument, area_code, indicator, time))


def receipt_link(words: str, instrument: str, area_code: str, indicator: str, time: str) -> str:
    """HTML: a link to a figure's receipt; see `receipt_address`."""
    return frame.link(words, "tentang", **_choices(instrument, area_code, indicator, time))


def _choices(instrument: str, area_code: str, indicator: str, time: str) -> dict[str, str]:
    return {
        "bagian": "kuitansi",
        "alat": instrument,
        "wilayah": area_code,
        "indikator": indicator,
        "waktu": time,
    }


def survey_time(row: dict) -> str:
    """SSGI-2024: the survey of an estimate as an address holds it."""
    return f"{row['survey']}-{row['year']}"


def area_codes(instrument: str) -> list[str]:
    """The areas that have any figure of an instrument; of register and convergence those down to
    kabupaten, whose kecamatan and desa `inner_areas` gives."""
    areas = store.areas()
    if instrument == SURVEY:
        found = {row["area_code"] for row in store.estimate_keys()}
    elif instrument == TARGET:
        found = {row["area_code"] for row in store.targets("stunting")}
    elif instrument == ANNOUNCED:
        found = {row["area_code"] for row in store.announced_figures()}
    else:
        levels = ("provinsi", "kabupaten") if instrument == REGISTER else ("kabupaten",)
        found = {
            code
            for code, area in areas.items()
            if area["level"] in levels and area["provinsi_code"] in frame.PROVINSI
        }
    return [code for code in areas if code in found]


def inner_areas(instrument: str, kabupaten_code: str) -> dict[str, dict]:
    """The kecamatan and desa of a kabupaten that an instrument may know, by code."""
    levels = {REGISTER: ("kecamatan", "desa"), CONVERGENCE: ("desa",)}.get(instrument, ())
    found = {}
    for level in levels:
        found |= store.areas_within(kabupaten_code, level)
    return dict(sorted(found.items()))


def indicators(instrument: str, area_code: str) -> list[str]:
    """The indicators, or the scores, that an instrument has of an area."""
    if instrument == SURVEY:
        there = {row["indicator"] for row in store.estimate_keys() if row["area_code"] == area_code}
        return [name for name in text.INDICATOR if name in there]
    if instrument == REGISTER:
        return list(text.INDICATOR)
    if instrument == CONVERGENCE:
        there = {row["preset"] for row in store.score_places(area_code)}
        levels = list(TKD) if store.village_series(area_code) else []
        return [*sorted(there), *levels]
    if instrument == TARGET:
        return ["stunting"]
    return list(
        dict.fromkeys(
            row["indicator"] for row in store.announced_figures() if row["area_code"] == area_code
        )
    )


def times(instrument: str, area_code: str, indicator: str) -> list[str]:
    """When an instrument has the indicator of an area, newest first."""
    if instrument == SURVEY:
        return [
            survey_time(row)
            for row in store.estimate_keys()
            if (row["area_code"], row["indicator"]) == (area_code, indicator)
        ]
    if instrument == REGISTER:
        return [register_words.month_key(row["month"]) for row in store.register_months()]
    if indicator in TKD:
        found = {row["quarter"] for row in store.village_series(area_code)
                 if row["reading"] == TKD[indicator]}  # fmt: skip
        return sorted(found, reverse=True)
    if instrument == CONVERGENCE:
        places = store.score_places(area_code)
        return [row["period"] for row in places if row["preset"] == indicator]
    if instrument == TARGET:
        rows = store.targets(indicator)
        found = {str(row["year"]) for row in rows if row["area_code"] == area_code}
        return sorted(found, reverse=True)
    return [
        row["period"]
        for row in store.announced_figures()
        if (row["area_code"], row["indicator"]) == (area_code, indicator)
    ]


def indicator_words(instrument: str, indicator: str) -> str:
    """An indicator, or a score, by name."""
    if instrument == CONVERGENCE:
        return About.SCORE.get(indicator) or score_words.PRESET.get(indicator, indicator)
    if instrument == ANNOUNCED:
        return About.ANNOUNCED_INDICATOR.get(indicator, indicator)
    return text.INDICATOR.get(indicator, indicator)


def time_words(instrument: str, time: str) -> str:
    """SSGI 2024, Agustus 2024, triwulan III 2024."""
    if instrument == SURVEY:
        return time.replace("-", " ")
    if instrument == CONVERGENCE:
        return village_words.quarter_option(time)
    return text.period(time)


def receipt(asked: Asked) -> Receipt | None:
    """The way of a figure; None where the publication has no such figure."""
    make = {
        SURVEY: _of_survey,
        REGISTER: _of_register,
        CONVERGENCE: _of_village_level if asked.indicator in TKD else _of_score,
        TARGET: _of_target,
        ANNOUNCED: _of_announced,
    }
    return make[asked.instrument](asked)


def _of_survey(asked: Asked) -> Receipt | None:
    survey, _, year = asked.time.rpartition("-")
    row = store.survey_estimate(asked.area_code, survey, int(year), asked.indicator)
    if row is None:
        return None
    is_assumed = (row["ci_basis"] or "").startswith("assumed")
    notes = [
        About.INTERVAL_BASIS.format(basis=text.interval_basis(row)),
        About.CONFIDENCE.format(confidence=text.CONFIDENCE[row["confidence"]]),
        *text.estimate_caveats(row),
        *filter(None, [row["note"]]),
    ]
    return Receipt(
        figure=text.with_interval(row),
        table="survey_prevalence",
        key={"area_code": row["area_code"], "survey": survey, "year": row["year"],
             "indicator": row["indicator"]},
        files=_files(SURVEY_PATH, *([ASSUMPTION_PATH] if is_assumed else [])),
        notes=notes,
        rows_of={SURVEY_PATH: str(row["source_row"])},
        sources=[(row["source_title"], row["source_url"])],
        is_simulated=_is_simulated(SURVEY_PATH),
    )  # fmt: skip


def _of_register(asked: Asked) -> Receipt | None:
    months = {register_words.month_key(row["month"]): row for row in store.register_months()}
    month = months[asked.time]
    row = store.register_figure(asked.area_code, month["month"], asked.indicator)
    is_held = month["status"] == register_words.HELD
    notes = []
    if is_held:
        notes.append(register_words.held_sentence(month))
    elif row is not None:
        covered = register_words.coverage_in_full(row)
        notes += [
            f"{covered[:1].upper()}{covered[1:]}.",
            About.RELIABILITY.format(reliability=register_words.reliability(row)),
        ]
        if row["smoothed_pct"] is not None:
            notes.append(About.SMOOTHED.format(figure=register_words.smoothed(row)))
        if register_words.is_estimated(row):
            notes.append(About.ESTIMATED_TARGET)
    files, file_note = _register_files(asked.area_code, month["month"])
    stands_at = month["month"].isoformat()
    return Receipt(
        figure=register_words.figure_with_interval(row, month),
        table="register_month" if is_held else "register_prevalence",
        key={"month": stands_at} if is_held else {
            "area_code": asked.area_code, "month": stands_at, "indicator": asked.indicator
        },
        files=files,
        notes=notes,
        file_note=file_note,
        is_simulated=month["is_simulated"],
    )  # fmt: skip


def _register_files(area_code: str, month: date) -> tuple[list[dict], str]:
    """The files of a month that name the kabupaten of an area, or of a provinsi any of its own;
    all of the month where none does. Files that are of no area always belong to it."""
    every = [
        row
        for row in store.source_files()
        if row["month"] == month and row["kind"] in REGISTER_KINDS
    ]
    code = area_code[:5]
    pattern = re.compile(rf"(?<![\d.]){re.escape(code)}{'' if len(code) == 5 else '[.]'}")
    own = [row for row in every if pattern.search(row["path"].rpartition("/")[2])]
    if not own:
        return every, About.ALL_FILES_OF_MONTH
    common = [row for row in every if row["kind"] != "posyandu" and row not in own]
    others = len(every) - len(own) - len(common)
    note = About.FILES_OF_AREA.format(others=text.decimal(others, 0)) if others else ""
    return [*own, *common], note


def _of_score(asked: Asked) -> Receipt | None:
    row = store.score_of(asked.area_code, asked.time, asked.indicator)
    if row is None:
        return None
    if row["level"] == "desa":
        ledger = store.performance_ledger(asked.area_code, asked.time)
    else:
        ledger = store.score_ledger(asked.area_code, asked.time, asked.indicator, BASIS)
    notes = [About.RANK.format(rank=score_words.band(row))]
    if row["not_ranked_reason"]:
        notes.append(About.NOT_RANKED.format(reason=row["not_ranked_reason"]))
    present = score_words.number(row["weight_present_pct"])
    if present:
        notes.append(About.WEIGHT_PRESENT.format(present=present))
    key = {"area_code": asked.area_code, "period": asked.time, "preset": asked.indicator}
    return _of_ledger(
        score_words.score(row), "convergence_score", key, notes, ledger, row["rule_version"],
        row["is_simulated"],
    )  # fmt: skip


def _of_village_level(asked: Asked) -> Receipt | None:
    reading = TKD[asked.indicator]
    row = next(
        (
            row
            for row in store.village_series(asked.area_code)
            if (row["quarter"], row["reading"]) == (asked.time, reading)
        ),
        None,
    )
    if row is None:
        return None
    ledger = store.service_ledger(asked.area_code, asked.time, reading)
    figure = village_words.bounded(row["tkd_pct"], row["tkd_low_pct"], row["tkd_high_pct"])
    version = ledger[0]["rule_version"] if ledger else None
    key = {"area_code": asked.area_code, "quarter": asked.time, "reading": reading}
    return _of_ledger(figure, "village_convergence", key, [], ledger, version, row["is_simulated"])


def _of_ledger(
    figure: str,
    table: str,
    key: dict[str, object],
    notes: list[str],
    ledger: Sequence[dict],
    version: str | None,
    is_simulated: bool,
) -> Receipt:
    """The way of a score: every file that any part of its ledger names, and its rules."""
    paths = dict.fromkeys(part["source_path"] for part in ledger if part["source_path"])
    rules = [RULE_PATH.format(version=version)] if version else []
    targets = [TARGET_PATH] if SURVEY_PATH in paths else []
    without = [part["component"] for part in ledger if not part["source_path"]]
    note = About.PARTS_WITHOUT_FILE.format(parts=", ".join(without)) if without else ""
    return Receipt(
        figure=figure,
        table=table,
        key=key,
        files=_files(*paths, *targets, *rules),
        notes=notes,
        file_note=note,
        rows_of={path: _rows_in(path, ledger) for path in paths},
        parts=[dict.fromkeys(PART_DOWNLOAD) | part for part in ledger],
        is_simulated=is_simulated,
    )


def _rows_in(path: str, ledger: Sequence[dict]) -> str:
    """The lines of a file that parts of a ledger were read from, in order."""
    return lines_of([part for part in ledger if part["source_path"] == path])


def lines_of(parts: Sequence[dict]) -> str:
    """12, 15, 18: the lines that parts of a score were read from, each once."""
    found: set[int] = set()
    for part in parts:
        listed = [part["source_row"], *(part["source_rows"] or "").split(",")]
        found |= {int(row) for row in listed if str(row or "").strip()}
    return ", ".join(str(row) for row in sorted(found))


def _of_target(asked: Asked) -> Receipt | None:
    rows = [
        row
        for row in store.targets(asked.indicator)
        if row["area_code"] == asked.area_code and str(row["year"]) == asked.time
    ]
    if not rows:
        return None
    figures = (
        About.TARGET_FIGURE[row["kind"]].format(
            value=text.percent(row["target_pct"]), authority=row["authority"]
        )
        for row in rows
    )
    return Receipt(
        figure="; ".join(figures),
        table="target",
        key={"area_code": asked.area_code, "year": int(asked.time), "indicator": asked.indicator},
        files=_files(TARGET_PATH),
        notes=[
            *(About.CONFIDENCE.format(confidence=text.CONFIDENCE[row["confidence"]])
              for row in rows[:1] if row["confidence"] in text.CONFIDENCE),
            *(row["note"] for row in rows if row["note"]),
        ],
        sources=[(row["source_title"], row["source_url"]) for row in rows],
        is_simulated=_is_simulated(TARGET_PATH),
    )  # fmt: skip


def _of_announced(asked: Asked) -> Receipt | None:
    row = next(
        (
            row
            for row in store.announced_figures()
            if (row["area_code"], row["indicator"], row["period"])
            == (asked.area_code, asked.indicator, asked.time)
        ),
        None,
    )
    if row is None:
        return None
    is_percent = row["unit"] == "percent"
    value = text.percent(row["value"]) if is_percent else text.decimal(row["value"], 0)
    return Receipt(
        figure=About.ANNOUNCED_FIGURE.format(value=value),
        table="published_register",
        key={"area_code": asked.area_code, "period": asked.time, "indicator": asked.indicator},
        files=_files(ANNOUNCED_PATH),
        notes=[
            About.CONFIDENCE.format(confidence=text.CONFIDENCE[row["confidence"]]),
            *filter(None, [row["note"]]),
        ],
        sources=[(row["source_title"], row["source_url"])],
        is_simulated=_is_simulated(ANNOUNCED_PATH),
    )


def _files(*paths: str) -> list[dict]:
    """The rows of source_file of these paths, in their order."""
    known = {row["path"]: row for row in store.source_files()}
    return [known[path] for path in paths if path in known]


def _is_simulated(path: str) -> bool:
    return any(row["is_simulated"] for row in _files(path))


def part_words(parts: Sequence[dict]) -> list[dict]:
    """The parts of a score as the table shows them."""
    column = "name_en" if in_english() else "name_id"
    names = {code: row[column] for code, row in store.convergence_indicators().items()}
    return [
        {
            "component": component_name(part["component"], names),
            "points": score_words.number(part["points"], 2),
            "weight": score_words.number(part["weight"], 2),
            "state": About.HELD_PART
            if part.get("is_held") or part.get("is_few")
            else About.STATE.get(part["state"], ""),
            "file": part["source_path"] or "",
            "line": lines_of([part]),
        }
        for part in parts
    ]


def component_name(code: str, names: Mapping[str, str | None]) -> str:
    """V-B5 with the name of its indicator (by code in `names`), or a part of a score by name."""
    if names.get(code):
        return f"{code} {names[code]}"
    known = {own: name for own, name in names.items() if name}
    return score_words.component(code, known, score_words.ACTION)


def download_rows(asked: Asked, found: Receipt, published: store.Publication) -> list[dict]:
    """A receipt as its download holds it: a row for each source file."""
    area = store.area(asked.area_code)
    own = {
        "figure": found.figure,
        "instrument": asked.instrument,
        "area_code": asked.area_code,
        "area": area["short_name"],
        "indicator": asked.indicator,
        "time": asked.time,
        "published_table": found.table,
        "published_key": "; ".join(f"{name} = {value}" for name, value in found.key.items()),
        "source_title": "; ".join(title for title, _ in found.sources),
        "source_url": "; ".join(address for _, address in found.sources),
        "publication_file": published.path.rpartition("/")[2],
        "published_at": published.published_at,
        "run_id": published.run_id,
        "code_version": published.code_version,
    }
    files = found.files or [{}]
    return [
        dict.fromkeys(FILE_DOWNLOAD)
        | {name: file.get(name) for name in FILE_DOWNLOAD if name in file}
        | own
        | {"source_rows": found.rows_of.get(file.get("path", ""))}
        for file in files
    ]


def query(found: Receipt) -> str:
    """The SELECT that finds the figure in the published file."""
    where = " and ".join(
        f"{name} = {value if isinstance(value, int) else repr(value)}"
        for name, value in found.key.items()
    )
    return f"select * from {found.table} where {where}"
