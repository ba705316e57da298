"""Tentang data: definitions, methods, sources, receipts, publications and files."""

import streamlit as st

from dashboard import frame, receipts, store, tables, text
from dashboard import text_convergence as score_words
from dashboard import text_register as register_words
from dashboard.text import About

STYLE = """
<style>
dl.terms dt {font-weight: 600; margin-top: .4rem}
dl.terms dd {margin: 0 0 .2rem 0; max-width: 60rem}
ol.chain > li {margin-bottom: .9rem}
ol.chain > li::marker {font-weight: 600}
.chain pre {white-space: pre-wrap; overflow-wrap: anywhere; font-size: .8rem; margin: .3rem 0}
ul.sources li {margin-bottom: .3rem; break-inside: avoid}
@media (min-width: 1000px) {ul.sources {columns: 2; column-gap: 2.5rem}}
.files table.wide {min-width: 76rem}
.chain .files table.wide {min-width: 66rem}
.files td:first-child {min-width: 16.5rem; overflow-wrap: anywhere}
.files th {overflow-wrap: normal}
.files td:nth-last-child(2), .files td:nth-last-child(3) {white-space: nowrap}
.files td:last-child {font-family: monospace; font-size: .75rem; min-width: 15.8rem;
  max-width: 15.8rem; overflow-wrap: anywhere}
.chain .simulated {font-size: 1rem; white-space: nowrap}
.publications td:nth-child(4), .publications th:nth-child(4), .publications td:nth-child(5),
.publications th:nth-child(5) {text-align: right}
</style>
"""
PARTS = ("istilah", "metode", "sumber", "kuitansi", "publikasi", "berkas")
CLASS_COLUMNS = ("class", "stunting", "wasting", "overweight")
BORDER_COLUMNS = ("area", "level", "quality", "features", "unmatched", "source", "licence")
FILE_COLUMNS = (
    "file",
    "kind",
    "status",
    "rows_read",
    "rows_accepted",
    "rows_quarantined",
    "loaded",
    "simulated",
    "sha",
)
RECEIPT_COLUMNS = (
    "file",
    "rows_read",
    "rows_accepted",
    "rows_quarantined",
    "loaded",
    "simulated",
    "sha",
)
FILE_DOWNLOAD = (
    "path",
    "kind",
    "status",
    "reason",
    "month",
    "rows_read",
    "rows_accepted",
    "rows_quarantined",
    "rows_corrected",
    "rows_to_correct",
    "sha256",
    "loaded_at",
    "is_simulated",
)
PART_COLUMNS = ("component", "points", "weight", "state", "file", "line")
PUBLICATION_COLUMNS = (
    "published",
    "use",
    "version",
    "files",
    "rows",
    "simulated",
    "run",
    "name",
)
PUBLICATION_DOWNLOAD = (
    "name",
    "is_current",
    "published_at",
    "run_id",
    "code_version",
    "is_simulated",
    "files",
    "tables",
    "rows",
    "error",
)
SOURCE_DOWNLOAD = ("kind", "source_title", "source_url", "figures", "surveys")
STATUSES = ("diterima", "ditolak", "gagal")
ALL = "semua"
SHOWN_FILES = 100
# Sources that the foot of a receipt names.
SHOWN_TITLES = 3
# Lines of a file that a receipt names one by one; its download has all of them.
SHOWN_LINES = 12


def picture(published: store.Publication, provinsi: tuple[str, ...]) -> None:
    st.html(STYLE)
    st.title(About.TITLE, anchor=False)
    files = store.source_files()
    st.html(f"<p>{text.escaped(answer(published, files))}</p>")
    frame.state_from_address({"bagian": (PARTS[0], PARTS)})
    if st.session_state["bagian"] not in PARTS:
        st.session_state["bagian"] = PARTS[0]
    st.segmented_control(
        About.PARTS_LABEL,
        PARTS,
        key="bagian",
        format_func=About.PART.get,
        required=True,
        on_change=lambda: frame.state_to_address({"bagian": PARTS[0]}),
        label_visibility="collapsed",
    )
    frame.state_to_address({"bagian": PARTS[0]})
    part = st.session_state["bagian"]
    told, is_simulated = [{"source_title": About.FILES_SOURCE}], published.is_simulated
    if part == "istilah":
        terms()
    elif part == "metode":
        methods()
    elif part == "sumber":
        sources(published)
    elif part == "kuitansi":
        found = receipt(published, provinsi)
        if found:
            titles = [title for title, _ in found.sources] or [row["path"] for row in found.files]
            told = [{"source_title": first_titles(titles)}] if titles else told
            is_simulated = found.is_simulated
    elif part == "publikasi":
        publications(published)
    else:
        every_file(published, files)
    marks = [text.SIMULATED] if is_simulated else []
    frame.foot(published, told, marks)


