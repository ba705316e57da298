"""The SQL keeps to what DuckDB and Spark both read, so that the same files run on either."""

import re

import pytest

from pipeline.sql import SQL_FOLDER

FILES = sorted(SQL_FOLDER.glob("*/*.sql"))
NOT_PORTABLE = {
    "FROM first": r"(\A|\(|\bunion(\s+all)?)\s*from\b",
    "EXCLUDE": r"\bexclude\b",
    "GROUP BY ALL": r"\b(group|order)\s+by\s+all\b",
    "QUALIFY": r"\bqualify\b",
    "ASOF": r"\basof\b",
    "COLUMNS()": r"\bcolumns\s*\(",
    "PIVOT": r"\b(un)?pivot\b",
    "cast by ::": r"::",
}
HEADER_LINES = 5


def breaches(text: str) -> list[str]:
    """What in the text of one model is not portable or not in house style."""
    lines = text.splitlines()
    comments = [index for index, line in enumerate(lines) if line.lstrip().startswith("--")]
    code = re.sub(r"'[^']*'", "''", re.sub(r"--.*", "", text))
    found = [
        name
        for name, pattern in NOT_PORTABLE.items()
        if re.search(pattern, code.strip(), re.IGNORECASE)
    ]
    if re.search("[A-Z]", code):
        found.append("upper case")
    if len(comments) > HEADER_LINES or comments != list(range(len(comments))):
        found.append("header")
    if not_double(code):
        found.append("ratio")
    return found


def not_double(code: str) -> bool:
    """A division is neither inside a cast to double nor has one as its neighbour: the engines
    disagree on the type of `100.0 * a / b`."""
    casts = []
    for start in (match.start() for match in re.finditer(r"\bcast\s*\(", code)):
        depth = 0
        for end in range(code.index("(", start), len(code)):
            depth += {"(": 1, ")": -1}.get(code[end], 0)
            if depth == 0:
                break
        if re.search(r"\bas\s+double\s*\Z", code[start:end]):
            casts.append((start, end))
    return not all(
        any(
            start < slash <= end
            or end == len(code[:slash].rstrip()) - 1
            or start == len(code) - len(code[slash + 1 :].lstrip())
            for start, end in casts
        )
        for slash in (match.start() for match in re.finditer("/", code))
    )


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_a_model_keeps_to_the_portable_subset(path):
    assert breaches(path.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize(
    ("sample", "name"),
    [
        ("from a select b", "FROM first"),
        ("select b from (from a)", "FROM first"),
        ("select b from a union all from c", "FROM first"),
        ("select * exclude (b) from a", "EXCLUDE"),
        ("select b, count(*) from a group by all", "GROUP BY ALL"),
        ("select b from a qualify row_number() over (order by b) = 1", "QUALIFY"),
        ("select b from a asof join c on a.t >= c.t", "ASOF"),
        ("select columns('x.*') from a", "COLUMNS()"),
        ("pivot a on b", "PIVOT"),
        ("select b::double from a", "cast by ::"),
        ("SELECT b from a", "upper case"),
        ("-- 1\n-- 2\n-- 3\n-- 4\n-- 5\n-- 6\nselect b from a", "header"),
        ("-- What a row is.\nselect b\n-- a second comment\nfrom a", "header"),
        ("select 100.0 * b / c from a", "ratio"),
        ("select cast(b as double), 100.0 * b / c from a", "ratio"),
        ("select cast(b as int) / c from a", "ratio"),
    ],
)
def test_the_lint_catches(sample, name):
    assert breaches(sample) == [name]


@pytest.mark.parametrize(
    "sample",
    [
        "-- One row per b; 100 / 3, FROM and :: may stand in a comment.\nselect b from a",
        "select 'PIVOT / ::' as b from a",
        "select extract(year from b) as b, excluded from a",
        "select cast(b as double) / c as d from a",
        "select b / cast(c as double) as d from a",
        "select cast(100 * (b + 1) / (c - 1) as double) as d from a",
    ],
)
def test_the_lint_lets_portable_sql_pass(sample):
    assert breaches(sample) == []
