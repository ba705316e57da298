"""The survey's part of the page Profil wilayah: figure, verdicts, series, targets, whom to learn
from, and how many children a target asks for."""

import streamlit as st

from dashboard import charts, frame, profile, store, tables, text, verdicts
from dashboard import text_register as register_words
from dashboard import text_statistics as proof
from dashboard.profile import View
from dashboard.targets import applicable_targets
from dashboard.text import Profile

SERIES_COLUMNS = ("survey", "prevalence_pct", "interval", "who_class")
MOST_PEERS = 6


def part(view: View, published: store.Publication) -> None:
    """Everything that surveys say of the area; of one below the kabupaten, of its kabupaten."""
    profile.heading(Profile.SURVEY_HEADING, frame.is_simulated(published, register_words.SURVEY))
    if view.level in ("kecamatan", "desa"):
        of_kabupaten(view)
        return
    if not view.series:
        indicator = text.INDICATOR[view.indicator].lower()
        profile.say(Profile.NO_SERIES.format(indicator=indicator, name=view.name))
        return
    figure(view)
    series(view, published)
    progress(view)
    if view.level == "kabupaten":
        peers(view)
    if view.indicator == "stunting" and view.level == "kabupaten":
        ladder(view, published)


def of_kabupaten(view: View) -> None:
    """What the survey says of the kabupaten that the area lies in, and the way there."""
    kabupaten = view.kabupaten
    rows = [
        row
        for row in store.prevalence(view.indicator)
        if row["area_code"] == kabupaten["code"] and row["year"] >= proof.START
    ]
    if not rows:
        profile.say(Profile.NO_SURVEY_AT_ALL.format(name=kabupaten["short_name"]))
        return
    last = rows[-1]
    said = f"{text.with_interval(last)}, {text.survey_name(last)}."
    link = frame.link(kabupaten["name"], "profil", wilayah=kabupaten["code"])
    words = Profile.NO_SURVEY_INSIDE.format(name=kabupaten["short_name"], said=said)
    caveats = " ".join(text.estimate_caveats(last))
    st.html(
        f'<p>{text.escaped(words)} <span class="quiet">{text.escaped(caveats)}</span> '
        f'<span class="unprinted">{link}</span></p>'
    )


def recent(view: View) -> list[dict]:
    """The estimates that verdicts are told of: those since proof.START, else all."""
    return [row for row in view.series if row["year"] >= proof.START] or view.series


def changes(view: View) -> list[dict]:
    return [row for row in store.changes(view.indicator) if row["area_code"] == view.code]


def sentence(view: View) -> str:
    """The newest figure and what is proven since 2021, as one sentence."""
    if not view.series:
        return ""
    last = view.series[-1]
    if len(recent(view)) < 2:
        return f"{text.with_interval(last)}, {text.survey_name(last)}."
    return f"{verdicts.overall_sentence(recent(view), changes(view))}."


def figure(view: View) -> None:
    """The newest figure with its interval, class and rank, then what is proven."""
    last = view.series[-1]
    lines = [
        Profile.LATEST.format(survey=text.survey_name(last), who_class=text.who_class(last))
        if last["who_class"]
        else Profile.LATEST_PLAIN.format(survey=text.survey_name(last))
    ]
    if view.level == "kabupaten":
        ranks = store.ranks(view.indicator, last["survey"], last["year"], "provinsi")
        rank = ranks.get(view.code)
        if rank and rank["ranked"] > 1:
            lines.append(proof.rank_sentence(rank, view.path["provinsi"]["short_name"]))
    caveats = " ".join(text.estimate_caveats(last))
    st.html(
        f'<p><span class="figure">{text.percent(last["prevalence_pct"])}</span> '
        f'<span class="quiet">({text.interval(last)})</span><br>'
        f"{'<br>'.join(text.escaped(line) for line in lines)}"
        f'<br><span class="quiet">{text.escaped(caveats)}</span></p>'
    )
    said = verdicts.verdict_sentence(view.name, recent(view), changes(view))
    profile.say(said)


def series(view: View, published: store.Publication) -> None:
    """The surveys as a chart, with provinsi and nation beside them, and as a table."""
    codes = [view.code]
    codes += [view.path["provinsi"]["code"]] if view.level == "kabupaten" else []
    codes += [profile.NATION] if view.level != "nasional" else []
    since = recent(view)[0]["year"]
    estimates = [row for row in store.prevalence(view.indicator) if row["year"] >= since]
    shown = {code: [r for r in estimates if r["area_code"] == code] for code in codes}
    shown = {code: rows for code, rows in shown.items() if rows}
    targets = applicable_targets(store.targets(view.indicator), view.area)
    last = view.series[-1]["year"]
    coming = [target for target in targets if last <= target["year"] <= last + 1]
    left, right = st.columns([6, 5], gap="large")
    with left:
        profile.plot(
            charts.series_chart(shown, store.areas(), coming, frame.dark(), height=330),
            "profil_survei",
            Profile.SERIES_ALT.format(name=view.name),
        )
        profile.quiet(Profile.SERIES_READING)
    with right:
        rows = [
            {
                "survey": text.marked_survey(row),
                "prevalence_pct": text.percent(row["prevalence_pct"]),
                "interval": text.interval(row),
                "who_class": text.WHO_CLASS.get(row["who_class"], ""),
            }
            for row in reversed(view.series)
        ]
        profile.table(rows, SERIES_COLUMNS, text.COLUMN, text.SERIES_HEADING)
        is_simulated = frame.is_simulated(published, register_words.SURVEY)
        saved = [row | {"area": view.name} for row in view.series]
        facts = text.facts(published, is_simulated=is_simulated)
        name = f"profil-survei-{view.code}-{view.indicator}"
        tables.downloads(name, saved, tables.ESTIMATE_COLUMNS, facts)