def answer(published: store.Publication, files: list[dict]) -> str:
    """What the publication holds, and from how many files."""
    refused = sum(row["status"] != "diterima" for row in files)
    said = About.ANSWER.format(
        date=text.date(published.published_at),
        estimates=number(len(store.estimate_keys())),
        months=number(len(store.register_months())),
        scores=number(store.scores()),
        files=number(len(files)),
        refused=About.ANSWER_REFUSED.format(files=number(refused)) if refused else "",
    )
    return f"{said} {About.ANSWER_SIMULATED}" if published.is_simulated else said


def instrument() -> str:
    """What the page speaks of: the instrument of a receipt, else the whole publication."""
    part, tool = (
        st.query_params.get(key) or st.session_state.get(key) for key in ("bagian", "alat")
    )
    if part != "kuitansi":
        return frame.EVERY
    own = {receipts.REGISTER: register_words.REGISTER, receipts.CONVERGENCE: frame.CONVERGENCE}
    return own.get(tool, register_words.SURVEY)


def terms() -> None:
    """What every word of the screens means."""
    st.html(f'<p class="quiet">{About.TERMS_INTRO}</p>')
    for group, pairs in About.TERMS.items():
        items = "".join(
            f"<dt>{text.escaped(term)}</dt><dd>{text.escaped(meaning)}</dd>"
            for term, meaning in pairs
        )
        st.html(f'<h2>{About.TERMS_HEADING[group]}</h2><dl class="terms">{items}</dl>')
    st.subheader(About.CLASSES_HEADING, anchor=False)
    titles = {"class": About.CLASS_COLUMN} | {
        name: text.INDICATOR[name] for name in CLASS_COLUMNS[1:]
    }
    rows = [
        {"class": text.WHO_CLASS[name]}
        | {
            indicator: text.class_range(text.WHO_BORDERS[indicator], place)
            for indicator in CLASS_COLUMNS[1:]
        }
        for place, name in enumerate(text.WHO_CLASSES)
    ]
    label = About.TABLE_LABEL["classes"]
    st.html(tables.html_table(rows, CLASS_COLUMNS, titles, label=label))
    st.html(f'<p class="quiet">{About.CLASSES_NOTE}</p>')


def methods() -> None:
    """How the figures of each instrument are made."""
    st.html(f"<p>{About.METHOD_DOCS}</p>")
    said = {
        "survei": text.METHOD,
        "register": register_words.METHOD,
        "konvergensi": score_words.METHOD,
    }
    for instrument, method in said.items():
        st.subheader(About.METHOD_HEADING[instrument], anchor=False)
        st.markdown(method)


def sources(published: store.Publication) -> None:
    """Who published what the figures are taken from, and under which licence."""
    found = store.survey_sources()
    st.subheader(About.SOURCES_SURVEY, anchor=False)
    st.html(f'<p class="quiet">{About.SOURCES_SURVEY_NOTE}</p>')
    st.html(source_list(found))
    others = store.other_sources()
    for kind, heading in About.SOURCES_OTHER.items():
        own = [row for row in others if row["kind"] == kind]
        if own:
            st.subheader(heading, anchor=False)
            st.html(source_list(own))
    rows = [row | {"kind": "survey_prevalence", "figures": row["estimates"],
                   "surveys": ", ".join(row["surveys"])} for row in found]  # fmt: skip
    rows += [row | {"surveys": None} for row in others]
    facts = text.facts(published, About.SOURCE_DEFINITION, False, About.RECEIPT_SOURCE)
    tables.downloads("sumber", rows, SOURCE_DOWNLOAD, facts)
    st.subheader(About.SOURCES_REGISTER, anchor=False)
    st.html(f"<p>{About.SOURCES_REGISTER_NOTE}</p>")
    st.subheader(About.SOURCES_BORDERS, anchor=False)
    borders()
    st.subheader(About.SOURCES_REFERENCE, anchor=False)
    items = "".join(
        f"<dt>{text.escaped(name)}</dt><dd>{text.escaped(where)}</dd>"
        for name, where in About.REFERENCES
    )
    st.html(f'<dl class="terms">{items}</dl>')


