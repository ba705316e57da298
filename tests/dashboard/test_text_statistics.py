"""The words of ranks, pace, peers, ladder and gap say what their interval proves, and no more."""

import re
from datetime import date

import pytest

from dashboard import language, text
from dashboard import text_statistics as proof

MINUS = "\N{MINUS SIGN}"
SPAN = f"{MINUS}27,6 sampai {MINUS}13,0, perkiraan"
NAMES = {"a": "Awal", "b": "Banjar", "c": "Cempaka", "d": "Danau"}
OWNERS = {"00": "Nasional"}
NO_BOUNDS = {
    "aarr_lower_pct": None,
    "aarr_upper_pct": None,
    "fitted_lower_pct": None,
    "fitted_upper_pct": None,
}


def rank(**other) -> dict:
    row = {"area_code": "a", "rank": 4, "rank_lower": 3, "rank_upper": 9, "ranked": 13}
    return row | {"tier": 2, "tiers": 4} | other


def change(**other) -> dict:
    row = {"from_year": 2021, "change_pp": -20.3, "ci_lower_pp": -27.6, "ci_upper_pp": -13.0}
    return row | {"verdict": "turun nyata", "caveat": "realigned,assumed_sample"} | other


def progress(**other) -> dict:
    """Banjar in 2029, roughly: 32.3 % now, 14.2 % asked for."""
    row = {
        "area_code": "b",
        "first_year": 2021,
        "last_year": 2024,
        "surveys": 4,
        "last_pct": 32.3,
        "aarr_pct": 12.34,
        "aarr_lower_pct": 8.0,
        "aarr_upper_pct": 16.4,
        "target_year": 2029,
        "target_pct": 14.2,
        "target_area_code": "00",
        "required_aarr_pct": 15.157,
        "fitted_pct": 9.94,
        "fitted_lower_pct": 6.0,
        "fitted_upper_pct": 15.8,
        "reached": None,
        "pace": "belum pasti",
        "caveat": "instrument_changed",
    }
    return row | other


def last(low: float | None = 28.0, high: float | None = 36.9) -> dict:
    return {"ci_lower_pct": low, "ci_upper_pct": high}


def test_a_rank_is_told_by_its_tier_first_and_by_the_bare_figure_last():
    assert proof.rank_sentence(rank(), "Kalimantan Selatan") == (
        "Di Kalimantan Selatan: kelompok 2 dari 4, peringkat 3-9 dari 13 (rentang 95 %, "
        "perkiraan; urutan angkanya 4, "
        "1 = terendah)."
    )
    assert proof.rank_words(rank()) == {"tier": "2 dari 4", "ranks": "3-9 dari 13"}
    assert proof.rank_hover(rank()) == ["Kelompok 2 dari 4, peringkat 3-9 dari 13"]
    assert proof.ranks(rank(rank_lower=13, rank_upper=13)) == "13 dari 13"


def test_without_a_rank_nothing_is_said_of_one():
    assert proof.rank_words(None) == {"tier": "", "ranks": ""}
    assert proof.rank_hover(None) == []


def test_the_lowest_is_a_tier_and_never_one_area_of_it():
    rows = [
        rank(area_code=code, tier=tier, tiers=2)
        for code, tier in zip("abc", (1, 1, 2), strict=True)
    ]
    assert proof.lowest_tier(rows, NAMES) == (
        "Menurut rentangnya ada 2 kelompok; yang terendah, tidak dapat dibedakan dari angka "
        "terendah: Awal, Banjar. Kelompok tertinggi: Cempaka. Kelompok "
        "yang berurutan belum tentu sungguh berbeda."
    )
    assert proof.lowest_tier([rank(tier=1, tiers=1)], NAMES) is None
    assert proof.lowest_tier([], NAMES) is None


def test_a_long_tier_is_counted_after_six_names():
    rows = [rank(area_code=str(n), tier=1) for n in range(8)] + [rank(area_code="a", tier=2)]
    said = proof.lowest_tier(rows, NAMES | {str(n): f"W{n}" for n in range(8)})
    assert "W0, W1, W2, W3, W4, W5, dan 2 lainnya." in said
    assert "W6" not in said


