"""Convergence on the page Profil wilayah: the score of a kabupaten with its pillars and where its
points were lost; of a desa its level, performance and place among the priority villages."""

from collections.abc import Callable, Mapping, Sequence

import streamlit as st

from dashboard import convergence, convergence_villages, frame, profile, store, tables, text
from dashboard import text_convergence as words
from dashboard import text_register as register_words
from dashboard import text_villages as village_words
from dashboard.comparison_rows import FORM_TEXT, PILLARS, PRESETS, found
from dashboard.profile import View
from dashboard.text import Profile

DUKCAPIL = "dukcapil"
"""The denominators that a score is published under."""
MOST_LOST = 5
LINE_PCT = 40.0
PILLAR_COLUMNS = ("pillar_words", "value_words", "present_words")
LOST_COLUMNS = ("component_words", "lost_words", "points_words", "weight_words", "attained_words")
SERVICE_COLUMNS = ("service", "received", "lost")
SERIES_COLUMNS = ("quarter", "form_text", "opensid")
SERIES_DOWNLOAD = (
    "area_code",
    "quarter",
    "reading",
    "received",
    "due",
    "missing",
    "tkd_pct",
    "tkd_low_pct",
    "tkd_high_pct",
    "months_reported",
    "is_simulated",
)
SCORE_DOWNLOAD = (
    "area_code",
    "area",
    "period",
    "preset",
    "score",
    "score_low",
    "score_high",
    "class",
    "tier",
    "rank",
    "rank_lower",
    "rank_upper",
    "ranked_areas",
    "not_ranked_reason",
    *(f"{name}{end}" for name in PILLARS for end in ("", "_low", "_high")),
    "weight_present_pct",
    "quality_grade",
    "flags",
    "rule_version",
    "is_simulated",
)


def part(view: View, published: store.Publication) -> None:
    """What convergence says of the area, by its level."""
    rows = own_rows(view)
    profile.heading(Profile.CONVERGENCE_HEADING, any(row["is_simulated"] for row in rows))
    if not rows:
        profile.say(Profile.NO_CONVERGENCE)
        return
    if view.level == "kabupaten":
        score(view, published)
        villages(view)
    elif view.level == "desa":
        village(view, published)
    else:
        if view.level == "provinsi":
            of_provinsi(view)
        villages(view)


def own_rows(view: View) -> list[dict]:
    """The rows that decide whether there is anything, and whether it is simulated."""
    if not view.is_covered:
        return []
    if view.level == "desa":
        return found(store.village_series, view.code)
    if view.level == "kecamatan":
        return [row for row in levels(view) if row["received"] is not None]
    own = [row for row in view.scores if row["period"] == view.year]
    if view.level == "kabupaten":
        return [row for row in own if row["area_code"] == view.code] or levels(view)
    return own


def quarter(view: View) -> str | None:
    """The last quarter of the chosen year, else the newest."""
    return village_words.quarter_of_year(view.year, found(store.convergence_quarters))


def levels(view: View) -> list[dict]:
    """The desa inside a kabupaten or kecamatan with their level; silent ones have no `received`."""
    when = quarter(view)
    if when is None or view.kabupaten is None:
        return []
    rows = found(store.villages_convergence, view.kabupaten["code"], when, FORM_TEXT)
    return [row for row in rows if row["area_code"].startswith(f"{view.code}.")]


def rules_of(version: str | None) -> list[dict]:
    """The rules that rows were made under."""
    return [rule for rule in store.score_rules() if rule["rule_version"] == version]


def presets(view: View) -> list[str]:
    """The sets of weights that the year has, the first as on the page Konvergensi."""
    there = {row["preset"] for row in view.scores if row["period"] == view.year}
    return [name for name in PRESETS if name in there]


