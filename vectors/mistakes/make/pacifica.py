"""Makes ../pacifica.json: requests to Pacifica with one mistake each, signed by the libraries that clients use.

Every key here is published with the simulator's seed 1 and worth nothing. Ed25519 is deterministic, and time stands
still, so every run writes the same bytes. README.md tells how to install the signers.
"""

import hashlib
import json

import base58
from corpus import caused, library, node_rows, row, write
from nacl.signing import SigningKey
from solders.keypair import Keypair

PYNACL, SOLDERS = library("PyNaCl"), library("solders")
ALICE = "9C6hybhQ6Aycep9jaUnP6uL9ZYvDjUp1aSkFWPUFJtpj"
ALICE_KEY = "2Ana1pUpv2ZbMVkwF5FXapYeBEjdxDatLn7nvJkhgTSdZd8hbDHTd21as7EAsg7ypityqfsw2pMQKJcVDVcAEsd"
AGENT = "GcQfK48DV9BzDuDeCyV2sShbAAY4vqmK8JSj1NBrwoVZ"
AGENT_KEY = "fRTLbAQ2w1bisJQNUfEavKowvnYSoFxUawyXbBtw7cUQyoA6ghMhDVotf49MuGeWLgHYtMdxSVRpY6vAGfdEMNP"

CLOCK = "2025-06-06T15:22:23.610Z"
NOW = 1749223343149  # 461 ms before CLOCK
ORDER, SECOND, STOP = 42069, 42070, 42071
CLIENT_ID = "79f948fd-7556-4066-a128-083f3ea49322"
CANCEL = {"symbol": "BTC", "order_id": ORDER}
CREATE = {
    "symbol": "BTC",
    "price": "100000",
    "reduce_only": False,
    "amount": "0.1",
    "side": "bid",
    "tif": "ALO",
    "client_order_id": "f47ac10b-58cc-4372-a567-0e02b2c3d479",
}


def message(kind, data, timestamp=NOW, expiry_window=5000):
    return {"timestamp": timestamp, "expiry_window": expiry_window, "type": kind, "data": data}


def sort_deep(value):
    if isinstance(value, dict):
        return {name: sort_deep(value[name]) for name in sorted(value)}
    if isinstance(value, list):
        return [sort_deep(item) for item in value]
    return value


def compact(value):
    return json.dumps(value, separators=(",", ":"))


def canonical(kind, data, **header):
    """The text as the venue wants it."""
    return compact(sort_deep(message(kind, data, **header)))


def by_solders(text, key=ALICE_KEY):
    return str(Keypair.from_base58_string(key).sign_message(text.encode() if isinstance(text, str) else text))


def pynacl(data, key=ALICE_KEY):
    return SigningKey(base58.b58decode(key)[:32]).sign(data).signature


def by_pynacl(text, key=ALICE_KEY):
    return base58.b58encode(pynacl(text.encode() if isinstance(text, str) else text, key)).decode()


def body(signature, data, **more):
    return {"account": ALICE, "signature": signature, "timestamp": NOW, "expiry_window": 5000, **data, **more}


def http(path, content):
    return (
        f"POST /api/v1{path} HTTP/1.1\r\nHost: api.pacifica.fi\r\nContent-Type: application/json\r\n\r\n"
        + json.dumps(content)
    )


def good_create():
    signature = by_solders(canonical("create_order", CREATE))
    return row(
        "limit order, solders", SOLDERS, "nothing", http("/orders/create", body(signature, CREATE)), "none-accepted"
    )


def blanks():
    text = json.dumps(sort_deep(message("cancel_order", CANCEL)))
    return row(
        "json.dumps with its default separators, PyNaCl",
        PYNACL,
        "the signed text has blanks after its commas and colons",
        http("/orders/cancel", body(by_pynacl(text), CANCEL)),
    )


def flat():
    text = compact(sort_deep({"timestamp": NOW, "expiry_window": 5000, "type": "cancel_order", **CANCEL}))
    return row(
        "the payload beside the header, solders",
        SOLDERS,
        "symbol and order_id were signed beside timestamp and type, not within data",
        http("/orders/cancel", body(by_solders(text), CANCEL)),
    )


