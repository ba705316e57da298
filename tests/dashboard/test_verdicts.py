"""One sentence says what the verdicts between surveys prove, and no more.

A series is written as its figures by year, its verdicts as the pairs that are proven: every other
pair is `belum terbukti berubah`.
"""

import math
import re
from itertools import combinations, pairwise

import pytest

from dashboard import language, text, verdicts
from dashboard.language import Said
from dashboard.text import Verdicts

FALL, RISE, UNPROVEN = "turun nyata", "naik nyata", "belum terbukti berubah"
SURVEY_OF = {2018: "Riskesdas", 2019: "SSGBI", 2023: "SKI"}
SOFTENED = re.compile(
    r"\b(tetap|stabil|membaik|memburuk|signifikan|stable|improv|worsen|significant|unchanged)",
    re.IGNORECASE,
)


@pytest.fixture
def english():
    language.speak(language.ENGLISH)
    yield
    language.speak(language.INDONESIAN)


def series(figures: dict[int, float], without: tuple[int, ...] = (), **of_year: dict) -> list[dict]:
    """Estimates by year, with an interval but for the years `without`; `y2023={...}` says what
    else is different in that year."""
    return [
        {
            "survey": SURVEY_OF.get(year, "SSGI"),
            "year": year,
            "prevalence_pct": value,
            "ci_lower_pct": None if year in without else value - 3,
            "ci_upper_pct": None if year in without else value + 3,
            "estimate": "direct",
            "confidence": "A",
        }
        | of_year.get(f"y{year}", {})
        for year, value in figures.items()
    ]


def changes(
    rows: list[dict], proven: dict[tuple[int, int], str] | None = None, caveat: str = ""
) -> list[dict]:
    """Every pair of the series with its verdict, later ones first: their order is no matter."""
    found = []
    for earlier, later in reversed(list(combinations(rows, 2))):
        is_judged = earlier["ci_lower_pct"] is not None and later["ci_lower_pct"] is not None
        verdict = (proven or {}).get((earlier["year"], later["year"]), UNPROVEN)
        found.append(
            {
                "from_survey": earlier["survey"],
                "from_year": earlier["year"],
                "to_survey": later["survey"],
                "to_year": later["year"],
                "verdict": verdict if is_judged else "tidak dapat dinilai",
                "caveat": caveat,
                "change_pp": later["prevalence_pct"] - earlier["prevalence_pct"],
                "ci_lower_pp": -27.6 if is_judged else None,
                "ci_upper_pp": 3.5 if is_judged else None,
            }
        )
    return found


def years(*values: int) -> dict[int, float]:
    """Figures for a series of which only the verdicts are of interest."""
    return dict.fromkeys(values, 20.0)


TAPIN = series({2021: 33.5, 2022: 14.5, 2023: 14.4, 2024: 13.2}, y2024={"estimate": "unknown"})
TAPIN_PROVEN = {(2021, 2022): FALL, (2021, 2023): FALL, (2021, 2024): FALL}
FOUR = (2021, 2022, 2023, 2024)


