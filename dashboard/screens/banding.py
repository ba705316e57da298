"""Banding: two to six areas of one level side by side, against provinsi and nation, and whom to
learn from."""

from collections.abc import Mapping, Sequence

import streamlit as st

from dashboard import comparison, frame, spine_chart, store, tables, text
from dashboard import comparison_rows as read
from dashboard import text_convergence as score_words
from dashboard import text_register as register_words
from dashboard import text_statistics as proof
from dashboard import text_villages as village_words
from dashboard.charts import figure_of
from dashboard.comparison_rows import Line, View
from dashboard.text import Comparison

STYLE = """
<style>
.beside table.series td:not(:first-child), .beside table.series th:not(:first-child)
  {text-align: right; font-variant-numeric: tabular-nums; padding-left: 1rem}
.beside table.series {width: auto; min-width: 60%}
.beside.many table.series {min-width: 62rem}
.keys > div {display: flex; flex-wrap: wrap; gap: .15rem 1.1rem; padding: .1rem 0; font-size: .9rem}
.keys .bar {display: inline-block; width: 1.3rem; height: .8rem; vertical-align: -1px}
.stMain .stHtml h3 {font-size: 1rem !important}
h2 .simulated, h3 .simulated {white-space: nowrap}
.keys .shape {display: inline-block; min-width: 1.1rem; text-align: center}
</style>
"""
# Pairs that stand below each other without a scroll of their own.
MOST_PAIRS = 6
# Letters said again of a code that is not compared.
LONGEST_CODE = 20
BENCHMARK = {
    "provinsi": "nasional",
    "kabupaten": "provinsi",
    "kecamatan": "kabupaten",
    "desa": "kabupaten",
}
DOWNLOAD = (
    "area_code",
    "area",
    "instrument",
    "measure",
    "period",
    "value",
    "low",
    "high",
    "uncertainty",
    "is_high_better",
    "against_code",
    "against_verdict",
    "areas",
    "lowest",
    "first_quartile",
    "median",
    "third_quartile",
    "highest",
    "source",
    "is_simulated",
)
PAIR_DOWNLOAD = (
    "first_code",
    "first",
    "second_code",
    "second",
    "instrument",
    "measure",
    "period",
    "difference_pp",
    "lower_pp",
    "upper_pp",
    "z",
    "verdict",
    "is_simulated",
)
PEER_COLUMNS = ("peer", "alike", "start", "now", "fall", "about", "learn", "add")
SURVEY_VERDICTS = ("area", "since", "against", "class", "pace", "caveat")
REGISTER_VERDICTS = ("area", "against", "reliability", "caveat")
SCORE_VERDICTS = ("area", "standing", "class", "line", "caveat")


def picture(published: store.Publication, provinsi: tuple[str, ...]) -> None:
    """The page."""
    asked = (st.query_params.get("wilayah") or "").split(",")
    view = read.current_view(provinsi)
    lines = {
        comparison.SURVEY: read.survey_lines(view),
        comparison.REGISTER: read.register_lines(view),
        comparison.CONVERGENCE: read.convergence_lines(view),
    }
    st.html(STYLE)
    st.title(title(view), anchor=False)
    st.html(f"<p>{'<br>'.join(text.escaped(said) for said in sentences(view, lines))}</p>")
    left_out = [code[:LONGEST_CODE] for code in dict.fromkeys(asked) if code not in view.chosen]
    left_out = [code for code in left_out if code][: comparison.MOST_AREAS]
    if left_out:
        said = Comparison.LEFT_OUT.format(codes=text.listed(left_out))
        st.html(f'<p class="quiet">{text.escaped(said)}</p>')
    controls(view)
    if not view.chosen:
        st.info(Comparison.CHOOSE_ANY)
        return
    if len(view.chosen) == 1:
        st.info(Comparison.CHOOSE_MORE)
    frame.twin(
        "tab_banding",
        lambda: charts(view, lines),
        lambda: figures(view, lines, published),
        Comparison.CHART_TAB,
    )
    differences(view, lines, published)
    verdicts(view, lines)
    if view.level == "kabupaten":
        peers(view)
    links = ", ".join(frame.link(view.name(code), "profil", wilayah=code) for code in view.chosen)
    st.html(f"<p>{text.escaped(Comparison.PROFILES)} {links}</p>")
    foot(view, lines, published)