@pytest.mark.parametrize(
    ("row", "table", "hover"),
    [
        (
            change(),
            f"turun nyata ({MINUS}20,3 poin, {SPAN})",
            f"turun nyata ({MINUS}20,3 poin, {SPAN})",
        ),
        # One that was not there in 2021 must not pass for a change since then.
        (
            change(from_year=2023),
            f"turun nyata ({MINUS}20,3 poin, {SPAN}, sejak 2023)",
            f"turun nyata ({MINUS}20,3 poin, {SPAN})",
        ),
        (
            change(ci_lower_pp=None, verdict="tidak dapat dinilai"),
            "tidak dapat dinilai",
            "tidak dapat dinilai",
        ),
    ],
)
def test_a_change_is_its_verdict_from_the_year_where_it_begins(row, table, hover):
    assert proof.since(row) == table
    assert proof.change_hover(row) == [f"Sejak {row['from_year']}: {hover}"]


def test_a_change_in_a_download_has_its_interval_and_its_caveats_in_words():
    saved = proof.change_download(change())
    assert [saved[name] for name in proof.CHANGE_DOWNLOAD[:5]] == [
        2021,
        -20.3,
        -27.6,
        -13.0,
        "turun nyata",
    ]
    assert saved["since_caveat"].endswith("; ukuran sampel atau efek desain diasumsikan")
    assert not any(proof.change_download(None).values())
    assert proof.since(None) == ""
    assert proof.change_hover(None) == []


@pytest.mark.parametrize(
    ("low", "high", "pct", "said"),
    [
        (
            8.0,
            16.4,
            12.34,
            "12,3 % (8,0 sampai 16,4) per tahun, rentangnya di atas nol (minus = naik).",
        ),
        (
            -16.4,
            -8.0,
            -12.34,
            f"{MINUS}12,3 % ({MINUS}16,4 sampai {MINUS}8,0) per tahun, rentangnya di bawah nol "
            "(minus = naik).",
        ),
        (
            -1.0,
            20.0,
            12.34,
            f"12,3 % ({MINUS}1,0 sampai 20,0) per tahun, arahnya belum terbukti (minus = naik).",
        ),
        # A bound on nought proves nothing.
        (
            0.0,
            20.0,
            12.34,
            "12,3 % (0,0 sampai 20,0) per tahun, arahnya belum terbukti (minus = naik).",
        ),
        (
            None,
            None,
            12.34,
            "12,3 % (tanpa rentang) per tahun, arahnya tidak dapat dinilai (minus = naik).",
        ),
    ],
)
def test_a_pace_has_a_direction_only_where_its_interval_leaves_nought_out(low, high, pct, said):
    row = progress(aarr_pct=pct, aarr_lower_pct=low, aarr_upper_pct=high)
    assert proof.pace_sentence(row) == f"Laju 2021-2024 (4 survei): {said}"


def test_a_pace_says_that_it_is_estimated_uneven_or_missing():
    row = progress(caveat="assumed_sample,uneven_pace")
    assert proof.pace_sentence(row).endswith(
        ": angka-angkanya jauh dari satu garis, jadi lajunya tidak ajek; 12,3 % (8,0 sampai 16,4, "
        "perkiraan) per tahun, rentangnya di atas nol (minus = naik)."
    )
    none = progress(aarr_pct=None, **NO_BOUNDS)
    assert proof.pace_sentence(none) == "Laju 2021-2024 (4 survei): tidak ada data."


def test_the_areas_of_an_uneven_pace_are_named_once():
    rows = [progress(area="B", caveat="uneven_pace"), progress(area="B", caveat="uneven_pace")]
    assert proof.uneven_pace([*rows, progress(area="C")]).startswith("B: angka-angkanya jauh")
    assert proof.uneven_pace([progress(area="C"), progress(area="D", caveat=None)]) == ""