@pytest.mark.parametrize(
    ("of_years", "proven", "sentence"),
    [
        # Tapin.
        (FOUR, TAPIN_PROVEN, "A turun nyata 2021-2022; sesudah itu belum terbukti berubah."),
        # Nothing proven; two surveys only.
        (FOUR, {}, "A belum terbukti berubah 2021-2024."),
        ((2022, 2024), {}, "A belum terbukti berubah 2022-2024."),
        ((2022, 2024), {(2022, 2024): RISE}, "A naik nyata 2022-2024."),
        # Proven steps of one direction are one.
        (
            FOUR,
            {(2021, 2022): FALL, (2022, 2023): FALL, (2021, 2023): FALL, (2021, 2024): FALL},
            "A turun nyata 2021-2023; sesudah itu belum terbukti berubah.",
        ),
        # Down and up again, as Kapuas: what stands at the end is said too.
        (
            FOUR,
            {(2021, 2023): FALL, (2023, 2024): RISE},
            "A turun nyata 2021-2023 (dari tahun ke tahun belum terbukti); naik nyata 2023-2024; "
            "dari 2021 ke 2024 belum terbukti berubah.",
        ),
        (
            (2021, 2022, 2023),
            {(2021, 2022): FALL, (2022, 2023): RISE, (2021, 2023): RISE},
            "A turun nyata 2021-2022; naik nyata 2022-2023; dari 2021 ke 2023 naik nyata.",
        ),
        # A proven fall that the years behind it take back, as Banjar.
        (
            FOUR,
            {(2021, 2022): FALL, (2021, 2023): FALL},
            "A turun nyata 2021-2022; sesudah itu belum terbukti berubah; dari 2021 ke 2024 belum "
            "terbukti berubah.",
        ),
        # Three small steps add up to a fall, as Kotawaringin Barat.
        (
            FOUR,
            {(2021, 2024): FALL},
            "A turun nyata 2021-2024 (dari tahun ke tahun belum terbukti).",
        ),
        # The first run is unproven.
        (
            FOUR,
            {(2022, 2023): FALL, (2021, 2023): FALL, (2022, 2024): FALL, (2021, 2024): FALL},
            "A: 2021-2022 belum terbukti berubah; turun nyata 2022-2023; sesudah itu belum "
            "terbukti berubah.",
        ),
        (
            FOUR,
            {(2023, 2024): FALL, (2022, 2024): FALL, (2021, 2024): FALL},
            "A: 2021-2023 belum terbukti berubah; turun nyata 2023-2024.",
        ),
        # An unproven step between two proven ones, as Kalimantan Selatan.
        (
            FOUR,
            {pair: FALL for pair in combinations(FOUR, 2) if pair != (2022, 2023)},
            "A turun nyata 2021-2022; 2022-2023 belum terbukti berubah; turun nyata 2023-2024.",
        ),
        # A longer pair at the end of an unproven run.
        (
            FOUR,
            {(2022, 2024): FALL, (2021, 2024): FALL},
            "A: 2021-2022 belum terbukti berubah; turun nyata 2022-2024 (dari tahun ke tahun belum "
            "terbukti).",
        ),
        # Two longer pairs that overlap: neither is hidden by the other.
        (
            FOUR,
            {(2021, 2023): FALL, (2022, 2024): FALL, (2021, 2024): FALL},
            "A turun nyata 2021-2023 dan 2022-2024 (dari tahun ke tahun belum terbukti).",
        ),
        (
            FOUR,
            {(2021, 2023): FALL, (2022, 2024): RISE},
            "A turun nyata 2021-2023 (dari tahun ke tahun belum terbukti); naik nyata 2022-2024 "
            "(dari tahun ke tahun belum terbukti); dari 2021 ke 2024 belum terbukti berubah.",
        ),
        # A longer pair the other way round is no echo of the shorter one inside it.
        (
            FOUR,
            {(2021, 2023): FALL, (2021, 2024): RISE},
            "A turun nyata 2021-2023 (dari tahun ke tahun belum terbukti); naik nyata 2021-2024 "
            "(dari tahun ke tahun belum terbukti).",
        ),
        # After a proven step, a longer pair in the run that follows.
        (
            (*FOUR, 2025),
            {(2021, 2022): FALL, (2022, 2024): RISE},
            "A turun nyata 2021-2022; naik nyata 2022-2024 (dari tahun ke tahun belum terbukti); "
            "sesudah itu belum terbukti berubah; dari 2021 ke 2025 belum terbukti berubah.",
        ),
        # A year without survey: the steps are from survey to survey.
        (
            (2021, 2022, 2024),
            {(2021, 2022): FALL, (2021, 2024): FALL},
            "A turun nyata 2021-2022; sesudah itu belum terbukti berubah.",
        ),
        ((2021, 2022, 2024), {(2022, 2024): FALL, (2021, 2024): FALL},
         "A: 2021-2022 belum terbukti berubah; turun nyata 2022-2024."),
        (
            (2021, 2022, 2024),
            {(2021, 2024): FALL},
            "A turun nyata 2021-2024 (dari survei ke survei belum terbukti).",
        ),
    ],
)  # fmt: skip
def test_the_sentence_says_what_is_proven_and_no_more(of_years, proven, sentence):
    rows = series(years(*of_years))
    assert verdicts.verdict_words("A", rows, changes(rows, proven)) == sentence
    assert verdicts.verdict_sentence("A", rows, changes(rows, proven)) == sentence


