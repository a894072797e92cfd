"""One line of JSON in, one line out; see clients/README.md.

The SDK is told where the venue is by its own arguments. It raises on every refusal: a ServerError for a 5xx, and for a
4xx a KeyError, since it looks for a member "msg" that the venue does not send; both are told as they come.
"""
import contextlib
import json
import os
import sys

from deltadefi import ApiClient
from deltadefi.error import ClientError, ServerError


def perform(client, call):
    op = call["op"]
    if op == "login":
        client.load_operation_key(call.get("password", os.environ.get("VENUESIM_PASSWORD", "")))
        return ok("operation key loaded")
    if op == "place":
        return place(client, call)
    if op == "build":
        return ok(build(client, call))
    if op == "submit":
        signed = client.operation_wallet.sign_tx(call["transaction"])
        return ok(client.orders.submit_place_order_transaction(call["orderId"], signed))
    if op == "cancel":
        return ok(client.cancel_order(call["orderId"]))
    if op == "cancel_all":
        return ok(client.cancel_all_orders(call["market"]))
    if op == "order":
        return ok(client.accounts.get_order_record(call["orderId"]))
    if op == "open_orders":
        return ok(client.accounts.get_open_orders(symbol=call["market"]))
    if op == "balance":
        return ok(client.accounts.get_account_balance())
    return {"outcome": "unsupported", "told": "no " + op}


def build(client, call):
    return client.orders.build_place_order_transaction(
        call["market"], call["side"], call["type"], base_quantity=call["quantity"], **terms(call)
    )


def place(client, call):
    order = client.post_order(call["market"], call["side"], call["type"], base_quantity=call["quantity"], **terms(call))
    return {**ok(order), "orderId": order["id"]}


def terms(call):
    return {name: call[name] for name in ("price", "post_only") if name in call}


def ok(answer):
    return {"outcome": "ok", "told": answer if isinstance(answer, str) else json.dumps(answer)}


def is_venues(refusal):
    """The venue refuses in JSON; what stands in front of it answers with pages of its own."""
    try:
        return isinstance(refusal, ClientError) or "code" in json.loads(refusal.message)
    except ValueError:
        return False


def main():
    client = ApiClient(
        api_key=os.environ.get("VENUESIM_API_KEY"),
        base_url=os.environ["VENUESIM_REST_URL"],
        ws_url=os.environ["VENUESIM_REST_URL"].replace("http", "ws", 1),
    )
    out = sys.stdout
    for line in sys.stdin:
        try:
            # The SDK prints errors to standard output.
            with contextlib.redirect_stdout(sys.stderr):
                answer = perform(client, json.loads(line))
        except (ClientError, ServerError) as refusal:
            answer = {"outcome": "rejected" if is_venues(refusal) else "error", "told": repr(refusal) + " " + str(vars(refusal))}
        except Exception as error:  # whatever the client raises is what it tells its caller
            answer = {"outcome": "error", "told": repr(error)}
        print(json.dumps(answer), file=out, flush=True)


if __name__ == "__main__":
    main()