def test_a_target_to_come_has_its_owner_pace_and_the_line_with_its_interval():
    assert proof.progress_words(progress(), OWNERS, last()) == {
        "target_year": 2029,
        "target": "14,2 % (Nasional)",
        "required": "15,2 %",
        "aarr": "12,3 % (8,0 sampai 16,4)",
        "fitted": "9,9 % (6,0-15,8)",
        "pace": "belum pasti (garis 3 tahun diperpanjang 5 tahun)",
    }
    near = proof.progress_words(progress(target_year=2027), OWNERS, last())
    assert near["pace"] == "belum pasti"
    said = proof.progress_words(progress(caveat="assumed_sample"), OWNERS, last())
    assert said["fitted"] == "9,9 % (6,0-15,8, perkiraan)"


def test_a_target_of_nought_is_not_judged_and_does_not_blame_the_interval():
    row = progress(target_pct=0.0, pace="tidak dapat dinilai", required_aarr_pct=100.0)
    said = proof.progress_words(row, OWNERS, last())["pace"]
    assert said == "tidak dapat dinilai (laju yang tetap tidak pernah mencapai 0 %)"
    assert "Tangganya" not in proof.progress_arithmetic(row)


def test_without_intervals_everywhere_nothing_is_judged():
    row = progress(pace="tidak dapat dinilai", **NO_BOUNDS)
    said = proof.progress_words(row, OWNERS, last(None, None))
    assert said["aarr"] == "12,3 % (tanpa rentang)"
    assert said["fitted"] == "9,9 % (tanpa rentang)"
    assert said["pace"] == "tidak dapat dinilai (tanpa rentang)"
    none = proof.progress_words(row | {"fitted_pct": None, "aarr_pct": None}, OWNERS, last())
    assert (none["fitted"], none["aarr"]) == ("tidak ada data", "tidak ada data")


@pytest.mark.parametrize("pct", [14.2, 13.2])
def test_a_figure_at_or_below_a_target_to_come_is_called_only_that(pct):
    row = progress(last_pct=pct, required_aarr_pct=-1.5)
    said = proof.progress_words(row, OWNERS, last(10.4, 16.7))
    assert said["required"] == "angkanya di bawah atau sama dengan target"
    assert proof.progress_arithmetic(row) == (
        f"2029: angka 2024 ({text.decimal(pct)} %) di bawah atau sama dengan target 14,2 %; "
        "rentangnya menentukan apakah itu terbukti."
    )


@pytest.mark.parametrize(
    ("is_reached", "low", "high", "said"),
    [
        (
            True,
            10.4,
            16.7,
            "di bawah atau sama dengan target; rentangnya memuat target: belum pasti",
        ),
        (True, 8.0, 13.9, "di bawah atau sama dengan target"),
        (
            True,
            8.0,
            14.2,
            "di bawah atau sama dengan target; rentangnya memuat target: belum pasti",
        ),
        (False, 13.0, 18.0, "di atas target; rentangnya memuat target: belum pasti"),
        (False, 28.0, 36.9, "di atas target"),
        (True, None, None, "di bawah atau sama dengan target (tanpa rentang)"),
        (False, None, None, "di atas target (tanpa rentang)"),
    ],
)
def test_a_target_of_a_year_with_a_survey_is_judged_by_that_survey(is_reached, low, high, said):
    row = progress(target_year=2024, reached=is_reached, required_aarr_pct=None)
    words = proof.progress_words(row, OWNERS, last(low, high))
    assert words["pace"] == f"angka 2024 {said}"
    assert (words["fitted"], words["required"]) == ("", "")


def test_the_required_rate_can_be_redone_and_its_ladder_walked():
    """1 - (14.2 / 32.3)^(1/5) = 0.15157; a year each of 32.3 x 0.84843."""
    assert proof.progress_arithmetic(progress()) == (
        "2029: 1 - (14,2 / 32,3)^(1/5) = 15,2 % per tahun. Tangganya: 2024 32,3, 2025 27,4, 2026 "
        "23,3, 2027 19,7, 2028 16,7, 2029 14,2."
    )
    far = progress(target_year=2045, target_pct=5.0, required_aarr_pct=8.5)
    assert proof.progress_arithmetic(far) == "2045: 1 - (5,0 / 32,3)^(1/21) = 8,5 % per tahun."
    assert proof.progress_arithmetic(progress(target_year=2024)) == ""


