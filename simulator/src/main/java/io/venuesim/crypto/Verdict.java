package io.venuesim.crypto;

import org.jspecify.annotations.Nullable;

/** What came of checking a signature. Holds what was signed and by whom, never a secret. */
public sealed interface Verdict {
    /**
     * The signature is good.
     *
     * @param signer the address or public key, in the venue's own spelling
     */
    record Verified(String signer) implements Verdict {}

    /**
     * The signature is not good, and this is what a person needs to see why. A carrier rather than a value: two of them
     * are equal only if they share their arrays.
     *
     * @param reason a short sentence without key material
     * @param preimage the bytes that should have been signed; shared, not to be changed
     * @param digest the hash of the preimage, empty for schemes without one; shared, not to be changed
     * @param recovered who did sign, for schemes that can tell
     * @param expected who should have signed, if that is known
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Refused(
            String reason,
            byte[] preimage,
            byte[] digest,
            @Nullable String recovered,
            @Nullable String expected) implements Verdict {}
}