def title(view: View) -> str:
    """The question of the page, with the names where they are few."""
    names = [view.name(code) for code in view.chosen]
    if not names:
        return Comparison.TITLE_NONE
    if len(names) == 1:
        return Comparison.TITLE_ONE.format(first=names[0])
    if len(names) == 2:
        return Comparison.TITLE_TWO.format(first=names[0], second=names[1])
    return Comparison.TITLE_MANY.format(number=len(names))


def sentences(view: View, lines: Mapping[str, list[Line]]) -> list[str]:
    """The figures of the first measure that the level has, and whether its ends differ."""
    if not view.chosen:
        return []
    if view.level in read.INNER:
        said = [Comparison.NO_SURVEY_HERE]
        return said + instrument_sentences(view, lines[comparison.REGISTER], comparison.REGISTER)
    if not lines[comparison.SURVEY]:
        survey = text.survey_name(view.survey) if view.survey else Comparison.INSTRUMENT["survei"]
        return [Comparison.NO_FIGURES.format(survey=survey)]
    return instrument_sentences(view, lines[comparison.SURVEY], comparison.SURVEY)


def instrument_sentences(view: View, lines: Sequence[Line], instrument: str) -> list[str]:
    """Who has what by the first line of an instrument, and whether highest and lowest differ."""
    if not lines:
        return []
    line = lines[0]
    there = [figure for figure in line.row.chosen if figure.value is not None]
    there.sort(key=lambda figure: -figure.value)
    named = [
        Comparison.NAMED.format(name=view.name(f.area_code), value=line.said[f.area_code])
        for f in there
    ]
    if not named:
        return []
    source = line.period_words
    if instrument == comparison.REGISTER:
        source = f"{Comparison.INSTRUMENT[instrument]}, {line.title}"
    said = Comparison.SENTENCE.format(survey=source, figures="; ".join(named))
    if len(there) < 2:
        return [said]
    lowest, highest = there[-1].area_code, there[0].area_code
    apart = difference_of(view, line, lowest, highest)
    said += f" {difference_sentence(view, lowest, highest, apart)}"
    if len(there) > 2:
        apart = [difference_of(view, line, *pair) for pair in all_pairs(line)]
        proven = sum(comparison.judged(d) in (comparison.HIGHER, comparison.LOWER) for d in apart)
        said += f" {Comparison.PAIRS_PROVEN.format(pairs=len(apart), proven=proven)}"
    if line.row.is_simulated:
        said += f" {text.SIMULATED}. {Comparison.SIMULATED_NOTE}"
    return [said]


def all_pairs(line: Line) -> list[tuple[str, str]]:
    """Every two of the chosen areas that have a figure."""
    return comparison.pairs([f.area_code for f in line.row.chosen if f.value is not None])


def difference_of(view: View, line: Line, first: str, second: str) -> dict | None:
    """The second area less the first, by the line's own instrument."""
    compare = (
        comparison.survey_difference
        if line.row.measure.instrument == comparison.SURVEY
        else comparison.register_difference
    )
    rows = line.rows[first], line.rows[second]
    apart = compare(*rows)
    is_assumed = any((row.get("ci_basis") or "").startswith("assumed") for row in rows)
    return apart and apart | {"is_estimated": is_assumed or len(first) == len("63.05.01.2001")}


def difference_words(apart: Mapping) -> str:
    """+14,1 poin, rentang 95 % 12,0 sampai 16,2, perkiraan."""
    points = text.points(apart["difference_pp"])
    if apart["lower_pp"] is None:
        return Comparison.ONLY_DIFFERENCE.format(points=points)
    low, high = text.points(apart["lower_pp"]), text.points(apart["upper_pp"])
    said = Comparison.DIFFERENCE.format(points=points, low=low, high=high)
    return f"{said}, {text.ESTIMATED}" if apart["is_estimated"] else said


