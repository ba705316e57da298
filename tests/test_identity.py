"""Who is the same child: through `check_month`, as no other module may see an identity."""

import hashlib
import os
import stat

import pytest

from pipeline.identity import KEY_VARIABLE, child_key, key_fingerprint
from tests.register_frames import check, check_rows, outcome, write_csv

NIK = "6305010302240001"
OTHER_NIK = "6305010302240002"
NOTE = "NIK dipakai lebih dari satu anak"
MASKED, ZEROS = "630501**********", "0000000000000000"


@pytest.fixture(autouse=True)
def no_key_in_the_environment(monkeypatch):
    monkeypatch.delenv(KEY_VARIABLE, raising=False)


def seen(folder, *rows: dict, **options) -> list[tuple[int, str | None]]:
    """For each row the number of its child, from 1 in order of appearance, and its note. The rows
    are measured on days of their own, so that none is a duplicate."""
    dated = [{"measured": f"2025-02-{day:02}"} | row for day, row in enumerate(rows, start=1)]
    checked = check_rows(folder, *dated, **options)
    assert set(outcome(checked).values()) == {None}
    found = checked.measurements.sort("source_row").select("child_key", "note").rows()
    numbers = {}
    return [(numbers.setdefault(key, len(numbers) + 1), note) for key, note in found]


def keys(folder, *rows: dict, **options) -> list[int]:
    checked = check_rows(folder, *rows, **options)
    return checked.measurements.sort("source_row")["child_key"].to_list()


# --- With a NIK ---------------------------------------------------------------------------------


def test_one_nik_is_one_child_whatever_the_parent_village_and_sex(tmp_path):
    rows = seen(
        tmp_path,
        {"nik": NIK},
        {"nik": NIK, "parent": "Bapak Lain"},
        {"nik": NIK, "desa": "Gunung Batu"},
        {"nik": NIK, "sex": "P"},
        {"nik": f"'{NIK}"},
    )
    assert rows == [(1, None)] * 5


def test_two_niks_are_two_children_although_all_else_is_the_same(tmp_path):
    assert seen(tmp_path, {"nik": NIK}, {"nik": OTHER_NIK}) == [(1, None), (2, None)]


def test_a_name_written_otherwise_is_the_same_name_under_one_nik(tmp_path):
    rows = seen(
        tmp_path,
        {"nik": NIK, "name": "Nur'Aini  Sari"},
        {"nik": NIK, "name": "NURAINI SARI"},
        {"nik": NIK, "name": "Nur-Aini Sarí."},
    )
    assert rows == [(1, None)] * 3


def test_a_missing_name_differs_from_no_name_under_one_nik(tmp_path):
    rows = seen(tmp_path, {"nik": NIK, "name": "Budi"}, {"nik": NIK, "name": ""})
    assert rows == [(1, None), (1, None)]


@pytest.mark.parametrize("other", [{"born": "2024-02-04"}, {"name": "Tono"}])
def test_two_children_on_one_nik_use_it_neither_and_both_are_noted(tmp_path, other):
    rows = seen(tmp_path, {"nik": NIK, "name": "Budi"}, {"nik": NIK, "name": "Budi"} | other)
    assert rows == [(1, NOTE), (2, NOTE)]
    alone = keys(tmp_path, {"nik": MASKED, "name": "Budi"})
    shared = keys(tmp_path, {"nik": NIK, "name": "Budi"}, {"nik": NIK, "name": "Budi"} | other)
    assert shared[0] == alone[0]


def test_every_row_of_a_shared_nik_is_noted_and_no_row_of_another(tmp_path):
    rows = seen(
        tmp_path,
        {"nik": NIK, "name": "Budi"},
        {"nik": NIK, "name": "Budi"},
        {"nik": NIK, "name": "Tono"},
        {"nik": OTHER_NIK, "name": "Joko"},
        {"nik": MASKED, "name": "Rina"},
    )
    assert rows == [(1, NOTE), (1, NOTE), (2, NOTE), (3, None), (4, None)]


