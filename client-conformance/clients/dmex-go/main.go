// One line of JSON in, one line out; see docs/driver-protocol.md.
package main

import (
	"bufio"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"strings"
)

type call struct {
	Op      string `json:"op"`
	OrderID string `json:"orderId"`
	Wish
}

type told struct {
	Outcome string `json:"outcome"`
	Told    string `json:"told"`
	OrderID string `json:"orderId,omitempty"`
}

func perform(dmex *Dmex, asked call) told {
	switch asked.Op {
	case "place":
		hash, data, err := dmex.Place(asked.Wish, "0x"+strings.Repeat("0", 64))
		return tell(hash, data, err)
	case "edit":
		hash, data, err := dmex.Place(asked.Wish, asked.OrderID)
		return tell(hash, data, err)
	case "cancel":
		data, err := dmex.Cancel(asked.OrderID)
		return tell("", data, err)
	case "open_orders":
		data, err := dmex.OpenOrders()
		return tell("", data, err)
	default:
		return told{Outcome: "unsupported", Told: "no " + asked.Op}
	}
}

func tell(hash string, data json.RawMessage, err error) told {
	var refused Refused
	switch {
	case errors.As(err, &refused):
		return told{Outcome: "rejected", Told: err.Error()}
	case err != nil:
		return told{Outcome: "error", Told: err.Error()}
	default:
		return told{Outcome: "ok", Told: string(data), OrderID: hash}
	}
}

func main() {
	dmex, err := connect(
		os.Getenv("VENUESIM_REST_URL"), os.Getenv("VENUESIM_WS_URL"), os.Getenv("VENUESIM_PRIVATE_KEY"))
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	lines := bufio.NewScanner(os.Stdin)
	out := json.NewEncoder(os.Stdout)
	for lines.Scan() {
		var asked call
		if err := json.Unmarshal(lines.Bytes(), &asked); err != nil {
			out.Encode(told{Outcome: "error", Told: err.Error()})
			continue
		}
		out.Encode(perform(dmex, asked))
	}
}