def difference_cell(apart: Mapping) -> str:
    """+14,1 (+12,0 sampai +16,2, perkiraan): a difference in points as a table shows it."""
    points = text.points(apart["difference_pp"])
    if apart["lower_pp"] is None:
        return f"{points} ({text.NO_INTERVAL})"
    high = text.points(apart["upper_pp"])
    high = f"{high}, {text.ESTIMATED}" if apart["is_estimated"] else high
    return Comparison.CHANGE_CELL.format(
        change=points, low=text.points(apart["lower_pp"]), high=high
    )


def difference_sentence(view: View, first: str, second: str, apart: Mapping | None) -> str:
    """Whether the second area differs from the first."""
    code = comparison.judged(apart)
    names = {"first": view.name(first), "second": view.name(second)}
    said = Comparison.VERDICT[code]
    if code == comparison.UNJUDGED or apart is None:
        return Comparison.UNJUDGED_SENTENCE.format(**names, verdict=said)
    template = Comparison.DIFFERENCE_SENTENCE
    if code == comparison.UNPROVEN:
        template = Comparison.UNPROVEN_SENTENCE
    return template.format(**names, verdict=said, difference=difference_words(apart))


def controls(view: View) -> None:
    """Two rows above the picture: who is compared, and of when each instrument is."""
    state = st.session_state

    def turned_level() -> None:
        state["wilayah"] = None
        state["kabupaten"] = (view.chosen[0][:5] if view.chosen else None) or None
        if state["kabupaten"] and len(state["kabupaten"]) < 5:
            state["kabupaten"] = None
        view.remember()

    def turned_kabupaten() -> None:
        state["wilayah"] = None
        view.remember()

    def turned_areas() -> None:
        state["wilayah"] = ",".join(state["pilihan_banding"])
        view.remember()

    is_inner = view.level in read.INNER
    row = st.columns([4.3, 1.8, 3.4] if is_inner else [4.3, 5], gap="medium")
    row[0].segmented_control(
        Comparison.LEVEL_LABEL,
        list(read.LEVELS),
        key="tingkat",
        format_func=Comparison.LEVEL.get,
        required=True,
        on_change=turned_level,
    )
    if is_inner:
        kabupaten = {
            code: area["short_name"]
            for code, area in store.areas().items()
            if area["level"] == "kabupaten"
            and (area["provinsi_code"] in view.provinsi or code == view.kabupaten)
        }
        row[1].selectbox(
            Comparison.KABUPATEN_LABEL,
            sorted(kabupaten, key=kabupaten.get),
            key="kabupaten",
            format_func=kabupaten.get,
            on_change=turned_kabupaten,
        )
    state["pilihan_banding"] = list(view.chosen)
    names = option_names(view)
    row[-1].multiselect(
        Comparison.AREAS_LABEL,
        sorted(view.areas, key=names.get),
        key="pilihan_banding",
        max_selections=comparison.MOST_AREAS,
        format_func=names.get,
        on_change=turned_areas,
        placeholder=Comparison.AREAS_PLACEHOLDER,
    )
    times: list[tuple[str, str, dict[str, str]]] = []
    if not is_inner and view.surveys:
        names = {key: text.survey_name(survey) for key, survey in view.surveys.items()}
        times.append((Comparison.SURVEY_LABEL, "survei", names))
    if view.months:
        names = {key: register_words.month_option(month) for key, month in view.months.items()}
        times.append((Comparison.MONTH_LABEL, "bulan", names))
    if view.years and view.level in ("kabupaten", "desa"):
        times.append((Comparison.YEAR_LABEL, "tahun", {year: year for year in view.years}))
    if view.presets and view.level == "kabupaten":
        rules = store.score_rules()
        own = [rule for rule in rules if rule["rule_version"] == rules[-1]["rule_version"]]
        names = {name: score_words.preset_option(name, own) for name in view.presets}
        times.append((Comparison.PRESET_LABEL, "preset", names))
    for place, (label, key, names) in zip(st.columns(4, gap="medium"), times, strict=False):
        place.selectbox(label, list(names), key=key, format_func=names.get, on_change=view.remember)


