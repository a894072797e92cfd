"""Mistakes in Aevo's logins and signatures: those of Python here, those of Node in aevo.mjs."""
import base64
import hashlib
import hmac
import json

import httpx
from eth_account import Account
from eth_account.messages import encode_defunct, encode_typed_data
from eth_utils import keccak

from corpus import caused, compact, http, library, node_rows, row, write

HMAC = "hmac of Python 3"
ETH_ACCOUNT = library("eth-account")

KEY = "URPtt6eNCXgL8ERuchphUretdaga2smF"
SECRET = "0140af7046a63530fc4bd319823d6eee98086ef0d446584b42f68b640b60c457"
BOBS_KEY = "BobTestKey0000000000000000000002"
BOBS_SECRET = "b0b0000000000000000000000000000000000000000000000000000000000002"

WALLET = Account.from_key("0xac0974bec39a17e36ba4a6b4d238ff944bacb478cbed5efcae784d7bf4f2ff80")
SIGNING_KEY = Account.from_key("0x59c6995e998f97a5a0044966f0945389dc9e86dae88c7a8412f4603b6b78690d")
BOBS_SIGNING_KEY = Account.from_key("0x8b3a350cf5c34c9194ca85829a2df0ec3153be0318b5e2d3348e872092edffba")
NOBODY = Account.from_key("0x" + "13" * 32)

# An account whose signing key expired an hour ago.
DORAS_WALLET = Account.from_key("0x" + "d0" * 32)
DORAS_SIGNING_KEY = Account.from_key("0x" + "d1" * 32)
DORAS_KEY = "DoraTestKey000000000000000000004"
DORAS_SECRET = "d04a000000000000000000000000000000000000000000000000000000000004"

NOW = 1700000000
NOW_NS = str(NOW * 10**9)
ORDER_ID = "0x2cf0ac0067d4369c86684be48e8747922433107cd1ae62b2d9b334e709fada34"
CANCEL = f"/orders/{ORDER_ID}"

SETUP = [{"method": "POST", "path": "/venues/aevo/orders", "body": {
    "side": "buy", "quantity": "0.01", "price": "1200", "id": ORDER_ID, "account": "alice"}}, {
        "method": "POST", "path": "/venues/aevo/accounts", "body": {
            "label": "dora", "privateKey": DORAS_WALLET.key.hex(), "signingKey": DORAS_SIGNING_KEY.key.hex(),
            "signingKeyExpiry": str(NOW - 3600), "apiKey": DORAS_KEY, "apiSecret": DORAS_SECRET}}]


# --- HMAC ---

def mac(text, secret=SECRET):
    return hmac.new(secret.encode(), text.encode(), hashlib.sha256).hexdigest()


def canonical(method, path, body="", timestamp=NOW_NS, key=KEY):
    return f"{key},{timestamp},{method},{path},{body}"


def signed(method, path, body=None, signature=None, timestamp=NOW_NS, key=KEY):
    """A REST request with an HMAC, the right one unless another is given."""
    signature = signature or mac(canonical(method, path.partition("?")[0], body or "", timestamp, key))
    return http(method, path, body, {"AEVO-KEY": key, "AEVO-TIMESTAMP": timestamp, "AEVO-SIGNATURE": signature})


def good_cancel():
    return row("good: cancel by id over REST", HMAC, "nothing", signed("DELETE", CANCEL), cause="none-accepted")


def unknown_key():
    key = "KeyThatNobodyKnows00000000000000"
    return row("cancel with an API key that nobody knows", HMAC, "no account has this API key",
               signed("DELETE", CANCEL, signature=mac(canonical("DELETE", CANCEL, key=key)), key=key))


def seconds():
    return row("cancel, timestamp in seconds", HMAC, "the timestamp is int(time.time()), seconds, not nanoseconds",
               signed("DELETE", CANCEL, timestamp=str(NOW)))


def stale():
    return row("cancel, clock five minutes behind", HMAC, "the clock of the client is five minutes behind",
               signed("DELETE", CANCEL, timestamp=str((NOW - 300) * 10**9)))


def two_timestamps():
    signature = mac(canonical("DELETE", CANCEL, timestamp=str(NOW * 10**9 - 41_300)))
    return row("cancel, time.time_ns() called twice", HMAC,
               "time.time_ns() was called once for the signature and once more for the header",
               signed("DELETE", CANCEL, signature=signature))


