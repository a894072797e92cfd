// Mistakes in DMEX's signatures, made with ethers and web3.js; dmex.py has the rest and the orders that stand.
import { http, library, load, print, row } from "./corpus.mjs";

const { ethers } = load("ethers");
const { Web3 } = load("web3");

const ETHERS = library("ethers");
const WEB3 = library("web3");

const ALICE = "0xac0974bec39a17e36ba4a6b4d238ff944bacb478cbed5efcae784d7bf4f2ff80";
const PLAIN = "0x30e035b334dd9a25378359efff77a77424bfc9f34491478aba4f425c15383dcb";
const V_IS_28 = "0x894831b9c6b276b82057c9643538c21d74ab8d71e8571ed3a28f5a3a869245b4";

const wallet = new ethers.Wallet(ALICE);
const accounts = new Web3().eth.accounts;

const cancel = (order_hash, signature) => JSON.stringify({ op: "cancel_order", data: { order_hash, ...signature } });

/** As DMEX's JavaScript example takes a signature apart. */
function split(signature) {
  const sig = signature.slice(2);
  let v = parseInt(sig.slice(128, 130), 16);
  if (v < 27) v += 27;
  return { v, r: `0x${sig.slice(0, 64)}`, s: `0x${sig.slice(64, 128)}` };
}

const good = split(accounts.sign(PLAIN, ALICE).signature);

const rows = [
  row("good: cancel as DMEX's JavaScript example makes it", WEB3, "nothing: the cancel of the documentation",
    cancel(PLAIN, good), { cause: "none-accepted" }),

  row("cancel, signMessage of the hash as text, ethers", ETHERS,
    "ethers' signMessage was given the hash as text, so its 66 characters were signed instead of its 32 bytes",
    cancel(PLAIN, split(await wallet.signMessage(PLAIN)))),

  row("cancel, accounts.sign of the hash without 0x, web3.js", WEB3,
    "web3.js takes hex without 0x for text, so 64 characters were signed instead of 32 bytes",
    cancel(PLAIN, split(accounts.sign(PLAIN.slice(2), ALICE).signature))),

  row("cancel over REST, signing key's sign of the bare hash, ethers", ETHERS,
    "ethers' SigningKey.sign signs the 32 bytes as a digest: there is no prefix of personal messages",
    http("DELETE", "/api/order", { order_hash: PLAIN, ...split(wallet.signingKey.sign(PLAIN).serialized) })),

  row("cancel, prefix twice: accounts.sign of hashMessage", WEB3,
    "hashMessage has put the prefix before the hash, and accounts.sign has put it before the result once more",
    cancel(PLAIN, split(accounts.sign(accounts.hashMessage(PLAIN), ALICE).signature))),

  row("cancel, v as web3.js names it", WEB3,
    "v was passed on as web3.js has it, the text 0x1b, where a number is wanted",
    cancel(PLAIN, { ...good, v: accounts.sign(PLAIN, ALICE).v })),

  row("cancel, r and s the wrong way round", WEB3, "r got the second half of the signature, and s the first",
    cancel(PLAIN, { v: good.v, r: good.s, s: good.r })),

  row("cancel, r and s without 0x", WEB3, "r and s were cut out of the signature without putting 0x before them",
    cancel(PLAIN, { v: good.v, r: good.r.slice(2), s: good.s.slice(2) })),

  row("cancel, signature cut with its 0x still on", ETHERS,
    "0x was not cut off first, so that r and s are two digits off: r has 62 digits, s begins with the end of r",
    await (async () => {
      const sig = await wallet.signMessage(ethers.getBytes(PLAIN));
      return cancel(PLAIN, { v: good.v, r: sig.slice(0, 64), s: `0x${sig.slice(64, 128)}` });
    })()),

  row("cancel, s of the compact form of EIP-2098", ETHERS,
    "s is ethers' yParityAndS of the compact form, whose highest bit holds the parity",
    await (async () => {
      const sig = ethers.Signature.from(await wallet.signMessage(ethers.getBytes(V_IS_28)));
      return cancel(V_IS_28, { v: sig.v, r: sig.r, s: sig.yParityAndS });
    })()),

  row("cancel, typed data signed", ETHERS,
    "the order's hash was signed as EIP-712 typed data; the venue has no typed data",
    await (async () => {
      const types = { CancelOrder: [{ name: "order_hash", type: "bytes32" }] };
      return cancel(PLAIN, split(await wallet.signTypedData({ name: "DMEX", version: "1", chainId: 137 }, types,
        { order_hash: PLAIN })));
    })()),
];

print(rows);
