// One line of JSON in, one line out; see clients/README.md. An argument "sign" of "text" makes the client sign the hex
// text of a hash in place of its bytes.
import readline from 'node:readline';
import {Dmex} from './dmex.mjs';

const client = new Dmex(process.env.VENUESIM_PRIVATE_KEY);
await client.connect(process.env.VENUESIM_WS_URL);

async function perform(call) {
  const sign = call.sign === 'text' ? client.signText : client.signHash;
  switch (call.op) {
    case 'place': {
      const {hash, response} = await client.createOrder({
        asset: call.market,
        amount: call.quantity,
        price: call.price,
        side: call.side === 'buy',
        leverage: call.leverage ?? '10',
        nonce: call.nonce ?? Date.now(),
      }, sign);
      return {...told(response), orderId: hash};
    }
    case 'cancel':
      return told(await client.cancelOrder(call.orderId, sign));
    default:
      return {outcome: 'unsupported', told: `no ${call.op}`};
  }
}

function told(response) {
  return response.success
      ? {outcome: 'ok', told: JSON.stringify(response.data)}
      : {outcome: 'rejected', told: String(response.error)};
}

for await (const line of readline.createInterface({input: process.stdin})) {
  let answer;
  try {
    answer = await perform(JSON.parse(line));
  } catch (error) {
    answer = {outcome: 'error', told: String(error)};
  }
  process.stdout.write(JSON.stringify(answer) + '\n');
}
client.close();
