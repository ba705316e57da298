"""Profil wilayah: one page for an area of any level, made so that it can be printed."""

import base64

import streamlit as st

from dashboard import (
    frame,
    profile,
    profile_charts,
    profile_convergence,
    profile_register,
    profile_survey,
    receipts,
    store,
    tables,
    text,
)
from dashboard import text_convergence as score_words
from dashboard import text_register as register_words
from dashboard import text_villages as village_words
from dashboard.comparison_rows import FORM_TEXT, found
from dashboard.profile import View
from dashboard.text import Profile

STYLE = """
<style>
h2.part {border-top: 1px solid #9a9a9a; padding-top: .8rem !important; margin-top: .6rem !important}
h3.part {padding: .2rem 0 !important}
.stMain table.series {width: auto; min-width: min(100%, 36rem)}
.stColumn table.series {min-width: 100%}
button.print {font: inherit; color: inherit; background: transparent; cursor: pointer;
  border: 1px solid #8a8f94; border-radius: 4px; padding: .45rem .8rem}
.locator img {width: 130px; display: block; margin-left: auto}
.locator {text-align: right}
.locator .quiet {font-size: .8rem; line-height: 1.2; display: block}
h2 .simulated, h3 .simulated {white-space: nowrap}
@media (max-width: 640px) {.locator img {width: 90px}}
@media print {
  @page {size: A4; margin: 13mm 12mm}
  html, body, #root, .stApp, .stAppViewContainer, .stMain, .stMainBlockContainer
    {display: block !important; height: auto !important; overflow: visible !important;
     position: static !important; width: auto !important; background: #ffffff}
  .stMainBlockContainer {padding: 0 !important}
  .stAlert, .stAlert div {background: #ffffff !important}
  .stMain .stSelectbox, .stMain .stDownloadButton, .stMain .stExpander,
  .stMain .stHorizontalBlock.st-key-remah_profil, .stMain .st-key-profil_controls,
  .stElementContainer:has(> .stHtml > .unprinted)
    {display: none !important}
  .stMain .stElementContainer, .stMain .stLayoutWrapper {margin-bottom: 3px !important}
  .stMain .stVerticalBlock {gap: 3px !important}
  .stMain .stHeading, .stMain .stHeading * {margin-bottom: 0 !important}
  .stMain .stHorizontalBlock
    {display: flex !important; gap: .8rem !important; flex-wrap: nowrap !important}
  .stColumn {min-width: 0 !important}
  .stColumn .stVerticalBlock, .stColumn .stLayoutWrapper {width: auto !important; min-width: 0}
  .locator img {width: 80px}
  .stHtml p, .stHtml ul {margin: 0 0 .15rem !important; font-size: 10.5px; line-height: 1.4}
  .stAlert {padding: 0 !important; font-size: 10px}
  .stAlert p {font-size: 10px !important}
  h1 {font-size: 17px !important}
  h2.part {font-size: 13px !important; break-after: avoid; margin-top: .2rem !important;
    padding: .3rem 0 0 !important}
  h3, h3.part {font-size: 11px !important; break-after: avoid; padding: .1rem 0 !important}
  .figure {font-size: 16px}
  .figure.words {font-size: 13px}
  .quiet {font-size: 9.5px !important}
  .simulated, .mark {font-size: 9.5px}
  .stMain table.series {font-size: 9.5px !important; min-width: 60% !important; line-height: 1.3}
  table.series td, table.series th {padding: .08rem .5rem .08rem 0 !important}
  li {font-size: 10px !important; margin-bottom: .1rem !important}
  .stPlotlyChart, table.series, tr, li {break-inside: avoid}
  .stElementContainer:has(.stPlotlyChart) {zoom: .65}
}
</style>
"""
# Letters said again of a code that no area has.
LONGEST_CODE = 20
RECEIPT_COLUMNS = ("what", "instrument", "when", "figure_words", "receipt")


def picture(published: store.Publication, provinsi: tuple[str, ...]) -> None:
    """The page."""
    asked = st.query_params.get("wilayah")
    view = profile.current_view(provinsi)
    st.html(STYLE)
    if asked and asked != view.code:
        asked = asked if len(asked) <= LONGEST_CODE else f"{asked[:LONGEST_CODE]}\u2026"
        st.info(text.markdown(Profile.UNKNOWN_AREA.format(code=asked, name=view.name)))
    left, right = st.columns([6, 1], gap="medium")
    with left:
        st.title(Profile.TITLE.format(name=view.area["name"]), anchor=False)
        st.html(f"<p>{'<br>'.join(text.escaped(said) for said in sentences(view))}</p>")
    with right:
        locator(view)
    with st.container(key="profil_controls"):
        profile.controls(view)
    profile.breadcrumb(view)
    ways(view)
    profile_survey.part(view, published)
    profile_register.part(view, published)
    profile_convergence.part(view, published)
    if view.is_covered:
        profile_survey.beside(view)
    figures(view)
    foot(view, published)


def sentences(view: View) -> list[str]:
    """What the area is, then its newest figure of survey and of register, each for itself."""
    place = Profile.PLACE.format(kind=Profile.KIND[view.area["type"]], code=view.code)
    place = place[0].upper() + place[1:]
    place += Profile.BPS.format(code=view.area["bps_code"]) if view.area["bps_code"] else ""
    survey, register = profile_survey.sentence(view), profile_register.sentence(view)
    said = [f"{place}."]
    said += [Profile.SURVEY_SENTENCE.format(said=survey)] if survey else []
    return said + ([register] if register else [])


