"""Makes ../deltadefi.json: requests to DeltaDeFi with one mistake each, signed by the libraries that clients use.

Every key here is published with the simulator's seed 1 and worth nothing. Ed25519 is deterministic, and time stands
still, so every run writes the same bytes. README.md tells how to install the signers.
"""

import base64
import hashlib
import json
import sys
from pathlib import Path

from corpus import HERE, caused, library, node_rows, row, write

sys.path = [entry for entry in sys.path if Path(entry).resolve() != HERE.resolve()]  # below, deltadefi is the SDK

import cbor2
import requests
from deltadefi import ApiClient
from nacl.signing import SigningKey
from pycardano import ExtendedSigningKey, HDWallet, SigningKey as PaymentKey, Transaction
from pycardano import TransactionWitnessSet, VerificationKeyWitness
from pycardano.cip.cip8 import sign as cip8
from sidan_gin import Wallet

SDK, GIN, PYCARDANO, PYNACL = map(library, ("deltadefi", "sidan-gin", "pycardano", "PyNaCl"))
ROOT = "xprv1cqa46gk29plgkg98upclnjv5t425fcpl4rgf9mq2txdxuga7jfq5shk7np6l55nj00sl3m4syzna3uwgrwppdm0azgy9d8zahyf32s62klfyhe0ayyxkc7x92nv4s77fa0v25tufk9tnv7x6dgexe9kdz5gpeqgu"
ROOT_HEX = "c03b5d22ca287e8b20a7e071f9c9945d5544e03fa8d092ec0a599a6e23be9241485ede9875fa52727be1f8eeb020a7d8f1c81b8216edfd1208569c5db91315434ab7d24be5fd210d6c78c554d9587bc9ebd8aa2f89b1573678da6a326c96cd15"
KEY_HASH = "5867c3b8e27840f556ac268b781578b14c5661fc63ee720dbeab663f"
API_KEY = "00112233445566778899aabbccddeeff"
WALLET = "addr_test1qr0kxxq9gsevnrf7ua8vcrrry87gzwpk3yqv7w8pj6z9373pjwmuth4y8krn3xdhuz83zl9kwduj9m7e7vmu3y0e2yfqqnz9vc"
BOB = "xprv1fqddq5j5xnavf0chz209l88kqvmmycjzdjah608jsz8s02rtjd2683dhvnesfdr6ca0dx2q56ymm5q0zup7hfycjm03dp4xuqkappfc49h2n53ue73p3uk4330qr57x39rmpensh4pvf3vmnvw80m5f8zqleeh76"

CLOCK = "2026-01-12T00:00:00Z"
DRAFT, RESTING, OTHER = (f"550e8400-e29b-41d4-a716-44665544000{n}" for n in range(3))
# What this simulator's sign-in answered at noon on 10 January; it was good for a day.
OLD_TOKEN = (
    "eyJ0eXAiOiJKV1QiLCJhbGciOiJIUzI1NiJ9."
    "eyJleHAiOjE3NjgxMzI4MDAsInN1YiI6ImFkZHJfdGVzdDFxcjBreHhxOWdzZXZucmY3dWE4dmNycnJ5ODdnendwazN5cXY3dzhwajZ6OTM3M3B"
    "qd211dGg0eThrcm4zeGRodXo4M3psOWt3ZHVqOW03ZTd2bXUzeTBlMnlmcXFuejl2YyJ9."
    "QLHzBDSaelmrratV6_KkH1mxWXqQMofRTx_RBi72ons"
)
# And at the time of the corpus.
TOKEN = (
    "eyJ0eXAiOiJKV1QiLCJhbGciOiJIUzI1NiJ9."
    "eyJleHAiOjE3NjgyNjI0MDAsInN1YiI6ImFkZHJfdGVzdDFxcjBreHhxOWdzZXZucmY3dWE4dmNycnJ5ODdnendwazN5cXY3dzhwajZ6OTM3M3B"
    "qd211dGg0eThrcm4zeGRodXo4M3psOWt3ZHVqOW03ZTd2bXUzeTBlMnlmcXFuejl2YyJ9."
    "lVDOMs2D3PhhVuLlsalwvztT2qWjh0wtjSUm1FAyyqo"
)


def blake2b256(data):
    return hashlib.blake2b(data, digest_size=32).digest()


