"""Lets pacifica-sdk do what a line of JSON asks for; see docs/driver-protocol.md.

The package is unmodified; its own arguments say where the venue is.
"""
import asyncio
import json
import os
import sys

from pacifica_sdk.async_.exchange import Exchange
from pacifica_sdk.async_.websocket_manager import WebsocketManager
from pacifica_sdk.enums import TIF, Side, WSChannel
from pacifica_sdk.models.requests import (
    BatchOrder,
    CancelAllOrders,
    CancelOrder,
    CreateLimitOrder,
    GetOpenOrders,
    GetOrderHistoryById,
)
from pacifica_sdk.models.ws_subscribe import WSAccountFieldSubscribe, WSPricesSubscribe
from pacifica_sdk.utils.error import ApiError

ENV = os.environ
ACCOUNT = ENV["VENUESIM_ACCOUNT"]


class Driver:
    def __init__(self):
        self.exchange = Exchange(
            ENV["VENUESIM_PRIVATE_KEY"], public_key=ACCOUNT, base_url=ENV["VENUESIM_REST_URL"] + "/api/v1"
        )
        self.socket = None
        self.events = asyncio.Queue()

    async def place(self, call):
        return await self.exchange.create_order(
            CreateLimitOrder(
                symbol=call["market"],
                price=call["price"],
                amount=call["quantity"],
                side=Side.BID if call["side"] == "buy" else Side.ASK,
                tif=TIF.GTC,
                client_order_id=call.get("clientId"),
            )
        )

    async def cancel(self, call):
        return await self.exchange.cancel_order(CancelOrder(symbol=call["market"], order_id=int(call["orderId"])))

    async def cancel_by_client_id(self, call):
        return await self.exchange.cancel_order(CancelOrder(symbol=call["market"], client_order_id=call["clientId"]))

    async def cancel_batch(self, call):
        cancels = [CancelOrder(symbol=call["market"], order_id=int(one)) for one in call["orderIds"]]
        return await self.exchange.batch_order(BatchOrder(actions=cancels))

    async def cancel_all(self, call):
        return await self.exchange.cancel_all_orders(
            CancelAllOrders(all_symbols=False, exclude_reduce_only=False, symbol=call["market"])
        )

    async def open_orders(self, _):
        return await self.exchange.info.get_open_orders(GetOpenOrders(account=ACCOUNT))

    async def order(self, call):
        return await self.exchange.info.get_order_history_by_id(GetOrderHistoryById(order_id=int(call["orderId"])))

    async def subscribe(self, call):
        self.socket = WebsocketManager(ENV["VENUESIM_WS_URL"])
        while self.socket.ws is None:  # it connects by itself and tells nobody when it has
            await asyncio.sleep(0.01)
        await self.socket.subscribe(
            WSAccountFieldSubscribe(source=WSChannel(call["channel"]), account=ACCOUNT), self.events.put
        )
        # The SDK swallows acknowledgements; the first price comes after that of the one before.
        priced = asyncio.Queue()
        await self.socket.subscribe(WSPricesSubscribe(), priced.put)
        return await asyncio.wait_for(priced.get(), 10)

    async def next_event(self, _):
        return await asyncio.wait_for(self.events.get(), 10)

    async def answer(self, call):
        op = getattr(self, call["op"], None) if call["op"] in VERBS else None
        if op is None:
            return {"outcome": "unsupported", "told": "the SDK has no " + call["op"]}
        try:
            told = await op(call)
        except ApiError as refusal:
            return {"outcome": "rejected", "told": repr(refusal)}
        except Exception as failure:  # whatever the client raises is what it tells its caller
            return {"outcome": "error", "told": repr(failure)}
        order = getattr(getattr(told, "data", None), "order_id", "")
        return {"outcome": "ok", "told": str(told), "orderId": str(order)}


VERBS = {
    "place", "cancel", "cancel_by_client_id", "cancel_batch", "cancel_all", "open_orders", "order", "subscribe", "next_event"
}


async def main():
    driver = Driver()
    while line := await asyncio.to_thread(sys.stdin.readline):
        print(json.dumps(await driver.answer(json.loads(line))), flush=True)
    await driver.exchange.close()


asyncio.run(main())