def source_list(rows: list[dict]) -> str:
    """HTML: sources as links, each with how many figures it has."""
    items = []
    for row in rows:
        if row.get("surveys"):
            said = About.SOURCE_ITEM.format(
                number=number(row["estimates"]), surveys=", ".join(row["surveys"])
            )
        else:
            said = About.SOURCE_COUNT.format(number=number(row["figures"]))
        title = row["source_title"] or row["source_url"]
        items.append(
            f"<li>{text.link(title, row['source_url'])} "
            f'<span class="quiet">{text.escaped(said)}</span></li>'
        )
    return f'<ul class="sources">{"".join(items)}</ul>'


def borders() -> None:
    """The files of shapes with their source, licence and quality."""
    areas = store.areas()
    rows = [
        row
        | {
            "area": areas[row["provinsi_code"]]["short_name"],
            "level": About.LEVEL[row["level"]],
            "quality": About.QUALITY[row["quality"]],
            "features": number(row["features"]),
            "unmatched": number(row["unmatched"]),
        }
        for row in store.shape_files()
    ]
    if not rows:
        st.html(f"<p>{About.NO_BORDERS}</p>")
        return
    label = About.TABLE_LABEL["borders"]
    st.html(tables.html_table(rows, BORDER_COLUMNS, About.BORDER_COLUMN, label=label))


def receipt(published: store.Publication, provinsi: tuple[str, ...]) -> receipts.Receipt | None:
    """The way of one figure, chosen here or by a link."""
    st.html(f"<p>{About.RECEIPT_INTRO}</p>")
    asked, is_other = choose(provinsi)
    if asked is None:
        st.info(About.NOTHING_OF_INSTRUMENT)
        return None
    if is_other:
        st.info(About.NOT_THAT_FIGURE)
    found = receipts.receipt(asked)
    area = store.area(asked.area_code)
    if found is None:
        st.info(About.NO_FIGURE.format(name=area["short_name"]))
        return None
    of = About.FIGURE_OF.format(
        indicator=receipts.indicator_words(asked.instrument, asked.indicator),
        area=area["short_name"],
        time=receipts.time_words(asked.instrument, asked.time),
        instrument=About.INSTRUMENT[asked.instrument],
    )
    mark = f' <span class="simulated">{text.SIMULATED}</span>' if found.is_simulated else ""
    notes = "<br>".join(text.escaped(note) for note in found.notes)
    key = ", ".join(f"{name} = {value}" for name, value in found.key.items())
    steps = {
        "figure": f'<div class="figure words">{text.escaped(found.figure)}{mark}</div>'
        f'{text.escaped(of)}<p class="quiet">{notes}</p>',
        "table": f"<code>{found.table}</code>: {text.escaped(key)}",
        "files": files_of(found),
        "source": "<br>".join(text.link(title, where) for title, where in found.sources),
        "run": text.escaped(run_sentence(published)),
        "check": check(found, published),
    }
    items = "".join(
        f"<li><b>{About.STEP[name]}</b><div>{said}</div></li>"
        for name, said in steps.items()
        if said
    )
    st.html(f'<ol class="chain">{items}</ol>')
    name = "-".join((asked.instrument, asked.area_code, asked.indicator, asked.time))
    facts = text.facts(
        published, About.RECEIPT_DEFINITION, found.is_simulated, About.RECEIPT_SOURCE
    )
    rows = receipts.download_rows(asked, found, published)
    tables.downloads(f"kuitansi-{name}", rows, receipts.FILE_DOWNLOAD, facts)
    st.html(f'<p class="quiet">{About.COPY_LINK}</p>')
    if found.parts:
        st.subheader(About.PARTS_HEADING, anchor=False)
        shown = receipts.part_words(found.parts)
        label = About.TABLE_LABEL["parts"]
        st.html(
            tables.html_table(shown, PART_COLUMNS, About.PART_COLUMN, is_tall=True, label=label)
        )
        facts = text.facts(
            published, About.PARTS_DEFINITION, found.is_simulated, About.PARTS_SOURCE
        )
        tables.downloads(f"poin-{name}", found.parts, receipts.PART_DOWNLOAD, facts)
    return found