@pytest.mark.parametrize("pace", ["sampai", "tidak sampai"])
def test_a_line_that_is_drawn_on_is_no_forecast_and_never_comes_to_nought(pace):
    row = progress(fitted_pct=0.03, fitted_lower_pct=0.0, fitted_upper_pct=14.7, pace=pace)
    row["target_year"] = 2026
    said = proof.progress_words(row, OWNERS, last())
    assert said["pace"] == f"{pace}, bila laju itu berlanjut"
    assert said["fitted"] == "< 0,1 % (0,0-14,7)"
    assert proof.fitted(progress(fitted_pct=0.05)) == "0,1 % (6,0-15,8)"


def test_owners_are_short_names():
    areas = {"00": {"short_name": "Indonesia"}, "63.05": {"short_name": "Tapin"}}
    assert proof.owners(areas) == {"00": "Nasional", "63.05": "Tapin"}


def test_a_peer_is_named_with_its_fall_its_interval_and_what_it_had_before():
    row = {
        "peer_code": "a",
        "peer_type": "kota",
        "peer_start_who_class": None,
        "peer_start_pct": 32.3,
        "peer_start_survey": "SSGI",
        "peer_start_year": 2021,
        "peer_last_pct": 16.0,
        "peer_last_survey": "SSGI",
        "peer_last_year": 2024,
        "change_pp": -16.3,
        "ci_lower_pp": -23.6,
        "ci_upper_pp": -9.0,
        "peer_kecamatan": 8,
        "peer_desa": 157,
        "caveat": "assumed_sample",
    }
    said = proof.peer_list([row], {"a": "<b>A"})
    assert (
        f"<b>&lt;b&gt;A</b>: 32,3 % (SSGI 2021) ke 16,0 % (SSGI 2024), {MINUS}16,3 poin (95 % "
        f"{MINUS}23,6 sampai {MINUS}9,0, perkiraan)." in said
    )
    assert "Awalnya kelas tanpa kelas WHO; kota, 8 kecamatan, 157 desa/kelurahan." in said
    medium = proof.peer_list([row | {"peer_start_who_class": "medium"}], {"a": "A"})
    assert "Awalnya kelas sedang;" in medium


def test_caveats_of_several_rows_are_said_once():
    rows = [{"caveat": "assumed_sample,realigned"}, {"caveat": "assumed_sample"}, {"caveat": None}]
    assert proof.caveats_of(rows).split("; ") == [
        text.CAVEAT["assumed_sample"],
        text.CAVEAT["realigned"],
    ]
    assert proof.caveats_of([]) == ""


def ladder(**other) -> dict:
    row = {
        "target_year": 2045,
        "target_pct": 5.0,
        "survey_pct": 13.2,
        "survey_year": 2024,
        "registered": 5268,
        "registered_basis": "sasaran",
        "month": date(2025, 8, 1),
        "children_now": 695,
        "fewer": 432,
        "fewer_lower": 283,
        "fewer_upper": 615,
        "desa_counted": 135,
        "desa_total": 135,
    }
    return row | other


def test_a_ladder_is_children_of_a_survey_s_level_with_their_range():
    assert proof.ladder_sentence("Tapin", ladder()) == (
        "Tapin, target 2045 (5,0 %): 13,2 % (survei 2024) dari 5.268 balita sasaran, Agustus 2025, "
        "kira-kira 695 anak; harus 432 lebih sedikit (rentang 95 % 283-615, perkiraan)."
    )


