"""Who is the same child, without saying who: a keyed hash of the identity that a row gives.

Identity is a full NIK; else folded name, birth date, sex, folded parent's name and village. A NIK
that two children share in a month (another birth date or name) identifies neither of them.
"""

import hashlib
import os
import secrets
from pathlib import Path

import numpy as np
import polars as pl

from pipeline.sources.register_values import folded_names

KEY_VARIABLE = "PETA_CHILD_KEY"
SHARED_NIK = "NIK dipakai lebih dari satu anak"


def child_key(key_file: Path) -> bytes:
    """The secret key: from the environment, else from a file that only its owner can read, which
    is made where there is none. Without the same key no child is recognised from month to month.
    """
    given = os.environ.get(KEY_VARIABLE)
    if given:
        return hashlib.blake2b(given.encode("utf-8"), digest_size=32).digest()
    if not key_file.exists():
        key_file.parent.mkdir(parents=True, exist_ok=True)
        unfinished = key_file.with_name(f".{key_file.name}.unfinished")
        unfinished.unlink(missing_ok=True)
        descriptor = os.open(unfinished, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(descriptor, "wb") as file:
            file.write(secrets.token_bytes(32))
            file.flush()
            os.fsync(file.fileno())
        os.replace(unfinished, key_file)
    key = key_file.read_bytes()
    if len(key) != 32:
        raise ValueError(
            f"Kunci anak {key_file} rusak (harus 32 bita). Kembalikan salinannya; bila hilang, "
            "hapus berkas itu: kunci baru dibuat dan semua bulan register dimuat ulang."
        )
    return key


def key_fingerprint(key: bytes) -> str:
    """Tells two keys apart and gives neither away."""
    return hashlib.blake2b(b"fingerprint", key=key, digest_size=8).hexdigest()


def identities(children: pl.DataFrame) -> pl.DataFrame:
    """`identity` (text that names the child: never to be written), `shares_nik` and `may_repeat`
    (false where no other row can have that identity) for rows of one month.

    Columns needed: nik (full or null), name, parent (as written, null allowed), birth_date, sex,
    desa_code. A name that is missing differs from no name.
    """
    # Names are folded only where they decide: most rows have a NIK that nobody else has.
    is_plain = children.select(
        (pl.col("nik").is_not_null() & ~pl.col("nik").is_duplicated()).alias("is_plain")
    )["is_plain"]
    others = children.filter(~is_plain).with_columns(
        name=folded_names(children["name"].filter(~is_plain)),
        parent=folded_names(children["parent"].filter(~is_plain)),
    )
    of_nik = (
        others.filter(pl.col("nik").is_not_null())
        .group_by("nik")
        .agg(
            shares_nik=(pl.col("birth_date").n_unique() > 1)
            | (pl.col("name").drop_nulls().n_unique() > 1)
        )
    )
    judged = others.join(of_nik, on="nik", how="left", maintain_order="left").with_columns(
        pl.col("shares_nik").fill_null(False)
    )
    composite = pl.concat_str(
        pl.lit("anak"),
        pl.col("name").fill_null(""),
        pl.col("birth_date").dt.to_string("iso"),
        pl.col("sex"),
        pl.col("parent").fill_null(""),
        pl.col("desa_code"),
        separator="|",
    )
    decided = judged.select(
        "shares_nik",
        identity=pl.when(pl.col("nik").is_not_null() & ~pl.col("shares_nik"))
        .then(pl.concat_str(pl.lit("nik|"), pl.col("nik")))
        .otherwise(composite),
    )
    places = (~is_plain).arg_true()
    by_nik = children.select(pl.concat_str(pl.lit("nik|"), pl.col("nik")).alias("nik"))["nik"]
    nobody = pl.Series("shares_nik", [False]).new_from_index(0, children.height)
    return pl.DataFrame(
        {
            "identity": by_nik.scatter(places, decided["identity"]),
            "shares_nik": nobody.scatter(places, decided["shares_nik"]),
            "may_repeat": ~is_plain,
        }
    )


def child_keys(identity: pl.Series, key: bytes) -> pl.Series:
    """The keyed hash of each identity, a 64-bit integer."""
    hashes = b"".join(
        hashlib.blake2s(text, key=key, digest_size=8).digest()
        for text in map(str.encode, identity.to_list())
    )
    return pl.Series("child_key", np.frombuffer(hashes, dtype=">i8").astype("i8"))