def option_names(view: View) -> dict[str, str]:
    """Names to choose from; a desa is named with its kecamatan, for many share a name."""
    if view.level != "desa":
        return {code: area["short_name"] for code, area in view.areas.items()}
    parents = store.areas_named(tuple({area["parent_code"] for area in view.areas.values()}))
    return {
        code: f"{area['short_name']} ({parents[area['parent_code']]['short_name']})"
        for code, area in view.areas.items()
    }


def charts(view: View, lines: Mapping[str, list[Line]]) -> None:
    """A spine for each instrument, below one legend of letters and shapes."""
    benchmark = BENCHMARK[view.level]
    names = [view.name(code) for code in view.chosen]
    key = spine_chart.legend(
        names,
        benchmark,
        Comparison.AREAS_OF[view.level],
        has_nation=any(
            figure.area_code == read.NATION for line in lines["survei"]
            for figure in line.row.benchmarks
        ),
        dark=frame.dark(),
    )  # fmt: skip
    st.html(f'{key}<p class="quiet">{text.escaped(Comparison.DIRECTION)}</p>')
    for instrument, own in lines.items():
        heading(view, own, instrument)
        if not own:
            continue
        st.plotly_chart(
            figure_of(**spine_chart.spine(own, view.name, frame.dark())),
            key=f"spine_{instrument}",
            theme=None,
            config={"displayModeBar": False},
            alt=Comparison.CHART_ALT.format(instrument=Comparison.INSTRUMENT[instrument]),
        )
        st.html(f"<p>{text.escaped(spine_sentence(view, own[0]))}</p>")
        st.html(f'<p class="quiet">{text.escaped(Comparison.READING[instrument])}</p>')


def heading(view: View, lines: Sequence[Line], instrument: str) -> None:
    """The instrument's name with its mark of simulated data; where it has nothing, why."""
    if not lines and instrument == comparison.SURVEY and view.level in read.INNER:
        return
    mark = ""
    if any(line.row.is_simulated for line in lines):
        mark = f' <span class="simulated">{text.SIMULATED}</span>'
    st.html(f"<h2>{text.escaped(Comparison.INSTRUMENT[instrument])}{mark}</h2>")
    if not lines:
        st.html(f"<p>{text.escaped(why_nothing(view, instrument))}</p>")


def why_nothing(view: View, instrument: str) -> str:
    """Why an instrument has no line, and what helps."""
    if instrument == comparison.SURVEY:
        survey = text.survey_name(view.survey) if view.survey else Comparison.INSTRUMENT["survei"]
        return Comparison.NO_FIGURES.format(survey=survey)
    if instrument == comparison.CONVERGENCE:
        if view.level == "kecamatan":
            return Comparison.NO_SCORE_OF_KECAMATAN
        return Comparison.NO_CONVERGENCE
    if view.month is None:
        return Comparison.NO_REGISTER_AT_ALL
    month = register_words.month_name(view.month["month"])
    is_held = view.month["status"] == register_words.HELD
    return (Comparison.MONTH_HELD if is_held else Comparison.NO_REGISTER).format(month=month)


def spine_sentence(view: View, line: Line) -> str:
    """How each chosen area stands against its benchmark by the first line of a chart; of a line
    that has no benchmark, where the areas stand in the range."""
    if not line.row.benchmarks:
        spread = comparison.spread(line.row.every)
        if spread is None:
            is_bounded = any(figure.low is not None for figure in line.row.chosen)
            said = Comparison.BOUNDS_ONLY if is_bounded else text.NO_DATA
            return Comparison.SPINE_SENTENCE.format(line=line.title, said=said)
        return f"{line.title}: {'; '.join(spine_chart.range_words(spread, line, view.name))}."
    by_side: dict[str, list[str]] = {}
    for figure in line.row.chosen:
        if figure.value is not None:
            side = comparison.side(figure, line.row.measure)
            by_side.setdefault(side, []).append(view.name(figure.area_code))
    benchmark = Comparison.BENCHMARK[BENCHMARK[view.level]]
    parts = [
        Comparison.SPINE_PART[side].format(names=text.listed(names), benchmark=benchmark)
        for side, names in by_side.items()
    ]
    return Comparison.SPINE_SENTENCE.format(line=line.title, said="; ".join(parts))