def locator(view: View) -> None:
    """A small picture of where in its provinsi the area lies; nothing where there is no shape."""
    files = store.boundary_files("kabupaten")
    file = files.get(view.code[:2]) if view.code != profile.NATION else None
    if file is None:
        return
    at = (view.area["label_longitude"], view.area["label_latitude"])
    drawn = profile_charts.locator(
        file["path"], view.code, None if None in at else at, frame.dark()
    )
    if not drawn:
        return
    quality = text.GEOMETRY_QUALITY[file["quality"]]
    label = text.escaped(Profile.LOCATOR_LABEL.format(name=view.name, quality=quality))
    source = base64.b64encode(drawn.encode()).decode()
    st.html(
        f'<div class="locator"><img alt="{label}" src="data:image/svg+xml;base64,{source}">'
        f'<span class="quiet">{text.escaped(quality)}</span></div>'
    )


def ways(view: View) -> None:
    """The ways to other views of the same area."""
    links = []
    if view.is_covered:
        at_level = {"wilayah": view.code, "tingkat": view.level}
        if view.level in ("kecamatan", "desa"):
            at_level |= {"sumber": register_words.REGISTER, "kabupaten": view.code[:5]}
        links.append(frame.link(Profile.ON_MAP, "peta", **at_level))
    if view.level in ("nasional", "provinsi", "kabupaten"):
        links.append(frame.link(Profile.IN_TREND, "tren", wilayah_tren=view.code))
    if view.level != "nasional":
        links.append(frame.link(Profile.COMPARE, "banding", wilayah=view.code))
    st.html(f'<p class="unprinted">{" · ".join(links)}</p>')


def figures(view: View) -> None:
    """Each figure of the page with its instrument, its time, and the way to its receipt."""
    rows = [
        receipt(
            "survei",
            text.INDICATOR[view.indicator],
            text.survey_name(row),
            text.with_interval(row),
            receipts.receipt_address(
                "survei", view.code, view.indicator, receipts.survey_time(row)
            ),
        )
        for row in reversed(view.series)
    ]
    if view.month is not None and view.is_covered and not view.is_held and view.figure:
        month = view.month["month"]
        figure = register_words.figure_with_interval(view.figure, view.month)
        if view.level == "desa" and view.figure["smoothed_pct"] is not None:
            figure = register_words.smoothed(view.figure)
        key = register_words.month_key(month)
        rows.append(
            receipt(
                "register",
                text.INDICATOR[view.indicator],
                register_words.month_name(month),
                marked(figure, view.month["is_simulated"]),
                receipts.receipt_address("register", view.code, view.indicator, key),
            )
        )
    rows += convergence_receipts(view)
    if not rows:
        return
    profile.heading(Profile.SOURCE_HEADING)
    profile.table(rows, RECEIPT_COLUMNS, Profile.COLUMN, Profile.SOURCE_HEADING)
    profile.quiet(Profile.RECEIPT_NOTE)
    if view.series:
        st.html(text.source_list(view.series))


def marked(words: str, is_simulated: bool) -> str:
    """A figure with its mark of simulated data."""
    mark = Profile.MARK.format(simulated=text.SIMULATED) if is_simulated else ""
    return f"{words}{mark}"


def receipt(instrument: str, what: str, when: str, figure: str, address: str) -> dict:
    """A figure as the table shows it."""
    return {
        "what": what,
        "instrument": Profile.INSTRUMENT[instrument],
        "when": when,
        "figure_words": figure,
        "receipt": tables.Link(address, Profile.RECEIPT),
    }


def convergence_receipts(view: View) -> list[dict]:
    """The scores of a kabupaten, or the level of a desa, with their receipts."""
    if view.level == "kabupaten":
        own = [r for r in view.scores if (r["area_code"], r["period"]) == (view.code, view.year)]
        rules = profile_convergence.rules_of(own[0]["rule_version"]) if own else []
        return [
            receipt(
                "konvergensi",
                Profile.SCORE.format(preset=score_words.preset_option(row["preset"], rules)),
                row["period"],
                marked(score_words.score(row), row["is_simulated"]),
                receipts.receipt_address("konvergensi", view.code, row["preset"], row["period"]),
            )
            for row in own
        ]
    if view.level != "desa":
        return []
    when = profile_convergence.quarter(view)
    return [
        receipt(
            "konvergensi",
            Profile.TKD_HEADING,
            village_words.quarter(when),
            marked(village_words.tkd(row), row["is_simulated"]),
            receipts.receipt_address("konvergensi", view.code, "tkd", when),
        )
        for row in found(store.village_series, view.code)
        if (row["quarter"], row["reading"]) == (when, FORM_TEXT)
    ]


def foot(view: View, published: store.Publication) -> None:
    """Source, date and marks of all three instruments."""
    rows = [{"source_title": row["source_title"]} for row in view.series]
    marks = []
    if view.month is not None and view.is_covered:
        rows.append({"source_title": register_words.source(view.month)})
        if view.is_held:
            marks.append(register_words.STANDING[register_words.HELD])
    convergence = profile_convergence.own_rows(view)
    if convergence:
        rows.append({"source_title": score_words.SOURCE})
    is_simulated = view.is_covered and (
        bool(view.month and profile_register.is_simulated(view))
        or any(row["is_simulated"] for row in convergence)
    )
    if is_simulated or frame.is_simulated(published, register_words.SURVEY):
        marks.insert(0, text.SIMULATED)
    if any((row["ci_basis"] or "").startswith("assumed") for row in view.series):
        marks.append(text.ESTIMATED_MARK)
    frame.foot(published, rows, marks, method=Profile.METHOD)


frame.page("profil", picture, lambda: frame.EVERY)