def built(order, index=0):
    """The transaction that the venue builds: index 0 places an order, 1 is its signed cancel of 2025."""
    spent = blake2b256(order.encode()).hex()
    return f"84a400d9010281825820{spent}{index:02x}018182581d60{KEY_HASH}0002000ed9010281581c{KEY_HASH}a0f5f6"


PLACE = built(DRAFT)
BODY = bytes.fromhex(PLACE)[1:-3]
HASH = blake2b256(BODY)


def operation_key():
    root = bytes.fromhex(ROOT_HEX)
    wallet = HDWallet(root[:64], b"", root[64:], root[:64], b"", root[64:])
    return ExtendedSigningKey.from_hdwallet(wallet.derive_from_path("m/1852'/1815'/0'/0/0"))


def with_witnesses(*witnesses):
    """The built transaction, byte for byte, with [vkey, signature] pairs where its witnesses belong."""
    return (b"\x84" + BODY + b"\xa1\x00" + cbor2.dumps([list(each) for each in witnesses]) + b"\xf5\xf6").hex()


def signed(message):
    """A witness of the operation key over any bytes, by pycardano."""
    key = operation_key()
    return key.to_verification_key().to_non_extended().payload, key.sign(message)


class Recorder(requests.adapters.BaseAdapter):
    """Answers the official SDK as the venue would, and keeps the last request as text."""

    ANSWERS = {
        "/accounts/operation-key": {
            "encrypted_operation_key": '{"iv":"AAECAwQFBgcICQoL","ciphertext":"FowQBsg7hph4nLmM3PxVi86BzB+cTI9gMGJbLL9eOUFcGmDzL2flRxtgip10ehAGwzhgMVsM+qsDFuacSmOe/HsiKVz7L6E8FDHWH5hk0AHoN96pCvQapS1Wzja2CLadTQO4C8RISRmdMhStxOE1GeSnCuRL9y2lUZA+DZEfbmrnGpeIFiW/PW0oYJar57MiIYjg2flJVKyH004CXhnJdJI179XByIqsAE7ja0JH1gyWSPqj0Q=="}'
        },
        "/order/build": {"order_id": DRAFT, "tx_hex": PLACE},
    }

    def __init__(self):
        super().__init__()
        self.last = None

    def send(self, request, **_):
        names = ("Content-Type", "X-API-KEY")
        head = [f"{request.method} {request.path_url} HTTP/1.1", "Host: api-staging.deltadefi.io"]
        head += [f"{name}: {request.headers[name]}" for name in names]
        self.last = "\r\n".join(head) + "\r\n\r\n" + (request.body or b"").decode()
        response = requests.Response()
        response.status_code = 200
        response._content = json.dumps(self.ANSWERS.get(request.path_url, {})).encode()
        return response

    def close(self):
        pass


def by_sdk(act, **options):
    """The request that the official SDK sends last."""
    client, recorder = ApiClient(**options), Recorder()
    for part in (client.accounts, client.orders):
        part.session.mount("https://", recorder)
    act(client)
    return recorder.last


def http(method, path, content=None, headers=None):
    head = [f"{method} {path} HTTP/1.1", "Host: api-staging.deltadefi.io", "Content-Type: application/json"]
    head += [f"{name}: {value}" for name, value in (headers or {}).items()]
    return "\r\n".join(head) + "\r\n\r\n" + ("" if content is None else json.dumps(content))


def submit(signed_tx, order=DRAFT):
    return http("POST", "/order/submit", {"order_id": order, "signed_tx": signed_tx}, {"X-API-KEY": API_KEY})


def cancel(headers, query=""):
    return http("POST", f"/order/{RESTING}/cancel{query}", headers=headers)


def good_order():
    def act(client):
        client.load_operation_key("testing123456")
        client.post_order("ADAUSDM", "buy", "limit", base_quantity="100", price="0.62")

    return row("an order, official SDK", SDK, "nothing", by_sdk(act, api_key=API_KEY), "none-accepted")


def sign_in(expect):
    return [{"request": http("POST", "/accounts/signin", {"wallet_address": WALLET}), "expect": expect}]


def good_token():
    return row(
        "a cancel with the token of a sign-in",
        "by hand",
        "nothing: the bare token in Authorization",
        cancel({"Authorization": TOKEN}),
        "none-accepted",
        before=sign_in(TOKEN),
    )


