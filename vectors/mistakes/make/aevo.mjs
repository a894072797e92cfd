// Mistakes in Aevo's logins and signatures, made with node:crypto, ethers and web3.js; aevo.py has the rest.
import { createHmac } from "node:crypto";
import { http, library, load, nodeCrypto, print, row } from "./corpus.mjs";

const { ethers } = load("ethers");
const { eth } = load("web3");

const ETHERS = library("ethers");
const WEB3 = library("web3");

const KEY = "URPtt6eNCXgL8ERuchphUretdaga2smF";
const SECRET = "0140af7046a63530fc4bd319823d6eee98086ef0d446584b42f68b640b60c457";
const NOW_NS = "1700000000000000000";
const ORDER_ID = "0x2cf0ac0067d4369c86684be48e8747922433107cd1ae62b2d9b334e709fada34";
const CANCEL = `/orders/${ORDER_ID}`;

// --- HMAC ---

const mac = (text, secret = SECRET) => createHmac("sha256", secret).update(text).digest("hex");

const cancel = (signature, timestamp = NOW_NS) =>
  http("DELETE", CANCEL, undefined, { "AEVO-KEY": KEY, "AEVO-TIMESTAMP": timestamp, "AEVO-SIGNATURE": signature });

const frame = (op, data, signature, timestamp = NOW_NS) =>
  JSON.stringify({ id: 2, op, data, auth: { timestamp, signature, key: KEY } });

const login = (signature, timestamp = NOW_NS) =>
  JSON.stringify({ id: 1, op: "auth", data: { timestamp, signature, key: KEY } });

const data = { order_id: ORDER_ID };
const canonical = `${KEY},${NOW_NS},DELETE,${CANCEL},`;

// --- orders ---

const wallet = new ethers.Wallet("0xac0974bec39a17e36ba4a6b4d238ff944bacb478cbed5efcae784d7bf4f2ff80");
const signingKey = new ethers.Wallet("0x59c6995e998f97a5a0044966f0945389dc9e86dae88c7a8412f4603b6b78690d");
const newKey = new ethers.Wallet(`0x${"24".repeat(32)}`);

const domain = { name: "Aevo Testnet", version: "1", chainId: 11155111 };
const members = [["maker", "address"], ["isBuy", "bool"], ["limitPrice", "uint256"], ["amount", "uint256"],
  ["salt", "uint256"], ["instrument", "uint256"], ["timestamp", "uint256"]];
const typesOf = (list) => ({ Order: list.map(([name, type]) => ({ name, type })) });
const order = { maker: wallet.address, isBuy: true, limitPrice: 1200000000n, amount: 10000n, salt: 987654321n,
  instrument: 2054n, timestamp: 1700000000n };

const bodyOf = (signed, signature, changes = {}) => ({
  instrument: Number(signed.instrument), maker: signed.maker, is_buy: signed.isBuy, amount: String(signed.amount),
  limit_price: String(signed.limitPrice), salt: String(signed.salt), timestamp: String(signed.timestamp), signature,
  ...changes,
});
const create = (body) => http("POST", "/orders", body, { "AEVO-KEY": KEY, "AEVO-SECRET": SECRET });
const sign = (value = order, list = members, where = domain) => signingKey.signTypedData(where, typesOf(list), value);

// --- keys ---

const EXPIRY = 1893456000n;
const registerTypes = { Register: [{ name: "key", type: "address" }, { name: "expiry", type: "uint256" }] };
const signKeyTypes = { SignKey: [{ name: "account", type: "address" }] };
const register = (account_signature, signing_key_signature, expiry = EXPIRY) => http("POST", "/register", {
  account: wallet.address, signing_key: newKey.address, expiry: String(expiry), account_signature,
  signing_key_signature });
const byAccount = (signer = wallet, expiry = EXPIRY) =>
  signer.signTypedData(domain, registerTypes, { key: newKey.address, expiry });
const byNewKey = (account = wallet.address) => newKey.signTypedData(domain, signKeyTypes, { account });

/** web3.js signs typed data as its encoding, raw. */
function web3Signature() {
  const EIP712Domain = [["name", "string"], ["version", "string"], ["chainId", "uint256"]];
  const encoded = eth.abi.getEncodedEip712Data({
    domain, primaryType: "Order", message: Object.fromEntries(Object.entries(order).map(([k, v]) =>
      [k, typeof v === "bigint" ? String(v) : v])),
    types: { ...typesOf(members), EIP712Domain: EIP712Domain.map(([name, type]) => ({ name, type })) } });
  return eth.accounts.signRaw(encoded, signingKey.privateKey).signature;
}

const bigSalt = 1152921504606846977n;

