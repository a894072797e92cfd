package io.venuesim.venue.deltadefi;

import io.venuesim.crypto.Blake2b;
import io.venuesim.crypto.Hex;
import io.venuesim.venue.deltadefi.Quirks.Network;
import java.nio.charset.StandardCharsets;

/**
 * The transactions that the venue hands out: the skeleton of a real intent, small enough to read, and signed by every
 * official SDK [assumed; what they sign was tried]. One input is bound to the order, so no signature serves another.
 */
final class Transactions {

    /** What a transaction is for; its number is the index of the input. */
    enum Purpose {
        PLACE(0),
        CANCEL(1);

        private final int index;

        Purpose(int index) {
            this.index = index;
        }

        int index() {
            return index;
        }
    }

    /** The body, in hex: an input, an output of nothing to the signer's address, no fee, and the required signer. */
    static String body(String orderId, String keyHash, Network network, Purpose purpose) {
        String input = Hex.encode(Blake2b.hash256(orderId.getBytes(StandardCharsets.UTF_8)));
        String header = network == Network.MAINNET ? "61" : "60";
        return "a4"
                + ("00" + "d90102" + "81" + "82" + "5820" + input + "0" + purpose.index)
                + ("01" + "81" + "82" + "581d" + header + keyHash + "00")
                + ("02" + "00")
                + ("0e" + "d90102" + "81" + "581c" + keyHash);
    }

    /** The transaction around a body: four elements, no witness, for Mesh signs none that has one [official SDK]. */
    static String unsigned(String body) {
        return "84" + body + "a0" + "f5" + "f6";
    }

    /** What names a transaction, and what is signed. */
    static byte[] hash(byte[] body) {
        return Blake2b.hash256(body);
    }

    private Transactions() {}
}
