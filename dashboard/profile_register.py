"""The posyandu register's part of the page Profil wilayah: another instrument than the survey. A
month that is held back has no figure, and of few children there is none."""

from collections.abc import Sequence

import streamlit as st

from dashboard import (
    comparison,
    frame,
    intervals,
    profile,
    profile_charts,
    store,
    tables,
    text,
    village_charts,
)
from dashboard import text_register as words
from dashboard.profile import View
from dashboard.text import Profile

MONTH_COLUMNS = ("month", "with_interval", "smoothed", "n", "desa_reporting", "coverage")
GROUP_COLUMNS = ("group", "with_interval", "n")
QUALITY_COLUMNS = ("measure", "value", "reading")
INNER = {"provinsi": "kabupaten", "kabupaten": "kecamatan", "kecamatan": "desa"}
"""The level just inside another."""
INNER_COLUMNS = ("area", "with_interval", "smoothed", "compared", "n", "coverage", "quality")
DOWNLOAD = (
    "area_code",
    "area",
    "level",
    "month",
    "indicator",
    *words.FIGURE_COLUMNS,
    "status",
    "reason",
    "source",
    "is_simulated",
)
SHOWN_MONTHS = 12
"""More months than this are only in the chart and the download."""


def part(view: View, published: store.Publication) -> None:
    """Everything that the register knows of the area."""
    profile.heading(
        Profile.REGISTER_HEADING, bool(view.month and view.is_covered and is_simulated(view))
    )
    if not view.is_covered:
        profile.say(Profile.NO_REGISTER_HERE)
        return
    if view.month is None:
        profile.say(Profile.NO_REGISTER)
        return
    newer = words.newer_held(list(view.months.values()), view.month)
    if newer:
        profile.quiet(newer)
    figure(view)
    months(view, published)
    known = store.register_groups(view.code, view.month["month"], view.indicator)
    if known and not view.is_held:
        left, right = st.columns([1, 1], gap="large")
        with left:
            groups(known)
        with right:
            quality(view)
    elif not view.is_held:
        quality(view)
    if view.level in INNER:
        inner(view, published)


def is_simulated(view: View) -> bool:
    return any(month["is_simulated"] for month in view.months.values())


def sentence(view: View) -> str:
    """The month's figure of the register for the top of the page."""
    if view.month is None or not view.is_covered:
        return ""
    row, month = view.figure, words.month_name(view.month["month"])
    mark = Profile.MARK.format(simulated=text.SIMULATED) if view.month["is_simulated"] else ""
    said = {"month": month, "indicator": text.INDICATOR[view.indicator].lower(), "mark": mark}
    if view.level == "desa" and row and row["smoothed_pct"] is not None:
        return Profile.SMOOTHED_SENTENCE.format(
            **said, figure=words.smoothed(row), compared=words.compared(row)
        )
    return Profile.REGISTER_SENTENCE.format(
        **said, figure=words.figure_with_interval(row, view.month)
    )


def figure(view: View) -> None:
    """The month's figure; of a desa the smoothed one first. Or in words why there is none."""
    row, month = view.figure, view.month
    what = words.standing(row, month)
    is_smooth = view.level == "desa" and row is not None and row["smoothed_pct"] is not None
    name = {
        "indicator": text.INDICATOR[view.indicator],
        "month": words.month_name(month["month"]),
    }
    lines = [(Profile.SMOOTHED_LINE if is_smooth else Profile.REGISTER_LINE).format(**name)]
    if is_smooth:
        value, _, bounds = words.smoothed(row).partition(" (")
        head = big(value, f"({bounds}")
        lines.append(
            Profile.RAW_LINE.format(
                figure=words.figure_with_interval(row, month), n=words.count(row["measured"])
            )
        )
    elif what == words.FIGURE:
        head = big(text.percent(row["prevalence_pct"]), f"({text.interval(row)})")
        affected = Profile.AFFECTED.format(
            affected=words.count(row["affected"]), measured=words.count(row["measured"])
        )
        lines.append(f"{affected} · {text.who_class(row)}")
    else:
        head = f'<span class="figure words">{text.escaped(words.figure(row, month))}</span>'
    if what == words.HELD:
        lines.append(words.held_on_quality(month))
    elif row is not None:
        lines += standing_lines(view, row)
    st.html(f"<p>{head}<br>{'<br>'.join(text.escaped(line) for line in lines)}</p>")
    bounds = words.if_all_came(row) if row is not None and what != words.HELD else None
    if bounds:
        profile.quiet(bounds)
    if view.level == "desa" and what != words.HELD:
        trend = store.register_trend(view.code, view.indicator)
        if trend:
            profile.say(words.trend_sentence(trend))


