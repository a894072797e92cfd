// The flow of DMEX's documentation: build the order, hash its ABI encoding, sign the hash, send it over the WebSocket.
// Which members the hash covers was not readable; those before the signature in the REST example are taken.
import Web3 from 'web3';
import WebSocket from 'ws';

const TYPES = ['address', 'address', 'string', 'uint256', 'uint256', 'bool', 'uint256', 'uint256', 'bool'];
const NOTHING_REPLACED = '0x' + '0'.repeat(64);

export class Dmex {
  #web3 = new Web3();
  #privateKey;
  #socket;
  #waiting = [];

  constructor(privateKey) {
    this.#privateKey = privateKey;
    this.address = this.#web3.eth.accounts.privateKeyToAccount(privateKey).address;
  }

  async connect(url) {
    this.#socket = new WebSocket(url);
    this.#socket.on('message', data => this.#answer(data));
    this.#socket.on('close', code => this.#waiting.splice(0).forEach(one => one.reject(new Error(`closed ${code}`))));
    await new Promise((resolve, reject) => {
      this.#socket.onopen = resolve;
      this.#socket.onerror = reject;
    });
  }

  async createOrder({asset, amount, price, side, leverage, nonce}, sign = this.signHash) {
    const signed = {
      user_address: this.address,
      base_token: '0x2791Bca1f2de4661ED88A30C99A7a9449Aa84174',
      asset,
      amount: scaled(amount),
      price: scaled(price),
      side,
      nonce,
      leverage: scaled(leverage),
      closing_order: false,
    };
    const hash = this.#web3.utils.keccak256(
        this.#web3.eth.abi.encodeParameters(TYPES, Object.values(signed)));
    const order = {
      hash,
      ...signed,
      ...sign.call(this, hash),
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
      replace_hash: NOTHING_REPLACED,
    };
    return {hash, response: await this.#ask('create_order', order)};
  }

  async cancelOrder(orderHash, sign = this.signHash) {
    return this.#ask('cancel_order', {order_hash: orderHash, ...sign.call(this, orderHash)});
  }

  // As documented: web3 takes text that is 0x and hex digits for bytes.
  signHash(hash) {
    return parsed(this.#web3.eth.accounts.sign(hash, this.#privateKey).signature);
  }

  // The mistake: without its 0x the hash is 64 characters of text.
  signText(hash) {
    return parsed(this.#web3.eth.accounts.sign(hash.slice(2), this.#privateKey).signature);
  }

  close() {
    this.#socket.close();
  }

  // There is no request id: the next frame is the answer.
  #ask(op, data) {
    return new Promise((resolve, reject) => {
      this.#waiting.push({resolve, reject});
      this.#socket.send(JSON.stringify({op, data}));
    });
  }

  #answer(text) {
    const one = this.#waiting.shift();
    try {
      one?.resolve(JSON.parse(text));
    } catch (garbage) {
      one?.reject(garbage);
    }
  }
}

function parsed(signature) {
  const sig = signature.slice(2);
  let v = parseInt(`0x${sig.slice(128, 130)}`, 16);
  if (v < 27) v += 27;
  return {v, r: `0x${sig.slice(0, 64)}`, s: `0x${sig.slice(64, 128)}`};
}

// A decimal as an integer of 1e8, digit by digit: a double does not hold it.
function scaled(decimal) {
  const [whole, fraction = ''] = String(decimal).split('.');
  return BigInt(whole + fraction.padEnd(8, '0')).toString();
}
