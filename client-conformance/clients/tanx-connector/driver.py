"""Lets tanx-connector do what a line of JSON asks for.

The package is unmodified. It has no option for the host: the REST session's base and the WebSocket's address, both plain
attributes, are set once they were made. Without a URL it goes where it always goes.
"""

import asyncio
import json
import os
import sys

import requests
from tanxconnector import Client, WsClient, sign_msg
from tanxconnector.bin.signature import get_stark_key_pair_from_signature
from tanxconnector.exception import AuthenticationError

STARK_TEXT = "Get started with TanX. Make sure the origin is https://trade.tanx.fi"

ADDRESS = os.environ["VENUESIM_ADDRESS"]
WALLET_KEY = os.environ["VENUESIM_PRIVATE_KEY"]

client = Client("mainnet")
if "VENUESIM_REST_URL" in os.environ:
    client.session.url_base = os.environ["VENUESIM_REST_URL"]
loop = asyncio.new_event_loop()
socket = None


def login(_):
    return client.complete_login(ADDRESS, WALLET_KEY)


def place(line):
    keys = get_stark_key_pair_from_signature(sign_msg(STARK_TEXT, WALLET_KEY))
    wanted = {
        "market": line["market"],
        "ord_type": line.get("type", "limit"),
        "price": float(line["price"]),
        "side": line["side"],
        "volume": float(line["quantity"]),
    }
    return client.create_complete_order(wanted, keys["stark_private_key"])


def cancel(line):
    return client.cancel_order(int(line["orderId"]))


def cancel_all(line):
    return client.bulk_cancel({name: line[name] for name in ("market", "limit", "side") if name in line})


def open_orders(_):
    return client.list_orders(state="wait")


def order(line):
    return client.get_order(int(line["orderId"]))


def subscribe(line):
    return loop.run_until_complete(_subscribe(line["channel"].split(",")))


async def _subscribe(streams):
    global socket
    # complete_login keeps the token in the session's header and nowhere else.
    token = client.session.headers["Authorization"].split(" ")[1]
    socket = WsClient("private", "mainnet", token)
    socket.connection = "%s?auth_header=%s" % (os.environ["VENUESIM_WS_URL"], token)
    await socket.connect()
    greeting = await socket.websocket.recv()
    await socket.subscribe(streams)
    return [json.loads(greeting), json.loads(await socket.websocket.recv())]


def next_event(_):
    return loop.run_until_complete(asyncio.wait_for(socket.websocket.recv(), 10))


OPS = {
    name: globals()[name]
    for name in ("login", "place", "cancel", "cancel_all", "open_orders", "order", "subscribe", "next_event")
}


def answer(line):
    if line["op"] not in OPS:
        return {"outcome": "unsupported", "told": "the connector has no " + line["op"]}
    try:
        told = OPS[line["op"]](line)
    except (requests.HTTPError, AuthenticationError) as refused:
        # What stands before the venue answers with 5xx; that is no refusal.
        answered = getattr(refused, "response", None)
        broken = answered is not None and answered.status_code >= 500
        return {"outcome": "error" if broken else "rejected", "told": "%s: %s" % (type(refused).__name__, refused)}
    except Exception as broken:  # what it tells its caller, whatever that is
        return {"outcome": "error", "told": "%s: %s" % (type(broken).__name__, broken)}
    text = told if isinstance(told, str) else json.dumps(told)
    payload = told.get("payload") if isinstance(told, dict) else None
    number = payload.get("id", "") if isinstance(payload, dict) else ""
    # Its caller gets the body as it is; after a refresh that may be an error's.
    failed = isinstance(told, dict) and told.get("status") == "error"
    return {"outcome": "rejected" if failed else "ok", "told": text, "orderId": str(number)}


for request in sys.stdin:
    print(json.dumps(answer(json.loads(request))), flush=True)