def httpx_writes_the_body():
    order = {"asset": "ETH", "instrument_type": "PERPETUAL"}
    sent = httpx.Request("DELETE", "http://localhost/orders-all", json=order).content.decode()
    return row("cancel of all, json.dumps signed, httpx wrote the body", f"{HMAC}, {library('httpx')}",
               "json.dumps was signed, which puts blanks after commas and colons; httpx serialised the body without",
               signed("DELETE", "/orders-all", sent,
                      signature=mac(canonical("DELETE", "/orders-all", json.dumps(order)))))


def body_forgotten():
    body = compact({"asset": "ETH"})
    return row("cancel of all, body not signed", HMAC, "the request has a body, the signature was made without it",
               signed("DELETE", "/orders-all", body, signature=mac(canonical("DELETE", "/orders-all"))))


def blank_for_no_body():
    return row("cancel, a blank for the empty body", HMAC,
               "a blank was signed in place of the missing body, as the prose of the documentation has it",
               signed("DELETE", CANCEL, signature=mac(canonical("DELETE", CANCEL, " "))))


def query_signed():
    path = "/orders?limit=10"
    return row("open orders, query signed", HMAC, "the query was signed with the path",
               signed("GET", path, signature=mac(canonical("GET", path))))


def prefix_signed():
    return row("cancel, /orders signed", HMAC, "/orders was signed, but the request goes to /orders/{order_id}",
               signed("DELETE", CANCEL, signature=mac(canonical("DELETE", "/orders"))))


def base64_text():
    digest = hmac.new(SECRET.encode(), canonical("DELETE", CANCEL).encode(), hashlib.sha256).digest()
    return row("cancel, HMAC in base64", HMAC, "the HMAC was written in base64, not in hex",
               signed("DELETE", CANCEL, signature=base64.b64encode(digest).decode()))


def other_accounts_secret():
    return row("cancel, alice's key with bob's secret", HMAC, "the secret belongs to bob's API key, the key is alice's",
               signed("DELETE", CANCEL, signature=mac(canonical("DELETE", CANCEL), BOBS_SECRET)))


def key_and_secret_of_two():
    return row("cancel by key and secret, the secret is bob's", "nothing but headers",
               "AEVO-SECRET is the secret of another API key than AEVO-KEY",
               http("DELETE", CANCEL, headers={"AEVO-KEY": KEY, "AEVO-SECRET": BOBS_SECRET}))


def headers_with_underscores():
    return row("cancel by key and secret, headers with underscores", "nothing but headers, as kelreel/aevo-js-sdk writes them",
               "the headers are called AEVO_KEY and AEVO_SECRET; hyphens are wanted",
               http("DELETE", CANCEL, headers={"AEVO_KEY": KEY, "AEVO_SECRET": SECRET}))


def frame_spaced_otherwise():
    data = {"order_id": ORDER_ID}
    frame = {"id": 2, "op": "cancel_order", "data": data,
             "auth": {"timestamp": NOW_NS, "key": KEY,
                      "signature": mac(f"{KEY},{NOW_NS},ws,cancel_order,{compact(data)}")}}
    return row("cancel frame, compact data signed, json.dumps sent", HMAC,
               "data was signed without blanks, but json.dumps put blanks into the frame", json.dumps(frame))


def timestamp_as_a_number():
    frame = {"id": 1, "op": "auth", "data": {
        "timestamp": int(NOW_NS), "signature": mac(f"{KEY},{NOW_NS},ws,auth,"), "key": KEY}}
    return row("login, timestamp as a number", HMAC, "the timestamp is a JSON number; a text is wanted",
               json.dumps(frame))


def login_signed_as_a_request():
    frame = {"id": 1, "op": "auth", "data": {
        "timestamp": NOW_NS, "signature": mac(f"{KEY},{NOW_NS},GET,/ws,"), "key": KEY}}
    return row("login, GET,/ws signed", HMAC,
               "the login was signed as if it were a REST request GET /ws; it is ws,auth", json.dumps(frame))


# --- orders ---

DOMAIN = {"name": "Aevo Testnet", "version": "1", "chainId": 11155111}
ORDER_TYPE = [("maker", "address"), ("isBuy", "bool"), ("limitPrice", "uint256"), ("amount", "uint256"),
              ("salt", "uint256"), ("instrument", "uint256"), ("timestamp", "uint256")]
ORDER = {"maker": WALLET.address, "isBuy": True, "limitPrice": 1200000000, "amount": 10000, "salt": 987654321,
         "instrument": 2054, "timestamp": NOW}


