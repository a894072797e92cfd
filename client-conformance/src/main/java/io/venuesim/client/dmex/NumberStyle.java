package io.venuesim.client.dmex;

import org.web3j.utils.Numeric;

/** How the two official examples write r and s. */
enum NumberStyle {
    /** JavaScript slices them out of the signature: always 64 digits. */
    PADDED,
    /** Python writes {@code hex(signed.r)}: without leading zeros, at times an odd number of digits. */
    UNPADDED;

    String write(byte[] number) {
        return switch (this) {
            case PADDED -> Numeric.toHexString(number);
            case UNPADDED -> Numeric.toHexStringWithPrefix(Numeric.toBigInt(number));
        };
    }
}