def second_key():
    wallet = Wallet.new_root_key(ROOT)
    wallet.payment_account(0, 1)
    return row(
        "payment_account(0, 1), sidan-gin",
        GIN,
        "the key at m/1852'/1815'/0'/0/1 signed; the operation key is 0'/0/0",
        submit(wallet.sign_tx(PLACE)),
    )


def somebody_elses_key():
    return row(
        "bob's operation key with alice's API key, sidan-gin",
        GIN,
        "bob's wallet signed a transaction that was built for alice's account",
        submit(Wallet.new_root_key(BOB).sign_tx(PLACE)),
    )


def nobodys_key():
    key = PaymentKey(b"\x5a" * 32)
    vkey = key.to_verification_key().payload
    return row(
        "a key that no account has, pycardano",
        PYCARDANO,
        "the right bytes, signed by a key that the venue doesn't know",
        submit(with_witnesses((vkey, key.sign(HASH)))),
        None,
    )


def unsigned():
    return row(
        "tx_hex sent back as it came",
        "by hand",
        "the transaction was not signed at all: its witness set is empty",
        submit(PLACE),
    )


def another_orders():
    return row(
        "the transaction of another order, sidan-gin",
        GIN,
        "two orders were built; what was signed for the second was sent with the id of the first",
        submit(Wallet.new_root_key(ROOT).sign_tx(built(OTHER))),
    )


def written_anew():
    transaction = Transaction.from_cbor(PLACE)
    key = operation_key()
    witness = VerificationKeyWitness(key.to_verification_key(), key.sign(transaction.transaction_body.hash()))
    transaction.transaction_witness_set = TransactionWitnessSet(vkey_witnesses=[witness])
    return row(
        "Transaction.from_cbor(…).to_cbor_hex(), pycardano",
        PYCARDANO,
        "the body was decoded and encoded anew, and lost the tags 258 of its sets: other bytes, signed and sent",
        submit(transaction.to_cbor_hex()),
    )


def hash_of_body_written_anew():
    digest = Transaction.from_cbor(PLACE).transaction_body.hash()
    return row(
        "transaction_body.hash(), the witness put into the original bytes, pycardano",
        PYCARDANO,
        "the hash is of a body that was encoded anew without the tags 258; the body that was sent has them",
        submit(with_witnesses(signed(digest))),
    )


def whole_transaction():
    return row(
        "the hash of the whole transaction signed, pycardano",
        PYCARDANO,
        "BLAKE2b-256 of all of tx_hex was signed, not of the body within it",
        submit(with_witnesses(signed(blake2b256(bytes.fromhex(PLACE))))),
    )


def not_hashed():
    return row(
        "the body signed without hashing it, pycardano",
        PYCARDANO,
        "the bytes of the body were signed; what is to be signed is their BLAKE2b-256",
        submit(with_witnesses(signed(BODY))),
    )


def hash_as_text():
    return row(
        "the hash signed as hex text, pycardano",
        PYCARDANO,
        "the 64 characters of the hash were signed, not its 32 bytes",
        submit(with_witnesses(signed(HASH.hex().encode()))),
    )


def long_hash():
    return row(
        "hashlib.blake2b(body).digest(), pycardano",
        PYCARDANO,
        "BLAKE2b has 64 bytes unless told digest_size=32; BLAKE2b-512 of the body was signed",
        submit(with_witnesses(signed(hashlib.blake2b(BODY).digest()))),
    )


def message_signature():
    cose = cip8(HASH.hex(), operation_key(), attach_cose_key=True)
    vkey, _ = signed(b"")
    return row(
        "the signature of CIP-8 as the witness, pycardano",
        PYCARDANO,
        "the hash was signed as a message, within the Sig_structure of COSE, not by itself",
        submit(with_witnesses((vkey, cbor2.loads(bytes.fromhex(cose["signature"]))[3]))),
    )


def half_key_as_seed():
    key = SigningKey(operation_key().payload[:32])
    return row(
        "SigningKey(key[:32]), PyNaCl",
        PYNACL,
        "the first half of an extended key was taken as the seed of an ordinary one, which is another key",
        submit(with_witnesses((bytes(key.verify_key), key.sign(HASH).signature))),
    )


def vkey_with_chain_code():
    key = operation_key()
    return row(
        "an extended key of 64 bytes in the witness, pycardano",
        PYCARDANO,
        "the witness holds public key and chain code, 64 bytes, in place of the key's 32",
        submit(with_witnesses((key.to_verification_key().payload, key.sign(HASH)))),
    )