def figures(view: View, lines: Mapping[str, list[Line]], published: store.Publication) -> None:
    """The charts' figures as tables, instrument by instrument, and the downloads of all."""
    for instrument, own in lines.items():
        heading(view, own, instrument)
        if not own:
            continue
        codes = [*view.chosen, *read.benchmarks(view)]
        shown_codes = [code for code in codes if any(code in line.said for line in own)]
        titles = {code: text.escaped(view.name(code)) for code in shown_codes}
        rows = [
            {"measure": line.title}
            | {code: line.said.get(code, text.NO_DATA) for code in view.chosen}
            | {code: line.said.get(code, "") for code in shown_codes if code not in view.chosen}
            for line in own
        ]
        name = Comparison.INSTRUMENT[instrument]
        table = tables.html_table(
            rows,
            ("measure", *shown_codes),
            Comparison.COLUMN | titles,
            is_wide=False,
            label=Comparison.FIGURES_LABEL.format(instrument=name),
        )
        many = " many" if len(shown_codes) > 4 else ""
        st.html(f'<div class="beside{many}">{table}</div>')
        st.html(f"<h3>{text.escaped(Comparison.RANGE_HEADING)}</h3>")
        ranges = [range_row(view, line) for line in own if line.row.every]
        columns = ("measure", "lowest_words", "quartile_words", "median_words", "highest_words",
                   "areas_words")  # fmt: skip
        table = tables.html_table(
            ranges, columns, Comparison.COLUMN, label=Comparison.RANGE_HEADING
        )
        st.html(f'<div class="beside">{table}</div>')
    rows = saved_rows(view, lines)
    is_simulated = any(row["is_simulated"] for row in rows)
    facts = text.facts(published, Comparison.DEFINITION, is_simulated, Comparison.SOURCE_COLUMN)
    name = register_words.file_stem(f"banding-{'-'.join(view.chosen)}", is_simulated)
    tables.downloads(name, rows, DOWNLOAD, facts)


def range_row(view: View, line: Line) -> dict[str, str]:
    """The range of a line as the table shows it."""
    spread = comparison.spread(line.row.every)

    def value(key: str) -> str:
        return "" if spread[key] is None else spine_chart.number(spread[key], line)

    quartiles = Comparison.SPAN.format(low=value("first_quartile"), high=value("third_quartile"))
    return {
        "measure": line.title,
        "lowest_words": f"{value('lowest')} ({view.name(spread['lowest_code'])})",
        "highest_words": f"{value('highest')} ({view.name(spread['highest_code'])})",
        "quartile_words": quartiles if spread["median"] is not None else "",
        "median_words": value("median"),
        "areas_words": text.decimal(spread["areas"], 0),
    }


def saved_rows(view: View, lines: Mapping[str, list[Line]]) -> list[dict]:
    """Every figure of the page for the download: the chosen areas and what they are set against."""
    rows = []
    for instrument, own in lines.items():
        for line in own:
            spread = comparison.spread(line.row.every) or {}
            for figure in (*line.row.chosen, *line.row.benchmarks):
                is_chosen = figure.area_code in view.chosen
                published_row = line.rows.get(figure.area_code) or {}
                rows.append(
                    dict.fromkeys(DOWNLOAD)
                    | {key: spread.get(key) for key in DOWNLOAD[12:18]}
                    | {
                        "area_code": figure.area_code,
                        "area": view.name(figure.area_code),
                        "instrument": instrument,
                        "measure": line.row.measure.key,
                        "period": line.row.period,
                        "value": figure.value,
                        "low": figure.low,
                        "high": figure.high,
                        "uncertainty": uncertainty(line, figure, published_row),
                        "is_high_better": line.row.measure.is_high_better,
                        "against_code": read.benchmark_of(figure.area_code) if is_chosen else None,
                        "against_verdict": figure.against if is_chosen else None,
                        "source": source_of(view, line, published_row),
                        "is_simulated": line.row.is_simulated,
                    }
                )
    return rows


