"""How long the server works for a click, what it sends, and what twenty readers at once cost it.

A reader here is the socket alone: it asks for views by their addresses and reads what comes back,
as a browser does, so that two cores measure the server and not twenty browsers. A view asked for
by its address is drawn whole, sidebar included: a click on a control costs less, never more.
"""

import asyncio
import random
import statistics
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from websockets.asyncio.client import ClientConnection, connect

from bench.browser import resident_bytes, server
from bench.project import demonstrated

TRIVIAL_APP = "import streamlit as st\nst.title('Judul')\nst.selectbox('Pilihan', ['a', 'b'])\n"
VIEWS = (
    ("", ("", "provinsi=63", "provinsi=62")),
    ("peta", ("", "survei=SSGI-2021", "wilayah=63.05", "sumber=register", "provinsi=63")),
    ("tren", ("", "wilayah_tren=63.05,63,00", "sejak=semua")),
    ("banding", ("", "wilayah=63.05,63.03", "wilayah=63.05,63.03,63.01")),
    ("desa", ("kabupaten=63.05", "kabupaten=63.03", "kabupaten=63.01")),
    ("konvergensi", ("", "provinsi=63", "bagian=poin")),
    ("prioritas", ("kabupaten=63.05", "kabupaten=63.03")),
    ("mutu", ("", "provinsi=63")),
    ("profil", ("wilayah=63.05", "wilayah=63.03", "wilayah=63")),
    ("tindak-lanjut", ("", "provinsi=63")),
    ("tentang", ("", "bagian=sumber")),
)
"""Pages with views between which their readers turn."""
WHOLE_MAP = (
    "provinsi=63&sumber=register&tingkat=desa",
    "provinsi=63&sumber=register&tingkat=desa&lapisan=cakupan",
    "provinsi=63&sumber=konvergensi&tingkat=desa&lapisan=tkd",
    "provinsi=63&sumber=register&tingkat=desa&lapisan=diperhalus",
)
"""Layers of the 2,008 desa of Kalimantan Selatan."""
RUNS = 7
READERS = 20
CLICKS = 10
PAUSE_S = (0.5, 2.0)
"""Between two clicks of one reader."""


@dataclass(frozen=True)
class Answer:
    """What came back for one view: seconds until it was finished, bytes on the wire."""

    seconds: float
    wire: int


class Counted(ClientConnection):
    """A socket that counts the bytes which arrive, compressed as they are."""

    wire = 0

    def data_received(self, data: bytes) -> None:
        self.wire += len(data)
        super().data_received(data)


class Reader:
    """One open session."""

    def __init__(self, address: str, socket: Counted) -> None:
        self.address, self.socket = address, socket

    async def view(self, path: str, query: str) -> Answer:
        """Ask for a view; raises RuntimeError where the server does not finish it well."""
        asked = BackMsg()
        asked.rerun_script.query_string = query
        asked.rerun_script.page_name = path
        asked.rerun_script.context_info.url = f"{self.address}/{path}?{query}"
        started, before = time.perf_counter(), self.socket.wire
        await self.socket.send(asked.SerializeToString())
        while True:
            answer = ForwardMsg()
            answer.ParseFromString(await self.socket.recv())
            kind = answer.WhichOneof("type")
            if kind == "delta" and answer.delta.new_element.WhichOneof("type") == "exception":
                raise RuntimeError(f"{path}?{query}: {answer.delta.new_element.exception.message}")
            if kind == "script_finished":
                break
        return Answer(time.perf_counter() - started, self.socket.wire - before)


def reading(address: str):
    """A context with one socket to the dashboard."""
    return connect(
        f"{address.replace('http', 'ws')}/_stcore/stream",
        create_connection=Counted,
        subprotocols=["streamlit"],
        max_size=None,
    )