def choose(provinsi: tuple[str, ...]) -> tuple[receipts.Asked | None, bool]:
    """The figure that the address and the controls ask for, and whether it is another than the
    address asked for; nonsense gives the default."""
    state = st.session_state
    asked = {key: st.query_params.get(key) for key in ("alat", "wilayah", "indikator", "waktu")}
    instrument = settled("alat", receipts.INSTRUMENTS[0], receipts.INSTRUMENTS)
    outer = receipts.area_codes(instrument)
    if not outer:
        controls(instrument, outer, {}, [], [])
        return None, False
    above = (asked["wilayah"] or "")[:5]
    near = [code for own in provinsi for code in outer if code[:2] == own]
    first = above if above in outer else (near or outer)[0]
    inner = receipts.inner_areas(instrument, (asked["wilayah"] or state.get("wilayah") or "")[:5])
    area_code = settled("wilayah", first, [*outer, *inner])
    inner = receipts.inner_areas(instrument, area_code[:5])
    names = receipts.indicators(instrument, area_code)
    indicator = settled("indikator", names[0] if names else None, names)
    known = receipts.times(instrument, area_code, indicator) if names else []
    time = settled("waktu", known[0] if known else None, known)
    used = {"alat": instrument, "wilayah": area_code, "indikator": indicator, "waktu": time}
    by_hand = state.pop("chosen by hand", False)
    is_other = not by_hand and any(v and v != used[key] for key, v in asked.items())
    remember()
    controls(instrument, outer, inner, names, known)
    if indicator is None or time is None:
        return None, False
    return receipts.Asked(instrument, area_code, indicator, time), is_other


def settled(key: str, default: str | None, allowed: list[str] | tuple[str, ...]) -> str | None:
    """The value of a choice, from the address or the session where it may have it."""
    frame.state_from_address({key: (default, allowed)})
    if st.session_state[key] not in allowed:
        st.session_state[key] = default
    return st.session_state[key]


def remember() -> None:
    """Write the whole choice into the address, so that it opens the same receipt."""
    frame.state_to_address(
        {"bagian": PARTS[0], "alat": None, "wilayah": None, "indikator": None, "waktu": None}
    )


def remember_own() -> None:
    """The same, of a choice that was made here: what no longer fits it is not missed."""
    st.session_state["chosen by hand"] = True
    remember()


def controls(
    instrument: str, outer: list[str], inner: dict[str, dict], names: list[str], known: list[str]
) -> None:
    """Instrument, area, indicator and time, in one row."""
    state, areas, label = st.session_state, store.areas(), About.RECEIPT_LABEL
    row = st.columns([1.4, 1.5, 1.6, 1.5, 1.2] if inner else [1.4, 1.5, 1.5, 1.2], gap="medium")
    row[0].selectbox(
        label["alat"],
        receipts.INSTRUMENTS,
        key="alat",
        format_func=About.INSTRUMENT.get,
        on_change=remember_own,
    )
    if not outer:
        return
    area_code = state["wilayah"]
    state["wilayah_luar"] = area_code if area_code in outer else area_code[:5]

    def choose_outer() -> None:
        state["wilayah"] = state["wilayah_luar"]
        remember_own()

    def choose_inner() -> None:
        state["wilayah"] = state["wilayah_dalam"] or state["wilayah_luar"]
        remember_own()

    row[1].selectbox(
        label["wilayah"],
        outer,
        key="wilayah_luar",
        format_func=lambda code: areas[code]["short_name"],
        on_change=choose_outer,
    )
    if inner:
        state["wilayah_dalam"] = area_code if area_code in inner else None
        whole = About.WHOLE.format(name=areas[state["wilayah_luar"]]["short_name"])
        row[2].selectbox(
            label["dalam"],
            list(inner),
            index=None,
            key="wilayah_dalam",
            format_func=lambda code: inner_name(inner[code]),
            placeholder=whole,
            on_change=choose_inner,
        )
    if names:
        row[-2].selectbox(
            label["indikator"],
            names,
            key="indikator",
            format_func=lambda name: receipts.indicator_words(instrument, name),
            on_change=remember_own,
        )
    if known:
        row[-1].selectbox(
            label["waktu"],
            known,
            key="waktu",
            format_func=lambda time: receipts.time_words(instrument, time),
            on_change=remember_own,
        )