def swapped():
    vkey, signature = signed(HASH)
    return row(
        "[signature, vkey], pycardano",
        PYCARDANO,
        "the two members of the witness are in the wrong order",
        submit(with_witnesses((signature, vkey))),
    )


def witness_set_alone():
    key = operation_key()
    witness = VerificationKeyWitness(key.to_verification_key(), key.sign(HASH))
    return row(
        "the witness set alone, as a browser wallet returns it, pycardano",
        PYCARDANO,
        "signTx of CIP-30 answers the witness set; it was sent without the transaction that it belongs to",
        submit(TransactionWitnessSet(vkey_witnesses=[witness]).to_cbor_hex()),
    )


def prefixed():
    return row(
        "0x before the transaction, sidan-gin",
        GIN,
        "signed_tx begins with 0x; the venue reads bare hex",
        submit("0x" + Wallet.new_root_key(ROOT).sign_tx(PLACE)),
    )


def fee_added():
    tx = Wallet.new_root_key(ROOT).sign_tx(PLACE).replace("0002000ed90102", "00021a000297f80ed90102", 1)
    return row(
        "a fee put in after signing, sidan-gin",
        GIN,
        "the fee of the signed body was changed from 0 to 170000 before it was sent",
        submit(tx),
    )


def no_key():
    return row(
        "ApiClient() without a key, official SDK",
        SDK,
        "the SDK sends an empty X-API-KEY when it is given none",
        by_sdk(lambda client: client.cancel_order(RESTING)),
    )


def quoted_key():
    return row(
        "the API key with the quotes of an .env file, official SDK",
        SDK,
        "the quotes around the key were sent with it",
        by_sdk(lambda client: client.cancel_order(RESTING), api_key=f'"{API_KEY}"'),
    )


def upper_case_key():
    return row(
        "the API key in upper case, official SDK",
        SDK,
        "the key was written in upper case; it is compared as it is",
        by_sdk(lambda client: client.cancel_order(RESTING), api_key=API_KEY.upper()),
    )


def replaced_key():
    asked = {"request": http("GET", "/accounts/new-api-key", headers={"X-API-KEY": API_KEY}), "expect": '"api_key"'}
    return row(
        "the API key of before GET /accounts/new-api-key, official SDK",
        SDK,
        "a new key was issued, which ended the old one at once, and the client went on with the old",
        by_sdk(lambda client: client.cancel_order(RESTING), api_key=API_KEY),
        before=[asked],
    )


def key_as_bearer():
    return row(
        "Authorization: Bearer with the API key",
        "by hand",
        "the API key was sent as a bearer token, not in X-API-KEY",
        cancel({"Authorization": f"Bearer {API_KEY}"}),
    )


def documented_header():
    return row(
        "X-operation-KEY, as the OpenAPI text prints it",
        "by hand",
        "the key was sent in a header that a page of the documentation names by mistake; it is X-API-KEY",
        cancel({"X-operation-KEY": API_KEY}),
    )


def key_in_query():
    return row(
        "?api_key= at REST",
        "by hand",
        "the key was sent in the query, which only the streams read",
        cancel({}, f"?api_key={API_KEY}"),
    )


def bearer_token():
    return row(
        "Authorization: Bearer with the token of a sign-in",
        "by hand",
        "the word Bearer stands before the token; the venue wants the bare token",
        cancel({"Authorization": f"Bearer {TOKEN}"}),
        before=sign_in(TOKEN),
    )


def expired_token():
    return row(
        "a token of the day before yesterday",
        "by hand",
        "the token of a sign-in was used after its exp",
        cancel({"Authorization": OLD_TOKEN}),
        before=sign_in('"token"'),
    )


def token_as_key():
    return row(
        "X-API-KEY with the token of a sign-in",
        "by hand",
        "the token was sent as if it were an API key",
        cancel({"X-API-KEY": TOKEN}),
        before=sign_in(TOKEN),
    )


def stream_header():
    return row(
        "the account stream with X-API-KEY in the handshake",
        "by hand",
        "the key was sent as a header; a stream takes it from the query, as api_key",
        f"GET /accounts/stream HTTP/1.1\nUpgrade: websocket\nX-API-KEY: {API_KEY}\n\n",
    )


