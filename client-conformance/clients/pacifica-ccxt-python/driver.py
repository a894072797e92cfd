"""Asks ccxt, as it comes from its registry, for what it reads as JSON lines, and tells what ccxt told its caller.

Only the URLs are redirected, by ccxt's own documented `urls`. See docs/driver-protocol.md.
"""
import asyncio
import json
import os
import sys

import ccxt.pro

ENV = os.environ
client = ccxt.pro.pacifica(
    {
        "walletAddress": ENV["VENUESIM_ACCOUNT"],
        "privateKey": ENV["VENUESIM_PRIVATE_KEY"],
        "enableRateLimit": False,  # its own brake, for the venue's quota; there is none to spare here
    }
)
urls = {
    "public": ENV["VENUESIM_REST_URL"],
    "private": ENV["VENUESIM_REST_URL"],
    "ws": {"public": ENV["VENUESIM_WS_URL"]},
}
client.urls.update(api=urls, test=urls)
watched = None  # the task of a watch
seen = set()  # the states of orders that were told


def symbol(market):
    """The unified symbol of a market that the venue calls by its id."""
    return client.markets_by_id[market][0]["symbol"]


async def login(_):
    markets = await client.load_markets()
    return {"told": " ".join(markets)}


async def place(call):
    params = {"clientOrderId": call["clientId"]} if "clientId" in call else {}
    price = float(call["price"])
    return order(
        await client.create_order(
            symbol(call["market"]), call["type"], call["side"], float(call["quantity"]), price, params
        )
    )


async def edit(call):
    amount, price = float(call["quantity"]), float(call["price"])
    return order(
        await client.edit_order(call["orderId"], symbol(call["market"]), "limit", call["side"], amount, price)
    )


async def cancel(call):
    return order(await client.cancel_order(call["orderId"], symbol(call["market"])))


async def cancel_by_client_id(call):
    params = {"clientOrderId": call["clientId"]}
    return order(await client.cancel_order(None, symbol(call["market"]), params))


async def cancel_batch(call):
    return orders(await client.cancel_orders(call["orderIds"], symbol(call["market"])))


async def cancel_all(call):
    return orders(await client.cancel_all_orders(symbol(call["market"])))


async def open_orders(call):
    return orders(await client.fetch_open_orders(symbol(call["market"])))


async def fetch_order(call):
    return order(await client.fetch_order(call["orderId"]))


async def subscribe(_):
    # A watch subscribes, and its result is the first event.
    watch()
    await asyncio.sleep(0)  # a task begins when its maker pauses
    await client.watch_tickers()  # its snapshot comes after the acknowledgement of the one before
    return {"told": "watching"}


async def next_event(_):
    # What comes while nobody watches wakes nobody, but ccxt keeps it: its own list tells what is new.
    fresh = news()
    while not fresh:
        await watched
        watch()
        fresh = news()
    return orders(fresh)


def news():
    states = {(one["id"], one["status"], one["filled"]): one for one in client.orders or []}
    fresh = [one for state, one in states.items() if state not in seen]
    seen.update(states)
    return fresh


def watch():
    global watched
    watched = asyncio.ensure_future(client.watch_orders())


def order(one):
    return {"told": one.get("status") or "no status", "orderId": one.get("id"), "order": one}


def orders(many):
    return {"told": " ".join(one.get("status") or "no status" for one in many), "orders": many}


OPS = {
    "login": login,
    "place": place,
    "edit": edit,
    "cancel": cancel,
    "cancel_by_client_id": cancel_by_client_id,
    "cancel_batch": cancel_batch,
    "cancel_all": cancel_all,
    "open_orders": open_orders,
    "order": fetch_order,
    "subscribe": subscribe,
    "next_event": next_event,
}


async def answer(call):
    if call["op"] not in OPS:
        return {"outcome": "unsupported", "told": "ccxt has no " + call["op"]}
    try:
        return {"outcome": "ok", **(await OPS[call["op"]](call))}
    except Exception as failure:  # whatever the client raises is what it tells its caller
        refused = isinstance(failure, ccxt.ExchangeError)
        told = "%s: %s" % (type(failure).__name__, failure)
        return {"outcome": "rejected" if refused else "error", "told": told}


async def main():
    while line := await asyncio.to_thread(sys.stdin.readline):
        print(json.dumps(await answer(json.loads(line))), flush=True)
    await client.close()


asyncio.run(main())