def score(view: View, published: store.Publication) -> None:
    """The score of a kabupaten under the first set of weights, its pillars, all sets, the points
    that it lost."""
    own = {
        row["preset"]: row
        for row in view.scores
        if (row["area_code"], row["period"]) == (view.code, view.year)
    }
    names = [name for name in presets(view) if name in own]
    if not names:
        return
    row = own[names[0]]
    rules = rules_of(row["rule_version"])
    is_ranked = row["rank"] is not None
    title = Profile.SCORE_HEADING.format(
        preset=words.preset_option(names[0], rules), period=view.year
    )
    lines = [title]
    if is_ranked and not words.is_only_one(row):
        lines.append(Profile.CLASS.format(said=words.class_name(row["class"])))
        lines.append(Profile.TIER.format(tier=row["tier"], band=words.band(row)))
    elif is_ranked:
        lines.append(Profile.ONLY_RANK.format(band=words.band(row)))
    else:
        said = {"not_ranked": words.NOT_RANKED, "reason": words.reason(row)}
        lines.append(Profile.UNRANKED.format(**said))
    lines.append(words.bounds_sentence(row) or "")
    size = "figure" if is_ranked else "figure words"
    value, _, bounds = words.score(row).partition(" (")
    behind = f' <span class="quiet">({text.escaped(bounds)}</span>' if bounds else ""
    said = "<br>".join(text.escaped(line) for line in lines if line)
    st.html(f'<p><span class="{size}">{text.escaped(value)}</span>{behind}<br>{said}</p>')
    left, right = st.columns([1, 1], gap="large")
    with left:
        pillars(view, row)
    with right:
        all_presets(view, own, names, rules)
    lost(view, names[0], row)
    saved = [
        r | {"area": view.name} | ({} if r["rank"] is not None else {"class": None})
        for r in view.scores
        if r["area_code"] == view.code
    ]
    facts = village_words.facts(published, Profile.SCORE_DEFINITION, saved, words.SOURCE)
    is_simulated = village_words.is_simulated(saved)
    stem = register_words.file_stem(f"profil-konvergensi-{view.code}", is_simulated)
    tables.downloads(stem, saved, SCORE_DOWNLOAD, facts)


def pillars(view: View, row: Mapping) -> None:
    """The pillars with their bounds, and how much of each is filled."""
    shown = [
        {
            "pillar_words": words.PILLAR[name],
            "value_words": words.bounded(row[name], row[f"{name}_low"], row[f"{name}_high"]),
            "present_words": ""
            if row[f"{name}_present_pct"] is None
            else text.percent(row[f"{name}_present_pct"]),
        }
        for name in PILLARS
    ]
    title = Profile.PILLAR_HEADING.format(period=view.year)
    st.html(f'<h3 class="part">{text.escaped(title)}</h3>')
    profile.table(shown, PILLAR_COLUMNS, words.COLUMN, title)
    notes = [words.flags(row["flags"])]
    if row["quality_grade"]:
        notes.append(Profile.QUALITY_GRADE.format(grade=row["quality_grade"]))
    noted = "; ".join(note for note in notes if note)
    if noted:
        profile.quiet(f"{noted}.")


def all_presets(
    view: View, own: Mapping[str, Mapping], names: Sequence[str], rules: Sequence[Mapping]
) -> None:
    """The score under every set of weights: how much it depends on them."""
    shown = []
    for name in names:
        row = own[name]
        rank = words.band(row)
        if row["rank"] is None:
            rank = Profile.UNRANKED.format(not_ranked=rank, reason=words.reason(row))
        shown.append(
            {
                "preset": words.preset_option(name, rules),
                "score_words": words.score(row),
                "standing": rank,
            }
        )
    title = Profile.PRESET_HEADING.format(period=view.year)
    st.html(f'<h3 class="part">{text.escaped(title)}</h3>')
    titles = words.COLUMN | Profile.COLUMN
    profile.table(shown, ("preset", "score_words", "standing"), titles, title)


def lost(view: View, preset: str, row: Mapping) -> None:
    """The components that lost most points, and the way to all of them."""
    ledger = found(store.score_ledger, view.code, view.year, preset, DUKCAPIL)
    counted = [part for part in ledger if part["weight"]]
    most = [part for part in counted if part["lost"]][:MOST_LOST]
    link = frame.link(
        Profile.LEDGER, "konvergensi", wilayah=view.code, bagian="poin", tahun_skor=view.year
    )
    if most:
        label = component_label(row["rule_version"])
        profile.say(words.chosen_sentence(view.name, row, counted, label))
        st.html(f'<h3 class="part">{text.escaped(Profile.LOST_HEADING)}</h3>')
        shown = [
            {
                "component_words": label(part["component"]),
                "lost_words": words.number(part["lost"], 2),
                "points_words": words.number(part["points"], 2),
                "weight_words": words.number(part["weight"], 2),
                "attained_words": text.percent(part["attained_pct"]),
            }
            for part in most
        ]
        profile.table(shown, LOST_COLUMNS, words.COLUMN, Profile.LOST_HEADING)
        profile.quiet(Profile.LOST_NOTE.format(shown=len(most), all=len(counted)))
    st.html(f'<p class="unprinted">{link}</p>')