@pytest.mark.parametrize(
    ("of_years", "without", "proven", "sentence"),
    [
        ((2024,), (), {}, "A: hanya satu survei (SSGI 2024)."),
        ((2018,), (2018,), {}, "A: hanya satu survei (Riskesdas 2018)."),
        ((), (), {}, "A: tidak ada angka survei."),
        ((2018, 2019), (2018, 2019), {}, "A tidak dapat dinilai 2018-2019 (tanpa rentang)."),
        # As Indonesia since 2021: one survey with an interval is compared with none.
        (
            FOUR,
            (2021, 2023, 2024),
            {},
            "A tidak dapat dinilai 2021-2024 (tanpa rentang: SSGI 2021, SKI 2023 dan SSGI 2024).",
        ),
        # Some can be judged: these are, and the others are named.
        (
            (2018, 2019, 2021, 2022),
            (2018, 2019),
            {(2021, 2022): FALL},
            "A turun nyata 2021-2022; Riskesdas 2018 dan SSGBI 2019 tidak dapat dinilai (tanpa "
            "rentang).",
        ),
        # One without interval in the middle: its neighbours are compared with each other.
        (
            (2021, 2022, 2023),
            (2022,),
            {},
            "A belum terbukti berubah 2021-2023; SSGI 2022 tidak dapat dinilai (tanpa rentang).",
        ),
        (
            (2021, 2022, 2023),
            (2022,),
            {(2021, 2023): FALL},
            "A turun nyata 2021-2023; SSGI 2022 tidak dapat dinilai (tanpa rentang).",
        ),
    ],
)
def test_what_cannot_be_judged_is_named_and_never_called_unchanged(
    of_years, without, proven, sentence
):
    rows = series(years(*of_years), without)
    assert verdicts.verdict_words("A", rows, changes(rows, proven)) == sentence


def test_a_pair_that_was_never_compared_cannot_be_judged():
    rows = series(years(2021, 2022, 2024))
    known = [row for row in changes(rows, {(2021, 2022): FALL}) if row["to_year"] == 2022]
    assert verdicts.verdict_words("A", rows, known) == (
        "A turun nyata 2021-2022; 2022-2024 tidak dapat dinilai."
    )


def test_two_surveys_of_one_year_are_told_apart_by_their_names():
    rows = series(years(2021, 2023))
    rows.append(rows[-1] | {"survey": "SSGI"})
    known = [
        row for row in changes(rows, {(2021, 2023): FALL}) if row["from_year"] < row["to_year"]
    ]
    assert verdicts.verdict_words("A", rows, known).startswith("A turun nyata SSGI 2021-SKI 2023;")


def test_changes_of_years_that_are_not_in_the_series_are_passed_over():
    every = series(years(2019, *FOUR))
    known = changes(every, {(2019, 2024): FALL, (2019, 2021): RISE})
    assert verdicts.verdict_words("A", every[1:], known) == "A belum terbukti berubah 2021-2024."


def test_tapin_with_its_caveats():
    """The changes of the publication: instruments of 2022-2023 and 2023-2024 differ, 2024 may be
    modelled, 2022 was put back on its row."""
    known = changes(TAPIN, TAPIN_PROVEN)
    for row in known:
        marks = {
            "instrument_changed": row["from_survey"] != row["to_survey"],
            "possibly_modelled": row["to_year"] == 2024,
            "realigned": 2022 in (row["from_year"], row["to_year"]),
            "assumed_sample": True,
        }
        row["caveat"] = ",".join(code for code, is_so in marks.items() if is_so)
    assert verdicts.verdict_sentence("Tapin", TAPIN, known) == (
        "Tapin turun nyata 2021-2022; sesudah itu belum terbukti berubah. Catatan: alat surveinya "
        "berbeda pada 2022-2023 dan 2023-2024; sebagian angka mungkin hasil model (SAE) pada SSGI "
        "2024; angka 2022 dipasangkan kembali dari berkas yang barisnya bergeser; rentang 95 % "
        "perkiraan (ukuran sampel atau efek desain diasumsikan)."
    )


def test_a_disputed_source_is_named_with_its_survey():
    rows = series(years(2021, 2022, 2023), y2023={"confidence": "C"})
    found = verdicts.caveat_words(rows, changes(rows, caveat="confidence_c"))
    assert found == ["sumbernya berselisih (C) pada SKI 2023"]


