"""Which addresses a picture may be fetched from."""

from __future__ import annotations

import socket

import httpcore
import pytest

from agent.images.addresses import GuardedBackend, RefusedAddress, is_public
from agent.images.remote import is_address


@pytest.mark.parametrize(
    "address",
    [
        "127.0.0.1", "10.1.2.3", "172.16.0.1", "192.168.1.1", "169.254.169.254", "100.64.0.1",
        "0.0.0.0", "224.0.0.1", "255.255.255.255", "::1", "::", "fe80::1%eth0", "fc00::1",
        "ff02::1", "::ffff:127.0.0.1", "64:ff9b::7f00:1", "2002:7f00:1::", "2001:db8::1",
    ],
)  # fmt: skip
def test_knows_addresses_that_are_not_public(address):
    assert not is_public(address)


@pytest.mark.parametrize("address", ["93.184.216.34", "2606:4700::1111", "::ffff:8.8.8.8"])
def test_knows_public_addresses(address):
    assert is_public(address)


def answers(*lists):
    """A resolver that gives one list of addresses after the other."""
    rest = iter(lists)
    return lambda host, port, **_: [
        (socket.AF_INET, socket.SOCK_STREAM, 6, "", (address, port)) for address in next(rest)
    ]


def test_one_private_address_among_public_ones_is_enough(monkeypatch):
    monkeypatch.setattr(socket, "getaddrinfo", answers(["93.184.216.34", "10.0.0.5"]))
    with pytest.raises(RefusedAddress):
        GuardedBackend().connect_tcp("shop.example", 80)


def test_the_connection_goes_to_the_address_that_was_checked(monkeypatch):
    monkeypatch.setattr(socket, "getaddrinfo", answers(["93.184.216.34"], ["127.0.0.1"]))
    reached = []

    def connect(host, *_):
        reached.append(host)
        raise httpcore.ConnectError("nobody there")

    backend = GuardedBackend()
    monkeypatch.setattr(backend._backend, "connect_tcp", connect)
    with pytest.raises(httpcore.ConnectError):
        backend.connect_tcp("shop.example", 80)
    assert reached == ["93.184.216.34"]


@pytest.mark.parametrize(
    ("image", "expected"),
    [
        ("https://shop.example/a.png", True), ("//cdn.example/a.png", True),
        ("HTTP://shop.example/a", True), ("data:image/png;base64,xx", True),
        ("pictures/a.png", False), ("/pictures/a.png", False), ("a:b.png", False),
    ],
)  # fmt: skip
def test_tells_addresses_from_paths(image, expected):
    assert is_address(image) is expected
