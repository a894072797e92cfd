// Rows of pacifica.json that JavaScript signers make. pacifica.py runs this and puts the rows in their places.
import { library, load, print, row } from "./corpus.mjs";

const ccxt = load("ccxt");
const nacl = load("tweetnacl");
const bs58 = load("bs58").default;
const { ed25519 } = load("@noble/curves/ed25519.js");

const TWEETNACL = library("tweetnacl");
const CCXT = library("ccxt");
const NOBLE = library("@noble/curves");

// Published with the simulator's seed 1, and worth nothing.
const alice = {
    account: "9C6hybhQ6Aycep9jaUnP6uL9ZYvDjUp1aSkFWPUFJtpj",
    privateKey: "2Ana1pUpv2ZbMVkwF5FXapYeBEjdxDatLn7nvJkhgTSdZd8hbDHTd21as7EAsg7ypityqfsw2pMQKJcVDVcAEsd",
    agentWallet: "GcQfK48DV9BzDuDeCyV2sShbAAY4vqmK8JSj1NBrwoVZ",
    agentKey: "fRTLbAQ2w1bisJQNUfEavKowvnYSoFxUawyXbBtw7cUQyoA6ghMhDVotf49MuGeWLgHYtMdxSVRpY6vAGfdEMNP",
};
const bob = {
    privateKey: "2Jg87AWKEwzdrP73oiFDeFq5FgLMFeJL4q7qGG53AYmW14X1ZK4oqxwvPDCtWNaQBD2feNGyVC6hETh3pSyL6fHQ",
    agentWallet: "38ZunZohzJPLJAkk8k3ownKeKmPSDeah4KR9N3uFVCuV",
    agentKey: "5gs9tc7idgBBiyQsHTEtBtuUb7CsVdvRZk4JJf9gxYXToQvcrsWeAdGA35j6bZd2c5NN1ksHCQThYYTYiss4rEnK",
};

const NOW = 1749223343149; // 461 ms before the simulator's clock
const ORDER = 42069;
const utf8 = (text) => new TextEncoder().encode(text);
const http = (path, body) =>
    `POST /api/v1${path} HTTP/1.1\r\nHost: api.pacifica.fi\r\nContent-Type: application/json\r\n\r\n${JSON.stringify(body)}`;
const socket = (type, params) =>
    JSON.stringify({ id: "1bb2b72f-f545-4938-8a38-c5cda8823675", params: { [type]: params } });

/** ccxt as its user sets it up, with a clock that stands still and a network that only listens. */
async function withCcxt(options, act, at = NOW) {
    const exchange = new ccxt.pacifica({ ...options, options: { builderFee: false, ...options.options } });
    let sent;
    exchange.milliseconds = () => at;
    exchange.fetch = async (url, method, headers, body) => {
        if (url.endsWith("/info")) {
            return {
                success: true,
                error: null,
                code: null,
                data: [
                    {
                        symbol: "BTC",
                        tick_size: "1",
                        min_tick: "0",
                        max_tick: "1000000",
                        lot_size: "0.00001",
                        max_leverage: 50,
                        isolated_only: false,
                        min_order_size: "10",
                        max_order_size: "5000000",
                        funding_rate: "0",
                        next_funding_rate: "0",
                        created_at: 1748881333944,
                        instrument_type: "perpetual",
                        base_asset: "BTC",
                    },
                ],
            };
        }
        sent = { url: new URL(url), headers, body };
        return { success: true, data: { order_id: 1 }, error: null, code: null };
    };
    await act(exchange);
    return `POST ${sent.url.pathname} HTTP/1.1\r\nHost: ${sent.url.host}\r\nContent-Type: ${sent.headers["Content-Type"]}\r\n\r\n${sent.body}`;
}
const cancelByCcxt = (options, params = {}, at = NOW) =>
    withCcxt(options, (exchange) => exchange.cancelOrder(String(ORDER), "BTC/USDC:USDC", params), at);

const sorted = (value) =>
    Array.isArray(value)
        ? value.map(sorted)
        : value && typeof value === "object"
          ? Object.fromEntries(
                Object.keys(value)
                    .sort()
                    .map((name) => [name, sorted(value[name])]),
            )
          : value;