def sorted_at_the_top_only():
    data = CREATE | {
        "take_profit": {"stop_price": "120000", "limit_price": "120300"},
        "stop_loss": {"stop_price": "99800"},
    }
    text = compact(dict(sorted(message("create_order", data).items())))
    return row(
        "dict(sorted(message.items())), solders",
        SOLDERS,
        "only the four names at the top were sorted; data and the objects within it kept their order",
        http("/orders/create", body(by_solders(text), data)),
    )


def timestamp_taken_twice():
    text = canonical("cancel_order", CANCEL)
    return row(
        "time.time() once for the text and once for the body, solders",
        SOLDERS,
        "the timestamp sent is 4 ms later than the one signed",
        http("/orders/cancel", body(by_solders(text), CANCEL, timestamp=NOW + 4)),
    )


def window_signed_and_not_sent():
    content = body(by_solders(canonical("cancel_order", CANCEL)), CANCEL)
    del content["expiry_window"]
    return row(
        "expiry_window signed and left out of the body, solders",
        SOLDERS,
        "5000 was signed; without the member in the body the venue takes its default",
        http("/orders/cancel", content),
    )


def numbers():
    data = CREATE | {"amount": 0.1, "price": 100000}
    text = canonical("create_order", data)
    return row(
        "price and amount as numbers, PyNaCl",
        PYNACL,
        "decimals were signed and sent as JSON numbers; the venue checks them as strings",
        http("/orders/create", body(by_pynacl(text), data)),
    )


def null_member():
    data = CANCEL | {"client_order_id": None}
    text = canonical("cancel_order", data)
    return row(
        "client_order_id: None, PyNaCl",
        PYNACL,
        "an optional member without a value was signed and sent as null instead of being left out",
        http("/orders/cancel", body(by_pynacl(text), data)),
    )


def upper_case_uuid():
    data = {"symbol": "BTC", "client_order_id": CLIENT_ID.upper()}
    text = canonical("cancel_order", data)
    return row(
        "str(client_id).upper(), PyNaCl",
        PYNACL,
        "the client id was signed in upper case; the venue prints a UUID in lower case before it checks",
        http("/orders/cancel", body(by_pynacl(text), data)),
    )


def amount_rewritten():
    text = canonical("create_order", CREATE | {"amount": "0.10"})
    return row(
        "amount written anew after signing, solders",
        SOLDERS,
        'amount "0.10" was signed and "0.1" sent',
        http("/orders/create", body(by_solders(text), CREATE)),
    )


def hexadecimal():
    signature = pynacl(canonical("cancel_order", CANCEL).encode()).hex()
    return row(
        "signature.hex(), PyNaCl",
        PYNACL,
        "the signature was sent in hex; the venue reads base58",
        http("/orders/cancel", body(signature, CANCEL)),
    )


def hashed_first():
    digest = hashlib.sha256(canonical("cancel_order", CANCEL).encode()).digest()
    return row(
        "SHA-256 of the text signed, PyNaCl",
        PYNACL,
        "the text was hashed before it was signed; Ed25519 takes the text itself",
        http("/orders/cancel", body(by_pynacl(digest), CANCEL)),
    )


def wrong_half_of_the_key():
    text = canonical("cancel_order", CANCEL)
    signature = SigningKey(base58.b58decode(ALICE_KEY)[32:]).sign(text.encode()).signature
    return row(
        "the last 32 bytes of the secret key taken as the seed, PyNaCl",
        PYNACL,
        "base58 of a Solana key is seed and public key; the public half was used as the seed",
        http("/orders/cancel", body(base58.b58encode(signature).decode(), CANCEL)),
    )


def offchain(text):
    """What `solana sign-offchain-message` puts before the text."""
    return b"\xffsolana offchain\x00\x00" + len(text).to_bytes(2, "little") + text.encode()