def big(value: str, quiet: str) -> str:
    return (
        f'<span class="figure">{text.escaped(value)}</span> '
        f'<span class="quiet">{text.escaped(quiet)}</span>'
    )


def standing_lines(view: View, row: dict) -> list[str]:
    """Who reported, coverage, reliability and quality, and how the area stands to its kabupaten or
    provinsi."""
    lines = []
    if words.is_few_desa(row):
        lines.append(words.few_desa(row, view.name))
    elif row["level"] != "desa":
        lines.append(words.reporting(row))
    coverage = words.coverage_in_full(row)
    lines.append(f"{coverage[0].upper()}{coverage[1:]}")
    graded = words.quality(row)
    reliability = Profile.RELIABILITY.format(said=words.reliability(row))
    lines.append(
        f"{reliability} · {Profile.QUALITY.format(said=graded)}" if graded else reliability
    )
    if view.level == "desa":
        return lines + words.smoothed_sentences(row)
    against = against_parent(view, row)
    return [*lines, against] if against else lines


def against_parent(view: View, row: dict) -> str:
    """Whether the area differs from its provinsi or kabupaten in the same month; nothing where
    either has no figure."""
    if view.parent is None or row["prevalence_pct"] is None:
        return ""
    other = next(
        (
            words.judged(r)
            for r in store.register_series(view.parent["code"], view.indicator)
            if r["month"] == view.month["month"]
        ),
        None,
    )
    apart = comparison.register_difference(other, row) if other else None
    if apart is None:
        return ""
    template = Profile.ONLY_DIFFERENCE if apart["lower_pp"] is None else Profile.DIFFERENCE
    said = {"points": text.points(apart["difference_pp"])}
    if apart["lower_pp"] is not None:
        said |= {"low": text.points(apart["lower_pp"]), "high": text.points(apart["upper_pp"])}
    return Profile.AGAINST_BENCHMARK.format(
        benchmark=view.parent["short_name"],
        figure=text.with_interval(other),
        verdict=Profile.VERDICT[apart["verdict"]],
        difference=template.format(**said),
    )


def months(view: View, published: store.Publication) -> None:
    """The area's months as a chart and a table; a month held back says so and is a gap."""
    st.html(f'<h3 class="part">{text.escaped(Profile.MONTHS_HEADING)}</h3>')
    oldest_first = list(view.months.values())[::-1]
    left, right = st.columns([6, 5], gap="large")
    with left:
        if view.level == "desa":
            chart = village_charts.months_chart(
                oldest_first, view.register, view.kabupaten["short_name"], frame.dark(), 280
            )
        else:
            chart = profile_charts.months_chart(oldest_first, view.register, frame.dark())
        profile.plot(chart, "profil_register", Profile.MONTHS_ALT.format(name=view.name))
        profile.say(months_sentence(view, oldest_first))
    with right:
        rows = [month_words(view, month) for month in list(view.months.values())[:SHOWN_MONTHS]]
        columns = words.columns_of(MONTH_COLUMNS, view.level)
        profile.table(rows, columns, words.COLUMN, Profile.MONTHS_HEADING)
        held = [m for m in view.months.values() if m["status"] == words.HELD]
        if held:
            profile.quiet(Profile.HELD_NOTE.format(said=words.held_reasons(held)))
        saved = [
            words.download_row(view.register.get(m["month"]), view.area, m, view.indicator)
            for m in oldest_first
        ]
        stem = f"profil-register-{view.code}-{view.indicator}"
        tables.downloads(
            words.file_stem(stem, is_simulated(view)),
            saved,
            DOWNLOAD,
            words.facts(published, Profile.MONTHS_DEFINITION, oldest_first),
        )


def months_sentence(view: View, oldest_first: Sequence[dict]) -> str:
    """First and last figure of the series; it proves no trend, which `trend_sentence` does."""
    key = "smoothed_pct" if view.level == "desa" else "prevalence_pct"
    known = [view.register.get(month["month"]) for month in oldest_first]
    known = [row for row in known if row and row[key] is not None]
    if len(known) < 2:
        return Profile.NO_MONTHS_READING.format(name=view.name)
    said = words.smoothed if view.level == "desa" else text.with_interval
    return Profile.MONTHS_READING.format(
        name=view.name,
        first=said(known[0]),
        first_month=words.month_name(known[0]["month"]),
        last=said(known[-1]),
        last_month=words.month_name(known[-1]["month"]),
    )


