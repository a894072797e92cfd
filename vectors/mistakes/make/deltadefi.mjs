// Rows of deltadefi.json that JavaScript signers make. deltadefi.py runs this and puts the rows in their places.
import { library, load, print, row } from "./corpus.mjs";

const { MeshWallet } = load("@meshsdk/wallet");
const CSL = load("@emurgo/cardano-serialization-lib-nodejs");
const { SignJWT, UnsecuredJWT } = load("jose");

const MESH = library("@meshsdk/wallet");
const CARDANO = library("@emurgo/cardano-serialization-lib-nodejs");
const JOSE = library("jose");

// Published with the simulator's seed 1, and worth nothing.
const root =
    "xprv1cqa46gk29plgkg98upclnjv5t425fcpl4rgf9mq2txdxuga7jfq5shk7np6l55nj00sl3m4syzna3uwgrwppdm0azgy9d8zahyf32s62klfyhe0ayyxkc7x92nv4s77fa0v25tufk9tnv7x6dgexe9kdz5gpeqgu";
const apiKey = "00112233445566778899aabbccddeeff";
const wallet =
    "addr_test1qr0kxxq9gsevnrf7ua8vcrrry87gzwpk3yqv7w8pj6z9373pjwmuth4y8krn3xdhuz83zl9kwduj9m7e7vmu3y0e2yfqqnz9vc";

const order = "550e8400-e29b-41d4-a716-446655440000";
const place =
    "84a400d9010281825820d746256959821754a9a45ce0dfb0aba6dbc47adf5e0d19096745e4a05e9045c700018182581d605867c3b8e27840f556ac268b781578b14c5661fc63ee720dbeab663f0002000ed9010281581c5867c3b8e27840f556ac268b781578b14c5661fc63ee720dbeab663fa0f5f6";
const cancel = {
    order: "550e8400-e29b-41d4-a716-446655440001",
    tx: "84a400d90102818258201cad505c7a283d50614eb84d480eb85268eabfbf6536aa354e92d8fb2fc33e4b01018182581d605867c3b8e27840f556ac268b781578b14c5661fc63ee720dbeab663f0002000ed9010281581c5867c3b8e27840f556ac268b781578b14c5661fc63ee720dbeab663fa0f5f6",
};

const http = (method, path, body, headers = { "X-API-KEY": apiKey }) =>
    [
        `${method} ${path} HTTP/1.1`,
        "Host: api-staging.deltadefi.io",
        "Content-Type: application/json",
        ...Object.entries(headers).map(([name, value]) => `${name}: ${value}`),
    ].join("\r\n") +
    "\r\n\r\n" +
    (body === undefined ? "" : JSON.stringify(body));
const submit = (signed) => http("POST", "/order/submit", { order_id: order, signed_tx: signed });