def offchain_as_plain_string():
    text = offchain(canonical("cancel_order", CANCEL))
    return row(
        "a Solana off-chain message sent as a plain signature, solders",
        SOLDERS,
        "the header of an off-chain message was signed too, and the signature was not marked as that of a hardware wallet",
        http("/orders/cancel", body(by_solders(text), CANCEL)),
    )


def hardware_without_header():
    text = canonical("cancel_order", CANCEL)
    signature = {"type": "hardware", "value": by_solders(text)}
    return row(
        "a software key's signature marked as hardware, solders",
        SOLDERS,
        "the signature is of the text alone; one of a hardware wallet covers the off-chain header before it",
        http("/orders/cancel", body(signature, CANCEL)),
    )


def stop_as_order():
    data = {"symbol": "BTC", "order_id": STOP}
    text = canonical("cancel_order", data)
    return row(
        "a stop order's cancel signed as cancel_order, solders",
        SOLDERS,
        "the path is that of cancel_stop_order, and cancel_order was signed",
        http("/orders/stop/cancel", body(by_solders(text), data)),
    )


def agent_binds_an_agent():
    data = {"agent_wallet": "38ZunZohzJPLJAkk8k3ownKeKmPSDeah4KR9N3uFVCuV"}
    text = canonical("bind_agent_wallet", data)
    return row(
        "an agent is bound by another agent, solders",
        SOLDERS,
        "the agent key signed; only the account's own key may bind agents",
        http("/agent/bind", body(by_solders(text, AGENT_KEY), data)),
    )


# From here on for mistakes that the simulator knows and no row above shows.


def plain_dumps():
    text = json.dumps(message("cancel_order", CANCEL))
    return row(
        "json.dumps(message), PyNaCl",
        PYNACL,
        "the signed text is neither sorted nor free of blanks",
        http("/orders/cancel", body(by_pynacl(text), CANCEL)),
        "unsorted-with-blanks",
        blind=False,
    )


def without_type():
    whole = message("cancel_order", CANCEL)
    del whole["type"]
    return row(
        "a header without type, solders",
        SOLDERS,
        "timestamp, expiry_window and data were signed, and the type was not",
        http("/orders/cancel", body(by_solders(compact(sort_deep(whole))), CANCEL)),
        "type-not-signed",
        blind=False,
    )


def data_alone():
    return row(
        "the payload alone, PyNaCl",
        PYNACL,
        "only symbol and order_id were signed, without the header around them",
        http("/orders/cancel", body(by_pynacl(compact(sort_deep(CANCEL))), CANCEL)),
        "only-data-signed",
        blind=False,
    )


def with_newline():
    text = canonical("cancel_order", CANCEL) + "\n"
    return row(
        "a text read back from a file, solders",
        SOLDERS,
        "the newline at the end of the file was signed too",
        http("/orders/cancel", body(by_solders(text), CANCEL)),
        "newline-signed",
        blind=False,
    )


def other_id():
    text = canonical("cancel_order", {"symbol": "BTC", "client_order_id": CLIENT_ID})
    return row(
        "client_order_id signed and order_id sent, solders",
        SOLDERS,
        "the order was named by one of its ids in the signed text and by the other in the body",
        http("/orders/cancel", body(by_solders(text), CANCEL)),
        "other-id-signed",
        blind=False,
    )


def hex_digits():
    text = canonical("cancel_order", CANCEL).encode().hex()
    return row(
        "text.encode().hex(), PyNaCl",
        PYNACL,
        "the hex digits of the text were signed, not its bytes",
        http("/orders/cancel", body(by_pynacl(text), CANCEL)),
        "hex-text-signed",
        blind=False,
    )


