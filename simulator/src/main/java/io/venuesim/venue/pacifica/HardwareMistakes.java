package io.venuesim.venue.pacifica;

import io.venuesim.core.diagnosis.Mistake;
import io.venuesim.core.diagnosis.Trial;
import java.util.stream.Stream;

/** What clients get wrong about the header that a hardware wallet signs before the text. */
final class HardwareMistakes {
    static final Mistake NO_OBJECT = new Mistake(
            "header-without-object",
            "The signature is a hardware wallet's, over Solana's off-chain header and the text, and was sent as a plain"
                    + " text.",
            "Send it as {\"type\":\"hardware\",\"value\":\"…\"}; or sign the text without a header.");

    static final Mistake NO_HEADER = new Mistake(
            "object-without-header",
            "The signature is over the bare text, and was sent as that of a hardware wallet.",
            "Send it as a plain text; or sign with the wallet, which puts the header before the text.");

    static final Mistake OTHER_HEADER = new Mistake(
            "other-header",
            "The signature is over the other layout of Solana's off-chain header than this venue is set to take.",
            "Use a wallet or tool of the other generation; here the switch hardwareHeader decides.");

    static Stream<Trial> of(Evidence evidence) {
        Preimage plain = Preimage.of(evidence.text());
        Trial headed = new Trial(
                evidence.signed().proof().hardware() ? OTHER_HEADER : NO_OBJECT,
                () -> plain.behindHeaders(evidence.key().bytes(), Quirks.Header.EITHER).stream()
                        .anyMatch(one -> evidence.isOver(one.bytes())));
        return evidence.signed().proof().hardware()
                ? Stream.of(new Trial(NO_HEADER, () -> evidence.isOver(plain.bytes())), headed)
                : Stream.of(headed);
    }

    private HardwareMistakes() {}
}