const mesh = async (options = {}) => {
    const made = new MeshWallet({ networkId: 0, key: { type: "root", bech32: root }, ...options });
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
const asked = [{ request: http("DELETE", `/order/${cancel.order}/build`), expect: cancel.tx }];
const submitCancel = (signed) => http("DELETE", "/order/submit", { signed_tx: signed });

const rows = {
    goodMesh: {
        name: "an order, Mesh",
        madeWith: MESH,
        whatWentWrong: "nothing: what the TypeScript SDK does",
        cause: "none-accepted",
        request: submit(await (await mesh()).signTx(place)),
    },
    goodCancel: {
        name: "a signed cancel of 2025, cardano-serialization-lib",
        madeWith: CARDANO,
        whatWentWrong: "nothing",
        cause: "none-accepted",
        before: asked,
        request: submitCancel(witnessed(cancel.tx, [operationKey, hashOf(cancel.tx)])),
    },
    secondAccount: {
        name: "accountIndex: 1, Mesh",
        madeWith: MESH,
        whatWentWrong: "the key at m/1852'/1815'/1'/0/0 signed; the operation key is that of account 0",
        request: submit(await (await mesh({ accountIndex: 1 })).signTx(place)),
    },
    signData: {
        name: "signData in place of signTx, Mesh",
        madeWith: MESH,
        whatWentWrong: "a message signature of CIP-8, a COSE_Sign1, was sent as the signed transaction",
        request: submit((await (await mesh()).signData(place)).signature),
    },
    rootSigns: {
        name: "the root key signs, cardano-serialization-lib",
        madeWith: CARDANO,
        whatWentWrong: "the root key itself signed, not the key derived from it at m/1852'/1815'/0'/0/0",
        request: submit(witnessed(place, [rootKey.to_raw_key(), hashOf(place)])),
    },
    secondWitnessBad: {
        name: "a second witness kept from another transaction, cardano-serialization-lib",
        madeWith: CARDANO,
        whatWentWrong:
            "the operation key signed well, and a witness of the stake key that nobody asked for is of another transaction",
        request: (() => {
            const stakeKey = rootKey
                .derive(hard(1852))
                .derive(hard(1815))
                .derive(hard(0))
                .derive(2)
                .derive(0)
                .to_raw_key();
            return submit(witnessed(place, [operationKey, hashOf(place)], [stakeKey, hashOf(cancel.tx)]));
        })(),
    },
    cancelByAnotherKey: {
        name: "a signed cancel of 2025 by the stake key, cardano-serialization-lib",
        madeWith: CARDANO,
        whatWentWrong: "the key at m/1852'/1815'/0'/2/0 signed in place of the operation key at 0'/0/0",
        before: asked,
        request: (() => {
            const stakeKey = rootKey
                .derive(hard(1852))
                .derive(hard(1815))
                .derive(hard(0))
                .derive(2)
                .derive(0)
                .to_raw_key();
            return submitCancel(witnessed(cancel.tx, [stakeKey, hashOf(cancel.tx)]));
        })(),
    },
    ownToken: {
        name: "a token that the client made itself, jose",
        madeWith: JOSE,
        whatWentWrong:
            "the token was signed by the client, with its API key as the secret; only the venue can issue one",
        request: http("POST", `/order/${cancel.order}/cancel`, undefined, {
            Authorization: await new SignJWT({ sub: wallet })
                .setProtectedHeader({ alg: "HS256", typ: "JWT" })
                .setExpirationTime(1768262400)
                .sign(new TextEncoder().encode(apiKey)),
        }),
    },
    // From here on for mistakes that the simulator knows and no row above shows.
    feeBeforeSigning: {
        name: "a fee put in before signing, cardano-serialization-lib",
        madeWith: CARDANO,
        whatWentWrong: "the fee of the body was changed from 0 to 170000, and the changed body signed",
        cause: "body-changed-before-signing",
        blind: false,
        request: (() => {
            const changed = place.replace("0002000ed90102", "00021a000297f80ed90102");
            return submit(witnessed(changed, [operationKey, hashOf(changed)]));
        })(),
    },
    anotherKeyBeside: {
        name: "the stake key beside the operation key's signature, cardano-serialization-lib",
        madeWith: CARDANO,
        whatWentWrong: "the witness pairs the public key of one path with the signature of another",
        cause: "another-key-in-witness",
        blind: false,
        request: (() => {
            const stakeKey = rootKey
                .derive(hard(1852))
                .derive(hard(1815))
                .derive(hard(0))
                .derive(2)
                .derive(0)
                .to_raw_key();
            const fixed = CSL.FixedTransaction.from_hex(place);
            const vkey = CSL.Vkey.new(stakeKey.to_public());
            fixed.add_vkey_witness(CSL.Vkeywitness.new(vkey, operationKey.sign(hashOf(place))));
            return submit(fixed.to_hex());
        })(),
    },
    unsecuredToken: {
        name: "a token of alg none, jose",
        madeWith: JOSE,
        whatWentWrong: "the token is an unsecured one, without a signature",
        cause: "token-of-another-algorithm",
        blind: false,
        request: http("POST", `/order/${cancel.order}/cancel`, undefined, {
            Authorization: new UnsecuredJWT({ sub: wallet }).setExpirationTime(1768262400).encode(),
        }),
    },
};
print(
    Object.fromEntries(
        Object.entries(rows).map(([key, made]) => [
            key,
            row(made.name, made.madeWith, made.whatWentWrong, made.request, made),
        ]),
    ),
);