def rows():
    node = node_rows("pacifica.mjs")
    return [
        node["goodCcxtCancel"],
        node["goodSocket"],
        good_create(),
        blanks(),
        node["notSorted"],
        sorted_at_the_top_only(),
        flat(),
        node["agentWithoutItsName"],
        node["ownerInPlaceOfAgent"],
        node["foreignAgent"],
        node["clockBehind"],
        timestamp_taken_twice(),
        node["seconds"],
        numbers(),
        hexadecimal(),
        node["attached"],
        node["wrongType"],
        node["batchType"],
        node["replacerArray"],
        null_member(),
        node["unknownMember"],
        node["socketWholeBody"],
        node["idAsText"],
        node["otherAccountsKey"],
        upper_case_uuid(),
        amount_rewritten(),
        window_signed_and_not_sent(),
        hashed_first(),
        wrong_half_of_the_key(),
        offchain_as_plain_string(),
        hardware_without_header(),
        stop_as_order(),
        agent_binds_an_agent(),
        plain_dumps(),
        node["bodySigned"],
        data_alone(),
        without_type(),
        node["dataAsText"],
        with_newline(),
        hex_digits(),
        node["secondsSigned"],
        node["timeZone"],
        node["windowInSeconds"],
        other_id(),
        node["batchAsOne"],
        node["signaturesMixedUp"],
        node["agentNotBound"],
        node["base64"],
        node["privateKeyAsAddress"],
        node["nobodysKey"],
    ]


# Written after the rows, when the names of the simulator's mistakes were known.
CAUSES = {
    "json.dumps with its default separators, PyNaCl": "blanks-kept",
    "JSON.stringify in the order in which the object was written, tweetnacl": "keys-not-sorted",
    "dict(sorted(message.items())), solders": "nested-keys-not-sorted",
    "the payload beside the header, solders": "flat-not-nested",
    "the agent's private key without options.agentAddress, ccxt": "agent-not-named",
    "options.agentAddress with the account's own private key, ccxt": "signed-by-the-account",
    "an agent of another account, ccxt": "agent-of-another-account",
    "the computer's clock is 11 s behind, ccxt": "window-expired",
    "time.time() once for the text and once for the body, solders": "timestamp-read-twice",
    "timestamp in seconds, ccxt": "time-in-another-unit",
    "price and amount as numbers, PyNaCl": "number-signed-for-text",
    "signature.hex(), PyNaCl": "signature-in-hex",
    "nacl.sign in place of nacl.sign.detached, tweetnacl": "signed-message-sent",
    'type "cancel" for a cancel, @noble/curves': "other-type-signed",
    'type "Cancel" within a batch, @noble/curves': "other-type-signed",
    "JSON.stringify(message, Object.keys(message).sort()), tweetnacl": "nested-members-dropped",
    "client_order_id: None, PyNaCl": "null-signed",
    "cancel all with a list of symbols, tweetnacl": "unknown-member-signed",
    "account and agent_wallet signed with the rest, WebSocket, @noble/curves": "account-signed",
    "order_id signed as text and sent as a number, WebSocket, tweetnacl": "text-signed-for-number",
    "alice's account with bob's private key, ccxt": "signed-by-another-account",
    "str(client_id).upper(), PyNaCl": "client-id-signed-otherwise",
    "amount written anew after signing, solders": "decimal-signed-otherwise",
    "expiry_window signed and left out of the body, solders": "window-not-sent",
    "SHA-256 of the text signed, PyNaCl": "hash-signed",
    "the last 32 bytes of the secret key taken as the seed, PyNaCl": "public-half-as-seed",
    "a Solana off-chain message sent as a plain signature, solders": "header-without-object",
    "a software key's signature marked as hardware, solders": "object-without-header",
    "a stop order's cancel signed as cancel_order, solders": "other-type-signed",
    "an agent is bound by another agent, solders": "signed-by-the-agent",
}

SETUP = [
    {"method": "POST", "path": "/venues/pacifica/orders", "body": body}
    for standing in [
        {"id": str(ORDER), "clientId": CLIENT_ID},
        {"id": str(SECOND)},
        {"id": str(STOP), "type": "stop_limit", "stopPrice": "101000", "state": "untriggered"},
    ]
    for body in [{"side": "buy", "quantity": "0.1", "price": "100000", "account": "alice"} | standing]
]

if __name__ == "__main__":
    write("pacifica", CLOCK, caused(rows(), CAUSES), SETUP)
