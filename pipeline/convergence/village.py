"""Tingkat Konvergensi Desa: from visits and finished forms to services received of services due.

Belongs here: what one person should have received in a quarter and did, and its sum per desa and
service. Does not belong here: the thresholds (they are rules), bands, and sums over services.
"""

from collections.abc import Iterable, Sequence

import polars as pl

from pipeline.convergence.rules import ScoreRules, rules_for

SERVICE_VALUES = {
    "person_key": pl.String,
    "desa_code": pl.String,
    "quarter": pl.String,
    "group": pl.String,
    "indicator": pl.String,
    "value": pl.String,
    "ts_reason": pl.String,
    "source_path": pl.String,
    "source_row": pl.Int64,
    "is_simulated": pl.Boolean,
    "months_reported": pl.Int64,
}
VILLAGE_INDICATORS = {
    "area_code": pl.String,
    "quarter": pl.String,
    "indicator": pl.String,
    "pillar": pl.String,
    "received": pl.Int64,
    "due_form_text": pl.Int64,
    "due_opensid": pl.Int64,
    "missing": pl.Int64,
    "persons": pl.Int64,
    "source_path": pl.String,
    "source_row": pl.Int64,
    "lost_rows": pl.String,
    "lost_rows_opensid": pl.String,
    "months_reported": pl.Int64,
    "rule_version": pl.String,
    "is_simulated": pl.Boolean,
}
CODE_PREFIX = "V-"
NOT_AT_RISK = "bukan_risiko"
FIRST_MONTH_DUE = 6
ROWS_NAMED = 40
PERSON = ["desa_code", "quarter", "group", "person_key"]
SERVICE = ["desa_code", "quarter", "indicator"]
ROWS_IN_A_FILE = 10**9
"""A place is one number, file before row: so the first of many rows is a minimum."""


def service_values(
    visits: pl.DataFrame, rules: Sequence[ScoreRules], refusals: pl.DataFrame | None = None
) -> pl.DataFrame:
    """The finished form of every person, from the visits (CONVERGENCE 4).

    `visits`: `raw.layanan_kunjungan`, at most one row per desa, person, month and indicator.
    Returns `raw.layanan_nilai`'s columns and `months_reported` (0-3, months of the quarter of
    which the desa handed in any row): one row per desa, quarter, person and service of its group.

    A threshold that is reached is `Y` whatever else is missing. One that is not reached is `T`
    only where the service is listed for the person and the desa reported every month that is
    counted and had no visit of it refused (`refusals`: raw.convergence_refusal); else `value` is
    null: unknown. Null too where the threshold hangs on an age or
    trimester that is not known. A service that is not listed is `TS` only where the reason is
    written (a blank is no reason). Years without rules are left out. `source_row` is the first
    row of the person's service in the quarter, else the person's first.
    """
    values = _service_values(visits, rules, refusals)
    return values.sort("desa_code", "quarter", "person_key", "indicator")


def _service_values(
    visits: pl.DataFrame, rules: Sequence[ScoreRules], refusals: pl.DataFrame | None
) -> pl.DataFrame:
    paths = _paths(visits)
    refused = _quarters_with_refused_visits(refusals)
    dated = visits.with_columns(
        pl.col("month").dt.year().alias("year"), _quarter_of("month"), _place(paths)
    )
    frames = [
        _values_of_version(dated.filter(pl.col("quarter").is_in(held)), version, paths, refused)
        for version, held in _versions(dated["quarter"], rules)
    ]
    return _stacked(frames, SERVICE_VALUES)