def test_every_caveat_is_said_once_in_the_words_of_the_screen():
    rows = series(years(2021, 2022))
    found = verdicts.caveat_words(rows, changes(rows, caveat=",".join(text.CAVEAT)))
    assert len(found) == len(text.CAVEAT)
    for words, said in zip(text.CAVEAT.values(), found, strict=True):
        assert words in said


def test_a_caveat_without_words_stops_the_page_rather_than_being_hidden():
    rows = series(years(2021, 2022))
    with pytest.raises(ValueError):
        verdicts.caveat_words(rows, changes(rows, caveat="unheard_of"))


def test_caveats_of_surveys_that_no_verdict_rests_on_are_left_out():
    """Riskesdas 2018 is compared with nothing, so that its instrument is no caveat of the fall."""
    rows = series(years(2018, 2021, 2022), without=(2018,))
    known = changes(rows, {(2021, 2022): FALL})
    for row in known:
        row["caveat"] = "instrument_changed" if row["from_year"] == 2018 else "assumed_sample"
    sentence = verdicts.verdict_sentence("A", rows, known)
    assert "berbeda" not in sentence
    assert "rentang 95 % perkiraan" in sentence


@pytest.mark.parametrize("count", [2, 3, 4])
def test_no_combination_of_verdicts_makes_the_sentence_say_what_is_not_proven(count):
    """Every direction named with years is a proven pair, or a chain of proven steps; no proven pair
    of neighbours goes unsaid, and no word softens or crowns."""
    of_years = range(2021, 2021 + count)
    rows = series(years(*of_years))
    pairs = list(combinations(of_years, 2))
    for number in range(3 ** len(pairs)):
        found = [(number // 3**place) % 3 for place in range(len(pairs))]
        proven = {
            pair: (UNPROVEN, FALL, RISE)[kind] for pair, kind in zip(pairs, found, strict=True)
        }
        sentence = verdicts.verdict_words("A", rows, changes(rows, proven))
        assert not SOFTENED.search(sentence)
        said = {
            (int(first), int(last)): direction
            for direction, spans in re.findall(r"(turun nyata|naik nyata) ([-0-9dan ]+)", sentence)
            for first, last in re.findall(r"(\d{4})-(\d{4})", spans)
        }
        for (first, last), direction in said.items():
            chain = [proven[year, year + 1] for year in range(first, last)]
            assert proven[first, last] == direction or set(chain) == {direction}
        for year in of_years[:-1]:
            direction = proven[year, year + 1]
            if direction != UNPROVEN:
                assert any(
                    first <= year < last and direction == of_span
                    for (first, last), of_span in said.items()
                )
        unproven = re.findall(r"(\d{4})-(\d{4}) belum terbukti berubah", sentence)
        unproven += re.findall(r"A belum terbukti berubah (\d{4})-(\d{4})", sentence)
        if "sesudah itu" in sentence:
            unproven.append((max(last for _, last in said), of_years[-1]))
        for first, last in unproven:
            inside = combinations(range(int(first), int(last) + 1), 2)
            assert {proven[pair] for pair in inside} == {UNPROVEN}
        is_any_proven = any(verdict != UNPROVEN for verdict in proven.values())
        assert bool(said) == is_any_proven


def test_the_first_survey_against_the_last():
    known = changes(TAPIN, TAPIN_PROVEN)
    assert verdicts.overall_sentence(TAPIN, known) == (
        "33,5 % (SSGI 2021) menjadi 13,2 % (SSGI 2024), turun nyata (\N{MINUS SIGN}20,3 poin, "
        "rentang 95 % \N{MINUS SIGN}27,6 sampai +3,5)"
    )
    assert verdicts.overall_sentence(TAPIN[1:], known) == (
        "14,5 % (SSGI 2022) menjadi 13,2 % (SSGI 2024), belum terbukti berubah "
        "(\N{MINUS SIGN}1,3 poin, rentang 95 % \N{MINUS SIGN}27,6 sampai +3,5)"
    )


def test_the_first_survey_against_the_last_without_interval_or_alone():
    rows = series({2018: 36.04, 2021: 33.5}, without=(2018,))
    assert verdicts.overall_sentence(rows, changes(rows)) == (
        "36,0 % (Riskesdas 2018) menjadi 33,5 % (SSGI 2021), tidak dapat dinilai (tanpa rentang)"
    )
    assert verdicts.overall_sentence(rows[:1], []) == "hanya 36,0 % (Riskesdas 2018)"
    assert verdicts.overall_sentence([], []) == "tidak ada angka survei"


def test_the_words_are_those_of_the_verdicts_and_none_softens_them():
    codes = (verdicts.FALL, verdicts.RISE, verdicts.UNPROVEN, verdicts.UNJUDGED)
    assert {code: text.VERDICT[code] for code in codes} == {code: code for code in codes}
    for said in vars(Verdicts).values():
        if isinstance(said, Said):
            assert not SOFTENED.search(said.indonesian)
            assert not SOFTENED.search(said.english)


ENGLISH = [
    (FOUR, (), TAPIN_PROVEN, "A: proven fall 2021-2022; no proven change afterwards."),
    (FOUR, (), {}, "A: no proven change 2021-2024."),
    (
        FOUR,
        (),
        {(2021, 2023): FALL, (2023, 2024): RISE},
        "A: proven fall 2021-2023 (not proven from year to year); proven rise 2023-2024; no proven "
        "change from 2021 to 2024.",
    ),
    (
        FOUR,
        (),
        {(2023, 2024): FALL},
        "A: no proven change 2021-2023; proven fall 2023-2024; no proven change from 2021 to 2024.",
    ),
    (
        (2018, 2019, 2021, 2022),
        (2018, 2019),
        {(2021, 2022): FALL},
        "A: proven fall 2021-2022; Riskesdas 2018 and SSGBI 2019 cannot be judged (no interval).",
    ),
    ((2018, 2019), (2018, 2019), {}, "A: cannot be judged 2018-2019 (no interval)."),
    ((2024,), (), {}, "A: only one survey (SSGI 2024)."),
    ((), (), {}, "A: no survey figures."),
]


@pytest.mark.parametrize(("of_years", "without", "proven", "sentence"), ENGLISH)
def test_the_sentence_in_english(english, of_years, without, proven, sentence):
    rows = series(years(*of_years), without)
    assert verdicts.verdict_words("A", rows, changes(rows, proven)) == sentence


def test_the_first_survey_against_the_last_in_english(english):
    known = changes(TAPIN, TAPIN_PROVEN, caveat="assumed_sample,possibly_modelled")
    assert verdicts.overall_sentence(TAPIN, known) == (
        "33.5 % (SSGI 2021) to 13.2 % (SSGI 2024), proven fall (\N{MINUS SIGN}20.3 points, 95 % "
        "interval \N{MINUS SIGN}27.6 to +3.5, estimated)"
    )
    assert verdicts.verdict_sentence("A", TAPIN, known).endswith(
        " Note: some figures may come from a model (small area estimation) (SSGI 2024); estimated "
        "95 % interval (sample size or design effect is assumed)."
    )


def test_the_steps_to_a_target_fall_by_one_rate_and_end_on_it():
    """From 20 % to 5 % in two years is half each year: 20, 10, 5."""
    assert verdicts.steps(2024, 20.0, 2026, 5.0) == [
        (2024, 20.0),
        (2025, pytest.approx(10.0)),
        (2026, pytest.approx(5.0)),
    ]


def test_the_steps_of_banjar_to_14_2_in_2029():
    """r = 1 - (14.2 / 32.3)^(1/5) = 15.157 %: 32.3 x 0.84843 = 27.404, x 0.84843 = 23.251, and so
    on down to 14.2."""
    path = verdicts.steps(2024, 32.3, 2029, 14.2)
    assert [year for year, _ in path] == [2024, 2025, 2026, 2027, 2028, 2029]
    assert [round(value, 2) for _, value in path] == [32.3, 27.4, 23.25, 19.73, 16.74, 14.2]
    rates = [1 - later / earlier for (_, earlier), (_, later) in pairwise(path)]
    assert all(math.isclose(rate, 0.15157, abs_tol=5e-6) for rate in rates)


@pytest.mark.parametrize(
    ("last_pct", "target_year", "target_pct"),
    [
        (13.2, 2025, 18.8),
        (14.2, 2029, 14.2),
        (20.0, 2024, 14.0),
        (20.0, 2030, 0.0),
        (0.0, 2029, 14.2),
    ],
)
def test_no_way_leads_up_back_or_to_nothing(last_pct, target_year, target_pct):
    assert verdicts.steps(2024, last_pct, target_year, target_pct) == []