def month_words(view: View, month: dict) -> dict[str, str]:
    """A month as the table shows it."""
    row = view.register.get(month["month"])
    return {
        "month": words.month_name(month["month"]),
        "with_interval": words.figure_with_interval(row, month),
        "smoothed": words.smoothed(row) if row else "",
        "n": words.count(row["measured"]) if row else "",
        "desa_reporting": words.desa_reporting(row) if row else "",
        "coverage": words.coverage(row, is_narrow=True) if row else "",
    }


def groups(known: Sequence[dict]) -> None:
    """By sex and by age, kecamatan and above; a group with few children shows its n alone."""
    st.html(f'<h3 class="part">{text.escaped(words.GROUP_HEADING)}</h3>')
    rows = [
        group_words(name, [g for g in known if g["sex"] == sex]) for sex, name in words.SEX.items()
    ]
    rows += [
        group_words(Profile.AGE_MONTHS.format(ages=ages),
                    [g for g in known if g["age_group"] == ages])
        for ages in words.AGE_GROUPS
    ]  # fmt: skip
    profile.table(rows, GROUP_COLUMNS, words.COLUMN, words.GROUP_HEADING)


def group_words(name: str, known: Sequence[dict]) -> dict[str, str]:
    """Groups added up to one row of the table."""
    measured = sum(group["measured"] for group in known)
    affected = sum(group["affected"] for group in known)
    if measured >= store.FEWEST_CHILDREN:
        low, high = intervals.wilson(affected, measured)
        said = text.with_interval(
            {
                "prevalence_pct": 100 * affected / measured,
                "ci_lower_pct": low,
                "ci_upper_pct": high,
                "ci_basis": "wilson",
            }
        )
    else:
        said = words.STANDING[words.FEW if measured else words.NOT_MEASURED]
    return {"group": name, "with_interval": said, "n": words.count(measured)}


def quality(view: View) -> None:
    """The quality figures that there are of this area."""
    known = store.register_quality_of(view.code, view.month["month"])
    rows = words.quality_measures(known, view.level) if known else []
    if rows:
        st.html(f'<h3 class="part">{text.escaped(words.QUALITY_HEADING)}</h3>')
        profile.table(rows, QUALITY_COLUMNS, words.COLUMN, words.QUALITY_HEADING)


def inner(view: View, published: store.Publication) -> None:
    """The areas inside this one, highest first, each a way to its own profile."""
    if view.is_held:
        return
    level = INNER[view.level]
    kabupaten = view.kabupaten and view.kabupaten["code"]
    rows = {
        row["area_code"]: words.judged(row)
        for row in store.register_prevalence(
            view.month["month"], view.indicator, level, (view.code[:2],), kabupaten
        )
        if row["area_code"].startswith(f"{view.code}.")
    }
    if level == "kabupaten":
        areas = {c: a for c, a in store.areas().items() if a["parent_code"] == view.code}
    else:
        areas = store.areas_within(kabupaten, level)
        areas = {code: area for code, area in areas.items() if area["parent_code"] == view.code}
    key = "smoothed_pct" if level == "desa" else "prevalence_pct"
    codes = sorted(
        areas,
        key=lambda code: (-((rows.get(code) or {}).get(key) or -1), areas[code]["short_name"]),
    )
    shown = [
        {
            "area": tables.Link(frame.address("profil", wilayah=code), areas[code]["short_name"]),
            "with_interval": words.figure_with_interval(rows.get(code), view.month),
            "smoothed": words.smoothed(rows[code]) if code in rows else "",
            "compared": words.compared(rows[code]) if code in rows else "",
            "n": words.count(rows[code]["measured"]) if code in rows else "",
            "coverage": words.coverage(rows.get(code), is_narrow=True),
            "quality": words.quality(rows[code]) if code in rows else "",
        }
        for code in codes
    ]
    name = Profile.INNER_HEADING.format(month=words.month_name(view.month["month"]))
    st.html(f'<h3 class="part">{text.escaped(name)}</h3>')
    columns = words.columns_of(INNER_COLUMNS, level)
    profile.table(shown, columns, Profile.COLUMN, name)
    profile.quiet(Profile.INNER_NOTE)
    saved = [
        words.download_row(rows.get(code), areas[code], view.month, view.indicator)
        for code in codes
    ]
    month = words.month_key(view.month["month"])
    stem = f"profil-{level}-{view.code}-{view.indicator}-{month}"
    tables.downloads(
        words.file_stem(stem, view.month["is_simulated"]),
        saved,
        DOWNLOAD,
        words.facts(published, Profile.INNER_DEFINITION, [view.month]),
    )