def component_label(version: str) -> Callable[[str], str]:
    """Gives a component of a ledger its name, under the rules of a version."""
    indicators = {
        code: convergence.indicator_name(row)
        for code, row in store.convergence_indicators().items()
    }
    actions = words.ACTION | {
        rule["code"]: words.labelled("ACTION", rule["code"], rule["label"])
        for rule in rules_of(version)
        if rule["part"] == "action"
    }
    return lambda code: words.component(code, indicators, actions)


def of_provinsi(view: View) -> None:
    """How many kabupaten are ranked, and who is in the first and in the last tier."""
    names = {code: area["short_name"] for code, area in store.areas().items()}
    for preset in presets(view):
        rows = [r for r in view.scores if (r["period"], r["preset"]) == (view.year, preset)]
        ranked = [row for row in rows if row["rank"] is not None]
        last = max((row["tier"] for row in ranked), default=0)
        tiers = Profile.ONE_TIER if last == 1 and len(ranked) > 1 else ""
        if last > 1:
            members = {
                tier: text.listed([names[r["area_code"]] for r in ranked if r["tier"] == tier])
                for tier in (1, last)
            }
            tiers = Profile.TIERS.format(first=members[1], last=members[last])
        profile.say(
            Profile.PROVINSI_CONVERGENCE.format(
                name=view.name,
                period=view.year,
                preset=words.preset_option(preset, rules_of(rows[0]["rule_version"])),
                ranked=len(ranked),
                all=len(rows),
                tiers=tiers,
            )
        )
    link = frame.link(Profile.LEDGER, "konvergensi", tahun_skor=view.year)
    st.html(f'<p class="unprinted">{link}</p>')


def line_pct(version: str | None) -> float:
    """The official line of the level of convergence, as the rules write it."""
    known = store.convergence_rule("village", version).get("line_pct") if version else None
    return known if isinstance(known, int | float) else LINE_PCT


def villages(view: View) -> None:
    """How many desa inside the area reach the official line."""
    when = quarter(view)
    if when is None:
        return
    if view.level == "provinsi":
        rows = store.convergence_by_kabupaten(when, FORM_TEXT, (view.code,))
        counts = ("desa_total", "handed_in", "above_line")
        total = {key: sum(row[key] for row in rows) for key in counts}
        if total["handed_in"]:
            profile.say(
                Profile.DESA_SENTENCE.format(
                    quarter=village_words.quarter(when),
                    above=village_words.above_line(total["above_line"], total["handed_in"]),
                    handed_in=text.decimal(total["handed_in"], 0),
                    all=text.decimal(total["desa_total"], 0),
                )
            )
        return
    rows = levels(view)
    if any(village_words.is_handed_in(row) for row in rows):
        version = next((row["rule_version"] for row in rows if row["rule_version"]), None)
        profile.say(village_words.villages_sentence(rows, view.name, when, line_pct(version)))


