"""Mistakes in tanX's logins, tokens and STARK signatures: those of Python here, those of Node in tanx.mjs.

The hashes to sign that the simulator hands out follow from address and nonce; the login code is fixed by a switch,
because it would depend on what else was drawn from the seed.
"""
import hashlib
import json

import jwt
from eth_account import Account
from eth_account.messages import encode_defunct
from eth_utils import keccak
from tanxconnector.bin.blockchain_utils import sign_msg
from tanxconnector.bin.signature import get_stark_key_pair_from_signature, sign
from tanxconnector.utils import sign_order_with_stark_private_key

from corpus import caused, http, library, node_rows, row, write

TANX = library("tanx-connector")
ETH_ACCOUNT = library("eth-account")
PYJWT = library("PyJWT")

ALICE = "0x9cC001058a30dD3bA6C7f0c98d6E20de089b00a1"
ALICES_KEY = "0x7d6384d6877be027aa25bd458f2058e3f7ff68347dc583a9baf96f5f97b413a8"
ALICES_STARK_KEY = "0xe6c58036898cc1413cf1147ca90dd857a59adefced59c8acb8c807264b83d4"
BOB = "0x043aEd06383F290Ee28FA02794Ec7215CA099683"
BOBS_KEY = "0x0000000000000000000000000000000000000000000000000000000000000068"
BOBS_STARK_KEY = "0xf08f5341f6a19c6ca6c086414cb148427cf7170fba0faf9fd99af7a2b9e244"
ADDRESS_IN_THE_SDKS_TESTS = "0x713Cf80b7c71440E7a09Dede1ee23dCBf862fB66"

NOW = 1700000000
SETUP = [{"method": "POST", "path": "/venues/tanx/orders", "body": {
    "side": "buy", "quantity": "0.01", "price": "1200", "id": "904", "market": "btcusdc", "account": "alice"}}]

MAINNET = "Get started with TanX. Make sure the origin is https://trade.tanx.fi"
TESTNET = "Click sign to verify you're a human - TanX Finance"
BRINE_TESTNET = "Click sign to verify you're a human - Brine.finance"
BRINE = "Get started with Brine. Make sure the origin is https://trade.brine.fi"


# --- login ---

CODE = "Yvw9FHZ4JwyhuVobAZAWjd"


def text():
    return f"You’re now signing into TanX, make sure the origin is https://testnet.tanx.fi (Login-code:{CODE})"


def ask(address=ALICE):
    return {"request": http("POST", "/sapi/v2/auth/nonce/", {"eth_address": address}), "expect": f"(Login-code:{CODE})"}


def login(signature, address=ALICE):
    return http("POST", "/sapi/v2/auth/login/", {"eth_address": address, "user_signature": signature})


def login_row(name, wrong, signature, made_with=ETH_ACCOUNT, address=ALICE, before=None, cause=None):
    return row(name, made_with, wrong, login(signature, address), cause, [ask()] if before is None else before)


def personal(message, key=ALICES_KEY):
    return Account.sign_message(message, key).signature.hex()


def by_length_in_characters():
    prefixed = f"\x19Ethereum Signed Message:\n{len(text())}{text()}"
    return login_row("login, length of the text in characters",
                     "the prefix of personal messages was given the text's 113 characters; it has 115 bytes",
                     Account.signHash(keccak(text=prefixed), ALICES_KEY).signature.hex())


def without_prefix():
    return login_row("login, keccak of the text signed", "the text was signed without the prefix of personal messages",
                     Account.signHash(keccak(text=text()), ALICES_KEY).signature.hex())


def requests_guessed_latin_1():
    misread = text().encode("utf-8").decode("latin-1")
    return login_row("login, answer read as latin-1",
                     "the answer was decoded as latin-1, so that the apostrophe became three characters",
                     sign_msg(misread, ALICES_KEY), TANX)


def plain_apostrophe():
    return login_row("login, plain apostrophe", "the text was copied with the apostrophe of the keyboard, not U+2019",
                     sign_msg(text().replace("’", "'"), ALICES_KEY), TANX)


