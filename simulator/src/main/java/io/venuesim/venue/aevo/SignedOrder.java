package io.venuesim.venue.aevo;

import io.venuesim.crypto.Hex;
import io.venuesim.crypto.Keccak;

/**
 * An order and what its signature covers. The hash of that is its id as well. [official docs]
 *
 * @param preimage {@code 0x} and the hex digits of what is hashed
 * @param id {@code 0x} and 64 lower-case hex digits
 */
record SignedOrder(OrderForm form, String preimage, String id) {

    static SignedOrder of(OrderForm form, Network network) {
        byte[] preimage = network.preimage(TypedData.order(form));
        return new SignedOrder(form, Hex.encode0x(preimage), Hex.encode0x(Keccak.keccak256(preimage)));
    }

    /** The 32 bytes that are signed. */
    byte[] digest() {
        return Hex.decode0x(id).orElseThrow();
    }
}
