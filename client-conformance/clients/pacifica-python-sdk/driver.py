"""Lets pacifica-python-sdk do what a line of JSON asks for; see docs/driver-protocol.md.

The package is unmodified; its own config says where the venue is.
"""
import asyncio
import functools
import json
import os
import sys

from pacifica import (
    APIError,
    AuthenticationError,
    LocalSigner,
    OrderRequest,
    OrderSide,
    OrderType,
    PacificaClient,
    PacificaConfig,
    PrecisionError,
)

ENV = os.environ
stream = None
events = None


@functools.cache
def client():
    """Made when it is first needed: it looks at once whether the key is the account's."""
    return PacificaClient(
        PacificaConfig(base_url=ENV["VENUESIM_REST_URL"] + "/api/v1", websocket_url=ENV["VENUESIM_WS_URL"]),
        account=ENV["VENUESIM_ACCOUNT"],
        signer=LocalSigner(ENV["VENUESIM_PRIVATE_KEY"]),
    )


async def place(call):
    wish = {
        "symbol": call["market"],
        "side": OrderSide.BUY if call["side"] == "buy" else OrderSide.SELL,
        "order_type": OrderType.LIMIT,
        "quantity": call["quantity"],
        "price": call["price"],
    }
    if "clientId" in call:
        wish["client_order_id"] = call["clientId"]
    return await client().place_order(OrderRequest(**wish))


async def edit(call):
    return await client().edit_order(
        int(call["orderId"]), symbol=call["market"], price=call["price"], quantity=call["quantity"]
    )


async def cancel(call):
    return await client().cancel_order(int(call["orderId"]), symbol=call["market"])


async def cancel_by_client_id(call):
    return await client().cancel_order(symbol=call["market"], client_order_id=call["clientId"])


async def cancel_all(call):
    return await client().cancel_all_orders(call["market"])


async def open_orders(_):
    return await client().get_open_orders()


async def order(call):
    return await client().get_order(int(call["orderId"]))


async def subscribe(_):
    global stream, events
    stream = client().stream_orders()
    events = aiter(stream)
    return await anext(events)  # that it is connected


async def next_event(_):
    return await anext(events)


OPS = {
    op.__name__: op
    for op in (place, edit, cancel, cancel_by_client_id, cancel_all, open_orders, order, subscribe, next_event)
}


async def answer(call):
    if call["op"] not in OPS:
        return {"outcome": "unsupported", "told": "the SDK has no " + call["op"]}
    try:
        told = await OPS[call["op"]](call)
    except (APIError, AuthenticationError, PrecisionError) as refusal:
        return {"outcome": "rejected", "told": "%s %s" % (repr(refusal), vars(refusal))}
    except Exception as failure:  # whatever the client raises is what it tells its caller
        return {"outcome": "error", "told": repr(failure)}
    return {"outcome": "ok", "told": str(told), "orderId": str(getattr(told, "order_id", ""))}


async def main():
    while line := await asyncio.to_thread(sys.stdin.readline):
        print(json.dumps(await answer(json.loads(line))), flush=True)


asyncio.run(main())