def escaped():
    return login_row("login, text as json.dumps writes it",
                     "the text was signed as it stands in JSON, with \\u2019 for the apostrophe",
                     personal(encode_defunct(text=json.dumps(text())[1:-1])))


def whole_answer():
    answer = json.dumps({"status": "success", "message": "Nonce Acquired", "payload": text()},
                        separators=(",", ":"), ensure_ascii=False)
    return login_row("login, whole answer signed", "the whole body of the answer was signed, not its payload",
                     personal(encode_defunct(text=answer)))


def code_alone():
    return login_row("login, login code alone signed", "only the login code was signed, not the text around it",
                     personal(encode_defunct(text=CODE)))


def blanks_of_the_documentation():
    return login_row("login, line break at the end", "the text was signed with the line break that follows it in the docs",
                     personal(encode_defunct(text=text() + "\n")))


def derivation_text():
    return login_row("login, text of the STARK key signed",
                     "the text that the STARK key comes from was signed, not the text of the login",
                     sign_msg(MAINNET, ALICES_KEY), TANX)


def mainnets_origin():
    other = text().replace("https://testnet.tanx.fi", "https://trade.tanx.fi")
    return login_row("login, text with mainnet's origin",
                     "the text was built by the client, with mainnet's origin; the simulator is a testnet",
                     sign_msg(other, ALICES_KEY), TANX)


def address_of_the_sdks_tests():
    return login_row("login, address of the SDK's tests",
                     "the key is that of the SDK's tests, and so is the address, but they don't belong together",
                     sign_msg(text(), ALICES_KEY), TANX, ADDRESS_IN_THE_SDKS_TESTS, [ask(ADDRESS_IN_THE_SDKS_TESTS)])


def bobs_key():
    return login_row("login of alice signed by bob", "eth_address is alice's, the key bob's",
                     sign_msg(text(), BOBS_KEY), TANX)


def text_used_already():
    first = {"request": login(sign_msg(text(), ALICES_KEY)), "expect": "Login Successful"}
    return login_row("login, text used already", "the text has been used for a login before; each is good for one",
                     sign_msg(text(), ALICES_KEY), TANX, before=[ask(), first])


def never_asked():
    return login_row("login without asking for a text", "no text was asked for; that of a former run was signed",
                     sign_msg(text(), ALICES_KEY), TANX, before=[])


def good_login():
    return login_row("good: login", "nothing", sign_msg(text(), ALICES_KEY), TANX, cause="none-accepted")


# --- tokens ---

def token(kind="access", user="27", expires=NOW + 300, secret="simulator-secret", issued=None):
    """As the venue makes them; the secret is the simulator's default."""
    return jwt.encode({"token_type": kind, "exp": expires, "iat": issued or expires - 300,
                       "jti": "0123456789abcdef0123456789abcdef", "user_id": user}, secret)


def cancel(authorization):
    headers = {"Authorization": authorization} if authorization else {}
    return http("POST", "/sapi/v1/orders/cancel/", {"order_id": 904}, headers)


def token_row(name, wrong, authorization, cause=None):
    return row(name, PYJWT, wrong, cancel(authorization), cause)


def stream(query, headers=""):
    return (f"GET /private{query} HTTP/1.1\n{headers}Upgrade: websocket\n\n"
            '{"event":"subscribe","streams":["order"]}')