def village_indicators(
    visits: pl.DataFrame,
    forms: pl.DataFrame,
    rules: Sequence[ScoreRules],
    refusals: pl.DataFrame | None = None,
) -> pl.DataFrame:
    """Services received and due per desa, quarter and indicator (`V-B1`...; CONVERGENCE 4).

    `visits`: `raw.layanan_kunjungan`; `forms`: `raw.layanan_nilai`, at most one row per desa,
    quarter, person and indicator. Where a desa handed in both for a quarter, its forms are left
    out. Every service of a group of which the desa has a person has a row.

    Of `persons`, `received` are Y, `due_form_text` Y or T, `due_opensid` also TS for want of risk,
    and `missing` unknown or not listed; the rest are TS. `source_row` is the first row that lost
    a point, else the first row. `lost_rows` names the rows of T, `lost_rows_opensid` also those
    of TS for want of risk; null: none. A row of another file than `source_path` stands as
    `path:row`. `months_reported` is null for forms.
    """
    values = _service_values(visits, rules, refusals)
    quarter = ["desa_code", "quarter"]
    paths = _paths(values, forms, visits)
    codes = {
        name: pl.Enum(pl.concat([values[name].unique(), forms[name].unique()]).unique().sort())
        for name in quarter
    }
    services = [of for version in rules for of in version.village["services"].values()]
    codes["group"] = pl.Enum(sorted({service["group"] for service in services}))
    values, finished = (frame.with_columns(_place(paths)).cast(codes) for frame in (values, forms))
    visited = values.select(quarter).unique()
    desa_of_visits = finished["desa_code"].is_in(visited["desa_code"].unique().to_list())
    finished = pl.concat(
        [
            finished.filter(~desa_of_visits),
            finished.filter(desa_of_visits).join(visited, on=quarter, how="anti"),
        ]
    )
    shown = [*PERSON, "indicator", "value", "ts_reason", "place", "is_simulated"]
    cells = pl.concat(
        [
            values.select(*shown, "months_reported", is_visited=True),
            finished.select(
                *shown,
                pl.lit(None, pl.Int64).alias("months_reported"),
                pl.lit(False).alias("is_visited"),
            ),
        ]
    )
    dated = visits.with_columns(_quarter_of("month"), _place(paths))
    frames = [
        _indicators_of_version(
            cells.filter(pl.col("quarter").is_in(held)),
            dated.filter(pl.col("quarter").is_in(held)).cast(codes),
            version,
            paths,
        )
        for version, held in _versions(cells["quarter"].cast(pl.String), rules)
    ]
    return _stacked(frames, VILLAGE_INDICATORS)


def _quarters_with_refused_visits(refusals: pl.DataFrame | None) -> pl.DataFrame:
    """Desa and quarters of which a visit was refused: nobody knows whose it was."""
    if refusals is None:
        return pl.DataFrame(schema={"desa_code": pl.String, "quarter": pl.String})
    return (
        refusals.filter(pl.col("kind") == "layanan_kunjungan")
        .drop_nulls(["area_code", "period"])
        .select(pl.col("area_code").alias("desa_code"), pl.col("period").alias("quarter"))
        .unique()
    )


def _values_of_version(
    visits: pl.DataFrame, rules: ScoreRules, paths: list[str], refused: pl.DataFrame
) -> pl.DataFrame:
    services = pl.DataFrame(
        [
            {"group": service["group"], "indicator": code, "count": service["count"]}
            for code, service in rules.village["services"].items()
        ]
    )
    reported = (
        _months_reported(visits)
        .join(
            refused.with_columns(pl.lit(True).alias("has_refused")),
            on=["desa_code", "quarter"],
            how="left",
        )
        .with_columns(pl.col("has_refused").fill_null(False))
    )
    people = _people(visits).join(reported, on=["desa_code", "quarter"])
    listed = (
        visits.join(people.select(*PERSON, "person"), on=PERSON)
        .group_by("person", "indicator")
        .agg(
            pl.col("visits").sum().alias("total"),
            (pl.col("visits") >= 1).sum().alias("months"),
            pl.col("visits").max().alias("highest"),
            pl.col("visits").count().alias("rows"),
            pl.col("place").min(),
        )
    )
    running = pl.col("total").fill_null(0).cum_sum()
    of_one = ["desa_code", "group", "person_key", "indicator", "year"]
    return (
        people.join(services, on="group")
        .join(listed, on=["person", "indicator"], how="left")
        .with_columns(
            (pl.col("rows").fill_null(0) > 0).alias("is_listed"),
            running.over(of_one, order_by="quarter").alias("year_total"),
        )
        .with_columns(
            _delivered().alias("delivered"),
            _amount().alias("amount"),
            _at_least(rules).alias("at_least"),
            (
                pl.when(pl.col("count") == "year_sum")
                .then(pl.col("year_months_reported") == pl.col("year_months"))
                .otherwise(pl.col("months_reported") == 3)
                & ~pl.col("has_refused")
            ).alias("is_complete"),
        )
        .with_columns(
            _reason_not_due(rules).alias("ts_reason"), _is_due_known(rules).alias("is_due_known")
        )
        .with_columns(
            pl.when(pl.col("ts_reason").is_not_null())
            .then(pl.lit("TS"))
            .when(~pl.col("is_due_known"))
            .then(pl.lit(None, pl.String))
            .when(pl.col("amount") >= pl.col("at_least"))
            .then(pl.lit("Y"))
            .when(
                (pl.col("amount") < pl.col("at_least"))
                & pl.col("is_listed")
                & pl.col("is_complete")
            )
            .then(pl.lit("T"))
            .alias("value"),
            pl.coalesce("place", "first_place").alias("place"),
        )
        .with_columns(_path("place", paths).alias("source_path"), _row("place").alias("source_row"))
        .select(pl.col(name).cast(kind) for name, kind in SERVICE_VALUES.items())
    )