@pytest.mark.parametrize(
    ("other", "end"),
    [
        # Its figure is below the target, its interval is not.
        (
            {"fewer": 0, "fewer_lower": 0, "fewer_upper": 130},
            "menurut angka survei sudah di bawah target; rentangnya belum (rentang 95 % 0-130, "
            "perkiraan).",
        ),
        (
            {"fewer": 0, "fewer_lower": 0, "fewer_upper": 0},
            "menurut angka survei sudah di bawah target (rentang 95 % 0-0, perkiraan).",
        ),
        (
            {"fewer": 0, "fewer_lower": None, "fewer_upper": None},
            "menurut angka survei sudah di bawah target (tanpa rentang).",
        ),
        ({"fewer_lower": None, "fewer_upper": None}, "harus 432 lebih sedikit (tanpa rentang)."),
    ],
)
def test_a_ladder_that_asks_for_nobody_says_what_its_range_leaves_open(other, end):
    assert proof.ladder_sentence("Tapin", ladder(**other)).endswith(f"; {end}")


def test_a_ladder_says_where_its_children_are_estimated_or_of_some_desa_only():
    said = proof.ladder_sentence(
        "T", ladder(registered_basis="terlihat 12 bulan", desa_counted=120)
    )
    assert "dari 5.268 balita sasaran (perkiraan), Agustus 2025" in said
    assert "695 anak (sasaran hanya dari 120 dari 135 desa);" in said


def test_a_ladder_s_row_is_counts():
    assert proof.ladder_words(ladder(), "Binuang") == {
        "area": "Binuang",
        "children_now": "695",
        "fewer": "432",
    }


def gap(**other) -> dict:
    """A register of 14.5 % beside a survey of 13.2 %: 0.4 - 0.5 + 0.1 - 0.3 + 0 - 1.0 = -1.3."""
    row = {
        "year": 2024,
        "survey": "SSGI",
        "register_basis": "dihitung",
        "register_period": "2024-02",
        "measured": 3855,
        "survey_pct": 13.2,
        "survey_lower_pct": 10.37,
        "survey_upper_pct": 16.66,
        "register_pct": 14.5,
        "difference_pp": -1.3,
        "part_coverage_pp": 0.4,
        "part_implausible_pp": -0.5,
        "part_age_sex_pp": 0.1,
        "part_heaping_pp": -0.3,
        "part_timing_pp": 0.0,
        "remainder_pp": -1.0,
        "remainder_lower_pp": -4.6,
        "remainder_upper_pp": 2.6,
        "remainder_verdict": "belum terbukti berbeda",
        "bound_lower_pct": 12.6,
        "bound_upper_pct": 22.6,
        "parts_missing": "",
    }
    return row | other


def test_survey_and_register_stand_side_by_side_with_what_the_remainder_proves():
    assert proof.gap_sentence(gap(), "Tapin") == (
        "Tapin 2024: SSGI 13,2 % (10,4-16,7, perkiraan), register 14,5 % (Februari 2024, 3.855 "
        f"anak); survei {MINUS}1,3 poin terhadap register. Dengan semua anak yang tidak terukur "
        "dihitung, registernya dapat berada dari 12,6 % sampai 22,6 %. Setelah koreksi yang dapat "
        f"dihitung tersisa {MINUS}1,0 poin (95 % {MINUS}4,6 sampai +2,6, perkiraan): belum "
        "terbukti berbeda."
    )


def test_of_a_survey_without_interval_no_remainder_is_judged():
    nothing = dict.fromkeys(
        ("survey_lower_pct", "survey_upper_pct", "remainder_lower_pp", "remainder_upper_pp")
    )
    row = gap(**nothing, bound_lower_pct=None, remainder_verdict="tidak dapat dinilai")
    said = proof.gap_sentence(row, "T")
    assert said.startswith("T 2024: SSGI 13,2 % (tanpa rentang), register 14,5 %")
    assert "tersisa" not in said
    assert "dapat berada" not in said


def test_the_parts_add_up_to_the_difference_on_the_screen():
    rows = proof.gap_rows(gap())
    said = [float(row["points"].replace(MINUS, "-").replace(",", ".")) for row in rows]
    assert len(said) == 7
    assert sum(said[:-1]) == pytest.approx(said[-1])
    assert rows[-1]["part"] == "jumlah = survei - register"


