"""Words that the screens say, each in Indonesian and in English."""

from dashboard.language import Said


class Verdicts:
    COURSE_PROVEN = Said("{name} {course}{unjudged}.", "{name}: {course}{unjudged}.")
    """Where the first part of the course has a proven direction."""
    COURSE = Said("{name}: {course}{unjudged}.", "{name}: {course}{unjudged}.")
    ALL_ALIKE = Said("{name} {verdict} {years}{unjudged}.", "{name}: {verdict} {years}{unjudged}.")
    """Where all of the series together has one verdict, no direction being proven."""
    OF_PART = Said("{years} {verdict}", "{verdict} {years}")
    """A part of the series without a proven direction."""
    UNJUDGED_ALL = Said(
        "{name} {verdict} {years} ({reason}).", "{name}: {verdict} {years} ({reason})."
    )
    UNJUDGED_REST = Said("; {surveys} {verdict} ({reason})", "; {surveys} {verdict} ({reason})")
    AFTERWARDS = Said("sesudah itu {verdict}", "{verdict} afterwards")
    BY_YEAR = Said("dari tahun ke tahun belum terbukti", "not proven from year to year")
    BY_SURVEY = Said("dari survei ke survei belum terbukti", "not proven from survey to survey")
    FROM_TO = Said("dari {first} ke {last} {verdict}", "{verdict} from {first} to {last}")
    ONLY_ONE = Said("{name}: hanya satu survei ({survey}).", "{name}: only one survey ({survey}).")
    ONLY = Said("hanya {value} ({survey})", "only {value} ({survey})")
    NO_SURVEY = Said("tidak ada angka survei", "no survey figures")
    OVERALL = Said(
        "{first} ({first_survey}) menjadi {last} ({last_survey}), {verdict} ({basis})",
        "{first} ({first_survey}) to {last} ({last_survey}), {verdict} ({basis})",
    )
    CHANGE = Said(
        "{change} poin, rentang 95 % {low} sampai {high}",
        "{change} points, 95 % interval {low} to {high}",
    )
    CAVEATS = Said("Catatan: {caveats}.", "Note: {caveats}.")
    CAVEAT_OF_YEARS = Said("{caveat} pada {years}", "{caveat} ({years})")
