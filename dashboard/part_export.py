"""Words that the screens say, each in Indonesian and in English."""

from dashboard.language import Said


class Export:
    PNG = Said("Unduh peta PNG", "Download map as PNG")
    SVG = Said("Unduh peta SVG", "Download map as SVG")
    GEOJSON = Said("Unduh GeoJSON", "Download GeoJSON")
    SOURCE_LINE = Said("Sumber angka: {source}.", "Source of the figures: {source}.")
    DATE_LINE = Said("Tanggal: {date}.", "Date: {date}.")
    BORDERS_LINE = Said("Batas wilayah: {borders}.", "Boundaries: {borders}.")
    COUNT_HEADING = Said("Jumlah wilayah", "Number of areas")
    NO_SHAPE = Said(
        "Tanpa batas, jadi tidak tergambar: {count} wilayah",
        "Not drawn, because they have no boundary: {count} areas",
    )
    CHOSEN = Said("wilayah yang dipilih", "the area chosen")
    NOTHING = Said(
        "Tidak ada wilayah yang dapat digambar pada pilihan ini.",
        "There is no area to draw for this choice.",
    )
    SCHEME_LABEL = Said("Pembagian kelas", "Classes")
    SCHEME = Said(
        {
            "who": "Ambang WHO/UNICEF",
            "target": "Target",
            "kuantil": "Sama banyak",
            "alami": "Jeda alami",
            "sendiri": "Batas sendiri",
        },
        {
            "who": "WHO/UNICEF thresholds",
            "target": "Target",
            "kuantil": "Equal counts",
            "alami": "Natural breaks",
            "sendiri": "My own",
        },
    )
    SCHEME_NOTE = Said(
        {
            "who": "Kelas kesehatan masyarakat WHO/UNICEF (de Onis dkk. 2019)",
            "target": "Kelas menurut target; angka yang sama dengan target sudah mencapainya",
            "kuantil": (
                "Tiap kelas memuat kira-kira sama banyak wilayah; batasnya berubah bersama angkanya"
            ),
            "alami": (
                "Angka yang berdekatan dikelompokkan (Fisher-Jenks); "
                "batasnya berubah bersama angkanya"
            ),
            "sendiri": "Batas yang Anda tulis sendiri, bukan batas resmi",
        },
        {
            "who": "WHO/UNICEF public health classes (de Onis et al. 2019)",
            "target": "Classes around the target; a figure equal to the target has reached it",
            "kuantil": ("Each class holds about as many areas; the borders move with the figures"),
            "alami": (
                "Figures that lie close together are grouped (Fisher-Jenks); "
                "the borders move with the figures"
            ),
            "sendiri": "Borders that you wrote yourself, not official ones",
        },
    )
    ONE_CLASS = Said("semua angka", "all figures")
    OWN_LABEL = Said("Batas kelas", "Class borders")
    OWN_EXAMPLE = Said("misalnya 10; 20; 30", "for example 10; 20; 30")
    OWN_ERROR = Said(
        {
            "empty": "Tulis satu sampai empat batas, misalnya 10; 20; 30.",
            "not numbers": (
                "Ada yang bukan angka. Tulis batas dengan titik koma atau spasi di antaranya, "
                "misalnya 2,5; 10; 20."
            ),
            "decimals": "Paling banyak satu angka di belakang koma, misalnya 12,5.",
            "not ascending": "Tulis batas dari yang terkecil ke yang terbesar, tanpa yang sama.",
            "too many": "Paling banyak empat batas, sehingga ada lima kelas.",
            "outside": "Setiap batas harus di atas {lowest} dan paling besar {highest}.",
        },
        {
            "empty": "Write one to four borders, for example 10; 20; 30.",
            "not numbers": (
                "Not all of these are numbers. Put a semicolon or a space between the borders, "
                "for example 2.5; 10; 20."
            ),
            "decimals": "One decimal at most, for example 12.5.",
            "not ascending": "Write the borders from lowest to highest, none of them twice.",
            "too many": "Four borders at most, which makes five classes.",
            "outside": "Each border must be above {lowest} and no higher than {highest}.",
        },
    )