def uncertainty(line: Line, figure: comparison.Figure, row: Mapping) -> str | None:
    """What low and high are: a 95 % interval with its basis, or the bounds of what is missing."""
    if figure.low is None:
        return None
    if not line.row.measure.is_interval:
        return "batas"
    return f"95 % ({row.get('ci_basis') or row.get('caveat') or 'diperhalus'})"


def source_of(view: View, line: Line, row: Mapping) -> str:
    """Where a figure comes from."""
    instrument = line.row.measure.instrument
    if instrument == comparison.SURVEY:
        return row.get("source_title") or line.period_words
    if instrument == comparison.REGISTER:
        return register_words.source(view.month)
    return score_words.SOURCE


def differences(view: View, lines: Mapping[str, list[Line]], published: store.Publication) -> None:
    """Whether every two of the chosen areas differ: by the survey, and apart from it by the
    register; of a score nothing is proven."""
    compared = {
        name: lines[name][0] for name in (comparison.SURVEY, comparison.REGISTER) if lines[name]
    }
    compared = {name: line for name, line in compared.items() if all_pairs(line)}
    if not compared:
        return
    st.subheader(Comparison.DIFFERENCE_HEADING, anchor=False)
    saved = []
    for place, (instrument, line) in zip(
        st.columns(len(compared), gap="large"), compared.items(), strict=True
    ):
        mark = f' <span class="simulated">{text.SIMULATED}</span>' if line.row.is_simulated else ""
        name = f"{Comparison.INSTRUMENT[instrument]}: {line.title}"
        rows = []
        for first, second in all_pairs(line):
            apart = difference_of(view, line, first, second)
            names = {"first": view.name(first), "second": view.name(second)}
            rows.append(
                {
                    "pair": Comparison.PAIR.format(**names),
                    "difference_words": difference_cell(apart),
                    "verdict": Comparison.VERDICT[apart["verdict"]],
                }
            )
            saved.append(
                apart
                | names
                | {
                    "first_code": first,
                    "second_code": second,
                    "instrument": instrument,
                    "measure": line.row.measure.key,
                    "period": line.row.period,
                    "is_simulated": line.row.is_simulated,
                }
            )
        table = tables.html_table(
            rows,
            ("pair", "difference_words", "verdict"),
            Comparison.COLUMN,
            is_tall=len(rows) > MOST_PAIRS,
            label=name,
        )
        note = text.escaped(Comparison.DIFFERENCE_NOTE[instrument])
        note += f" {text.escaped(Comparison.SIMULATED_NOTE)}" if line.row.is_simulated else ""
        place.html(f'<h3>{text.escaped(name)}{mark}</h3>{table}<p class="quiet">{note}</p>')
    is_simulated = any(row["is_simulated"] for row in saved)
    facts = text.facts(
        published, Comparison.PAIRS_DEFINITION, is_simulated, Comparison.SOURCE_COLUMN
    )
    name = register_words.file_stem(f"selisih-{'-'.join(view.chosen)}", is_simulated)
    tables.downloads(name, saved, PAIR_DOWNLOAD, facts)


def verdicts(view: View, lines: Mapping[str, list[Line]]) -> None:
    """What is proven of each area by itself, instrument by instrument."""
    if not any(lines.values()):
        return
    st.subheader(Comparison.VERDICTS_HEADING, anchor=False)
    shown = (
        (comparison.SURVEY, SURVEY_VERDICTS, survey_verdicts),
        (comparison.REGISTER, REGISTER_VERDICTS, register_verdicts),
        (comparison.CONVERGENCE, SCORE_VERDICTS, score_verdicts),
    )
    for instrument, columns, rows_of in shown:
        own = lines[instrument]
        rows = rows_of(view, own) if own else []
        if not rows:
            continue
        mark = ""
        if any(line.row.is_simulated for line in own):
            mark = f' <span class="simulated">{text.SIMULATED}</span>'
        name = Comparison.INSTRUMENT[instrument]
        columns = [name for name in columns if any(row[name] for row in rows)]
        titles = Comparison.COLUMN | {"against": Comparison.AGAINST[BENCHMARK[view.level]]}
        table = tables.html_table(rows, columns, titles, label=name)
        st.html(f"<h3>{text.escaped(name)}{mark}</h3>{table}")


