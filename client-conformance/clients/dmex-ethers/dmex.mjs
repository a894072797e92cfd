// The flow of DMEX's documentation on ethers: hash the order's ABI encoding, sign the bytes of the hash, send it over REST.
// Which members the hash covers was not readable; those before the signature in the REST example are taken.
import { AbiCoder, Signature, Wallet, getBytes, keccak256, parseUnits } from 'ethers';

const TYPES = ['address', 'address', 'string', 'uint256', 'uint256', 'bool', 'uint256', 'uint256', 'bool'];

/** The venue's own word that it won't. */
export class Refused extends Error {}

export class Dmex {
  #rest;
  #wallet;

  constructor(rest, privateKey) {
    this.#rest = rest;
    this.#wallet = new Wallet(privateKey);
  }

  /** There is no edit: the new order carries the hash of the one it replaces. */
  async place({ market, side, quantity, price }, replaced = '0x' + '0'.repeat(64)) {
    const signed = {
      user_address: this.#wallet.address,
      base_token: '0x2791Bca1f2de4661ED88A30C99A7a9449Aa84174',
      asset: market,
      amount: String(parseUnits(quantity, 8)),
      price: String(parseUnits(price, 8)),
      side: side === 'buy',
      nonce: Date.now(),
      leverage: String(parseUnits('10', 8)),
      closing_order: false,
    };
    const hash = keccak256(AbiCoder.defaultAbiCoder().encode(TYPES, Object.values(signed)));
    const order = {
      hash,
      ...signed,
      ...(await this.#sign(hash)),
      remaining_amount: signed.amount,
      closed: false,
      stop: false,
      stop_price: '0',
      stopped: false,
      is_market: false,
      post_only: false,
      decimals: 2,
      amount_dec: 4,
      margin_currency_symbol: 'USDC',
      replace_hash: replaced,
    };
    return { hash, data: await this.#call('POST', '/api/order', order) };
  }

  async cancel(hash) {
    return this.#call('DELETE', '/api/order', { order_hash: hash, ...(await this.#sign(hash)) });
  }

  openOrders() {
    return this.#call('GET', `/api/orders?user=${this.#wallet.address}`);
  }

  /** A text is signed as a text, so the hash goes in as bytes. */
  async #sign(hash) {
    const { v, r, s } = Signature.from(await this.#wallet.signMessage(getBytes(hash)));
    return { v, r, s };
  }

  async #call(method, path, body) {
    const headers = body && { 'Content-Type': 'application/json' };
    const answer = await fetch(this.#rest + path, { method, headers, body: body && JSON.stringify(body) });
    const told = await answer.json();
    if (told.success === false) throw new Refused(told.error);
    if (!answer.ok) throw new Error(`${answer.status} ${JSON.stringify(told)}`);
    return told;
  }
}