const message = (type, data, timestamp = NOW) => ({ timestamp, expiry_window: 5000, type, data });
const canonical = (type, data) => JSON.stringify(sorted(message(type, data)));
const body = (signature, data, more = {}) => ({
    account: alice.account,
    ...more,
    signature,
    timestamp: NOW,
    expiry_window: 5000,
    ...data,
});
const tweet = (text, key = alice.privateKey) => bs58.encode(nacl.sign.detached(utf8(text), bs58.decode(key)));
const noble = (text, key = alice.privateKey) => bs58.encode(ed25519.sign(utf8(text), bs58.decode(key).slice(0, 32)));
const cancel = { symbol: "BTC", order_id: ORDER };

const rows = {
    goodCcxtCancel: {
        name: "cancel by order id, ccxt",
        madeWith: CCXT,
        whatWentWrong: "nothing: cancelOrder with the account key",
        cause: "none-accepted",
        request: await cancelByCcxt({ walletAddress: alice.account, privateKey: alice.privateKey }),
    },
    goodSocket: {
        name: "cancel by client id over WebSocket, tweetnacl",
        madeWith: TWEETNACL,
        whatWentWrong: "nothing: the agent key signs, and agent_wallet names it",
        cause: "none-accepted",
        request: (() => {
            const data = { symbol: "BTC", client_order_id: "79f948fd-7556-4066-a128-083f3ea49322" };
            return socket(
                "cancel_order",
                body(tweet(canonical("cancel_order", data), alice.agentKey), data, { agent_wallet: alice.agentWallet }),
            );
        })(),
    },
    notSorted: {
        name: "JSON.stringify in the order in which the object was written, tweetnacl",
        madeWith: TWEETNACL,
        whatWentWrong: "the members were not sorted before they were signed: timestamp, expiry_window, type, data",
        request: http("/orders/cancel", body(tweet(JSON.stringify(message("cancel_order", cancel))), cancel)),
    },
    replacerArray: {
        name: "JSON.stringify(message, Object.keys(message).sort()), tweetnacl",
        madeWith: TWEETNACL,
        whatWentWrong:
            'the array of sorted names filters at every depth too, so that "data":{} without the order was signed',
        request: (() => {
            const whole = message("cancel_order", cancel);
            return http("/orders/cancel", body(tweet(JSON.stringify(whole, Object.keys(whole).sort())), cancel));
        })(),
    },
    agentWithoutItsName: {
        name: "the agent's private key without options.agentAddress, ccxt",
        madeWith: CCXT,
        whatWentWrong:
            "the agent key signed, and the body has no agent_wallet, so the signature is checked against the account key",
        request: await cancelByCcxt({ walletAddress: alice.account, privateKey: alice.agentKey }),
    },
    ownerInPlaceOfAgent: {
        name: "options.agentAddress with the account's own private key, ccxt",
        madeWith: CCXT,
        whatWentWrong: "the body names the agent in agent_wallet, but the account key signed",
        request: await cancelByCcxt({
            walletAddress: alice.account,
            privateKey: alice.privateKey,
            options: { agentAddress: alice.agentWallet },
        }),
    },
    foreignAgent: {
        name: "an agent of another account, ccxt",
        madeWith: CCXT,
        whatWentWrong: "bob's agent key signed a cancel of alice's order: it is bound to bob and not to her",
        request: await cancelByCcxt({
            walletAddress: alice.account,
            privateKey: bob.agentKey,
            options: { agentAddress: bob.agentWallet },
        }),
    },
    seconds: {
        name: "timestamp in seconds, ccxt",
        madeWith: CCXT,
        whatWentWrong: "the caller gave params.timestamp in seconds, so that it lies in January 1970",
        request: await cancelByCcxt(
            { walletAddress: alice.account, privateKey: alice.privateKey },
            {},
            Math.floor(NOW / 1000),
        ),
    },
    clockBehind: {
        name: "the computer's clock is 11 s behind, ccxt",
        madeWith: CCXT,
        whatWentWrong: "timestamp and expiry_window of 5 s were over before the request arrived",
        request: await cancelByCcxt({ walletAddress: alice.account, privateKey: alice.privateKey }, {}, NOW - 11_000),
    },
    otherAccountsKey: {
        name: "alice's account with bob's private key, ccxt",
        madeWith: CCXT,
        whatWentWrong: "keys of two accounts were mixed up in the configuration: bob signed for alice",
        request: await cancelByCcxt({ walletAddress: alice.account, privateKey: bob.privateKey }),
    },
    nobodysKey: {
        name: "a private key that no account has, ccxt",
        madeWith: CCXT,
        whatWentWrong: "the text is right, and the key belongs to nobody whom the venue knows",
        cause: null,
        request: await cancelByCcxt({
            walletAddress: alice.account,
            privateKey: bs58.encode(nacl.sign.keyPair.fromSeed(new Uint8Array(32).fill(0x5a)).secretKey),
        }),
    },
    attached: {
        name: "nacl.sign in place of nacl.sign.detached, tweetnacl",
        madeWith: TWEETNACL,
        whatWentWrong: "the signature is followed by the signed text, 175 bytes in place of 64",
        request: http(
            "/orders/cancel",
            body(
                bs58.encode(nacl.sign(utf8(canonical("cancel_order", cancel)), bs58.decode(alice.privateKey))),
                cancel,
            ),
        ),
    },
    wrongType: {
        name: 'type "cancel" for a cancel, @noble/curves',
        madeWith: NOBLE,
        whatWentWrong: 'the signed type was "cancel"; the operation is "cancel_order"',
        request: http(
            "/orders/cancel",
            body(
                bs58.encode(
                    ed25519.sign(utf8(canonical("cancel", cancel)), bs58.decode(alice.privateKey).slice(0, 32)),
                ),
                cancel,
            ),
        ),
    },
    batchType: {
        name: 'type "Cancel" within a batch, @noble/curves',
        madeWith: NOBLE,
        whatWentWrong: 'the name of the batch action, "Cancel", was signed as the type; it is "cancel_order" there too',
        request: http("/orders/batch", {
            actions: [
                {
                    type: "Cancel",
                    data: body(
                        bs58.encode(
                            ed25519.sign(utf8(canonical("Cancel", cancel)), bs58.decode(alice.privateKey).slice(0, 32)),
                        ),
                        cancel,
                    ),
                },
            ],
        }),
    },
    socketWholeBody: {
        name: "account and agent_wallet signed with the rest, WebSocket, @noble/curves",
        madeWith: NOBLE,
        whatWentWrong:
            "account and agent_wallet stood among the members of data that were signed; they are sent, but not signed",
        request: (() => {
            const who = { account: alice.account, agent_wallet: alice.agentWallet };
            const text = canonical("cancel_order", { ...who, ...cancel });
            return socket(
                "cancel_order",
                body(bs58.encode(ed25519.sign(utf8(text), bs58.decode(alice.agentKey).slice(0, 32))), cancel, {
                    agent_wallet: alice.agentWallet,
                }),
            );
        })(),
    },
    idAsText: {
        name: "order_id signed as text and sent as a number, WebSocket, tweetnacl",
        madeWith: TWEETNACL,
        whatWentWrong: 'the id was kept as a string: "order_id":"42069" was signed, and 42069 sent',
        request: socket(
            "cancel_order",
            body(tweet(canonical("cancel_order", { ...cancel, order_id: String(ORDER) })), cancel),
        ),
    },
    unknownMember: {
        name: "cancel all with a list of symbols, tweetnacl",
        madeWith: TWEETNACL,
        whatWentWrong:
            'a member "symbols" that the venue does not know was signed and sent; the venue drops it from what it checks',
        request: (() => {
            const data = { all_symbols: true, exclude_reduce_only: false, symbols: ["BTC"] };
            return http("/orders/cancel_all", body(tweet(canonical("cancel_all_orders", data)), data));
        })(),
    },
    // From here on for mistakes that the simulator knows and no row above shows.
    bodySigned: {
        name: "the body signed as it is sent, tweetnacl",
        madeWith: TWEETNACL,
        whatWentWrong: "account, timestamp, expiry_window and the order were signed flat, as the body has them",
        cause: "body-signed",
        blind: false,
        request: (() => {
            const { signature, ...unsigned } = body("", cancel);
            return http("/orders/cancel", body(tweet(JSON.stringify(sorted(unsigned))), cancel));
        })(),
    },
    dataAsText: {
        name: "data: JSON.stringify(order), tweetnacl",
        madeWith: TWEETNACL,
        whatWentWrong: "data was serialised by itself first, and signed as a text within the text",
        cause: "data-as-text",
        blind: false,
        request: http("/orders/cancel", body(tweet(canonical("cancel_order", JSON.stringify(sorted(cancel)))), cancel)),
    },
    secondsSigned: {
        name: "seconds signed and milliseconds sent, @noble/curves",
        madeWith: NOBLE,
        whatWentWrong: "the timestamp was cut to seconds for the signed text alone",
        cause: "other-unit-of-time-signed",
        blind: false,
        request: (() => {
            const text = JSON.stringify(sorted(message("cancel_order", cancel, Math.floor(NOW / 1000))));
            return http("/orders/cancel", body(noble(text), cancel));
        })(),
    },
    batchAsOne: {
        name: "one signature for a whole batch, @noble/curves",
        madeWith: NOBLE,
        whatWentWrong: "the list of actions was signed once as batch_orders, and its signature put into each action",
        cause: "batch-signed-as-one",
        blind: false,
        request: (() => {
            const actions = [cancel, { symbol: "BTC", order_id: ORDER + 1 }].map((data) => ({ type: "Cancel", data }));
            const signature = noble(canonical("batch_orders", { actions }));
            return http("/orders/batch", {
                actions: actions.map(({ type, data }) => ({ type, data: body(signature, data) })),
            });
        })(),
    },
    signaturesMixedUp: {
        name: "two signatures of a batch in each other's place, tweetnacl",
        madeWith: TWEETNACL,
        whatWentWrong: "the first action carries the signature of the second, and the other way round",
        cause: "signature-of-another-action",
        blind: false,
        request: (() => {
            const orders = [cancel, { symbol: "BTC", order_id: ORDER + 1 }];
            const signatures = orders.map((data) => tweet(canonical("cancel_order", data))).reverse();
            return http("/orders/batch", {
                actions: orders.map((data, place) => ({ type: "Cancel", data: body(signatures[place], data) })),
            });
        })(),
    },
    agentNotBound: {
        name: "an agent that was never bound, ccxt",
        madeWith: CCXT,
        whatWentWrong: "a fresh key pair signs as the agent, and no account has bound it",
        cause: "agent-not-bound",
        blind: false,
        request: await (() => {
            const fresh = nacl.sign.keyPair.fromSeed(new Uint8Array(32).fill(0x5a));
            return cancelByCcxt({
                walletAddress: alice.account,
                privateKey: bs58.encode(fresh.secretKey),
                options: { agentAddress: bs58.encode(fresh.publicKey) },
            });
        })(),
    },
    timeZone: {
        name: "local time taken for UTC, ccxt",
        madeWith: CCXT,
        whatWentWrong: "the timestamp is one hour behind",
        cause: "clock-is-wrong",
        blind: false,
        request: await cancelByCcxt(
            { walletAddress: alice.account, privateKey: alice.privateKey },
            {},
            NOW - 3_600_000,
        ),
    },
    windowInSeconds: {
        name: "expiryWindow: 30, ccxt",
        madeWith: CCXT,
        whatWentWrong: "the window of 30 was meant as seconds and is 30 ms",
        cause: "window-in-seconds",
        blind: false,
        request: await cancelByCcxt(
            { walletAddress: alice.account, privateKey: alice.privateKey },
            { expiryWindow: 30 },
        ),
    },
    base64: {
        name: "signature in base64, tweetnacl",
        madeWith: TWEETNACL,
        whatWentWrong: "the 64 bytes of the signature were written in base64; the venue reads base58",
        cause: "signature-in-base64",
        blind: false,
        request: (() => {
            const signature = nacl.sign.detached(
                utf8(canonical("cancel_order", cancel)),
                bs58.decode(alice.privateKey),
            );
            return http("/orders/cancel", body(Buffer.from(signature).toString("base64"), cancel));
        })(),
    },
    privateKeyAsAddress: {
        name: "walletAddress: the private key, ccxt",
        madeWith: CCXT,
        whatWentWrong: "both settings hold the private key, so that it was sent as the account",
        cause: "private-key-sent",
        blind: false,
        request: await cancelByCcxt({ walletAddress: alice.privateKey, privateKey: alice.privateKey }),
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
