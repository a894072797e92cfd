"""Lets aevopy do what a line of JSON asks for; see docs/driver-protocol.md.

The package is unmodified. It has no option for the host: the client's base of REST, a plain attribute, is set once it was
made, and so is the module's constant for the markets. It can't cancel.
"""
import contextlib
import json
import os
import sys
from dataclasses import asdict

import aevopy.api
from aevopy import AevoAccount, AevoClient, get_markets
from aevopy.exceptions import AevoException

client = AevoClient(
    AevoAccount(
        signing_key=os.environ["VENUESIM_SIGNING_KEY"],
        wallet_address=os.environ["VENUESIM_ADDRESS"],
        api_key=os.environ["VENUESIM_API_KEY"],
        api_secret=os.environ["VENUESIM_API_SECRET"],
        env="testnet",
    )
)
client.rest_url = os.environ["VENUESIM_REST_URL"]
aevopy.api.AEVO_API = os.environ["VENUESIM_REST_URL"]


def login(_):
    if client.is_authenticated():
        return {"outcome": "ok", "told": "authenticated"}
    return {"outcome": "rejected", "told": "not authenticated"}


def place(call):
    markets = get_markets(asset=call["market"].split("-")[0], type="PERPETUAL")
    instrument = next(
        one.instrument_id
        for one in (markets if isinstance(markets, list) else [markets])
        if one.instrument_name == call["market"]
    )
    order = client.create_order(
        instrument, float(call["quantity"]), is_buy=call["side"] == "buy", limit_price=float(call["price"])
    )
    return {"outcome": "ok", "told": json.dumps(asdict(order)), "orderId": order.order_id}


OPS = {"login": login, "place": place}


def answer(call):
    if call["op"] not in OPS:
        return {"outcome": "unsupported", "told": "aevopy has no " + call["op"]}
    try:
        with contextlib.redirect_stdout(sys.stderr):  # it prints what it can't read
            return OPS[call["op"]](call)
    except AevoException as refusal:
        return {"outcome": "rejected", "told": repr(refusal)}
    except Exception as failure:  # whatever the client throws is what it tells its caller
        return {"outcome": "error", "told": repr(failure)}


for line in sys.stdin:
    print(json.dumps(answer(json.loads(line))), flush=True)