def typed(order=ORDER, members=ORDER_TYPE, domain=DOMAIN):
    types = {"Order": [{"name": name, "type": kind} for name, kind in members]}
    return encode_typed_data(domain, types, order)


def create(signature, order=ORDER, headers=None, **more):
    body = {"instrument": order["instrument"], "maker": order["maker"], "is_buy": order["isBuy"],
            "amount": str(order["amount"]), "limit_price": str(order["limitPrice"]), "salt": str(order["salt"]),
            "timestamp": str(order["timestamp"]), "signature": signature, **more}
    return http("POST", "/orders", body, headers or {"AEVO-KEY": KEY, "AEVO-SECRET": SECRET})


def by(key, message):
    return key.sign_message(message).signature.hex()


def good_order():
    return row("good: a new order", ETH_ACCOUNT, "nothing", create(by(SIGNING_KEY, typed())), cause="none-accepted")


def mainnet_domain():
    domain = {"name": "Aevo Mainnet", "version": "1", "chainId": 1}
    return row("new order, signed for mainnet", ETH_ACCOUNT,
               "the order was signed with mainnet's domain, but sent to testnet",
               create(by(SIGNING_KEY, typed(domain=domain))))


def wallet_signs():
    return row("new order, signed by the wallet", ETH_ACCOUNT,
               "the wallet's own key signed; orders are signed by the signing key", create(by(WALLET, typed())))


def unregistered_key():
    return row("new order, signed by a key that nobody knows", ETH_ACCOUNT,
               "the signature is right, but the key was never registered", create(by(NOBODY, typed())))


def bobs_key_signs():
    return row("new order of alice, signed by bob's signing key", ETH_ACCOUNT,
               "the signing key is that of another account", create(by(BOBS_SIGNING_KEY, typed())))


def eighteen_decimals():
    order = ORDER | {"limitPrice": 1200 * 10**18, "amount": 10**16}
    return row("new order, signed with 18 decimals", ETH_ACCOUNT,
               "price and amount were signed with 18 decimals and sent with 6", create(by(SIGNING_KEY, typed(order))))


def not_scaled():
    order = ORDER | {"limitPrice": 1200}
    return row("new order, price signed without decimals", ETH_ACCOUNT,
               "the price was signed as 1200 and sent as 1200000000", create(by(SIGNING_KEY, typed(order))))


def personal_sign():
    message = typed()
    digest = keccak(b"\x19" + message.version + message.header + message.body)
    return row("new order, personal_sign of the digest", ETH_ACCOUNT,
               "the EIP-712 digest was signed as a personal message, with the prefix, not as it is",
               create(by(SIGNING_KEY, encode_defunct(primitive=digest))))


def maker_is_the_signing_key():
    order = ORDER | {"maker": SIGNING_KEY.address}
    return row("new order, maker is the signing key", ETH_ACCOUNT,
               "maker is the address of the signing key; it must be the wallet's", create(by(SIGNING_KEY, typed(order)), order))


def order_in_milliseconds():
    order = ORDER | {"timestamp": NOW * 1000}
    return row("new order, its timestamp in milliseconds", ETH_ACCOUNT,
               "the order's timestamp, signed and sent, is in milliseconds, not in seconds",
               create(by(SIGNING_KEY, typed(order)), order))


def without_timestamp():
    members = [m for m in ORDER_TYPE if m[0] != "timestamp"]
    order = {name: value for name, value in ORDER.items() if name != "timestamp"}
    return row("new order, signed without the timestamp", ETH_ACCOUNT,
               "the struct of before August 2023 was signed, which has no timestamp",
               create(by(SIGNING_KEY, typed(order, members))))


ROWS = [
    good_cancel(), good_order(), unknown_key(), unregistered_key(),
    seconds(), stale(), two_timestamps(), httpx_writes_the_body(), body_forgotten(), blank_for_no_body(),
    query_signed(), prefix_signed(), base64_text(), other_accounts_secret(), key_and_secret_of_two(),
    headers_with_underscores(), frame_spaced_otherwise(), timestamp_as_a_number(), login_signed_as_a_request(),
    mainnet_domain(), wallet_signs(), bobs_key_signs(), eighteen_decimals(), not_scaled(), personal_sign(),
    maker_is_the_signing_key(), order_in_milliseconds(), without_timestamp(),
]

# --- rows for mistakes that were known by name ---

def known(name, cause, wrong, request, made_with=HMAC):
    return row(name, made_with, wrong, request, cause, blind=False)


def signing(name, cause, wrong, text):
    """A cancel whose HMAC covers another text."""
    return known(name, cause, wrong, signed("DELETE", CANCEL, signature=mac(text)))


