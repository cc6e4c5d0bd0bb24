"""A socket to listen on, and a plain sentence where that can't be had."""

import errno
import socket

from bot.errors import BadSetting

WHY = {
    errno.EADDRINUSE: "another program listens there already: stop it, or choose another port",
    errno.EACCES: "this user may not listen there: choose a port above 1023",
    errno.EADDRNOTAVAIL: "this machine has no such address: choose one of its own, such as 127.0.0.1",
}


def listening(host: str, port: int, setting: str) -> socket.socket:
    """A socket bound to an address, which `setting` names; raises BadSetting."""
    try:
        family, kind, proto, _, address = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE)[0]
        made = socket.socket(family, kind, proto)
    except OSError as error:
        raise BadSetting(f"{setting}: there is no address {host}: name one of this machine's, such as 127.0.0.1") from error
    try:
        made.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        made.bind(address)
    except OSError as error:
        made.close()
        raise BadSetting(f"{setting}: {host}:{port}: {WHY.get(error.errno or 0, error.strerror)}") from error
    return made