def nobodys_api_key():
    return row(
        "an API key that no account has, official SDK",
        SDK,
        "the key is well-formed, and the venue doesn't know it",
        by_sdk(lambda client: client.cancel_order(RESTING), api_key="5a" * 16),
        None,
    )


# From here on for mistakes that the simulator knows and no row above shows.


def known(name, made_with, what, request, cause):
    return row(name, made_with, what, request, cause, blind=False)


def hex_hashed():
    return known(
        "BLAKE2b-256 of the body's hex text, pycardano",
        PYCARDANO,
        "the hex digits of the body were hashed as text, and that hash signed",
        submit(with_witnesses(signed(blake2b256(BODY.hex().encode())))),
        "hex-text-hashed",
    )


def sha256():
    return known(
        "SHA-256 of the body signed, pycardano",
        PYCARDANO,
        "the body was hashed with SHA-256; Cardano hashes with BLAKE2b-256",
        submit(with_witnesses(signed(hashlib.sha256(BODY).digest()))),
        "sha256-for-blake2b",
    )


def hashed_twice():
    return known(
        "a signer that hashes what is hashed already, pycardano",
        PYCARDANO,
        "the hash of the body was hashed once more before it was signed",
        submit(with_witnesses(signed(blake2b256(HASH)))),
        "hashed-twice",
    )


def another_orders_signature():
    digest = blake2b256(bytes.fromhex(built(OTHER))[1:-3])
    return known(
        "the signature of another order, pycardano",
        PYCARDANO,
        "the transaction is the right one, with the signature that was made for the second order",
        submit(with_witnesses(signed(digest))),
        "signature-of-another-order",
    )


def signature_alone():
    return known(
        "the signature alone as signed_tx, pycardano",
        PYCARDANO,
        "the 64 bytes of the signature were sent without the transaction",
        submit(signed(HASH)[1].hex()),
        "signature-for-transaction",
    )


def in_base64():
    tx = bytes.fromhex(Wallet.new_root_key(ROOT).sign_tx(PLACE))
    return known(
        "the transaction in base64, sidan-gin",
        GIN,
        "the bytes of the signed transaction were written in base64; the venue reads hex",
        submit(base64.b64encode(tx).decode()),
        "transaction-in-base64",
    )


def envelope():
    tx = Wallet.new_root_key(ROOT).sign_tx(PLACE)
    text = json.dumps({"type": "Witnessed Tx ConwayEra", "description": "Ledger Cddl Format", "cborHex": tx})
    return known(
        "the text envelope of cardano-cli as signed_tx, sidan-gin",
        GIN,
        "the whole file was sent, in which the transaction is one member",
        submit(text),
        "text-envelope-sent",
    )


def from_an_earlier_run():
    tx = Wallet.new_root_key(ROOT).sign_tx(built("550e8400-e29b-41d4-a716-446655440009"))
    return known(
        "a transaction kept from an earlier run, sidan-gin",
        GIN,
        "the transaction is of an order that this venue has never built",
        submit(tx),
        "transaction-not-handed-out",
    )


def no_header():
    return known(
        "a request without any key",
        "by hand",
        "no header with a key was sent",
        cancel({}),
        "no-key",
    )


def placeholder():
    return known(
        'api_key="YOUR_API_KEY", official SDK',
        SDK,
        "the placeholder of an example was not replaced",
        by_sdk(lambda client: client.cancel_order(RESTING), api_key="YOUR_API_KEY"),
        "placeholder-for-key",
    )


def account_id_as_key():
    return known(
        "the account's id as the API key, official SDK",
        SDK,
        "another value of the same account was configured as its key",
        by_sdk(lambda client: client.cancel_order(RESTING), api_key="a18b1c1e-0f1b-4bd9-a71a-4b602f7814a1"),
        "another-credential-for-key",
    )


def stream_parameter():
    return known(
        "the account stream with ?apiKey=",
        "by hand",
        "the query parameter is called apiKey; the venue reads api_key",
        f"GET /accounts/stream?apiKey={API_KEY} HTTP/1.1\nUpgrade: websocket\n\n",
        "key-under-another-parameter",
    )