def _people(visits: pl.DataFrame) -> pl.DataFrame:
    """One row per desa, quarter and person: their state in that quarter."""
    return (
        visits.group_by(PERSON)
        .agg(
            pl.col("year").first(),
            _last_of("age_months"),
            _last_of("trimester"),
            pl.col("delivered").max(),
            pl.col("at_risk").max(),
            pl.col("is_simulated").any(),
            pl.col("place").min().alias("first_place"),
        )
        .with_row_index("person")
    )


def _last_of(name: str) -> pl.Expr:
    """The value of the last month that has one; of two in that month the greater, which asks
    for more. Month and value are one number, since nulls drop out of its maximum."""
    scale = 10_000
    return (
        (pl.col("month").dt.month().cast(pl.Int64) * scale + pl.col(name))
        .max()
        .mod(scale)
        .alias(name)
    )


def _months_reported(visits: pl.DataFrame) -> pl.DataFrame:
    """Months of the quarter, and of the year up to its end, that a desa handed in and that it
    should have."""
    of_quarter = visits.group_by("desa_code", "year", "quarter").agg(
        pl.col("month").n_unique().cast(pl.Int64).alias("months_reported"),
        (pl.col("month").dt.quarter().first().cast(pl.Int64) * 3).alias("year_months"),
    )
    year_to_date = pl.col("months_reported").cum_sum()
    return of_quarter.with_columns(
        year_to_date.over("desa_code", "year", order_by="quarter").alias("year_months_reported")
    ).drop("year")


def _delivered() -> pl.Expr:
    """Of a mother with a trimester a blank means not delivered yet; else a blank is unknown."""
    is_pregnant = pl.col("is_listed") & pl.col("trimester").is_not_null()
    return pl.when(is_pregnant).then(pl.col("delivered").fill_null(False)).otherwise("delivered")


def _amount() -> pl.Expr:
    """What is counted towards the threshold, by the service's way of counting."""
    counted = {
        "quarter_sum": pl.col("total"),
        "year_sum": pl.col("year_total"),
        "months_recorded": pl.col("months"),
        "highest": pl.col("highest"),
        "any": pl.col("highest").clip(upper_bound=1),
    }
    return pl.coalesce(
        pl.when(pl.col("count") == way).then(value.cast(pl.Int64)) for way, value in counted.items()
    )


def _at_least(rules: ScoreRules) -> pl.Expr:
    """The threshold of each service for the person's age or trimester; null where unknown."""
    columns = {"age": "age_months", "trimester": "trimester"}
    branches = []
    for code, service in rules.village["services"].items():
        is_strict = rules.village["strict"] and "at_least_strict" in service
        threshold = service["at_least_strict" if is_strict else "at_least"]
        applies = pl.col("indicator") == code
        if "under_6_months" in service["not_due"]:
            applies &= pl.col("age_months").is_not_null()
        if not isinstance(threshold, dict):
            branches.append(pl.when(applies).then(threshold))
            continue
        for span, value in threshold.items():
            column, _, bounds = span.partition(" ")
            low, _, high = bounds.partition("-")
            within = pl.col(columns[column]).is_between(int(low), int(high or low))
            branches.append(pl.when(applies & within).then(value))
    return pl.coalesce(branches)