TOKENS = [
    token_row("good: cancel", "nothing", f"JWT {token()}", "none-accepted"),
    token_row("cancel, token of a user that nobody knows", "the token is good, but there is no such user",
              f"JWT {token(user='999')}"),
    token_row("cancel, Bearer", "the scheme is Bearer, the venue's is JWT", f"Bearer {token()}"),
    token_row("cancel, jwt in lower case", "the scheme is written jwt; upper case is wanted", f"jwt {token()}"),
    token_row("cancel, token without a scheme", "the header holds the bare token, without JWT before it", token()),
    token_row("cancel, no header", "there is no Authorization header", None),
    token_row("cancel, token in quotes", "the token was put into quotes, as JSON has it", f'JWT "{token()}"'),
    token_row("cancel, refresh token", "the refresh token was sent in place of the access token",
              f"JWT {token('refresh', expires=NOW + 86400, issued=NOW)}"),
    token_row("cancel, expired token", "the access token expired ten minutes ago and was not refreshed",
              f"JWT {token(expires=NOW - 600)}"),
    token_row("cancel, token of another server", "the token was made with the secret of another server",
              f"JWT {token(secret='secret-of-mainnet')}"),
    token_row("cancel, token cut off", "the last ten characters of the token are missing", f"JWT {token()[:-10]}"),
    row("stream, token with its scheme", PYJWT, "auth_header holds JWT and the token; it takes the token alone",
        stream(f"?auth_header=JWT%20{token()}")),
    row("stream, token in the header", PYJWT,
        "the token is in the Authorization header of the upgrade; it belongs into the query as auth_header",
        stream("", f"Authorization: JWT {token()}\n")),
    row("refresh with the access token", PYJWT, "the access token was sent where the refresh token belongs",
        http("POST", "/sapi/v1/auth/token/refresh/", {"refresh": token()})),
]


# --- orders ---

FIRST = {"nonce": 37355311, "msg_hash": "0x3679232c69eb0cc612c8872a665b18eab0d4e96354720ab6ae887df3e69b96"}
SECOND = {"nonce": 37355312, "msg_hash": "0x1072b88e08173411a3f01ba139e30f2d56332004d4cbcef56d34eb61d459de5"}
BOBS = {"nonce": 37355311, "msg_hash": "0x486a6842e8feadc8b7ef0dae1c77accc92365aa9af8b2c689eb131f5d5437fd"}
WANTED = {"market": "btcusdc", "ord_type": "limit", "price": 30000, "side": "buy", "volume": 0.01}


def as_user(path, body, user="27"):
    return http("POST", path, body, {"Authorization": f"JWT {token(user=user)}"})


def announce(answer=FIRST, user="27"):
    return {"request": as_user("/sapi/v1/orders/nonce/", WANTED, user), "expect": answer["msg_hash"]}


def order_row(name, wrong, body, made_with=TANX, before=None, user="27", cause=None):
    return row(name, made_with, wrong, as_user("/sapi/v1/orders/create/", body, user), cause,
               [announce()] if before is None else before)


def body(r, s, answer=FIRST):
    return {"msg_hash": answer["msg_hash"], "signature": {"r": r, "s": s}, "nonce": answer["nonce"]}


def signed(key=ALICES_STARK_KEY, answer=FIRST):
    return sign_order_with_stark_private_key(key, answer)


def stark_key(message, key=ALICES_KEY):
    return get_stark_key_pair_from_signature(sign_msg(message, key))["stark_private_key"]


def signed_hash(z):
    r, s = sign(z, ALICES_STARK_KEY)
    return body(hex(r), hex(s))


def secp256k1():
    signature = Account.signHash(FIRST["msg_hash"][2:].zfill(64), ALICES_KEY)
    return body(hex(signature.r), hex(signature.s))


def decimals():
    r, s = sign(int(FIRST["msg_hash"], 16), ALICES_STARK_KEY)
    return body(str(r), str(s))


def exchanged():
    signature = signed()["signature"]
    return body(signature["s"], signature["r"])


def joined():
    signature = signed()["signature"]
    joined_text = signature["r"] + signature["s"][2:].zfill(64)
    return {**FIRST, "signature": joined_text}