def figures(root: Path) -> Iterator[dict]:
    demonstrated(root)
    (root / "trivial.py").write_text(TRIVIAL_APP)
    with server(root, "trivial.py") as address:
        floor = asyncio.run(_alone(address, [("", query) for query in ("", "a=1", "a=2")] * RUNS))
        floor_many = asyncio.run(_together(address, [("", ("a=1", "a=2"))]))
        floor_bytes = resident_bytes(address)
    with server(root, "dashboard/app.py") as address:
        views = [(path, query) for path, queries in VIEWS for query in queries]
        asyncio.run(_alone(address, views))
        alone = asyncio.run(_alone(address, views * RUNS))
        seconds = sorted(answer.seconds for answer in alone)
        for name, value, limit, least in (
            ("rerun_ms_median", statistics.median(seconds), 100, statistics.median),
            ("rerun_ms_p95", _p95(seconds), 250, _p95),
        ):
            yield {
                "figure": name,
                "value": round(1000 * value),
                "limit": limit,
                "floor": round(1000 * least([answer.seconds for answer in floor])),
                "floor_is": "a page of one title and one choice",
                "slowest": _slowest(views * RUNS, alone),
            }
        asyncio.run(_alone(address, [("peta", query) for query in WHOLE_MAP]))
        layers = asyncio.run(_alone(address, [("peta", query) for query in WHOLE_MAP] * RUNS))
        yield {
            "figure": "sent_per_layer_change_of_2008_desa_kb",
            "value": round(statistics.median(answer.wire for answer in layers) / 1000, 1),
            "limit": 100,
            "floor": 0,
            "floor_is": "nothing sent",
            "most": round(max(answer.wire for answer in layers) / 1000, 1),
        }
    with server(root, "dashboard/app.py") as address:
        asyncio.run(_alone(address, views))
        many = asyncio.run(_together(address, VIEWS))
        yield {
            "figure": "twenty_sessions_p95_s",
            "value": round(_p95([answer.seconds for answer in many]), 2),
            "limit": 2,
            "floor": round(_p95([answer.seconds for answer in floor_many]), 2),
            "floor_is": "twenty readers of a page of one title and one choice",
        }
        yield {
            "figure": "twenty_sessions_gb",
            "value": round(resident_bytes(address) / 1e9, 2),
            "limit": 1,
            "floor": round(floor_bytes / 1e9, 2),
            "floor_is": "the same on that page",
        }


async def _alone(address: str, views: Sequence[tuple[str, str]]) -> list[Answer]:
    async with reading(address) as socket:
        reader = Reader(address, socket)
        return [await reader.view(path, query) for path, query in views]


async def _together(address: str, pages: Sequence[tuple[str, Sequence[str]]]) -> list[Answer]:
    """Readers, each on a page of its own choice, who click at their own pace."""
    found = await asyncio.gather(
        *(_one_of_many(address, pages[number % len(pages)], number) for number in range(READERS))
    )
    return [answer for answers in found for answer in answers]


async def _one_of_many(address: str, page: tuple[str, Sequence[str]], number: int) -> list[Answer]:
    chance = random.Random(number)
    path, queries = page
    answers = []
    async with reading(address) as socket:
        reader = Reader(address, socket)
        for click in range(CLICKS):
            await asyncio.sleep(chance.uniform(*PAUSE_S))
            answers.append(await reader.view(path, queries[click % len(queries)]))
    return answers


def _p95(seconds: Sequence[float]) -> float:
    return sorted(seconds)[int(0.95 * len(seconds))]


def _slowest(views: Sequence[tuple[str, str]], answers: Sequence[Answer]) -> dict[str, int]:
    """The three views that take longest, with their median in milliseconds."""
    by_view: dict[str, list[float]] = {}
    for (path, query), answer in zip(views, answers, strict=True):
        by_view.setdefault(f"/{path}?{query}", []).append(answer.seconds)
    medians = {view: round(1000 * statistics.median(found)) for view, found in by_view.items()}
    return dict(sorted(medians.items(), key=lambda item: -item[1])[:3])