def _reason_not_due(rules: ScoreRules) -> pl.Expr:
    """Why a service is TS; null where it is due, or where that is not known. Delivery and age
    come before risk: only a service that risk alone makes undue is due in the other reading."""
    conditions = {
        "delivered": (pl.col("delivered"), "persalinan"),
        "not_delivered": (~pl.col("delivered"), "persalinan"),
        "under_6_months": (pl.col("age_months") < FIRST_MONTH_DUE, "usia"),
        "not_at_risk": (~pl.col("at_risk"), NOT_AT_RISK),
    }
    branches = []
    for name, (holds, reason) in conditions.items():
        codes = [code for code, of in rules.village["services"].items() if name in of["not_due"]]
        branches.append(pl.when(pl.col("indicator").is_in(codes) & holds).then(pl.lit(reason)))
    return pl.coalesce(branches)


def _is_due_known(rules: ScoreRules) -> pl.Expr:
    """Whether what decides that a service is due is written. A blank is no reason to leave a
    service out of what is due, and none to count it as not received."""
    needed = {"delivered": "delivered", "not_delivered": "delivered", "not_at_risk": "at_risk"}
    known = pl.lit(True)
    for name, column in needed.items():
        codes = [code for code, of in rules.village["services"].items() if name in of["not_due"]]
        known &= ~pl.col("indicator").is_in(codes) | pl.col(column).is_not_null()
    return known


def _indicators_of_version(
    cells: pl.DataFrame, visits: pl.DataFrame, rules: ScoreRules, paths: list[str]
) -> pl.DataFrame:
    services = rules.village["services"]
    codes = pl.Enum(list(services))
    cells = (
        cells.with_columns(pl.col("indicator").cast(codes, strict=False))
        .filter(pl.col("indicator").is_not_null())
        .with_columns(
            (pl.col("value") == "T").fill_null(False).alias("is_lost"),
            ((pl.col("value") == "TS") & (pl.col("ts_reason") == NOT_AT_RISK))
            .fill_null(False)
            .alias("is_without_risk"),
        )
    )
    of_service = cells.group_by(SERVICE).agg(
        (pl.col("value") == "Y").sum().alias("received"),
        pl.col("is_lost").sum().alias("lost"),
        pl.col("is_without_risk").sum().alias("without_risk"),
        pl.col("value").count().alias("known"),
        pl.col("place").min().alias("first_of_service"),
        pl.when("is_lost").then("place").min().alias("first_lost"),
    )
    of_group = cells.group_by("desa_code", "quarter", "group").agg(
        pl.col("person_key").n_unique().alias("persons"),
        pl.col("place").min().alias("first_of_group"),
        pl.col("months_reported").first(),
        pl.col("is_simulated").any(),
    )
    groups = pl.DataFrame(
        {"indicator": list(services), "group": [of["group"] for of in services.values()]},
        schema={"indicator": codes, "group": cells.schema["group"]},
    )
    counts = (
        of_group.join(groups, on="group")
        .join(of_service, on=SERVICE, how="left")
        .with_columns(
            pl.col("received", "lost", "without_risk", "known").fill_null(0),
            pl.coalesce("first_lost", "first_of_service", "first_of_group").alias("place"),
        )
    )
    rows = _rows_lost(cells, visits).join(
        counts.select(*SERVICE, _file("place").alias("own_file")), on=SERVICE
    )
    without_risk = rows.filter(~pl.col("is_lost")).select(SERVICE).unique()
    wider = rows.join(without_risk, on=SERVICE, how="semi")
    return (
        counts.join(_named(rows.filter("is_lost"), paths, "lost_rows"), on=SERVICE, how="left")
        .join(_named(wider, paths, "wider_rows"), on=SERVICE, how="left")
        .sort(SERVICE)
        .select(
            pl.col("desa_code").alias("area_code"),
            "quarter",
            (CODE_PREFIX + pl.col("indicator").cast(pl.String)).alias("indicator"),
            pl.col("group").alias("pillar"),
            "received",
            (pl.col("received") + pl.col("lost")).alias("due_form_text"),
            (pl.col("received") + pl.col("lost") + pl.col("without_risk")).alias("due_opensid"),
            (pl.col("persons") - pl.col("known")).alias("missing"),
            "persons",
            _path("place", paths).alias("source_path"),
            _row("place").alias("source_row"),
            "lost_rows",
            pl.coalesce("wider_rows", "lost_rows").alias("lost_rows_opensid"),
            "months_reported",
            pl.lit(rules.version).alias("rule_version"),
            "is_simulated",
        )
        .cast(VILLAGE_INDICATORS)
    )


