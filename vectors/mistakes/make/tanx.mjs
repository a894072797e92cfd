// Mistakes at tanX made with ethers, jose and the STARK libraries of Node; tanx.py has the rest.
import { http, library, load, print, row } from "./corpus.mjs";

const { ethers } = load("ethers");
const { SignJWT, UnsecuredJWT } = load("jose");
const starkware = load("@starkware-industries/starkware-crypto-utils");
const scure = load("@scure/starknet");

const ETHERS = library("ethers");
const JOSE = library("jose");
const STARKWARE = library("@starkware-industries/starkware-crypto-utils");
const SCURE = library("@scure/starknet");

const wallet = new ethers.Wallet("0x7d6384d6877be027aa25bd458f2058e3f7ff68347dc583a9baf96f5f97b413a8");
const STARK_KEY = "e6c58036898cc1413cf1147ca90dd857a59adefced59c8acb8c807264b83d4";
const MAINNET = "Get started with TanX. Make sure the origin is https://trade.tanx.fi";

// --- login ---

const CODE = "Yvw9FHZ4JwyhuVobAZAWjd";
const TEXT = `You’re now signing into TanX, make sure the origin is https://testnet.tanx.fi (Login-code:${CODE})`;
const ask = { request: http("POST", "/sapi/v2/auth/nonce/", { eth_address: wallet.address }),
  expect: `(Login-code:${CODE})` };
const login = (user_signature) => http("POST", "/sapi/v2/auth/login/", { eth_address: wallet.address, user_signature });

// --- tokens ---

const claims = { token_type: "access", exp: 1700000300, iat: 1700000000, jti: "0123456789abcdef0123456789abcdef",
  user_id: "27" };
const secret = new TextEncoder().encode("simulator-secret");
const token = (alg = "HS256", value = claims) => new SignJWT(value).setProtectedHeader({ typ: "JWT", alg }).sign(secret);
const withToken = (path, body, jwt) => http("POST", path, body, { Authorization: `JWT ${jwt}` });
const cancel = (jwt) => withToken("/sapi/v1/orders/cancel/", { order_id: 904 }, jwt);

// --- orders ---

const good = await token();
const FIRST = { nonce: 37355311, msg_hash: "0x3679232c69eb0cc612c8872a665b18eab0d4e96354720ab6ae887df3e69b96" };
const SECOND = { nonce: 37355312, msg_hash: "0x1072b88e08173411a3f01ba139e30f2d56332004d4cbcef56d34eb61d459de5" };
const announce = (answer) => ({ request: withToken("/sapi/v1/orders/nonce/",
  { market: "btcusdc", ord_type: "limit", price: 30000, side: "buy", volume: 0.01 }, good), expect: answer.msg_hash });
const create = ({ nonce, msg_hash }, { r, s }, prefix = "0x") => withToken("/sapi/v1/orders/create/",
  { msg_hash, signature: { r: prefix + r.toString(16), s: prefix + s.toString(16) }, nonce }, good);
const keyPair = (key) => starkware.ec.keyFromPrivate(key, "hex");
const derivation = await wallet.signMessage(MAINNET);

const rows = [
  row("good: login, ethers", ETHERS, "nothing", login(await wallet.signMessage(TEXT)),
    { cause: "none-accepted", before: [ask] }),

  row("login, hex of the text signed as text", ETHERS,
    "the text was turned to hex for personal_sign, and ethers' signMessage signed the characters of the hex",
    login(await wallet.signMessage(ethers.hexlify(ethers.toUtf8Bytes(TEXT)))), { before: [ask] }),

  row("login, compact signature of EIP-2098", ETHERS, "the signature is the compact form of 64 bytes, not of 65",
    login(ethers.Signature.from(await wallet.signMessage(TEXT)).compactSerialized), { before: [ask] }),

  row("login, hashMessage signed as a message", ETHERS,
    "the text was hashed with the prefix by hashMessage and then signed as a message, with the prefix once more",
    login(await wallet.signMessage(ethers.getBytes(ethers.hashMessage(TEXT)))), { before: [ask] }),

  row("cancel, token with alg none", JOSE, "the token is not signed, its alg is none", cancel(new UnsecuredJWT(claims).encode())),

  row("cancel, token signed with HS512", JOSE, "the token was signed with HS512, not with HS256", cancel(await token("HS512"))),

  row("good: a new order, starkware-crypto-utils", STARKWARE, "nothing",
    create(FIRST, starkware.sign(keyPair(STARK_KEY), FIRST.msg_hash.slice(2))),
    { cause: "none-accepted", before: [announce(FIRST)] }),

  row("new order, STARK key by StarkWare's derivation", STARKWARE,
    "the STARK key was derived as StarkWare does it, from the r of the signature; tanX takes the whole signature",
    create(FIRST, starkware.sign(keyPair(starkware.keyDerivation.getPrivateKeyFromEthSignature(derivation)),
      FIRST.msg_hash.slice(2))), { before: [announce(FIRST)] }),

  row("new order, STARK key by ethSigToPrivate", SCURE,
    "the STARK key was derived with ethSigToPrivate, from the r of the signature; tanX takes the whole signature",
    create(FIRST, scure.sign(FIRST.msg_hash.slice(2), scure.ethSigToPrivate(derivation))), { before: [announce(FIRST)] }),

  row("new order, signed by elliptic without shifting the hash", STARKWARE,
    "elliptic's own sign was called, which drops the last four bits of a hash of 63 digits",
    create(SECOND, keyPair(STARK_KEY).sign(SECOND.msg_hash.slice(2))), { before: [announce(FIRST), announce(SECOND)] }),

  row("new order, keccak of the hash signed", SCURE, "the hash was hashed with StarkNet's keccak before it was signed",
    create(FIRST, scure.sign(scure.keccak(Buffer.from(FIRST.msg_hash.slice(2), "hex")).toString(16), STARK_KEY)),
    { before: [announce(FIRST)] }),

  row("new order, r and s without 0x", STARKWARE, "r and s were sent as toString(16) gives them, without 0x",
    create(FIRST, starkware.sign(keyPair(STARK_KEY), FIRST.msg_hash.slice(2)), ""), { before: [announce(FIRST)] }),
];

print(rows);
