// Rows of deltadefi.json that JavaScript signers make. deltadefi.py gives the transactions as JSON on the standard
// input, runs this, and puts the rows in their places.
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';

const require = createRequire(import.meta.url); // unlike import it looks in NODE_PATH
const { MeshWallet } = require('@meshsdk/wallet');
const CSL = require('@emurgo/cardano-serialization-lib-nodejs');
const { SignJWT } = require('jose');

const MESH = '@meshsdk/wallet 1.9.1';
const CARDANO = '@emurgo/cardano-serialization-lib-nodejs 15.0.3';
const JOSE = 'jose 6.2.18';
const { root, apiKey, wallet, place, cancel, order } = JSON.parse(readFileSync(0, 'utf8'));

const http = (method, path, body, headers = { 'X-API-KEY': apiKey }) =>
  [`${method} ${path} HTTP/1.1`, 'Host: api-staging.deltadefi.io', 'Content-Type: application/json',
    ...Object.entries(headers).map(([name, value]) => `${name}: ${value}`)].join('\r\n')
  + '\r\n\r\n' + (body === undefined ? '' : JSON.stringify(body));
const submit = (signed) => http('POST', '/order/submit', { order_id: order, signed_tx: signed });

const mesh = async (options = {}) => {
  const made = new MeshWallet({ networkId: 0, key: { type: 'root', bech32: root }, ...options });
  await made.init?.();
  return made;
};

const rootKey = CSL.Bip32PrivateKey.from_bech32(root);
const hard = (index) => index + 0x80000000;
const operationKey = rootKey.derive(hard(1852)).derive(hard(1815)).derive(hard(0)).derive(0).derive(0).to_raw_key();
/** The transaction with one witness more, its body as it came. */
const witnessed = (tx, ...witnesses) => {
  const fixed = CSL.FixedTransaction.from_hex(tx);
  for (const [key, digest] of witnesses) {
    fixed.add_vkey_witness(CSL.Vkeywitness.new(CSL.Vkey.new(key.to_public()), key.sign(digest)));
  }
  return fixed.to_hex();
};
const hashOf = (tx) => CSL.FixedTransaction.from_hex(tx).transaction_hash().to_bytes();
const asked = [{ request: http('DELETE', `/order/${cancel.order}/build`), expect: cancel.tx }];
const submitCancel = (signed) => http('DELETE', '/order/submit', { signed_tx: signed });

const rows = {
  goodMesh: {
    name: 'an order, Mesh',
    madeWith: MESH,
    whatWentWrong: 'nothing: what the TypeScript SDK does',
    cause: 'none-accepted',
    request: submit(await (await mesh()).signTx(place)),
  },
  goodCancel: {
    name: 'a signed cancel of 2025, cardano-serialization-lib',
    madeWith: CARDANO,
    whatWentWrong: 'nothing',
    cause: 'none-accepted',
    before: asked,
    request: submitCancel(witnessed(cancel.tx, [operationKey, hashOf(cancel.tx)])),
  },
  secondAccount: {
    name: 'accountIndex: 1, Mesh',
    madeWith: MESH,
    whatWentWrong: "the key at m/1852'/1815'/1'/0/0 signed; the operation key is that of account 0",
    request: submit(await (await mesh({ accountIndex: 1 })).signTx(place)),
  },
  signData: {
    name: 'signData in place of signTx, Mesh',
    madeWith: MESH,
    whatWentWrong: 'a message signature of CIP-8, a COSE_Sign1, was sent as the signed transaction',
    request: submit((await (await mesh()).signData(place)).signature),
  },
  rootSigns: {
    name: 'the root key signs, cardano-serialization-lib',
    madeWith: CARDANO,
    whatWentWrong: "the root key itself signed, not the key derived from it at m/1852'/1815'/0'/0/0",
    request: submit(witnessed(place, [rootKey.to_raw_key(), hashOf(place)])),
  },
  secondWitnessBad: {
    name: 'a second witness kept from another transaction, cardano-serialization-lib',
    madeWith: CARDANO,
    whatWentWrong: 'the operation key signed well, and a witness of the stake key that nobody asked for is of another transaction',
    request: (() => {
      const stakeKey = rootKey.derive(hard(1852)).derive(hard(1815)).derive(hard(0)).derive(2).derive(0).to_raw_key();
      return submit(witnessed(place, [operationKey, hashOf(place)], [stakeKey, hashOf(cancel.tx)]));
    })(),
  },
  cancelByAnotherKey: {
    name: 'a signed cancel of 2025 by the stake key, cardano-serialization-lib',
    madeWith: CARDANO,
    whatWentWrong: "the key at m/1852'/1815'/0'/2/0 signed in place of the operation key at 0'/0/0",
    before: asked,
    request: (() => {
      const stakeKey = rootKey.derive(hard(1852)).derive(hard(1815)).derive(hard(0)).derive(2).derive(0).to_raw_key();
      return submitCancel(witnessed(cancel.tx, [stakeKey, hashOf(cancel.tx)]));
    })(),
  },
  ownToken: {
    name: 'a token that the client made itself, jose',
    madeWith: JOSE,
    whatWentWrong: 'the token was signed by the client, with its API key as the secret; only the venue can issue one',
    request: http('POST', `/order/${cancel.order}/cancel`, undefined, {
      Authorization: await new SignJWT({ sub: wallet }).setProtectedHeader({ alg: 'HS256', typ: 'JWT' })
        .setExpirationTime(1768262400).sign(new TextEncoder().encode(apiKey)),
    }),
  },
};
console.log(JSON.stringify(rows));
