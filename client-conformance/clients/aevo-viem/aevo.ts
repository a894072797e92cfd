// The flow of Aevo's documentation over REST: every request is signed by HMAC, every order as typed data by viem.
import { createHmac, randomBytes } from 'node:crypto';
import { bytesToBigInt, parseUnits, type Address, type Hex } from 'viem';
import { privateKeyToAccount, type PrivateKeyAccount } from 'viem/accounts';

const domain = { name: 'Aevo Testnet', version: '1', chainId: 11155111 } as const;
const types = {
  Order: [
    { name: 'maker', type: 'address' },
    { name: 'isBuy', type: 'bool' },
    { name: 'limitPrice', type: 'uint256' },
    { name: 'amount', type: 'uint256' },
    { name: 'salt', type: 'uint256' },
    { name: 'instrument', type: 'uint256' },
    { name: 'timestamp', type: 'uint256' },
  ],
} as const;

/** The venue's own word that it won't. */
export class Refused extends Error {}

export interface Wish {
  market: string;
  side: string;
  quantity: string;
  price: string;
}

export interface Told {
  order_id?: string;
  error?: string;
}

interface Market {
  instrument_id: string;
  instrument_name: string;
}

export class Aevo {
  readonly #signer: PrivateKeyAccount;

  constructor(
    private readonly rest: string,
    private readonly key: string,
    private readonly secret: string,
    private readonly maker: Address,
    signingKey: Hex,
  ) {
    this.#signer = privateKeyToAccount(signingKey);
  }

  async place(wish: Wish, path = '/orders'): Promise<Told> {
    const message = {
      maker: this.maker,
      isBuy: wish.side === 'buy',
      limitPrice: parseUnits(wish.price, 6),
      amount: parseUnits(wish.quantity, 6),
      salt: bytesToBigInt(randomBytes(8)),
      instrument: await this.#instrument(wish.market),
      timestamp: BigInt(Math.floor(Date.now() / 1000)),
    };
    const signature = await this.#signer.signTypedData({ domain, types, primaryType: 'Order', message });
    return this.call('POST', path, {
      instrument: Number(message.instrument),
      maker: message.maker,
      is_buy: message.isBuy,
      amount: String(message.amount),
      limit_price: String(message.limitPrice),
      salt: String(message.salt),
      timestamp: String(message.timestamp),
      signature,
    });
  }

  /** What is signed is the text of the body as it is sent, and the path without its query. */
  async call<T = Told>(method: string, path: string, content?: object): Promise<T> {
    const body = content === undefined ? '' : JSON.stringify(content);
    const timestamp = `${Date.now()}000000`;
    const signature = createHmac('sha256', this.secret)
      .update([this.key, timestamp, method, path, body].join(','))
      .digest('hex');
    const answer = await fetch(this.rest + path, {
      method,
      headers: {
        'AEVO-KEY': this.key,
        'AEVO-TIMESTAMP': timestamp,
        'AEVO-SIGNATURE': signature,
        'Content-Type': 'application/json',
      },
      body: body || undefined,
    });
    const told = (await answer.json()) as T & Told;
    if (told.error) throw new Refused(told.error);
    if (!answer.ok) throw new Error(`${answer.status} ${JSON.stringify(told)}`);
    return told;
  }

  async #instrument(name: string): Promise<bigint> {
    const markets = await this.call<Market[]>('GET', '/markets');
    const market = markets.find((one) => one.instrument_name === name);
    if (!market) throw new Error(`no market ${name}`);
    return BigInt(market.instrument_id);
  }
}