def rows():
    node = node_rows("deltadefi.mjs")
    return [
        good_order(),
        node["goodMesh"],
        node["goodCancel"],
        good_token(),
        written_anew(),
        unsigned(),
        second_key(),
        whole_transaction(),
        hash_as_text(),
        not_hashed(),
        long_hash(),
        hash_of_body_written_anew(),
        witness_set_alone(),
        somebody_elses_key(),
        another_orders(),
        node["rootSigns"],
        node["secondAccount"],
        node["signData"],
        message_signature(),
        half_key_as_seed(),
        vkey_with_chain_code(),
        fee_added(),
        node["secondWitnessBad"],
        swapped(),
        prefixed(),
        node["cancelByAnotherKey"],
        no_key(),
        key_as_bearer(),
        bearer_token(),
        expired_token(),
        token_as_key(),
        node["ownToken"],
        replaced_key(),
        documented_header(),
        key_in_query(),
        stream_header(),
        quoted_key(),
        upper_case_key(),
        hex_hashed(),
        sha256(),
        hashed_twice(),
        another_orders_signature(),
        signature_alone(),
        in_base64(),
        envelope(),
        from_an_earlier_run(),
        node["feeBeforeSigning"],
        node["anotherKeyBeside"],
        no_header(),
        placeholder(),
        account_id_as_key(),
        stream_parameter(),
        node["unsecuredToken"],
        nobodys_key(),
        nobodys_api_key(),
    ]


# Written after the rows, when the names of the simulator's mistakes were known.
CAUSES = {
    "Transaction.from_cbor(…).to_cbor_hex(), pycardano": "set-tags-dropped",
    "tx_hex sent back as it came": "no-witness",
    "payment_account(0, 1), sidan-gin": "signed-with-next-key",
    "the hash of the whole transaction signed, pycardano": "whole-transaction-hashed",
    "the hash signed as hex text, pycardano": "hash-text-signed",
    "the body signed without hashing it, pycardano": "body-signed",
    "hashlib.blake2b(body).digest(), pycardano": "blake2b-512-for-256",
    "transaction_body.hash(), the witness put into the original bytes, pycardano": "set-tags-dropped",
    "the witness set alone, as a browser wallet returns it, pycardano": "witness-set-only",
    "bob's operation key with alice's API key, sidan-gin": "signed-by-another-account",
    "the transaction of another order, sidan-gin": "transaction-of-another-order",
    "the root key signs, cardano-serialization-lib": "signed-with-root-key",
    "accountIndex: 1, Mesh": "signed-with-next-account",
    "signData in place of signTx, Mesh": "signed-as-data",
    "the signature of CIP-8 as the witness, pycardano": "signed-as-data",
    "SigningKey(key[:32]), PyNaCl": "extended-key-used-as-seed",
    "an extended key of 64 bytes in the witness, pycardano": "extended-public-key-in-witness",
    "a fee put in after signing, sidan-gin": "body-changed-after-signing",
    "a second witness kept from another transaction, cardano-serialization-lib": "superfluous-witness",
    "[signature, vkey], pycardano": "key-and-signature-swapped",
    "0x before the transaction, sidan-gin": "hex-with-0x",
    "a signed cancel of 2025 by the stake key, cardano-serialization-lib": "signed-with-stake-key",
    "ApiClient() without a key, official SDK": "empty-key",
    "Authorization: Bearer with the API key": "key-under-another-header",
    "Authorization: Bearer with the token of a sign-in": "bearer-before-token",
    "a token of the day before yesterday": "token-expired",
    "X-API-KEY with the token of a sign-in": "token-in-key-header",
    "a token that the client made itself, jose": "token-not-made-here",
    "the API key of before GET /accounts/new-api-key, official SDK": "key-replaced",
    "X-operation-KEY, as the OpenAPI text prints it": "key-under-another-header",
    "?api_key= at REST": "key-in-query",
    "the account stream with X-API-KEY in the handshake": "key-in-header-for-stream",
    "the API key with the quotes of an .env file, official SDK": "quotes-round-key",
    "the API key in upper case, official SDK": "key-in-other-case",
    "an API key that no account has, official SDK": "unknown-key",
}

SETUP = [
    {
        "method": "POST",
        "path": "/venues/deltadefi/orders",
        "body": {"side": "buy", "quantity": "100", "price": "0.62", "account": "alice"} | order,
    }
    for order in [{"id": DRAFT, "state": "draft"}, {"id": RESTING}, {"id": OTHER, "state": "draft"}]
]

if __name__ == "__main__":
    write("deltadefi", CLOCK, caused(rows(), CAUSES), SETUP, {"signedCancel": "true"})