ORDERS = [
    order_row("good: a new order", "nothing", signed(), cause="none-accepted"),
    order_row("new order of bob, key derived by tanx-connector in Python",
              "the seed of bob's key begins with a zero byte, which the Python connector drops: it gets another STARK key "
              "than the web app", signed(stark_key(MAINNET, BOBS_KEY), BOBS), before=[announce(BOBS, "28")], user="28"),
    order_row("new order, STARK key of testnet's text", "the STARK key was derived from testnet's text; mainnet's is registered",
              signed(stark_key(TESTNET))),
    order_row("new order, STARK key of Brine's text", "the STARK key was derived from the text of Brine, the venue's old name",
              signed(stark_key(BRINE))),
    order_row("new order, Ethereum key for the STARK key", "the Ethereum private key was given as the STARK key",
              signed(ALICES_KEY)),
    order_row("new order of alice, bob's STARK key", "the STARK key is bob's, the token alice's", signed(BOBS_STARK_KEY)),
    order_row("new order, STARK key that nobody knows", "no account has registered this STARK key", signed("0x1234567")),
    order_row("new order, hash hashed again", "the hash was hashed with SHA-256 before it was signed",
              signed_hash(int(hashlib.sha256(bytes.fromhex(FIRST["msg_hash"][2:])).hexdigest(), 16) >> 5)),
    order_row("new order, signed on secp256k1", "the hash was signed with the Ethereum key, on the wrong curve", secp256k1(),
              ETH_ACCOUNT),
    order_row("new order, r and s exchanged", "r and s have changed places", exchanged()),
    order_row("new order, r and s in decimal", "r and s were written in decimal, not in hex", decimals()),
    order_row("new order, signature as one text", "the signature is one text, as the table of the docs has it, not an object",
              joined()),
    order_row("new order, signature of the nonce before", "the signature belongs to the hash that came with the nonce before",
              {**SECOND, "signature": signed()["signature"]}, before=[announce(), announce(SECOND)]),
    order_row("new order, hash of the nonce before", "hash and signature came with the nonce before, the nonce is the new one",
              {**signed(), "nonce": SECOND["nonce"]}, before=[announce(), announce(SECOND)]),
]

ROWS = [
    good_login(), by_length_in_characters(), without_prefix(), requests_guessed_latin_1(), plain_apostrophe(), escaped(),
    whole_answer(), code_alone(), blanks_of_the_documentation(), derivation_text(), mainnets_origin(),
    address_of_the_sdks_tests(), bobs_key(), text_used_already(), never_asked(),
    *TOKENS, *ORDERS,
]

# --- rows for mistakes that were known by name ---

def known(name, cause, wrong, request, made_with=ETH_ACCOUNT, before=()):
    return row(name, made_with, wrong, request, cause, before, blind=False)


def known_login(name, cause, wrong, signature, made_with=ETH_ACCOUNT):
    return known(name, cause, wrong, login(signature), made_with, [ask()])


def sha3():
    digest = hashlib.sha3_256(f"\x19Ethereum Signed Message:\n{len(text().encode())}{text()}".encode()).digest()
    return Account.signHash(digest, ALICES_KEY).signature.hex()


def refresh(refresh_token):
    return http("POST", "/sapi/v1/auth/token/refresh/", {"refresh": refresh_token})


def refresh_twice():
    sent = refresh(token("refresh", expires=NOW + 86400, issued=NOW))
    return known("refresh with a token that was used", "refresh-token-used",
                 "the refresh token was used before, and refreshTokenOnce is set", sent, PYJWT,
                 [{"request": sent, "expect": '"status":"success"'}])


GOOD = sign_msg(text(), ALICES_KEY)

KNOWN = [
    known_login("login, text encoded as ASCII", "text-not-utf-8",
                "encode('ascii', 'replace') has made a question mark of the apostrophe",
                personal(encode_defunct(primitive=text().encode("ascii", "replace")))),
    known_login("login, text with its quotation marks", "quoted-text-signed",
                "the text was signed with the quotation marks that it has in JSON",
                personal(encode_defunct(text=f'"{text()}"'))),
    known_login("login, keccak of the text as a message", "hashed-before-prefix",
                "the text was hashed, and the hash was signed as the message",
                personal(encode_defunct(primitive=keccak(text=text())))),
    known_login("login, hashlib.sha3_256 for the digest", "sha3-for-keccak",
                "the digest was made with SHA3-256, not with keccak256", sha3(), f"hashlib of Python, {ETH_ACCOUNT}"),
    known_login("login, the other v", "v-flipped", "v was written as the other of 1b and 1c",
                GOOD[:-2] + {"1b": "1c", "1c": "1b"}[GOOD[-2:]], TANX),
    known_login("login, v of a transaction", "v-out-of-range", "v was written as in a transaction of chain 1, 25 or 26",
                GOOD[:-2] + {"1b": "25", "1c": "26"}[GOOD[-2:]], TANX),
    known_login("login, s before r", "r-s-swapped", "s was written before r",
                "0x" + GOOD[66:130] + GOOD[2:66] + GOOD[130:], TANX),
    known("cancel, token from the future", "token-from-the-future", "the token was issued a minute from now",
          cancel(f"JWT {token(issued=NOW + 60)}"), PYJWT),
    refresh_twice(),
    known("new order, STARK key of the text of Brine's testnet", "stark-key-of-node-brine-testnet",
          "the STARK key was derived from the text of Brine's testnet",
          as_user("/sapi/v1/orders/create/", signed(stark_key(BRINE_TESTNET))), TANX, [announce()]),
]