def side_words(line: Line, code: str) -> str:
    """How an area stands to its benchmark by a line, in words."""
    figure = next(f for f in line.row.chosen if f.area_code == code)
    if figure.value is None:
        return text.NO_DATA
    return Comparison.SIDE[comparison.side(figure, line.row.measure)]


def survey_verdicts(view: View, lines: Sequence[Line]) -> list[dict]:
    """Change since 2021, against provinsi or nation, class, the next target, caveats."""
    by_key = {line.row.measure.key: line for line in lines}
    prevalence = by_key.get("stunting")
    changes = by_key["change"].rows if "change" in by_key else {}
    owners = proof.owners(store.areas())
    if prevalence is None:
        return []
    rows = []
    for code in view.chosen:
        row = prevalence.rows.get(code)
        progress = store.progress("stunting", code)
        coming = next((target for target in progress if target["reached"] is None), None)
        pace = ""
        if coming:
            said = proof.progress_words(coming, owners, row or {})
            pace = Comparison.TARGET_WORDS.format(
                year=coming["target_year"], target=said["target"], said=said["pace"]
            )
        rows.append(
            {
                "area": view.name(code),
                "since": proof.since(changes.get(code)) or text.NO_DATA,
                "against": side_words(prevalence, code),
                "class": text.short_class(row) if row else text.NO_DATA,
                "pace": pace,
                "caveat": " ".join(text.estimate_caveats(row)) if row else "",
            }
        )
    return rows


def register_verdicts(view: View, lines: Sequence[Line]) -> list[dict]:
    """Against provinsi or kabupaten, how far the figure can be relied on, and what to know."""
    line = lines[0]
    rows = []
    for code in view.chosen:
        row = line.rows.get(code)
        is_partial = row is not None and register_words.is_few_desa(row)
        caveat = register_words.few_desa(row, view.name(code)) if is_partial else ""
        rows.append(
            {
                "area": view.name(code),
                "against": side_words(line, code),
                "reliability": register_words.reliability(row) if row else text.NO_DATA,
                "caveat": caveat,
            }
        )
    return rows


def score_verdicts(view: View, lines: Sequence[Line]) -> list[dict]:
    """Tier with the band of ranks and class of a score; of desa on which side of the line."""
    line = lines[0]
    rows = []
    for code in view.chosen:
        row = line.rows.get(code)
        if row is None:
            rows.append(dict.fromkeys(SCORE_VERDICTS, "") | {"area": view.name(code)})
        elif line.row.measure.key == "tkd":
            rows.append(
                dict.fromkeys(SCORE_VERDICTS, "")
                | {"area": view.name(code), "line": village_words.line(row, line_pct(row))}
            )
        elif line.row.measure.key == "score":
            is_ranked = row["rank"] is not None
            tier = score_words.band(row)
            if is_ranked and not score_words.is_only_one(row):
                tier = Comparison.TIER.format(tier=row["tier"], band=tier)
            rows.append(
                {
                    "area": view.name(code),
                    "line": "",
                    "standing": tier,
                    "class": score_words.class_name(row["class"]) if is_ranked else "",
                    "caveat": score_words.flags(row["flags"])
                    if is_ranked
                    else score_words.reason(row),
                }
            )
    return rows


LINE_PCT = 40.0


def line_pct(row: Mapping) -> float:
    """The official line of the level of convergence, as the rules of the row write it."""
    known = store.convergence_rule("village", row["rule_version"]).get("line_pct")
    return known if isinstance(known, int | float) else LINE_PCT


