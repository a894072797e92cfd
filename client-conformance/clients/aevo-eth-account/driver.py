"""One line of JSON in, one line out; see docs/driver-protocol.md."""
import json
import os
import sys

from aevo import Aevo, Refused

aevo = Aevo(
    os.environ["VENUESIM_REST_URL"],
    os.environ["VENUESIM_API_KEY"],
    os.environ["VENUESIM_API_SECRET"],
    os.environ["VENUESIM_ADDRESS"],
    os.environ["VENUESIM_SIGNING_KEY"],
)


def order(call):
    return aevo.order(call["market"], call["side"], call["quantity"], call["price"])


OPS = {
    "login": lambda call: aevo.login(os.environ["VENUESIM_WS_URL"]),
    "place": lambda call: aevo.ask("create_order", order(call)),
    "edit": lambda call: aevo.ask("edit_order", {"order_id": call["orderId"], **order(call)}),
    "cancel": lambda call: aevo.ask("cancel_order", {"order_id": call["orderId"]}),
    "cancel_batch": lambda call: aevo.call("DELETE", "/orders", {"order_ids": call["orderIds"]}),
    "cancel_all": lambda call: aevo.ask("cancel_all_orders", {}),
    "open_orders": lambda call: aevo.call("GET", "/orders"),
    "order": lambda call: aevo.call("GET", "/orders/" + call["orderId"]),
    "subscribe": lambda call: aevo.ask("subscribe", [call["channel"]]),
    "next_event": lambda call: aevo.next_event(),
}


def answer(call):
    if call["op"] not in OPS:
        return {"outcome": "unsupported", "told": "no " + call["op"]}
    try:
        told = OPS[call["op"]](call)
    except Refused as refusal:
        return {"outcome": "rejected", "told": str(refusal)}
    except Exception as failure:  # whatever the client throws is what it tells its caller
        return {"outcome": "error", "told": repr(failure)}
    return {"outcome": "ok", "told": json.dumps(told), "orderId": told.get("order_id", "") if isinstance(told, dict) else ""}


for line in sys.stdin:
    print(json.dumps(answer(json.loads(line))), flush=True)