# What each blind row should be told. Rows that are not here should be told nothing: the key is unknown, or what was
# signed can't be known from the request.
CAUSES = {
    "login, length of the text in characters": "prefix-length-in-characters",
    "login, keccak of the text signed": "no-eip191-prefix",
    "login, answer read as latin-1": "text-not-utf-8",
    "login, plain apostrophe": "ascii-apostrophe",
    "login, text as json.dumps writes it": "escaped-text-signed",
    "login, whole answer signed": "whole-answer-signed",
    "login, login code alone signed": "login-code-signed",
    "login, line break at the end": "text-with-line-break",
    "login, text of the STARK key signed": "stark-text-signed",
    "login, text with mainnet's origin": "origin-of-mainnet",
    "login, address of the SDK's tests": "signed-by-another-account",
    "login of alice signed by bob": "signed-by-another-account",
    "login, text used already": "no-login-text",
    "login without asking for a text": "no-login-text",
    "cancel, Bearer": "bearer-for-jwt",
    "cancel, jwt in lower case": "scheme-in-lower-case",
    "cancel, token without a scheme": "no-scheme",
    "cancel, no header": "no-token",
    "cancel, token in quotes": "token-in-quotes",
    "cancel, refresh token": "refresh-token-for-access",
    "cancel, expired token": "token-expired",
    "cancel, token of another server": "token-of-another-server",
    "cancel, token cut off": "token-cut",
    "stream, token with its scheme": "scheme-in-query",
    "stream, token in the header": "token-not-in-query",
    "refresh with the access token": "access-token-for-refresh",
    "new order of bob, key derived by tanx-connector in Python": "stark-key-of-python-mainnet",
    "new order, STARK key of testnet's text": "stark-key-of-node-testnet",
    "new order, STARK key of Brine's text": "stark-key-of-node-brine-mainnet",
    "new order, Ethereum key for the STARK key": "ethereum-key-for-stark-key",
    "new order of alice, bob's STARK key": "signed-by-another-account",
    "new order, hash hashed again": "hash-hashed-again",
    "new order, signed on secp256k1": "signed-on-secp256k1",
    "new order, r and s exchanged": "r-s-swapped",
    "new order, r and s in decimal": "signature-not-an-object",
    "new order, signature as one text": "signature-not-an-object",
    "new order, signature of the nonce before": "signature-of-another-nonce",
    "new order, hash of the nonce before": "hash-of-another-nonce",
    "login, hex of the text signed as text": "hex-text-signed",
    "login, compact signature of EIP-2098": "signature-not-65-bytes",
    "login, hashMessage signed as a message": "hashed-before-prefix",
    "cancel, token with alg none": "token-of-another-algorithm",
    "cancel, token signed with HS512": "token-of-another-algorithm",
    "new order, STARK key by StarkWare's derivation": "stark-key-after-starkware",
    "new order, STARK key by ethSigToPrivate": "stark-key-after-starkware",
    "new order, signed by elliptic without shifting the hash": "hash-truncated",
    "new order, keccak of the hash signed": "hash-hashed-again",
    "new order, r and s without 0x": "signature-not-an-object",
}

if __name__ == "__main__":
    write("tanx", "2023-11-14T22:13:20Z", caused(ROWS + node_rows("tanx.mjs"), CAUSES) + KNOWN, SETUP,
          {"fixedLoginCode": CODE, "refreshTokenOnce": "true"})
