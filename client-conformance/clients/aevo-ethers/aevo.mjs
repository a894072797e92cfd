// The flow of Aevo's documentation: log in with key and secret, sign the order as typed data, send it over the WebSocket.
// What the WebSocket has no operation for goes over REST.
import { Wallet, hexlify, randomBytes } from 'ethers';
import WebSocket from 'ws';

const DOMAIN = { name: 'Aevo Testnet', version: '1', chainId: 11155111 };
const TYPES = {
  Order: [
    { name: 'maker', type: 'address' },
    { name: 'isBuy', type: 'bool' },
    { name: 'limitPrice', type: 'uint256' },
    { name: 'amount', type: 'uint256' },
    { name: 'salt', type: 'uint256' },
    { name: 'instrument', type: 'uint256' },
    { name: 'timestamp', type: 'uint256' },
  ],
};

/** The venue's own word that it won't. */
export class Refused extends Error {}

export class Aevo {
  #rest;
  #headers;
  #maker;
  #signer;
  #socket;
  #asked = new Map();
  #events = [];
  #listeners = [];
  #lastId = 0;

  constructor({ rest, key, secret, maker, signingKey }) {
    this.#rest = rest;
    this.#headers = { 'AEVO-KEY': key, 'AEVO-SECRET': secret };
    this.#maker = maker;
    this.#signer = new Wallet(signingKey);
  }

  async login(url) {
    this.#socket = new WebSocket(url);
    this.#socket.on('message', (data) => this.#take(String(data)));
    this.#socket.on('close', (code) => this.#fail(new Error(`closed ${code}`)));
    await new Promise((resolve, reject) => {
      this.#socket.once('open', resolve);
      this.#socket.on('error', reject);
    });
    return this.ask('auth', { key: this.#headers['AEVO-KEY'], secret: this.#headers['AEVO-SECRET'] });
  }

  /** The signed order, as it goes over the wire; decimals are whole numbers of six decimals there. */
  async order({ market, side, quantity, price }) {
    const order = {
      maker: this.#maker,
      isBuy: side === 'buy',
      limitPrice: scaled(price),
      amount: scaled(quantity),
      salt: BigInt(hexlify(randomBytes(8))),
      instrument: await this.#instrument(market),
      timestamp: Math.floor(Date.now() / 1000),
    };
    return {
      instrument: order.instrument,
      maker: order.maker,
      is_buy: order.isBuy,
      amount: String(order.amount),
      limit_price: String(order.limitPrice),
      salt: String(order.salt),
      timestamp: String(order.timestamp),
      signature: await this.#signer.signTypedData(DOMAIN, TYPES, order),
    };
  }

  /** One operation of the WebSocket; resolves to its data. */
  ask(op, data) {
    const id = ++this.#lastId;
    return new Promise((resolve, reject) => {
      this.#asked.set(id, { resolve, reject });
      this.#socket.send(JSON.stringify({ id, op, data }));
    });
  }

  /** One request over REST; resolves to its answer. */
  async call(method, path, body) {
    const headers = { ...this.#headers, ...(body && { 'Content-Type': 'application/json' }) };
    const answer = await fetch(this.#rest + path, { method, headers, body: body && JSON.stringify(body) });
    const told = await answer.json();
    if (told.error) throw new Refused(told.error);
    if (!answer.ok) throw new Error(`${answer.status} ${JSON.stringify(told)}`);
    return told;
  }

  async nextEvent() {
    return this.#events.shift() ?? new Promise((resolve, reject) => this.#listeners.push({ resolve, reject }));
  }

  close() {
    this.#socket?.close();
  }

  async #instrument(name) {
    const market = (await this.call('GET', '/markets')).find((one) => one.instrument_name === name);
    if (!market) throw new Error(`no market ${name}`);
    return Number(market.instrument_id);
  }

  #take(text) {
    let frame;
    try {
      frame = JSON.parse(text);
    } catch (garbage) {
      return this.#fail(garbage); // whose answer it was can't be known
    }
    if (frame.channel) {
      const listener = this.#listeners.shift();
      return listener ? listener.resolve(frame) : this.#events.push(frame);
    }
    const asked = this.#asked.get(frame.id);
    this.#asked.delete(frame.id);
    if (frame.error) asked?.reject(new Refused(frame.error));
    else asked?.resolve(frame.data);
  }

  #fail(reason) {
    const waiting = [...this.#asked.values(), ...this.#listeners.splice(0)];
    this.#asked.clear();
    waiting.forEach((one) => one.reject(reason));
  }
}

function scaled(decimal) {
  const [whole, fraction = ''] = decimal.split('.');
  if (fraction.length > 6) throw new Error(`${decimal} has more than six decimals`);
  return BigInt(whole + fraction.padEnd(6, '0'));
}