def test_a_nik_shared_by_two_files_is_shared(tmp_path):
    write_csv(tmp_path / "a.csv", {"nik": NIK, "name": "Budi"})
    write_csv(tmp_path / "b.csv", {"nik": NIK, "name": "Tono"})
    measurements = check(tmp_path).measurements
    assert measurements["note"].to_list() == [NOTE, NOTE]
    assert measurements["child_key"].n_unique() == 2


def test_a_row_that_was_corrected_shares_no_nik_with_its_correction(tmp_path):
    write_csv(tmp_path / "a.csv", {"nik": NIK, "name": "Bdui"})
    names = {"berkas_asal": "a.csv", "baris_asal": "2"}
    write_csv(tmp_path / "b.csv", {"nik": NIK, "name": "Budi", **names}, extra=tuple(names))
    [note] = check(tmp_path).measurements["note"]
    assert note is None


def test_a_child_that_shares_its_nik_is_still_seen_twice_on_one_date(tmp_path):
    budi, tono = {"nik": NIK, "name": "Budi"}, {"nik": NIK, "name": "Tono"}
    checked = check_rows(tmp_path, budi, tono, budi)
    assert outcome(checked) == {"a.csv:2": "ganda", "a.csv:3": None, "a.csv:4": None}


def test_twins_on_one_nik_are_two_children(tmp_path):
    checked = check_rows(tmp_path, {"nik": NIK, "name": "Hasan"}, {"nik": NIK, "name": "Husin"})
    assert outcome(checked) == {"a.csv:2": None, "a.csv:3": None}


# --- Without one --------------------------------------------------------------------------------


@pytest.mark.parametrize("nik", [MASKED, ZEROS, "", "-", "630501030224000", "6305013202240001"])
def test_without_a_usable_nik_the_other_cells_say_who_it_is_and_no_note_is_made(tmp_path, nik):
    rows = seen(tmp_path, {"nik": nik, "name": "Budi"}, {"nik": nik, "name": "Tono"}, {"nik": nik,
                "name": "BUDI "})  # fmt: skip
    assert rows == [(1, None), (2, None), (1, None)]


def test_a_child_whose_nik_was_masked_meanwhile_is_the_same_under_every_mask(tmp_path):
    rows = seen(tmp_path, {"nik": MASKED}, {"nik": ZEROS}, {"nik": ""}, {"nik": "6305**********01"})
    assert rows == [(1, None)] * 4


@pytest.mark.parametrize(
    "other",
    [
        {"name": "Anak Lain"},
        {"born": "2024-02-04"},
        {"sex": "P"},
        {"parent": "Ibu Lain"},
        {"parent": ""},
        {"desa": "Gunung Batu"},
    ],
)
def test_each_part_of_the_composite_identity_tells_children_apart(tmp_path, other):
    assert seen(tmp_path, {}, other) == [(1, None), (2, None)]


@pytest.mark.parametrize(
    "same",
    [
        {"name": "ANAK  contoh."},
        {"born": "03/02/2024"},
        {"sex": "Laki-laki"},
        {"parent": "IBU CONTOH"},
        {"desa": "Ds. Tungkap"},
        {"weight": "8.8", "height": "70", "posyandu": "Mawar", "puskesmas": "Lain"},
    ],
)
def test_another_way_to_write_a_part_is_no_other_child(tmp_path, same):
    assert seen(tmp_path, {}, same) == [(1, None), (1, None)]


def test_twins_without_nik_are_two_children(tmp_path):
    checked = check_rows(tmp_path, {"name": "Hasan"}, {"name": "Husin"})
    assert outcome(checked) == {"a.csv:2": None, "a.csv:3": None}


def test_no_part_runs_into_the_next(tmp_path):
    """`Budi Ani` of `Sri` is not `Budi` of `Ani Sri`, nor is a bar in a name a border."""
    rows = seen(
        tmp_path,
        {"name": "Budi Ani", "parent": "Sri"},
        {"name": "Budi", "parent": "Ani Sri"},
        {"name": "Budi|2024-02-03|L|Ani", "parent": "Sri"},
    )
    assert [child for child, _ in rows] == [1, 2, 3]


def test_a_name_of_another_script_tells_children_apart(tmp_path):
    rows = seen(tmp_path, {"name": "\u674e\u660e"}, {"name": "\u674e\u534e"})
    assert [child for child, _ in rows] == [1, 2]


