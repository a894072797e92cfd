// Asks ccxt, as it comes from its registry, for what it reads as JSON lines, and tells what ccxt told its caller.
// Only the URLs are redirected, by ccxt's own documented `urls`.
import ccxt from 'ccxt';
import { createInterface } from 'node:readline';

const settings = process.env;
let exchange = connect({});
let nextOrders; // the promise of a watch
const seen = new Set(); // the states of orders that were told

function connect({ privateKey, agentKey, agentWallet, apiKey }) {
  const client = new ccxt.pro.pacifica({
    walletAddress: settings.VENUESIM_ACCOUNT,
    privateKey: agentKey ?? privateKey ?? settings.VENUESIM_PRIVATE_KEY,
    enableRateLimit: false, // its own brake, for the venue's quota; there is none to spare here
    options: { agentAddress: agentWallet, apiKey },
  });
  const urls = {
    public: settings.VENUESIM_REST_URL,
    private: settings.VENUESIM_REST_URL,
    ws: { public: settings.VENUESIM_WS_URL },
  };
  Object.assign(client.urls, { api: urls, test: urls });
  return client;
}

/** The unified symbol of a market that the venue calls by its id. */
const symbol = (id) => (id === undefined ? undefined : exchange.markets_by_id[id][0].symbol);

/** What ccxt calls the parameters beyond its own. */
function params({ clientId, reduceOnly, timeInForce, stop, stopPrice, takeProfit, stopLoss, expiryWindow }) {
  const named = {
    clientOrderId: clientId,
    reduceOnly,
    timeInForce,
    stop,
    triggerPrice: stopPrice,
    takeProfitPrice: takeProfit,
    stopLossPrice: stopLoss,
    expiryWindow,
  };
  return Object.fromEntries(Object.entries(named).filter(([, value]) => value !== undefined));
}

const operations = {
  async login(args) {
    await exchange.close();
    exchange = connect(args);
    await exchange.loadHttpProxyAgent(); // ccxt has no agent for a plain ws:// without it
    const markets = await exchange.loadMarkets();
    return { told: Object.keys(markets).join(' ') };
  },
  async place({ transport, market, type, side, quantity, price, ...rest }) {
    const create = transport === 'ws' ? 'createOrderWs' : 'createOrder';
    return order(await exchange[create](symbol(market), type ?? 'limit', side, quantity, price, params(rest)));
  },
  async edit({ transport, market, orderId, side, quantity, price, ...rest }) {
    const edit = transport === 'ws' ? 'editOrderWs' : 'editOrder';
    return order(await exchange[edit](orderId, symbol(market), 'limit', side, quantity, price, params(rest)));
  },
  async cancel({ transport, market, orderId, ...rest }) {
    const cancel = transport === 'ws' ? 'cancelOrderWs' : 'cancelOrder';
    return order(await exchange[cancel](orderId, symbol(market), params(rest)));
  },
  cancel_by_client_id(args) {
    return operations.cancel({ ...args, orderId: undefined });
  },
  async cancel_batch({ transport, market, orderIds }) {
    const cancel = transport === 'ws' ? 'cancelOrdersWs' : 'cancelOrders';
    return orders(await exchange[cancel](orderIds, symbol(market)));
  },
  async cancel_all({ transport, market }) {
    const cancel = transport === 'ws' ? 'cancelAllOrdersWs' : 'cancelAllOrders';
    return orders(await exchange[cancel](symbol(market)));
  },
  async open_orders({ market }) {
    return orders(await exchange.fetchOpenOrders(symbol(market)));
  },
  async order({ orderId }) {
    return order(await exchange.fetchOrder(orderId));
  },
  async subscribe() {
    // A watch subscribes, and its promise is the first event.
    watch();
    await exchange.watchTickers(); // its snapshot comes after the acknowledgement of the one before
    return { told: 'watching' };
  },
  async next_event() {
    // What comes while nobody watches wakes nobody, but ccxt keeps it: its own list tells what is new.
    let fresh = news();
    while (fresh.length === 0) {
      await nextOrders;
      watch();
      fresh = news();
    }
    return orders(fresh);
  },
};

function watch() {
  nextOrders = exchange.watchOrders();
  nextOrders.catch(() => {}); // told to whoever asks for the next event
}

function news() {
  const state = (one) => [one.id, one.status, one.filled].join();
  const fresh = (exchange.orders ?? []).filter((one) => !seen.has(state(one)));
  fresh.forEach((one) => seen.add(state(one)));
  return fresh;
}

const order = (one) => ({ told: one.status ?? 'no status', orderId: one.id, order: one });
const orders = (all) => ({ told: all.map((one) => one.status ?? 'no status').join(' '), orders: all });

async function answer(line) {
  const { op, ...args } = JSON.parse(line);
  if (!(op in operations)) {
    return { outcome: 'unsupported', told: `ccxt has no ${op}` };
  }
  try {
    return { outcome: 'ok', ...(await operations[op](args)) };
  } catch (failure) {
    const refused = failure instanceof ccxt.ExchangeError;
    return {
      outcome: refused ? 'rejected' : 'error',
      told: `${failure.constructor.name}: ${failure.message}`,
      error: failure.constructor.name,
    };
  }
}

for await (const line of createInterface({ input: process.stdin })) {
  process.stdout.write(`${JSON.stringify(await answer(line))}\n`);
}
await exchange.close();
process.exit(0);
