"""Mistakes in DMEX's signatures: those of Python's eth-account here, those of ethers and web3.js in dmex.mjs."""
import hashlib
import json

from eth_abi import encode
from eth_abi.packed import encode_packed
from eth_account import Account
from eth_account.messages import encode_defunct
from eth_utils import keccak, to_hex

from corpus import caused, http, library, node_rows, row, write

ETH_ACCOUNT = library("eth-account")

ALICE = Account.from_key("0xac0974bec39a17e36ba4a6b4d238ff944bacb478cbed5efcae784d7bf4f2ff80")
BOB = Account.from_key("0x59c6995e998f97a5a0044966f0945389dc9e86dae88c7a8412f4603b6b78690d")
CAROL = Account.from_key("0x4c0883a69102937d6231471b5dbb6204fe5129617082792ae468d01a3f362318")
NOBODY = Account.from_key("0x" + "13" * 32)
ALICES_DELEGATE = Account.from_key("0x" + "17" * 32)

# Orders that stand on the book before each row. What the names say of v, r and s is true of alice's signature.
PLAIN = "0x30e035b334dd9a25378359efff77a77424bfc9f34491478aba4f425c15383dcb"
V_IS_28_AND_R_SHORT = "0x894831b9c6b276b82057c9643538c21d74ab8d71e8571ed3a28f5a3a869245b4"
S_SHORT = "0xf04f15508af14745f0dc6c06075b0b2d4b0bfb12eb64a9943c2399a28df436bb"
LEGACY = "0x2a1f3216275d20bf97be284b3eed3dbf816b8859f4eb81f09277728229a3c3d3"
BOBS = "0x2fee3544f350408dd94ff9c310333cdcef6b92b6c2110df615ecbe23c48c8648"

CONTRACT = "0x3584F3257b143109fF11E52266094241Fdb7984c"


def standing(account, order_hash, nonce):
    body = {"side": "buy", "quantity": "10", "price": "100000", "id": order_hash, "account": account}
    return {"method": "POST", "path": "/venues/dmex/orders", "body": body | {"attributes": {"nonce": nonce}}}


SETUP = [
    standing("alice", PLAIN, "1700000000000"),
    standing("alice", V_IS_28_AND_R_SHORT, "1700000000003"),
    standing("alice", S_SHORT, "1700000000272"),
    standing("alice", LEGACY, "1700000000000"),
    standing("bob", BOBS, "1700000002000"),
    {"method": "PUT", "path": f"/venues/dmex/accounts/alice/delegates/{ALICES_DELEGATE.address}", "body": {}},
]


def sign(order_hash, key=ALICE):
    """As DMEX's Python example: the hex is decoded, 32 bytes are signed."""
    return key.sign_message(encode_defunct(hexstr=order_hash))


def fields(signed):
    """As DMEX's Python example: hex() drops leading zeros."""
    return {"v": signed.v, "r": hex(signed.r), "s": hex(signed.s)}


def cancel(order_hash, signature):
    """The message as json.dumps of the example writes it."""
    return json.dumps({"op": "cancel_order", "data": {"order_hash": order_hash, **signature}})


# --- placing ---

ORDER_TYPES = ["address", "address", "string", "uint256", "uint256", "bool", "uint256", "uint256", "bool"]
ORDER = {
    "user_address": ALICE.address,
    "base_token": "0x2791Bca1f2de4661ED88A30C99A7a9449Aa84174",
    "asset": "btcusd",
    "amount": "1000000000",
    "price": "9990000000000",
    "side": True,
    "nonce": 1700000001000,
    "leverage": "1000000000",
    "closing_order": False,
}


def order_hash(order, encoder=encode):
    values = [int(v) if t == "uint256" else v for t, v in zip(ORDER_TYPES, order.values())]
    return to_hex(keccak(encoder(ORDER_TYPES, values)))


def create(order, hashed, signature):
    return json.dumps({"op": "create_order", "data": {"hash": hashed, **order, **signature}})


# --- the older generation ---

CANCEL_TYPES = ["address", "bytes32", "address", "uint256"]


def legacy_hash(contract=CONTRACT, nonce=1700000000001, encoder=encode_packed):
    return to_hex(keccak(encoder(CANCEL_TYPES, [contract, bytes.fromhex(LEGACY[2:]), ALICE.address, nonce])))


