"""The flow of DMEX's documentation: build the order, hash its ABI encoding, sign the hash, send it over the WebSocket.

Which members the hash covers was not readable; those before the signature in the REST example are taken.
"""
import json
from decimal import Decimal

import websocket
from eth_account.messages import encode_defunct
from web3 import Web3

TYPES = ["address", "address", "string", "uint256", "uint256", "bool", "uint256", "uint256", "bool"]
NOTHING_REPLACED = "0x" + "0" * 64


class Dmex:
    def __init__(self, private_key, url):
        self.w3 = Web3()
        self.private_key = private_key
        self.address = self.w3.eth.account.from_key(private_key).address
        self.ws = websocket.create_connection(url)

    def create_order(self, asset, amount, price, side, leverage, nonce, sign=None):
        signed = {
            "user_address": self.address,
            "base_token": "0x2791Bca1f2de4661ED88A30C99A7a9449Aa84174",
            "asset": asset,
            "amount": scaled(amount),
            "price": scaled(price),
            "side": side,
            "nonce": nonce,
            "leverage": scaled(leverage),
            "closing_order": False,
        }
        values = [int(value) if kind == "uint256" else value for kind, value in zip(TYPES, signed.values())]
        order_hash = Web3.to_hex(Web3.keccak(self.w3.codec.encode(TYPES, values)))
        order = {
            "hash": order_hash,
            **signed,
            **(sign or self.sign_hash)(order_hash),
            "remaining_amount": signed["amount"],
            "closed": False,
            "stop": False,
            "stop_price": "0",
            "stopped": False,
            "is_market": False,
            "post_only": False,
            "decimals": 2,
            "amount_dec": 4,
            "margin_currency_symbol": "USDC",
            "replace_hash": NOTHING_REPLACED,
        }
        return order_hash, self.ask("create_order", order)

    def cancel_order(self, order_hash, sign=None):
        return self.ask("cancel_order", {"order_hash": order_hash, **(sign or self.sign_hash)(order_hash)})

    def sign_hash(self, order_hash):
        """As documented: hexstr is decoded, and hex() drops the leading zeros of r and s."""
        return self.sign(encode_defunct(hexstr=order_hash))

    def sign_text(self, order_hash):
        """The mistake: 66 characters of text."""
        return self.sign(encode_defunct(text=order_hash))

    def sign(self, message):
        signed = self.w3.eth.account.sign_message(message, private_key=self.private_key)
        return {"v": signed.v, "r": hex(signed.r), "s": hex(signed.s)}

    def ask(self, op, data):
        """There is no request id: whatever comes next is the answer."""
        self.ws.send(json.dumps({"op": op, "data": data}))
        return json.loads(self.ws.recv())


def scaled(decimal):
    return str(int(Decimal(decimal) * 10**8))
