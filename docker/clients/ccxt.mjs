// ccxt as it comes from its registry, nothing set but a key: it finds the simulator by the host names that are compiled
// into it, over https and wss. Places and cancels over both, and watches its orders.
import { createRequire } from 'node:module';

const ccxt = createRequire('/client/package.json')('ccxt');
const control = { headers: { Authorization: `Bearer ${process.env.VENUESIM_CONTROL_TOKEN}` } };
const { accounts } = await (await fetch('http://sim:8600/venues/pacifica/accounts', control)).json();
const { id, credentials } = accounts[0];

const exchange = new ccxt.pro.pacifica({ walletAddress: id, privateKey: credentials.privateKey });
await exchange.loadMarkets();
const symbol = exchange.markets_by_id.BTC[0].symbol;
const watched = exchange.watchOrders();
watched.catch(() => {}); // told below

const told = [];
for (const [place, cancel] of [['createOrder', 'cancelOrder'], ['createOrderWs', 'cancelOrderWs']]) {
  const placed = await exchange[place](symbol, 'limit', 'buy', 0.01, 20000);
  await exchange[cancel](placed.id, symbol);
  const { state } = await (await fetch(`http://sim:8600/venues/pacifica/orders/${placed.id}`, control)).json();
  if (state !== 'cancelled') throw new Error(`${placed.id}, by ${place} and ${cancel}, is ${state}`);
  told.push(`placed ${placed.id}, ${state}`);
}
const seen = (await watched).map((order) => order.status).join(' ');
const { public: rest, ws } = exchange.urls.api;
console.log(`pacifica, by ${exchange.implodeHostname(rest)} and ${ws.public}: ${told.join('; ')}; watched: ${seen}`);
await exchange.close();
process.exit(0);