def legacy_cancel(cancel_hash, signature, nonce=1700000000001):
    body = {"contract_address": CONTRACT, "order_hash": LEGACY, "user_address": ALICE.address}
    return http("DELETE", "/api/futures/orders", body | {"cancel_hash": cancel_hash, "nonce": nonce, **signature})


# --- blind rows ---

def documented():
    return row(
        "good: cancel as DMEX's Python example makes it, r short", ETH_ACCOUNT,
        "nothing: the cancel of the documentation, whose r has 63 digits",
        cancel(V_IS_28_AND_R_SHORT, fields(sign(V_IS_28_AND_R_SHORT))), cause="none-accepted")


def documented_create():
    hashed = order_hash(ORDER)
    return row("good: a new order", ETH_ACCOUNT, "nothing: hash and signature of a new order",
               create(ORDER, hashed, fields(sign(hashed))), cause="none-accepted")


def unknown_key():
    return row("cancel by a key that nobody knows", ETH_ACCOUNT,
               "the signature is right, but no account has this key", cancel(PLAIN, fields(sign(PLAIN, NOBODY))))


def text_instead_of_bytes():
    signed = ALICE.sign_message(encode_defunct(text=PLAIN))
    return row("cancel, encode_defunct(text=…) of the hash", ETH_ACCOUNT,
               "the hash was given as text=, so its 66 characters were signed instead of its 32 bytes",
               cancel(PLAIN, fields(signed)))


def no_prefix():
    signed = Account.signHash(PLAIN, ALICE.key)
    return row("cancel, signHash of the bare hash", ETH_ACCOUNT,
               "the hash itself was signed, without the prefix of personal messages", cancel(PLAIN, fields(signed)))


def hashed_again():
    signed = ALICE.sign_message(encode_defunct(primitive=keccak(hexstr=PLAIN)))
    return row("cancel, keccak of the hash signed as a personal message", ETH_ACCOUNT,
               "the order's hash was hashed once more before it was signed", cancel(PLAIN, fields(signed)))


def nist_sha3():
    digest = hashlib.sha3_256(b"\x19Ethereum Signed Message:\n32" + bytes.fromhex(PLAIN[2:])).digest()
    signed = Account.signHash(digest, ALICE.key)
    return row("cancel, hashlib.sha3_256 for the digest", f"hashlib of Python, {ETH_ACCOUNT}",
               "the digest was made with SHA3-256, which pads otherwise than Ethereum's keccak256",
               cancel(PLAIN, fields(signed)))


def v_always_27():
    signature = fields(sign(V_IS_28_AND_R_SHORT)) | {"v": 27}
    return row("cancel, v always 27", ETH_ACCOUNT, "v was hard-coded as 27; it is 28 for this signature",
               cancel(V_IS_28_AND_R_SHORT, signature))


def v_with_chain_id():
    signed = sign(PLAIN)
    signature = fields(signed) | {"v": signed.v - 27 + 35 + 2 * 1}
    return row("cancel, v as in transactions of chain 1", ETH_ACCOUNT,
               "v was written as in a transaction (EIP-155: 35 + 2 × chain id), not as 27 or 28",
               cancel(PLAIN, signature))


def numbers_for_r_and_s():
    signed = sign(PLAIN)
    signature = {"v": signed.v, "r": signed.r, "s": signed.s}
    return row("cancel, r and s as JSON numbers", ETH_ACCOUNT,
               "r and s went out as numbers, as eth-account has them, not as hex texts", cancel(PLAIN, signature))


def decimals_for_r_and_s():
    signed = sign(PLAIN)
    signature = {"v": signed.v, "r": str(signed.r), "s": str(signed.s)}
    return row("cancel, r and s as decimal texts", ETH_ACCOUNT,
               "r and s were written with str(), in decimal, not in hex", cancel(PLAIN, signature))


def padded_on_the_right():
    signed = sign(S_SHORT)
    signature = fields(signed) | {"s": "0x" + f"{signed.s:x}".ljust(64, "0")}
    return row("cancel, short s filled up on the right", ETH_ACCOUNT,
               "s lacks leading zeros and was filled up to 64 digits with zeros at its end",
               cancel(S_SHORT, signature))


def other_account():
    return row("cancel of alice's order signed by bob", ETH_ACCOUNT,
               "bob's key was configured, but the order is alice's", cancel(PLAIN, fields(sign(PLAIN, BOB))))