def progress(view: View) -> None:
    """The targets to come with their owners, and whether the pace so far gets there."""
    st.html(f'<h3 class="part">{text.escaped(proof.PROGRESS_HEADING)}</h3>')
    rows = store.progress(view.indicator, view.code)
    last = recent(view)[-1]
    if rows:
        owners = proof.owners(store.areas())
        profile.say(proof.pace_sentence(rows[0]))
        shown = [proof.progress_words(row, owners, last) for row in rows]
        profile.table(shown, proof.PROGRESS_COLUMNS, proof.COLUMN, proof.PROGRESS_HEADING)
        sums = " ".join(filter(None, (proof.progress_arithmetic(row) for row in rows)))
        profile.quiet(sums, proof.PROGRESS_NOTE)
    else:
        profile.say(Profile.NO_PROGRESS)
    targets = applicable_targets(store.targets(view.indicator), view.area)
    coming = [target for target in targets if target["year"] >= last["year"]]
    st.html(text.target_list(coming, store.areas()))


def peers(view: View) -> None:
    """Whom to learn from: who started alike and fell, nearest start first, and the way to compare
    with the first of them."""
    st.html(f'<h3 class="part">{text.escaped(proof.PEER_HEADING)}</h3>')
    rows = store.peers(view.indicator, view.code)
    if not rows:
        profile.say(proof.NO_PEER)
        return
    profile.quiet(proof.PEER_NOTE)
    names = {code: known["short_name"] for code, known in store.areas().items()}
    st.html(proof.peer_list(rows[:MOST_PEERS], names))
    links = [
        frame.link(
            Profile.COMPARE_PEER.format(name=names[row["peer_code"]]),
            "banding",
            wilayah=f"{view.code},{row['peer_code']}",
        )
        for row in rows[:MOST_PEERS]
    ]
    st.html(f'<p class="unprinted">{" · ".join(links)}</p>')
    profile.quiet(f"{text.COLUMN['caveat']}: {proof.caveats_of(rows[:MOST_PEERS])}.")


def ladder(view: View, published: store.Publication) -> None:
    """Children fewer that each target asks for; the desa are in the download."""
    rows = store.ladder(view.code)
    is_simulated = bool(rows) and rows[0]["is_simulated"]
    mark = f' <span class="simulated">{text.SIMULATED}</span>' if is_simulated else ""
    st.html(f'<h3 class="part">{text.escaped(proof.LADDER_HEADING)}{mark}</h3>')
    if not rows:
        profile.say(proof.NO_LADDER)
        return
    profile.say(
        *(proof.ladder_sentence(view.name, row) for row in rows if row["level"] == "kabupaten")
    )
    asked = [row["target_year"] for row in rows if row["fewer"]]
    first = asked[0] if asked else rows[0]["target_year"]
    shown = [
        proof.ladder_words(row, row["area"])
        for row in rows
        if row["target_year"] == first and row["level"] == "kecamatan"
    ]
    name = proof.LADDER_TABLE.format(year=first)
    st.html(f"<p>{text.escaped(name)}</p>")
    profile.table(shown, proof.LADDER_COLUMNS, proof.COLUMN, name)
    profile.quiet(proof.LADDER_NOTE)
    facts = text.facts(published, proof.LADDER_DEFINITION, is_simulated, proof.LADDER_SOURCE)
    stem = register_words.file_stem(f"tangga-{view.code}", is_simulated)
    saved = [row | register_words.simulated_word(row) for row in rows]
    tables.downloads(stem, saved, proof.LADDER_DOWNLOAD, facts)


def beside(view: View) -> None:
    """Survey and register of each year side by side, and what can be told of why they differ; of
    an area below the kabupaten, of its kabupaten."""
    area = view.kabupaten if view.level in ("kecamatan", "desa") else view.area
    profile.heading(Profile.BESIDE_HEADING)
    profile.quiet(register_words.TWO_INSTRUMENTS)
    rows = store.survey_register(area["code"])
    announced = store.published_register(area["code"])
    if not rows and not announced:
        profile.say(Profile.BESIDE_NOTHING.format(name=area["short_name"]))
        return
    if area is not view.area:
        profile.quiet(Profile.BESIDE_OF_KABUPATEN.format(name=area["short_name"]))
        rows, announced = rows[:1], []
    for row in rows:
        mark = f'<span class="simulated">{text.SIMULATED}</span> ' if row["is_simulated"] else ""
        said = text.escaped(proof.gap_sentence(row, area["short_name"]))
        not_found = f" {register_words.SIMULATED_DIFFERENCE}" if row["is_simulated"] else ""
        st.html(f"<p>{mark}{said}{not_found}</p>")
        parts = proof.gap_rows(row) if area is view.area else []
        if parts:
            profile.table(parts, ("part", "points"), proof.COLUMN, proof.GAP_HEADING)
    if area is view.area and any(row["register_basis"] == "dihitung" for row in rows):
        profile.quiet(proof.GAP_NOTE)
    if announced:
        st.html(f"<h3>{text.escaped(text.REGISTER_HEADING)}</h3>{text.register_list(announced)}")
