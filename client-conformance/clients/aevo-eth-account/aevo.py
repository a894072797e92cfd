"""The flow of Aevo's documentation: log in by HMAC, sign the order as typed data, send it over the WebSocket.

What the WebSocket has no operation for goes over REST, each request signed.
"""
import hashlib
import hmac
import json
import secrets
import time
from decimal import Decimal
from urllib.error import HTTPError
from urllib.request import Request, urlopen

from eth_account import Account
from websockets.sync.client import connect

DOMAIN = {"name": "Aevo Testnet", "version": "1", "chainId": 11155111}
TYPES = {
    "Order": [
        {"name": "maker", "type": "address"},
        {"name": "isBuy", "type": "bool"},
        {"name": "limitPrice", "type": "uint256"},
        {"name": "amount", "type": "uint256"},
        {"name": "salt", "type": "uint256"},
        {"name": "instrument", "type": "uint256"},
        {"name": "timestamp", "type": "uint256"},
    ]
}


class Refused(Exception):
    """The venue's own word that it won't."""


class Aevo:
    def __init__(self, rest, key, secret, maker, signing_key):
        self.rest = rest
        self.key = key
        self.secret = secret
        self.maker = maker
        self.signing_key = signing_key
        self.socket = None
        self.events = []
        self.last_id = 0

    def login(self, url):
        self.socket = connect(url, proxy=None)
        return self.ask("auth", self.signed("ws", "auth", ""))

    def order(self, market, side, quantity, price):
        """The signed order, as it goes over the wire."""
        order = {
            "maker": self.maker,
            "isBuy": side == "buy",
            "limitPrice": scaled(price),
            "amount": scaled(quantity),
            "salt": secrets.randbits(63),
            "instrument": self.instrument(market),
            "timestamp": int(time.time()),
        }
        signed = Account.sign_typed_data(self.signing_key, DOMAIN, TYPES, order)
        return {
            "instrument": order["instrument"],
            "maker": order["maker"],
            "is_buy": order["isBuy"],
            "amount": str(order["amount"]),
            "limit_price": str(order["limitPrice"]),
            "salt": str(order["salt"]),
            "timestamp": str(order["timestamp"]),
            "signature": signed.signature.to_0x_hex(),
        }

    def ask(self, op, data):
        """One operation of the WebSocket; its data. Events that come in between are kept."""
        self.last_id += 1
        self.socket.send(json.dumps({"id": self.last_id, "op": op, "data": data}))
        frame = self.receive()
        while "channel" in frame:
            self.events.append(frame)
            frame = self.receive()
        if "error" in frame:
            raise Refused(frame["error"])
        if frame.get("id") != self.last_id:
            raise ValueError("not the answer to %s: %s" % (self.last_id, frame))
        return frame["data"]

    def call(self, method, path, body=None):
        """One request over REST; its answer."""
        text = "" if body is None else json.dumps(body)
        proof = self.signed(method, path, text)
        headers = {
            "AEVO-KEY": proof["key"],
            "AEVO-TIMESTAMP": proof["timestamp"],
            "AEVO-SIGNATURE": proof["signature"],
            "Content-Type": "application/json",
        }
        try:
            with urlopen(Request(self.rest + path, text.encode() or None, headers, method=method), timeout=10) as answer:
                return json.load(answer)
        except HTTPError as refusal:
            raise Refused(json.load(refusal)["error"]) from None

    def next_event(self):
        return self.events.pop(0) if self.events else self.receive()

    def receive(self):
        return json.loads(self.socket.recv(timeout=10))

    def signed(self, method, path, body):
        timestamp = str(time.time_ns())
        text = ",".join((self.key, timestamp, method, path, body))
        signature = hmac.new(self.secret.encode(), text.encode(), hashlib.sha256).hexdigest()
        return {"timestamp": timestamp, "signature": signature, "key": self.key}

    def instrument(self, name):
        for market in self.call("GET", "/markets"):
            if market["instrument_name"] == name:
                return int(market["instrument_id"])
        raise LookupError("no market " + name)


def scaled(decimal):
    """A whole number of six decimals."""
    whole = Decimal(decimal).scaleb(6)
    if whole != whole.to_integral_value():
        raise ValueError(decimal + " has more than six decimals")
    return int(whole)
