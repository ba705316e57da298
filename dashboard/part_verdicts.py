"""Words that the screens say, each in Indonesian and in English."""

from dashboard.language import Said


class Verdicts:
    FALL = Said(
        "turun nyata",
        "turun nyata",
    )
    RISE = Said(
        "naik nyata",
        "naik nyata",
    )
    UNPROVEN = Said(
        "belum terbukti berubah",
        "belum terbukti berubah",
    )
    UNJUDGED = Said(
        "tidak dapat dinilai",
        "tidak dapat dinilai",
    )
    AFTERWARDS = Said(
        "sesudah itu",
        "sesudah itu",
    )
    BY_YEAR = Said(
        "dari tahun ke tahun belum terbukti",
        "dari tahun ke tahun belum terbukti",
    )
    BY_SURVEY = Said(
        "dari survei ke survei belum terbukti",
        "dari survei ke survei belum terbukti",
    )
    FROM_TO = Said(
        "dari {first} ke {last} {verdict}",
        "dari {first} ke {last} {verdict}",
    )
    ONLY_ONE = Said(
        "hanya satu survei ({survey})",
        "hanya satu survei ({survey})",
    )
    ONLY = Said(
        "hanya {value} ({survey})",
        "hanya {value} ({survey})",
    )
    NO_SURVEY = Said(
        "tidak ada angka survei",
        "tidak ada angka survei",
    )
    MAY_BE_MODELLED = Said(
        ("modelled", "possibly modelled", "unknown"),
        ("modelled", "possibly modelled", "unknown"),
    )