# --- The key ------------------------------------------------------------------------------------


def test_the_same_key_gives_the_same_children_and_another_key_none_of_them(tmp_path):
    rows = [{"nik": NIK}, {"name": "Budi"}, {"name": "Tono", "nik": ZEROS}]
    first = keys(tmp_path, *rows, key=b"a" * 32)
    assert keys(tmp_path, *rows, key=b"a" * 32) == first
    other = keys(tmp_path, *rows, key=b"b" * 32)
    assert len({*first, *other}) == 6


def test_a_child_has_the_same_key_in_every_month_and_file(tmp_path):
    early, late = tmp_path / "early", tmp_path / "late"
    rows = [{"nik": NIK}, {"name": "Budi"}]
    [by_nik, by_name] = keys(early, *rows)
    write_csv(late / "z.csv", {"name": "Sebelum"}, *rows, {"name": "Sesudah"})
    found = check(late).measurements["child_key"].to_list()
    assert found[1:3] == [by_nik, by_name]


def test_a_child_key_cannot_be_made_without_the_key(tmp_path):
    [made] = keys(tmp_path, {"nik": NIK})
    for text in (NIK, f"nik|{NIK}"):
        for digest in (hashlib.blake2s, hashlib.blake2b):
            open_hash = digest(text.encode(), digest_size=8).digest()
            assert int.from_bytes(open_hash, "big", signed=True) != made
            assert int.from_bytes(open_hash, "little", signed=True) != made


def test_a_key_is_made_once_and_its_owner_alone_can_read_it(tmp_path):
    path = tmp_path / "build" / "child.key"
    before = os.umask(0)
    try:
        made = child_key(path)
    finally:
        os.umask(before)
    assert len(made) == 32
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert child_key(path) == made == path.read_bytes()
    assert [file.name for file in path.parent.iterdir()] == ["child.key"]


def test_two_projects_have_two_keys(tmp_path):
    assert child_key(tmp_path / "a.key") != child_key(tmp_path / "b.key")


def test_a_key_that_was_being_written_in_a_crash_is_made_anew(tmp_path):
    path = tmp_path / "child.key"
    path.with_name(".child.key.unfinished").write_bytes(b"half")
    made = child_key(path)
    assert (len(made), path.read_bytes()) == (32, made)


def test_the_key_of_the_environment_wins_and_no_file_is_made(tmp_path, monkeypatch):
    path = tmp_path / "child.key"
    monkeypatch.setenv(KEY_VARIABLE, "kunci rahasia")
    given = child_key(path)
    assert len(given) == 32 and b"kunci" not in given
    assert not path.exists()
    path.write_bytes(b"x" * 32)
    assert child_key(path) == given
    monkeypatch.setenv(KEY_VARIABLE, "kunci lain")
    assert child_key(path) != given


def test_an_empty_variable_is_no_key(tmp_path, monkeypatch):
    monkeypatch.setenv(KEY_VARIABLE, "")
    path = tmp_path / "child.key"
    assert child_key(path) == path.read_bytes()


@pytest.mark.parametrize("content", [b"", b"k" * 31, b"k" * 33, b"k" * 32 + b"\n"])
def test_a_damaged_key_file_stops_the_work_and_is_left_as_it_is(tmp_path, content):
    path = tmp_path / "child.key"
    path.write_bytes(content)
    with pytest.raises(ValueError, match="Kembalikan salinannya") as refused:
        child_key(path)
    assert "child.key" in str(refused.value)
    assert path.read_bytes() == content


def test_the_environment_helps_where_the_file_is_damaged(tmp_path, monkeypatch):
    path = tmp_path / "child.key"
    path.write_bytes(b"rusak")
    monkeypatch.setenv(KEY_VARIABLE, "kunci rahasia")
    assert len(child_key(path)) == 32


def test_the_fingerprint_tells_keys_apart_and_holds_none_of_them():
    first, second = key_fingerprint(b"a" * 32), key_fingerprint(b"b" * 32)
    assert first == key_fingerprint(b"a" * 32) != second
    assert (b"a" * 4).hex() not in first and len(first) == 16
