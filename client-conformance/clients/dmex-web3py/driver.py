"""One line of JSON in, one line out; see clients/README.md.

An argument "sign" of "text" makes the client sign the hex text of a hash in place of its bytes.
"""
import json
import os
import sys
import time

from dmex import Dmex


def perform(client, call):
    sign = client.sign_text if call.get("sign") == "text" else client.sign_hash
    if call["op"] == "place":
        order_hash, response = client.create_order(
            asset=call["market"],
            amount=call["quantity"],
            price=call["price"],
            side=call["side"] == "buy",
            leverage=call.get("leverage", "10"),
            nonce=call.get("nonce", time.time_ns() // 1_000_000),
            sign=sign,
        )
        return {**told(response), "orderId": order_hash}
    if call["op"] == "cancel":
        return told(client.cancel_order(call["orderId"], sign=sign))
    return {"outcome": "unsupported", "told": "no " + call["op"]}


def told(response):
    if response.get("success"):
        return {"outcome": "ok", "told": json.dumps(response["data"])}
    return {"outcome": "rejected", "told": str(response.get("error"))}


def main():
    client = Dmex(os.environ["VENUESIM_PRIVATE_KEY"], os.environ["VENUESIM_WS_URL"])
    for line in sys.stdin:
        try:
            answer = perform(client, json.loads(line))
        except Exception as error:  # whatever the client throws is what it tells its caller
            answer = {"outcome": "error", "told": repr(error)}
        print(json.dumps(answer), flush=True)


if __name__ == "__main__":
    main()
