"""A database that can't be used is described in a sentence."""

import asyncio
import socket

import pytest

from rapport.kernel.address import DatabaseAddress
from rapport.kernel.reach import DatabaseUnreachable, reach


async def refusal(address):
    with pytest.raises(DatabaseUnreachable) as refused:
        async with reach(address):
            pass
    return str(refused.value)


async def test_one_that_is_there(database_address):
    async with reach(database_address) as connection:
        assert await connection.fetchval("SELECT 1") == 1


async def test_nothing_listens():
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        port = taken.getsockname()[1]
    assert await refusal(DatabaseAddress(host="127.0.0.1", port=port, database="d", user="u", password="pw")) == (
        f"The database postgres://u:***@127.0.0.1:{port}/d can't be used: nothing listens there. "
        "Check that the server runs and that RAPPORT_DATABASE_URL is right."
    )


async def test_a_socket_that_is_not_there(tmp_path):
    sentence = await refusal(DatabaseAddress(host=str(tmp_path), database="d", user="u"))
    assert "can't be used: nothing listens there. Check that the server runs" in sentence


async def test_an_unknown_host():
    sentence = await refusal(DatabaseAddress(host="nowhere.invalid", database="d", user="u"))
    assert "can't be used: the name nowhere.invalid is unknown. Check that" in sentence


async def test_a_database_that_does_not_exist(database_address):
    sentence = await refusal(database_address.with_database("absent"))
    assert 'the server has no database "absent". Create it (CREATE DATABASE "absent"), or correct' in sentence


async def test_a_user_that_is_not_known(database_address):
    address = DatabaseAddress(host=database_address.host, database=database_address.database, user="stranger")
    sentence = await refusal(address)
    assert 'the server does not accept the user "stranger". Correct the user and the password' in sentence


async def test_something_that_is_not_postgres():
    async def greet(_reader, writer):
        writer.write(b"220 mail.example ESMTP\r\n")
        writer.close()

    server = await asyncio.start_server(greet, "127.0.0.1", 0)
    async with server:
        port = server.sockets[0].getsockname()[1]
        sentence = await refusal(DatabaseAddress(host="127.0.0.1", port=port, database="d", user="u"))
    assert "Check that the server runs and that RAPPORT_DATABASE_URL is right." in sentence
