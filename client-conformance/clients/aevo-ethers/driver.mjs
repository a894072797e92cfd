// One line of JSON in, one line out; see docs/driver-protocol.md.
import { createInterface } from 'node:readline';
import { Aevo, Refused } from './aevo.mjs';

const env = process.env;
const aevo = new Aevo({
  rest: env.VENUESIM_REST_URL,
  key: env.VENUESIM_API_KEY,
  secret: env.VENUESIM_API_SECRET,
  maker: env.VENUESIM_ADDRESS,
  signingKey: env.VENUESIM_SIGNING_KEY,
});

const operations = {
  login: () => aevo.login(env.VENUESIM_WS_URL),
  place: async (call) => aevo.ask('create_order', await aevo.order(call)),
  edit: async (call) => aevo.ask('edit_order', { order_id: call.orderId, ...(await aevo.order(call)) }),
  cancel: ({ orderId }) => aevo.ask('cancel_order', { order_id: orderId }),
  cancel_batch: ({ orderIds }) => aevo.call('DELETE', '/orders', { order_ids: orderIds }),
  cancel_all: () => aevo.ask('cancel_all_orders', {}),
  open_orders: () => aevo.call('GET', '/orders'),
  order: ({ orderId }) => aevo.call('GET', `/orders/${orderId}`),
  subscribe: ({ channel }) => aevo.ask('subscribe', [channel]),
  next_event: () => aevo.nextEvent(),
};

async function answer({ op, ...call }) {
  if (!(op in operations)) return { outcome: 'unsupported', told: `no ${op}` };
  try {
    const told = await operations[op](call);
    return { outcome: 'ok', told: JSON.stringify(told), orderId: told.order_id };
  } catch (failure) {
    return { outcome: failure instanceof Refused ? 'rejected' : 'error', told: String(failure) };
  }
}

for await (const line of createInterface({ input: process.stdin })) {
  process.stdout.write(`${JSON.stringify(await answer(JSON.parse(line)))}\n`);
}
aevo.close();