def with_secret(name, cause, wrong, secret):
    return known(name, cause, wrong, http("DELETE", CANCEL, headers={"AEVO-KEY": KEY, "AEVO-SECRET": secret}),
                 "nothing but headers")


def ordered(name, cause, wrong, signature, **more):
    return known(name, cause, wrong, create(signature, **more), ETH_ACCOUNT)


def sha512():
    return hmac.new(SECRET.encode(), canonical("DELETE", CANCEL).encode(), hashlib.sha512).hexdigest()


def swapped():
    return hmac.new(canonical("DELETE", CANCEL).encode(), SECRET.encode(), hashlib.sha256).hexdigest()


def frame_in_upper_case():
    data = {"order_id": ORDER_ID}
    return compact({"id": 2, "op": "cancel_order", "data": data, "auth": {
        "timestamp": NOW_NS, "key": KEY, "signature": mac(f"{KEY},{NOW_NS},WS,cancel_order,{compact(data)}")}})


def v_flipped(text):
    return text[:-2] + {"1b": "1c", "1c": "1b"}[text[-2:]]


def little_endian(text):
    numbers = bytes.fromhex(text[2:])
    return "0x" + (numbers[31::-1] + numbers[63:31:-1] + numbers[64:]).hex()


def by_expired_key():
    order = ORDER | {"maker": DORAS_WALLET.address}
    return create(by(DORAS_SIGNING_KEY, typed(order)), order, {"AEVO-KEY": DORAS_KEY, "AEVO-SECRET": DORAS_SECRET})


GOOD = by(SIGNING_KEY, typed())

KNOWN = [
    known("cancel, 0x before the HMAC", "hmac-with-0x", "the HMAC was given 0x in front",
          signed("DELETE", CANCEL, signature="0x" + mac(canonical("DELETE", CANCEL)))),
    known("cancel, HMAC-SHA512", "hmac-sha512", "the HMAC was made with SHA-512", signed("DELETE", CANCEL, signature=sha512())),
    known("cancel, hmac.new with its arguments exchanged", "key-and-message-swapped",
          "the text was given as the key, the secret as the message", signed("DELETE", CANCEL, signature=swapped())),
    signing("cancel, {} for the empty body", "braces-for-no-body", "{} was signed in place of the missing body",
            canonical("DELETE", CANCEL, "{}")),
    signing("cancel, path without its first slash", "slash-missing-in-path", "the path was signed without its first slash",
            canonical("DELETE", CANCEL[1:])),
    signing("cancel, slash at the end of the path", "slash-at-the-end", "the path was signed with a slash at its end",
            canonical("DELETE", CANCEL + "/")),
    signing("cancel, POST signed", "other-method-signed", "POST was signed, DELETE was sent", canonical("POST", CANCEL)),
    signing("cancel, seconds signed", "other-unit-of-time-signed", "seconds were signed, nanoseconds were sent",
            canonical("DELETE", CANCEL, timestamp=str(NOW))),
    signing("cancel, last comma left out", "comma-missing", "the comma before the empty body was left out",
            canonical("DELETE", CANCEL)[:-1]),
    signing("cancel, key left out of the text", "key-not-signed", "the text that was signed doesn't begin with the key",
            canonical("DELETE", CANCEL).partition(",")[2]),
    known("cancel, timestamp of time.time() * 1e9", "time-is-no-integer",
          "the timestamp is a float, written with an exponent", signed("DELETE", CANCEL, timestamp=str(NOW * 1e9))),
    known("cancel frame, WS in upper case", "method-in-upper-case", "the frame was signed with WS, not with ws",
          frame_in_upper_case()),
    with_secret("cancel by key and secret, secret in upper case", "secret-in-upper-case",
                "the secret was turned to upper case", SECRET.upper()),
    with_secret("cancel by key and secret, 0x before the secret", "secret-with-0x", "the secret was given 0x in front",
                "0x" + SECRET),
    with_secret("cancel by key and secret, key for the secret", "key-and-secret-swapped",
                "the API key was sent as the secret too", KEY),
    with_secret("cancel by key and secret, half of the secret", "secret-cut", "only the first half of the secret was sent",
                SECRET[:32]),
    known("login, line break after the secret", "secret-with-blanks", "the secret was read from a file, with its line break",
          compact({"id": 1, "op": "auth", "data": {"key": KEY, "secret": SECRET + "\n"}}), "json of Python 3"),
    ordered("new order, domain named Aevo", "wrong-domain-name", "the domain was named Aevo, not Aevo Testnet",
            by(SIGNING_KEY, typed(domain=DOMAIN | {"name": "Aevo"}))),
    ordered("new order, builder not signed", "builder-not-signed", "the order has a builder, who was not signed", GOOD,
            builder_id="desk", builder_fee_rate="0.0003"),
    ordered("new order, the other side signed", "other-side-signed", "a sell was signed and a buy was sent",
            by(SIGNING_KEY, typed(ORDER | {"isBuy": False}))),
    ordered("new order, signing key signed as maker", "maker-is-the-signing-key",
            "the signing key was signed as the maker, the wallet was sent",
            by(SIGNING_KEY, typed(ORDER | {"maker": SIGNING_KEY.address}))),
    ordered("new order, the other v", "v-flipped", "v was written as the other of 1b and 1c", v_flipped(GOOD)),
    ordered("new order, s before r", "r-s-swapped", "s was written before r", "0x" + GOOD[66:130] + GOOD[2:66] + GOOD[130:]),
    ordered("new order, r and s little-endian", "r-s-little-endian", "r and s were written with the last byte first",
            little_endian(GOOD)),
    known("new order, signing key expired", "signing-key-expired", "the signing key expired an hour ago",
          by_expired_key(), ETH_ACCOUNT),
]