def _rows_lost(cells: pl.DataFrame, visits: pl.DataFrame) -> pl.DataFrame:
    """Every row behind a cell that is T, or TS for want of risk: for visits all of the quarter."""
    lost = cells.filter(pl.col("is_lost") | pl.col("is_without_risk"))
    shown = [*SERVICE, "place", "is_lost"]
    visited = lost.filter("is_visited")
    cell = [*PERSON, "indicator"]
    behind = visits.with_columns(
        pl.col("indicator").cast(cells.schema["indicator"], strict=False)
    ).join(visited.select(*cell, "is_lost"), on=cell)
    return pl.concat(
        [
            lost.filter(~pl.col("is_visited")).select(shown),
            pl.concat([visited.select(shown), behind.select(shown)]).unique(),
        ]
    )


def _named(rows: pl.DataFrame, paths: list[str], name: str) -> pl.DataFrame:
    """The rows of each service as text: `12, 15 dan 3 lagi`; of another file `path:row`."""
    number = _row("place").cast(pl.String)
    elsewhere = pl.when(_file("place") != pl.col("own_file")).then(_file("place"))
    prefix = pl.lit(pl.Series(paths, dtype=pl.String)).gather(elsewhere) + ":"
    text = pl.concat_str(prefix, number, ignore_nulls=True)
    more = pl.col("rows") - ROWS_NAMED
    return (
        rows.sort(*SERVICE, "place")
        .with_columns(text.alias(name))
        .group_by(SERVICE, maintain_order=True)
        .agg(pl.col(name).head(ROWS_NAMED), pl.len().cast(pl.Int64).alias("rows"))
        .select(
            *SERVICE,
            pl.col(name).list.join(", ")
            + pl.when(more > 0).then(pl.format(" dan {} lagi", more)).otherwise(pl.lit("")),
        )
    )


def _paths(*frames: pl.DataFrame) -> list[str]:
    return sorted({path for frame in frames for path in frame["source_path"].unique()})


def _place(paths: list[str]) -> pl.Expr:
    file = pl.col("source_path").cast(pl.Enum(paths)).to_physical().cast(pl.Int64)
    return (file * ROWS_IN_A_FILE + pl.col("source_row")).alias("place")


def _file(place: str) -> pl.Expr:
    return pl.col(place) // ROWS_IN_A_FILE


def _path(place: str, paths: list[str]) -> pl.Expr:
    return pl.lit(pl.Series(paths, dtype=pl.String)).gather(_file(place))


def _row(place: str) -> pl.Expr:
    return pl.col(place) % ROWS_IN_A_FILE


def _quarter_of(month: str) -> pl.Expr:
    year, quarter = pl.col(month).dt.year(), pl.col(month).dt.quarter()
    return pl.format("{}-Q{}", year, quarter).alias("quarter")


def _versions(
    quarters: pl.Series, rules: Sequence[ScoreRules]
) -> Iterable[tuple[ScoreRules, list[str]]]:
    """Each version that is in force in one of the quarters, with those quarters."""
    held: dict[str, tuple[ScoreRules, list[str]]] = {}
    for quarter in quarters.unique().sort():
        version = rules_for(rules, int(quarter[:4]))
        if version is not None:
            held.setdefault(version.version, (version, []))[1].append(quarter)
    return held.values()


def _stacked(frames: list[pl.DataFrame], schema: dict[str, type[pl.DataType]]) -> pl.DataFrame:
    return pl.concat([pl.DataFrame(schema=schema), *frames])