def village(view: View, published: store.Publication) -> None:
    """A desa: its level by quarter with the services that it lost most, its performance, and
    whether it is proposed as a priority village."""
    series = store.village_series(view.code)
    quarters = store.convergence_quarters()
    when = quarter(view)
    row = next((r for r in levels_of_desa(view) if r["area_code"] == view.code), None)
    if row is not None and row["received"] is not None:
        line = line_pct(row["rule_version"])
        band = Profile.TKD_BAND.format(
            band=village_words.BAND.get(row["band"], row["band"] or ""),
            line=text.percent_whole(line),
            said=village_words.line(row, line),
        )
        st.html(
            f'<p><span class="figure">{text.escaped(village_words.tkd(row))}</span><br>'
            f"{text.escaped(Profile.TKD_HEADING)}, {text.escaped(village_words.quarter(when))}"
            f"<br>{text.escaped(band)}</p>"
        )
    ledger = store.service_ledger(view.code, when, FORM_TEXT)
    profile.say(village_words.ledger_sentence(row, ledger, view.name, when))
    every = village_words.quarters_between(quarters[-1], quarters[0])
    left, right = st.columns([6, 5], gap="large")
    with left:
        line = line_pct(row["rule_version"] if row else None)
        profile.plot(
            convergence_villages.series_chart(series, every, line, frame.dark()),
            "profil_tkd",
            Profile.TKD_ALT.format(name=view.name),
        )
        profile.say(village_words.series_sentence(series, every, view.name))
    with right:
        shown = village_words.series_words(series, every)
        profile.table(shown, SERIES_COLUMNS, village_words.COLUMN, Profile.TKD_HEADING)
        saved = [r | {"area_code": view.code} for r in series]
        facts = village_words.facts(
            published, Profile.TKD_DEFINITION, saved, village_words.source_of(saved)
        )
        is_simulated = village_words.is_simulated(saved)
        stem = register_words.file_stem(f"profil-tkd-{view.code}", is_simulated)
        tables.downloads(stem, saved, SERIES_DOWNLOAD, facts)
    most = [service for service in ledger if service["lost"]][:MOST_LOST]
    left, right = st.columns([6, 5], gap="large")
    with left:
        if most:
            title = Profile.LOST_SERVICES.format(quarter=village_words.quarter(when))
            st.html(f'<h3 class="part">{text.escaped(title)}</h3>')
            rows = [village_words.service_words(service) for service in most]
            profile.table(rows, SERVICE_COLUMNS, village_words.COLUMN, title)
    with right:
        performance(view)
        priority(view)


def levels_of_desa(view: View) -> list[dict]:
    """The desa of the kabupaten with their level in the quarter."""
    when = quarter(view)
    if when is None:
        return []
    return store.villages_convergence(view.kabupaten["code"], when, FORM_TEXT)


def of_year(view: View, years: Sequence[str]) -> str | None:
    """The chosen year where it is there, else the newest."""
    return view.year if view.year in years else next(iter(years), None)


def performance(view: View) -> None:
    """The performance of a desa: score, rank with its band, or why it is not ranked."""
    year = of_year(view, found(store.performance_years))
    rows = store.village_scores(year, (view.code[:2],), view.code[:5]) if year else []
    row = next((r for r in rows if r["area_code"] == view.code), None)
    if row is None:
        return
    title = Profile.PERFORMANCE_HEADING.format(year=year)
    st.html(f'<h3 class="part">{text.escaped(title)}</h3>')
    if row["rank"] is None:
        said = {"not_ranked": village_words.NOT_OURS, "reason": village_words.exclusion(row)}
        profile.say(Profile.UNRANKED.format(**said))
        return
    value = village_words.bounded(row["score"], row["score_low"], row["score_high"], "")
    band = village_words.rank_with_band(
        row["rank"], row["rank_lower"], row["rank_upper"], row["ranked_areas"]
    )
    profile.say(f"{value}; {Profile.VILLAGE_TIER.format(tier=row['tier'], band=band)}")


def priority(view: View) -> None:
    """The place of a desa among those proposed as priority villages, and what it comes from."""
    year = of_year(view, found(store.priority_years))
    rows = store.village_priorities(year, (view.code[:2],), view.code[:5]) if year else []
    row = next((r for r in rows if r["area_code"] == view.code), None)
    if row is None:
        return
    title = Profile.PRIORITY_HEADING.format(year=year)
    st.html(f'<h3 class="part">{text.escaped(title)}</h3>')
    if row["index_pct"] is None:
        profile.say(Profile.NO_INDEX)
        return
    state = village_words.priority_state(row) or Profile.NOT_PRIORITY
    said = {"index": text.decimal(row["index_pct"]), "state": state}
    if row["priority_rank"] is None:
        profile.say(Profile.PRIORITY_NO_RANK.format(**said))
    else:
        profile.say(Profile.PRIORITY_RANK.format(**said, rank=row["priority_rank"]))
    shown = [
        {
            "part": name,
            "value": "" if part == "cases" else text.percent(row[f"{part}_pct"]),
            "percentile": words.number(row[f"{part}_rank_pct"]),
        }
        for part, name in Profile.PRIORITY_PART.items()
    ]
    profile.table(shown, ("part", "value", "percentile"), Profile.COLUMN, title)
    link = frame.link(Profile.PRIORITY_LINK, "prioritas", kab_lokus=view.code[:5])
    st.html(f'<p class="unprinted">{link}</p>')