def peers(view: View) -> None:
    """Kabupaten that started where a chosen one did and fell: how far, what they are, and the way
    to compare with them."""
    st.subheader(Comparison.PEER_HEADING, anchor=False)
    by_peer: dict[str, dict] = {}
    alike: dict[str, list[str]] = {}
    for code in view.chosen:
        for row in store.peers("stunting", code):
            by_peer.setdefault(row["peer_code"], row)
            alike.setdefault(row["peer_code"], []).append(view.name(code))
    if not by_peer:
        st.html(f"<p>{text.escaped(Comparison.NO_PEER)}</p>")
        return
    ordered = sorted(by_peer.values(), key=lambda row: (row["change_pp"], row["peer_code"]))
    said = Comparison.PEER_SENTENCE.format(
        number=len(ordered),
        name=view.name(ordered[0]["peer_code"]),
        fall=read.change_words(ordered[0]),
    )
    rows = [peer_row(view, row, alike[row["peer_code"]]) for row in ordered]
    table = tables.html_table(
        rows, PEER_COLUMNS, Comparison.COLUMN, is_tall=True, label=Comparison.PEER_HEADING
    )
    caveats = proof.caveats_of(ordered)
    noted = f" {text.COLUMN['caveat']}: {caveats}." if caveats else ""
    st.html(
        f"<p>{text.escaped(said)}</p>{table}"
        f'<p class="quiet">{text.escaped(Comparison.PEER_NOTE + noted)}</p>'
    )


def peer_row(view: View, row: Mapping, alike: Sequence[str]) -> dict:
    """A peer as the table shows it."""
    code = row["peer_code"]
    return {
        "peer": tables.Link(frame.address("profil", wilayah=code), view.name(code)),
        "alike": text.listed(alike),
        "start": Comparison.PEER_CELL.format(
            value=text.percent(row["peer_start_pct"]),
            survey=f"{row['peer_start_survey']} {row['peer_start_year']}",
        ),
        "now": Comparison.PEER_CELL.format(
            value=text.percent(row["peer_last_pct"]),
            survey=f"{row['peer_last_survey']} {row['peer_last_year']}",
        ),
        "fall": read.change_words(row),
        "about": Comparison.PEER_ABOUT.format(
            kind=Comparison.PEER_KIND["kota" if row["peer_type"] == "kota" else "kabupaten"],
            kecamatan=row["peer_kecamatan"],
            desa=row["peer_desa"],
        ),
        "learn": tables.Link(
            frame.address("konvergensi", wilayah=code, bagian="poin"), Comparison.LEARN
        ),
        "add": add_link(view, code),
    }


def add_link(view: View, code: str) -> str | tables.Link:
    """The way to compare with one area more; the other choices of the address stay."""
    if code in view.chosen:
        return Comparison.ALREADY
    if len(view.chosen) >= comparison.MOST_AREAS:
        return Comparison.FULL
    kept = {k: v for k, v in st.query_params.to_dict().items() if k not in frame.KEPT}
    asked = kept | {"wilayah": ",".join([*view.chosen, code])}
    return tables.Link(frame.address("banding", **asked), Comparison.ADD)


def foot(view: View, lines: Mapping[str, list[Line]], published: store.Publication) -> None:
    """Source, date and marks of every instrument on the page."""
    rows = [
        {"source_title": line.rows[code]["source_title"]}
        for line in lines[comparison.SURVEY]
        for code in (*view.chosen, *read.benchmarks(view))
        if code in line.rows and line.rows[code].get("source_title")
    ]
    if lines[comparison.REGISTER]:
        rows.append({"source_title": register_words.source(view.month)})
    if lines[comparison.CONVERGENCE]:
        rows.append({"source_title": score_words.SOURCE})
    every = [line for own in lines.values() for line in own]
    marks = [text.SIMULATED] if any(line.row.is_simulated for line in every) else []
    survey_rows = [
        line.rows[code] for line in lines[comparison.SURVEY] for code in view.chosen
        if code in line.rows
    ]  # fmt: skip
    if any((row.get("ci_basis") or "").startswith("assumed") for row in survey_rows):
        marks.append(text.ESTIMATED_MARK)
    if view.month and view.month["status"] == register_words.HELD:
        marks.append(register_words.STANDING[register_words.HELD])
    frame.foot(published, rows, marks, method=Comparison.METHOD)


frame.page("banding", picture, lambda: frame.EVERY)