const rows = [
  row("good: login and cancel over the WebSocket", nodeCrypto, "nothing",
    `${login(mac(`${KEY},${NOW_NS},ws,auth,`))}\n${JSON.stringify({ id: 2, op: "cancel_order", data })}`,
    { cause: "none-accepted" }),

  row("cancel, Date.now() for the timestamp", nodeCrypto,
    "the timestamp is Date.now(), in milliseconds, not in nanoseconds",
    cancel(mac(`${KEY},1700000000000,DELETE,${CANCEL},`), "1700000000000")),

  row("cancel, secret decoded from hex", nodeCrypto,
    "the secret was decoded from hex to 32 bytes; its 64 characters are the key",
    cancel(mac(canonical, Buffer.from(SECRET, "hex")))),

  row("cancel, lower-case method signed", nodeCrypto, "the method was signed in lower case, as axios has it in its config",
    cancel(mac(`${KEY},${NOW_NS},delete,${CANCEL},`))),

  row("cancel, whole URL signed", nodeCrypto, "the whole URL was signed, not its path alone",
    cancel(mac(`${KEY},${NOW_NS},DELETE,https://api-testnet.aevo.xyz${CANCEL},`))),

  row("cancel, HMAC in upper case", nodeCrypto, "the HMAC was written with upper-case digits",
    cancel(mac(canonical).toUpperCase())),

  row("cancel, parts joined without commas", nodeCrypto, "the parts were put together without the commas between them",
    cancel(mac(`${KEY}${NOW_NS}DELETE${CANCEL}`))),

  row("login, its data signed", nodeCrypto,
    "the data of the login was signed as its body; for a login the body is empty",
    login(mac(`${KEY},${NOW_NS},ws,auth,${JSON.stringify({ key: KEY })}`))),

  row("cancel frame signed as the REST request", nodeCrypto,
    "the frame was signed as DELETE /orders/{order_id}; for a frame it is ws and the op",
    frame("cancel_order", data, mac(canonical))),

  row("cancel frame with the signature of the login", nodeCrypto,
    "the signature of the login was used for a frame, which is signed with its own op and data",
    frame("cancel_order", data, mac(`${KEY},${NOW_NS},ws,auth,`))),

  row("cancel frame, data not signed", nodeCrypto, "the frame was signed without the text of its data",
    frame("cancel_order", data, mac(`${KEY},${NOW_NS},ws,cancel_order,`))),

  row("new order, salt rounded by JavaScript", ETHERS,
    "the salt was signed in full and sent as a number, which JavaScript had rounded to 53 bits",
    create(bodyOf({ ...order, salt: bigSalt }, await sign({ ...order, salt: bigSalt }), { salt: Number(bigSalt) }))),

  row("new order, chain id of mainnet in testnet's domain", ETHERS,
    "the domain has testnet's name, but chain id 1", create(bodyOf(order, await sign(order, members,
      { ...domain, chainId: 1 })))),

  row("new order, a verifying contract in the domain", ETHERS,
    "the domain was given a verifyingContract of zeros; Aevo's has none",
    create(bodyOf(order, await sign(order, members, { ...domain, verifyingContract: ethers.ZeroAddress })))),

  row("new order, members in another order", ETHERS,
    "amount stands before limitPrice in the type that was signed",
    create(bodyOf(order, await sign(order, [0, 1, 3, 2, 4, 5, 6].map((i) => members[i]))))),

  row("new order, timestamp signed in milliseconds", ETHERS,
    "the timestamp was signed in milliseconds and sent in seconds",
    create(bodyOf(order, await sign({ ...order, timestamp: 1700000000000n })))),

  row("new order over the WebSocket, price changed after signing", WEB3,
    "the price was rounded to a tick after the order had been signed",
    `${login(mac(`${KEY},${NOW_NS},ws,auth,`))}\n${JSON.stringify({ id: 3, op: "create_order",
      data: bodyOf(order, web3Signature(), { limit_price: "1200010000" }) })}`),

  row("new order, compact signature of EIP-2098", ETHERS,
    "the signature is ethers' compact form of 64 bytes, not the 65 bytes of r, s and v",
    create(bodyOf(order, ethers.Signature.from(await sign()).compactSerialized))),

  row("new signing key, expiry signed in nanoseconds", ETHERS,
    "the expiry was signed in nanoseconds and sent in seconds",
    register(await byAccount(wallet, EXPIRY * 1000000000n), await byNewKey())),

  row("new signing key, the two signatures exchanged", ETHERS,
    "account_signature holds the new key's signature and signing_key_signature the account's",
    register(await byNewKey(), await byAccount())),

  row("new signing key, Register signed by the new key", ETHERS,
    "Register was signed by the new key itself; the account has to sign it",
    register(await byAccount(newKey), await byNewKey())),

  row("new signing key, SignKey over its own address", ETHERS,
    "SignKey was signed over the address of the new key; it is over the account's",
    register(await byAccount(), await byNewKey(newKey.address))),
];

print(rows);
