// One line of JSON in, one line out; see docs/driver-protocol.md.
import { createInterface } from 'node:readline';
import { Aevo, Refused, type Told, type Wish } from './aevo.js';

type Call = Wish & { op: string; orderId: string; orderIds: string[] };

const env = process.env as Record<string, string>;
const aevo = new Aevo(
  env.VENUESIM_REST_URL,
  env.VENUESIM_API_KEY,
  env.VENUESIM_API_SECRET,
  env.VENUESIM_ADDRESS as `0x${string}`,
  env.VENUESIM_SIGNING_KEY as `0x${string}`,
);

const operations: Record<string, (call: Call) => Promise<Told>> = {
  login: () => aevo.call('GET', '/auth'),
  place: (call) => aevo.place(call),
  edit: (call) => aevo.place(call, `/orders/${call.orderId}`),
  cancel: ({ orderId }) => aevo.call('DELETE', `/orders/${orderId}`),
  cancel_batch: ({ orderIds }) => aevo.call('DELETE', '/orders', { order_ids: orderIds }),
  cancel_all: () => aevo.call('DELETE', '/orders-all', {}),
  open_orders: () => aevo.call('GET', '/orders'),
  order: ({ orderId }) => aevo.call('GET', `/orders/${orderId}`),
};

async function answer(call: Call) {
  if (!(call.op in operations)) return { outcome: 'unsupported', told: `no ${call.op}` };
  try {
    const told = await operations[call.op](call);
    return { outcome: 'ok', told: JSON.stringify(told), orderId: told.order_id };
  } catch (failure) {
    return { outcome: failure instanceof Refused ? 'rejected' : 'error', told: String(failure) };
  }
}

for await (const line of createInterface({ input: process.stdin })) {
  process.stdout.write(`${JSON.stringify(await answer(JSON.parse(line)))}\n`);
}