def inner_name(area: dict) -> str:
    """Binuang (kecamatan)."""
    return About.INNER.format(name=area["short_name"], level=About.LEVEL[area["level"]])


def files_of(found: receipts.Receipt) -> str:
    """HTML: the source files of a figure with their hashes, and the lines that it stands on."""
    if not found.files:
        return f"<p>{About.NO_SOURCE_FILES}</p>"
    rows = [file_words(row) for row in found.files]
    label = About.TABLE_LABEL["files"]
    table = tables.html_table(
        rows, RECEIPT_COLUMNS, About.FILE_COLUMN, is_wide=True, is_tall=True, label=label
    )
    lines = "".join(
        f"<li>{text.escaped(About.LINES_OF.format(path=path, rows=first_lines(rows)))}</li>"
        for path, rows in found.rows_of.items()
        if rows
    )
    note = f'<p class="quiet">{text.escaped(found.file_note)}</p>' if found.file_note else ""
    return f'<div class="files">{table}</div>{f"<ul>{lines}</ul>" if lines else ""}{note}'


def first_titles(titles: list[str]) -> str:
    """The first sources of many, and how many others there are."""
    shown, others = "; ".join(titles[:SHOWN_TITLES]), len(titles) - SHOWN_TITLES
    return shown if others <= 0 else About.MANY_TITLES.format(titles=shown, others=number(others))


def first_lines(rows: str) -> str:
    """The first lines of many, and how many others there are."""
    every = rows.split(", ")
    if len(every) <= SHOWN_LINES:
        return rows
    return About.MANY_LINES.format(
        rows=", ".join(every[:SHOWN_LINES]), others=number(len(every) - SHOWN_LINES)
    )


def run_sentence(published: store.Publication) -> str:
    return About.RUN.format(
        file=published.path.rpartition("/")[2],
        date=text.date(published.published_at),
        run=published.run_id,
        version=published.code_version,
    )


def check(found: receipts.Receipt, published: store.Publication) -> str:
    """HTML: the commands that repeat the chain by hand."""
    file = published.path.rpartition("/")[2]
    lines = [f"sha256sum '{found.files[0]['path']}'"] if found.files else []
    lines.append(f"data/build/published/{file}: {receipts.query(found)}")
    shown = "\n".join(text.escaped(line) for line in lines)
    return f"{About.CHECK}<pre>{shown}</pre>"


def publications(published: store.Publication) -> None:
    """Every publication that is kept, and how to go back to one."""
    rows = store.publications()
    said = About.PUBLICATIONS_SENTENCE.format(
        number=number(len(rows)), date=text.date(published.published_at)
    )
    unreadable = sum(row["error"] is not None for row in rows)
    if unreadable:
        said += " " + About.PUBLICATIONS_UNREADABLE.format(number=number(unreadable))
    st.html(f"<p>{text.escaped(said)}</p>")
    shown = [publication_words(row) for row in rows]
    label = About.TABLE_LABEL["publications"]
    table = tables.html_table(shown, PUBLICATION_COLUMNS, About.PUBLICATION_COLUMN, label=label)
    st.html(f'<div class="publications">{table}</div>')
    st.html(f"<p>{text.escaped(About.ROLLBACK)}</p>")
    if any("+" in (row.get("code_version") or "") for row in rows):
        st.html(f'<p class="quiet">{About.DIRTY_NOTE}</p>')
    facts = text.facts(
        published, About.PUBLICATIONS_DEFINITION, published.is_simulated, "data/build/published"
    )
    saved = [dict.fromkeys(PUBLICATION_DOWNLOAD) | row for row in rows]
    tables.downloads("publikasi", saved, PUBLICATION_DOWNLOAD, facts)


