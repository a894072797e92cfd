package io.venuesim.venue.aevo;

import io.venuesim.crypto.Hex;

/**
 * An order with the digest that its signature covers, which is its id too. [official docs]
 *
 * @param id {@code 0x} and 64 lower-case hex digits
 */
record SignedOrder(OrderForm form, byte[] digest, String id) {

    static SignedOrder of(OrderForm form, Network network) {
        byte[] digest = network.digest(TypedData.order(form));
        return new SignedOrder(form, digest, Hex.encode0x(digest));
    }
}