def owner_for_its_delegate():
    return row("cancel of bob's order signed by carol, whose delegate bob is", ETH_ACCOUNT,
               "carol has bob for a delegate; that doesn't let carol sign for bob's own orders",
               cancel(BOBS, fields(sign(BOBS, CAROL))))


def signature_of_another_order():
    return row("cancel with the stored signature of another order", ETH_ACCOUNT,
               "the stored signature is that of another order of alice", cancel(PLAIN, fields(sign(S_SHORT))))


def legacy_hash_on_the_web_socket():
    hashed = to_hex(keccak(encode_packed(
        CANCEL_TYPES, [CONTRACT, bytes.fromhex(PLAIN[2:]), ALICE.address, 1700000000001])))
    return row("cancel over the WebSocket with the older generation's cancel hash signed", ETH_ACCOUNT,
               "the older API's cancel hash (contract, order hash, user, nonce) was signed, not the order's hash",
               cancel(PLAIN, fields(sign(hashed))))


def legacy_documented():
    hashed = legacy_hash()
    return row("good: cancel of the older generation", ETH_ACCOUNT, "nothing: a cancel as the official SDK makes it",
               legacy_cancel(hashed, fields(sign(hashed))), cause="none-accepted")


def legacy_order_hash():
    return row("older cancel, the order's hash signed", ETH_ACCOUNT,
               "the order's hash was signed; the older generation signs the cancel hash",
               legacy_cancel(legacy_hash(), fields(sign(LEGACY))))


def legacy_nonce_again():
    hashed = legacy_hash()
    return row("older cancel, sent again with a new nonce and the old hash", ETH_ACCOUNT,
               "a retry took a new nonce but kept the cancel hash and the signature of the first try",
               legacy_cancel(hashed, fields(sign(hashed)), nonce=1700000000002))


def legacy_not_packed():
    hashed = legacy_hash(encoder=encode)
    return row("older cancel, ABI encoding instead of the packed one", ETH_ACCOUNT,
               "the cancel hash was made over the standard ABI encoding, not over the packed one",
               legacy_cancel(hashed, fields(sign(hashed))))


def created_unscaled():
    hashed = order_hash(ORDER | {"amount": "10", "price": "99900", "leverage": "10"})
    return row("new order, hash over amounts that are not scaled", ETH_ACCOUNT,
               "the hash was made over amount, price and leverage as people write them, not times 10^8",
               create(ORDER, hashed, fields(sign(hashed))))


def created_packed():
    hashed = order_hash(ORDER, encode_packed)
    return row("new order, hash over the packed encoding", ETH_ACCOUNT,
               "the hash was made over the packed encoding, not over the standard ABI encoding",
               create(ORDER, hashed, fields(sign(hashed))))


def changed_after_signing():
    hashed = order_hash(ORDER)
    return row("new order, price changed after signing", ETH_ACCOUNT,
               "the price was rounded after the order had been hashed and signed",
               create(ORDER | {"price": "9990100000000"}, hashed, fields(sign(hashed))))


def created_for_another():
    hashed = order_hash(ORDER)
    return row("new order of alice signed by bob", ETH_ACCOUNT,
               "user_address is alice's, the signature bob's, who is no delegate of alice",
               create(ORDER, hashed, fields(sign(hashed, BOB))))


ROWS = [
    documented(), documented_create(), legacy_documented(), unknown_key(),
    text_instead_of_bytes(), no_prefix(), hashed_again(), nist_sha3(), v_always_27(), v_with_chain_id(),
    numbers_for_r_and_s(), decimals_for_r_and_s(), padded_on_the_right(), other_account(), owner_for_its_delegate(),
    signature_of_another_order(), legacy_hash_on_the_web_socket(), legacy_order_hash(), legacy_nonce_again(),
    legacy_not_packed(), created_unscaled(), created_packed(), changed_after_signing(), created_for_another(),
]

# --- rows for mistakes that were known by name ---

def upper_case_text():
    signed = ALICE.sign_message(encode_defunct(text="0x" + PLAIN[2:].upper()))
    return row("cancel, upper-case text of the hash signed", ETH_ACCOUNT,
               "the hash was signed as text in upper case, not as its 32 bytes", cancel(PLAIN, fields(signed)),
               cause="hash-text-signed", blind=False)