@pytest.mark.parametrize(
    ("missing", "blank"),
    [
        ("waktu", [4]),
        ("cakupan", [0]),
        ("cakupan, pembulatan, waktu", [0, 3, 4]),
        ("", []),
        (None, []),
    ],
)
def test_a_part_that_cannot_be_computed_says_so_and_is_never_nought(missing, blank):
    rows = proof.gap_rows(gap(parts_missing=missing))
    words = [row["points"] for row in rows]
    assert [place for place, said in enumerate(words) if said == "tidak dapat dihitung"] == blank


def test_an_announced_figure_has_no_parts_and_says_why():
    row = gap(register_basis="diumumkan", parts_missing="semua: hanya angka total yang diumumkan")
    row |= {name: None for name in row if re.match("part_.*pp|remainder_.*pp|bound", name)}
    said = proof.gap_sentence(row | {"measured": None}, "Tapin")
    assert "register 14,5 % (seperti diumumkan, Februari 2024)" in said
    assert said.endswith("Hanya angka totalnya diumumkan, jadi selisihnya tidak dapat diurai.")
    assert proof.gap_rows(row) == []


@pytest.fixture
def english():
    language.speak(language.ENGLISH)
    yield
    language.speak(language.INDONESIAN)


def test_ranks_and_changes_in_english(english):
    assert proof.rank_sentence(rank(), "Kalimantan Selatan") == (
        "In Kalimantan Selatan: tier 2 of 4, rank 3-9 of 13 (95 % interval, estimated; the bare "
        "figure comes 4 in order, 1 = lowest)."
    )
    assert proof.since(change(from_year=2023)) == (
        f"proven fall ({MINUS}20.3 points, {MINUS}27.6 to {MINUS}13.0, estimated, since 2023)"
    )
    assert proof.change_download(change())["since_verdict"] == "proven fall"
    rows = [rank(area_code=str(n), tier=1) for n in range(8)] + [rank(area_code="a", tier=2)]
    said = proof.lowest_tier(rows, NAMES | {str(n): f"W{n}" for n in range(8)})
    assert "W4, W5, and 2 more." in said


def test_a_pace_and_its_targets_in_english(english):
    row = progress(caveat="assumed_sample,uneven_pace")
    assert proof.pace_sentence(row) == (
        "Pace 2021-2024 (4 surveys): the figures lie far from one line, so the pace is not steady; "
        "12.3 % (8.0 to 16.4, estimated) a year, its interval is above nought (minus = a rise)."
    )
    said = proof.progress_words(progress(), {"00": "National"}, last())
    assert said["target"] == "14.2 % (National)"
    assert said["pace"] == "not certain (a line of 3 years drawn on for 5 years)"
    assert proof.progress_arithmetic(progress()).startswith(
        "2029: 1 - (14.2 / 32.3)^(1/5) = 15.2 % a year. Year by year: 2024 32.3, 2025 27.4,"
    )
    reached = progress(target_year=2024, reached=True, required_aarr_pct=None)
    assert proof.progress_words(reached, OWNERS, last(10.4, 16.7))["pace"] == (
        "the 2024 figure is at or below the target; its interval holds the target: not certain"
    )
    tiny = progress(fitted_pct=0.03)
    assert proof.fitted(tiny) == "< 0.1 % (6.0-15.8)"


def test_the_ladder_and_the_gap_in_english(english):
    assert proof.ladder_sentence("Tapin", ladder()) == (
        "Tapin, target 2045 (5.0 %): 13.2 % (survey 2024) of 5,268 registered children under five, "
        "August 2025, about 695 children; it must be 432 fewer (95 % interval 283-615, estimated)."
    )
    assert proof.gap_sentence(gap(), "Tapin").endswith(
        f"After the corrections that can be computed, {MINUS}1.0 points remain (95 % {MINUS}4.6 to "
        "+2.6, estimated): no proven difference."
    )
    assert proof.gap_rows(gap(parts_missing="waktu"))[4] == {
        "part": "time of measuring made like that of the survey",
        "points": "cannot be computed",
    }


def test_the_columns_stand_beside_those_of_an_estimate():
    assert proof.COLUMN["survey"] == "Survei"
    assert proof.COLUMN["tier"] == "Kelompok"
