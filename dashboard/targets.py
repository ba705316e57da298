"""Which target holds for an area: its own, else its provinsi's, else the nation's."""

from collections.abc import Sequence


def applicable_targets(targets: Sequence[dict], area: dict) -> list[dict]:
    """For each year, the targets of the nearest level that has any; projections are none.

    Where authorities of that level disagree all are returned, the lowest first.
    """
    ladder = [area["code"], area["provinsi_code"], "00"]
    real = [target for target in targets if target["kind"] == "target"]
    chosen = []
    for year in sorted({target["year"] for target in real}):
        for code in dict.fromkeys(code for code in ladder if code):
            of_level = [t for t in real if t["year"] == year and t["area_code"] == code]
            if of_level:
                chosen += sorted(of_level, key=lambda t: (t["target_pct"], t["authority"]))
                break
    return chosen