def publication_words(row: dict) -> dict:
    """A publication as the table shows it."""
    use = About.IN_USE if row["is_current"] else About.KEPT
    shown = {"name": row["name"].removesuffix(".duckdb")}
    if row["error"] is not None:
        unknown = dict.fromkeys(PUBLICATION_COLUMNS, "")
        return unknown | shown | {"use": About.UNREADABLE}
    return shown | {
        "published": text.date(row["published_at"]),
        "use": use,
        "run": row["run_id"][:8],
        "version": row["code_version"],
        "files": number(row["files"]),
        "rows": number(row["rows"]),
        "simulated": About.YES_NO[row["is_simulated"]],
    }


def every_file(published: store.Publication, files: list[dict]) -> None:
    """All source files, narrowed by name, kind and status."""
    kinds = sorted({row["kind"] for row in files}, key=lambda kind: About.KIND.get(kind, kind))
    allowed = {"jenis": [ALL, *kinds], "status": [ALL, *STATUSES]}
    for key, values in allowed.items():
        settled(key, ALL, values)
    wanted = st.query_params.get("cari", "")
    frame.state_from_address({"cari": ("", [wanted])})
    defaults = {"bagian": PARTS[0], "cari": "", "jenis": ALL, "status": ALL}
    frame.state_to_address(defaults)

    def keep() -> None:
        frame.state_to_address(defaults)

    row = st.columns([2, 2, 1.2], gap="medium")
    row[0].text_input(About.FILES_LABEL["cari"], key="cari", on_change=keep)
    row[1].selectbox(
        About.FILES_LABEL["jenis"],
        allowed["jenis"],
        key="jenis",
        format_func=lambda kind: About.ALL if kind == ALL else About.KIND.get(kind, kind),
        on_change=keep,
    )
    row[2].selectbox(
        About.FILES_LABEL["status"],
        allowed["status"],
        key="status",
        format_func=lambda status: About.ALL if status == ALL else About.STATUS[status],
        on_change=keep,
    )
    state = st.session_state
    found = [
        file
        for file in files
        if (state["cari"] or "").lower() in file["path"].lower()
        and state["jenis"] in (ALL, file["kind"])
        and state["status"] in (ALL, file["status"])
    ]
    counts = {name: sum(file[f"rows_{name}"] or 0 for file in found)
              for name in ("read", "accepted", "quarantined")}  # fmt: skip
    said = About.FILES_SENTENCE.format(
        shown=number(len(found)),
        files=number(len(files)),
        **{name: number(value) for name, value in counts.items()},
    )
    st.html(f"<p>{text.escaped(said)}</p>")
    if not found:
        st.info(About.NO_FILE_FOUND)
        return
    found.sort(key=lambda file: (file["status"] == "diterima", file["path"]))
    shown = [file_words(file) for file in found[:SHOWN_FILES]]
    columns = list(FILE_COLUMNS)
    if any(row["reason"] for row in shown):
        columns.insert(3, "reason")
    label = About.TABLE_LABEL["files"]
    table = tables.html_table(
        shown, columns, About.FILE_COLUMN, is_wide=True, is_tall=True, label=label
    )
    st.html(f'<div class="files">{table}</div>')
    if len(found) > SHOWN_FILES:
        st.html(f'<p class="quiet">{About.FIRST_FILES.format(shown=number(SHOWN_FILES))}</p>')
    is_simulated = any(file["is_simulated"] for file in found)
    facts = text.facts(published, About.FILES_DEFINITION, is_simulated, About.FILES_SOURCE)
    saved = [dict.fromkeys(FILE_DOWNLOAD) | file for file in found]
    tables.downloads("berkas", saved, FILE_DOWNLOAD, facts)


def file_words(row: dict) -> dict:
    """A source file as a table shows it."""
    return {
        "file": row["path"],
        "kind": About.KIND.get(row["kind"], row["kind"]),
        "status": About.STATUS.get(row["status"], row["status"]),
        "rows_read": number(row["rows_read"] or 0),
        "rows_accepted": number(row["rows_accepted"] or 0),
        "rows_quarantined": number(row["rows_quarantined"] or 0),
        "loaded": text.date(row["loaded_at"]) if row["loaded_at"] else "",
        "simulated": text.SIMULATED if row["is_simulated"] else About.YES_NO[False],
        "sha": row["sha256"],
        "reason": row["reason"] or "",
    }


def number(count: int) -> str:
    return text.decimal(count, 0)


frame.page("tentang", picture, instrument)
