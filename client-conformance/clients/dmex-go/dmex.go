// The flow of DMEX's documentation: build the order, hash its ABI encoding, sign the bytes of the hash, send it over the
// WebSocket. Which members the hash covers was not readable; those before the signature in the REST example are taken.
package main

import (
	"crypto/ecdsa"
	"encoding/json"
	"fmt"
	"io"
	"math/big"
	"net/http"
	"strings"
	"time"

	"github.com/ethereum/go-ethereum/accounts"
	"github.com/ethereum/go-ethereum/accounts/abi"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/ethereum/go-ethereum/crypto"
	"github.com/gorilla/websocket"
)

const baseToken = "0x2791Bca1f2de4661ED88A30C99A7a9449Aa84174"

// Refused is the venue's own word that it won't.
type Refused string

func (refused Refused) Error() string { return string(refused) }

// Dmex is a client of one account.
type Dmex struct {
	rest   string
	key    *ecdsa.PrivateKey
	socket *websocket.Conn
}

// Wish is a limit order, with decimals.
type Wish struct {
	Market, Side, Quantity, Price string
}

type answer struct {
	Success *bool           `json:"success"`
	Data    json.RawMessage `json:"data"`
	Error   string          `json:"error"`
}

func connect(rest, url, privateKey string) (*Dmex, error) {
	key, err := crypto.HexToECDSA(strings.TrimPrefix(privateKey, "0x"))
	if err != nil {
		return nil, err
	}
	socket, _, err := websocket.DefaultDialer.Dial(url, nil)
	if err != nil {
		return nil, err
	}
	return &Dmex{rest, key, socket}, nil
}

func (dmex *Dmex) address() common.Address { return crypto.PubkeyToAddress(dmex.key.PublicKey) }

// Place sends an order and returns its hash. There is no edit: a new order carries the hash of the one it replaces.
func (dmex *Dmex) Place(wish Wish, replaced string) (string, json.RawMessage, error) {
	amount, err := scaled(wish.Quantity)
	if err != nil {
		return "", nil, err
	}
	price, err := scaled(wish.Price)
	if err != nil {
		return "", nil, err
	}
	leverage := big.NewInt(10_0000_0000)
	buy := wish.Side == "buy"
	nonce := time.Now().UnixMilli()
	hash, err := orderHash(dmex.address(), common.HexToAddress(baseToken), wish.Market, amount, price, buy,
		big.NewInt(nonce), leverage, false)
	if err != nil {
		return "", nil, err
	}
	order, err := dmex.sign(hash)
	if err != nil {
		return "", nil, err
	}
	for name, value := range map[string]any{
		"hash": hash.Hex(), "user_address": dmex.address().Hex(), "base_token": baseToken, "asset": wish.Market,
		"amount": amount.String(), "price": price.String(), "side": buy, "nonce": nonce,
		"leverage": leverage.String(), "closing_order": false, "remaining_amount": amount.String(),
		"closed": false, "stop": false, "stop_price": "0", "stopped": false, "is_market": false,
		"post_only": false, "decimals": 2, "amount_dec": 4, "margin_currency_symbol": "USDC",
		"replace_hash": replaced,
	} {
		order[name] = value
	}
	data, err := dmex.ask("create_order", order)
	return hash.Hex(), data, err
}

// Cancel cancels the order with this hash.
func (dmex *Dmex) Cancel(hash string) (json.RawMessage, error) {
	message, err := dmex.sign(common.HexToHash(hash))
	if err != nil {
		return nil, err
	}
	message["order_hash"] = hash
	return dmex.ask("cancel_order", message)
}

// OpenOrders asks over REST, where nobody signs.
func (dmex *Dmex) OpenOrders() (json.RawMessage, error) {
	reply, err := http.Get(dmex.rest + "/api/orders?user=" + dmex.address().Hex())
	if err != nil {
		return nil, err
	}
	defer reply.Body.Close()
	body, err := io.ReadAll(reply.Body)
	if err != nil {
		return nil, err
	}
	return read(body)
}

// sign signs the 32 bytes of the hash under EIP-191; a wallet's v is 27 or 28.
func (dmex *Dmex) sign(hash common.Hash) (map[string]any, error) {
	signature, err := crypto.Sign(accounts.TextHash(hash.Bytes()), dmex.key)
	if err != nil {
		return nil, err
	}
	return map[string]any{
		"v": int(signature[64]) + 27,
		"r": hexutil.Encode(signature[:32]),
		"s": hexutil.Encode(signature[32:64]),
	}, nil
}

// ask sends a message; there is no request id, so the next frame is the answer.
func (dmex *Dmex) ask(op string, data any) (json.RawMessage, error) {
	if err := dmex.socket.WriteJSON(map[string]any{"op": op, "data": data}); err != nil {
		return nil, err
	}
	_, frame, err := dmex.socket.ReadMessage()
	if err != nil {
		return nil, err
	}
	return read(frame)
}

func read(text []byte) (json.RawMessage, error) {
	var told answer
	if err := json.Unmarshal(text, &told); err != nil {
		return nil, err
	}
	if told.Success == nil {
		return nil, fmt.Errorf("no answer: %s", text)
	}
	if !*told.Success {
		return nil, Refused(told.Error)
	}
	return told.Data, nil
}

func orderHash(values ...any) (common.Hash, error) {
	var arguments abi.Arguments
	for _, name := range strings.Fields("address address string uint256 uint256 bool uint256 uint256 bool") {
		kind, err := abi.NewType(name, "", nil)
		if err != nil {
			return common.Hash{}, err
		}
		arguments = append(arguments, abi.Argument{Type: kind})
	}
	packed, err := arguments.Pack(values...)
	return crypto.Keccak256Hash(packed), err
}

// scaled is a decimal as an integer of 1e8, by exact arithmetic.
func scaled(decimal string) (*big.Int, error) {
	value, ok := new(big.Rat).SetString(decimal)
	if !ok {
		return nil, fmt.Errorf("no decimal: %s", decimal)
	}
	value.Mul(value, big.NewRat(1_0000_0000, 1))
	if !value.IsInt() {
		return nil, fmt.Errorf("more than eight decimals: %s", decimal)
	}
	return value.Num(), nil
}