# What each blind row should be told. Rows that are not here should be told nothing: the key is unknown, or what was
# signed can't be known from the request.
CAUSES = {
    "cancel, timestamp in seconds": "time-in-another-unit",
    "cancel, clock five minutes behind": "clock-is-wrong",
    "cancel of all, json.dumps signed, httpx wrote the body": "body-serialised-again",
    "cancel of all, body not signed": "body-not-signed",
    "cancel, a blank for the empty body": "blank-for-no-body",
    "open orders, query signed": "query-signed",
    "cancel, /orders signed": "other-path-signed",
    "cancel, HMAC in base64": "hmac-in-base64",
    "cancel, alice's key with bob's secret": "secret-of-another-key",
    "cancel by key and secret, the secret is bob's": "secret-of-another-key",
    "cancel by key and secret, headers with underscores": "header-with-underscores",
    "cancel frame, compact data signed, json.dumps sent": "data-serialised-again",
    "login, timestamp as a number": "time-as-number",
    "login, GET,/ws signed": "signed-as-get-ws",
    "new order, signed for mainnet": "domain-of-mainnet",
    "new order, signed by the wallet": "signed-by-the-wallet",
    "new order of alice, signed by bob's signing key": "signed-by-another-account",
    "new order, signed with 18 decimals": "other-scale-signed",
    "new order, price signed without decimals": "other-scale-signed",
    "new order, personal_sign of the digest": "digest-signed-personally",
    "new order, maker is the signing key": "maker-is-the-signing-key",
    "new order, its timestamp in milliseconds": "time-in-another-unit",
    "new order, signed without the timestamp": "signed-without-timestamp",
    "cancel, Date.now() for the timestamp": "time-in-another-unit",
    "cancel, secret decoded from hex": "secret-decoded-from-hex",
    "cancel, lower-case method signed": "method-in-lower-case",
    "cancel, whole URL signed": "whole-url-signed",
    "cancel, HMAC in upper case": "hmac-in-upper-case",
    "cancel, parts joined without commas": "no-separators",
    "login, its data signed": "login-data-signed",
    "cancel frame signed as the REST request": "signed-as-request",
    "cancel frame with the signature of the login": "signed-as-login",
    "cancel frame, data not signed": "data-not-signed",
    "new order, salt rounded by JavaScript": "number-rounded",
    "new order, chain id of mainnet in testnet's domain": "wrong-chain-id",
    "new order, a verifying contract in the domain": "verifying-contract-signed",
    "new order, members in another order": "members-in-another-order",
    "new order, timestamp signed in milliseconds": "other-unit-of-time-signed",
    "new order, compact signature of EIP-2098": "signature-not-65-bytes",
    "new signing key, expiry signed in nanoseconds": "other-unit-of-time-signed",
    "new signing key, the two signatures exchanged": "signatures-exchanged",
    "new signing key, Register signed by the new key": "register-signed-by-the-key",
    "new signing key, SignKey over its own address": "sign-key-over-the-key",
}

if __name__ == "__main__":
    write("aevo", "2023-11-14T22:13:20Z", caused(ROWS + node_rows("aevo.mjs"), CAUSES) + KNOWN, SETUP)