def length_of_the_text():
    digest = keccak(b"\x19Ethereum Signed Message:\n66" + bytes.fromhex(PLAIN[2:]))
    return row("cancel, 66 in the prefix before 32 bytes", ETH_ACCOUNT,
               "the bytes were signed, but the prefix counts the characters of the hash",
               cancel(PLAIN, fields(Account.signHash(digest, ALICE.key))),
               cause="prefix-length-in-characters", blind=False)


def little_endian():
    signed = sign(PLAIN)
    turned = {name: "0x" + getattr(signed, name).to_bytes(32, "little").hex() for name in ("r", "s")}
    return row("cancel, r and s with their bytes turned round", ETH_ACCOUNT,
               "r and s were written with the last byte first, by to_bytes(32, 'little')",
               cancel(PLAIN, {"v": signed.v, **turned}), cause="r-s-little-endian", blind=False)


def placeholder():
    return row("cancel, zeros for a signature", "no signer", "the signature was never filled in: r and s are zeros",
               cancel(PLAIN, {"v": 27, "r": "0x" + "0" * 64, "s": "0x" + "0" * 64}),
               cause="signature-out-of-range", blind=False)


def s_with_0x_twice():
    signature = fields(sign(PLAIN))
    return row("cancel, 0x twice before s", ETH_ACCOUNT, "s has 0x in front of it twice",
               cancel(PLAIN, signature | {"s": "0x" + signature["s"]}), cause="malformed-s", blind=False)


def delegate_of_another():
    return row("cancel of bob's order signed by alice's delegate", ETH_ACCOUNT,
               "the key may sign for alice, but the order is bob's", cancel(BOBS, fields(sign(BOBS, ALICES_DELEGATE))),
               cause="signed-by-anothers-delegate", blind=False)


KNOWN = [upper_case_text(), length_of_the_text(), little_endian(), placeholder(), s_with_0x_twice(),
         delegate_of_another()]

# What each blind row should be told. Rows that are not here should be told nothing: the key is unknown, or what was
# signed can't be known from the request.
CAUSES = {
    "cancel, encode_defunct(text=…) of the hash": "hash-text-signed",
    "cancel, signHash of the bare hash": "no-eip191-prefix",
    "cancel, keccak of the hash signed as a personal message": "hashed-before-prefix",
    "cancel, hashlib.sha3_256 for the digest": "sha3-for-keccak",
    "cancel, v always 27": "v-flipped",
    "cancel, v as in transactions of chain 1": "v-out-of-range",
    "cancel, r and s as JSON numbers": "malformed-r",
    "cancel, r and s as decimal texts": "malformed-r",
    "cancel, short s filled up on the right": "padded-on-the-right",
    "cancel of alice's order signed by bob": "signed-by-another-account",
    "cancel of bob's order signed by carol, whose delegate bob is": "signed-by-another-account",
    "cancel with the stored signature of another order": "signature-of-another-order",
    "cancel over the WebSocket with the older generation's cancel hash signed": "legacy-cancel-hash-signed",
    "older cancel, the order's hash signed": "order-hash-signed",
    "older cancel, sent again with a new nonce and the old hash": "hash-of-another-nonce",
    "older cancel, ABI encoding instead of the packed one": "hash-not-packed",
    "new order, hash over amounts that are not scaled": "other-scale-hashed",
    "new order, hash over the packed encoding": "hash-packed",
    "new order, price changed after signing": "hash-of-other-members",
    "new order of alice signed by bob": "signed-by-another-account",
    "cancel, signMessage of the hash as text, ethers": "hash-text-signed",
    "cancel, accounts.sign of the hash without 0x, web3.js": "hash-digits-signed",
    "cancel over REST, signing key's sign of the bare hash, ethers": "no-eip191-prefix",
    "cancel, prefix twice: accounts.sign of hashMessage": "hashed-before-prefix",
    "cancel, v as web3.js names it": "v-as-text",
    "cancel, r and s the wrong way round": "r-s-swapped",
    "cancel, r and s without 0x": "hex-without-0x",
    "cancel, signature cut with its 0x still on": "cut-with-0x",
    "cancel, s of the compact form of EIP-2098": "compact-signature",
}

if __name__ == "__main__":
    # Both generations of the API, and the hash of a new order checked against its members.
    write("dmex", "2023-11-14T22:13:20Z", caused(ROWS + node_rows("dmex.mjs"), CAUSES) + KNOWN, SETUP,
          {"legacyRest": "true", "hash": "assumed-abi-v1"})
