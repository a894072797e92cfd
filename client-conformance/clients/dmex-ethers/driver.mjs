// One line of JSON in, one line out; see docs/driver-protocol.md.
import { createInterface } from 'node:readline';
import { Dmex, Refused } from './dmex.mjs';

const dmex = new Dmex(process.env.VENUESIM_REST_URL, process.env.VENUESIM_PRIVATE_KEY);

const operations = {
  place: (call) => dmex.place(call),
  edit: (call) => dmex.place(call, call.orderId),
  cancel: ({ orderId }) => dmex.cancel(orderId),
  open_orders: () => dmex.openOrders(),
};

async function answer({ op, ...call }) {
  if (!(op in operations)) return { outcome: 'unsupported', told: `no ${op}` };
  try {
    const told = await operations[op](call);
    return { outcome: 'ok', told: JSON.stringify(told), orderId: told.hash };
  } catch (failure) {
    return { outcome: failure instanceof Refused ? 'rejected' : 'error', told: String(failure) };
  }
}

for await (const line of createInterface({ input: process.stdin })) {
  process.stdout.write(`${JSON.stringify(await answer(JSON.parse(line)))}\n`);
}
