"""Loaded first by a watched Python: every look-up or connection beyond this machine is written to
`WATCHED_ADDRESSES` and refused before a packet leaves."""

import os
import sys

LOCAL = ("127.0.0.1", "::1", "localhost", "0.0.0.0", "::", "", None)


def watch(event: str, arguments: tuple) -> None:
    if event in ("socket.connect", "socket.sendto"):
        address = arguments[1]
        host = address[0] if isinstance(address, tuple) else None
    elif event in ("socket.getaddrinfo", "socket.gethostbyname"):
        host = arguments[0]
    else:
        return
    host = host.decode() if isinstance(host, bytes) else host
    if host not in LOCAL:
        with open(os.environ["WATCHED_ADDRESSES"], "a", encoding="utf-8") as found:
            found.write(f"{event} {host}\n")
        raise PermissionError(f"{event} to {host} is not allowed")


sys.addaudithook(watch)
