package io.venuesim.venue.aevo;

import io.venuesim.core.diagnosis.Mistake;
import io.venuesim.core.diagnosis.Trial;
import io.venuesim.crypto.Hex;
import io.venuesim.crypto.Secp256k1;
import io.venuesim.crypto.Secp256k1.Signature;
import io.venuesim.venue.Switches;
import io.venuesim.venue.aevo.AuthQuirks.Leave;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

/** A signature as it is written: {@code 0x}, r, s and v, 65 bytes. [official SDK] */
final class WireSignature {
    private static final int LENGTH = 65;

    private final Switches switches;

    WireSignature(Switches switches) {
        this.switches = switches;
    }

    /** Empty if it is none. */
    Optional<Signature> read(String text) {
        boolean bare = !text.startsWith("0x") && switches.get(AuthQuirks.SIGNATURE_WITHOUT_0X) == Leave.ACCEPT;
        return (bare ? Hex.decode(text) : Hex.decode0x(text))
                .filter(bytes -> bytes.length == LENGTH)
                .flatMap(this::read)
                .filter(signature ->
                        switches.get(AuthQuirks.SIGNATURE_HIGH_S) == Leave.ACCEPT || !Secp256k1.isHighS(signature));
    }

    /** Why a text is none. */
    Stream<Trial> mistakes(String text) {
        Optional<byte[]> bytes = Hex.decode(text.startsWith("0x") ? text.substring(2) : text);
        Mistake mistake = bytes.filter(found -> found.length == LENGTH).isEmpty()
                ? FormMistakes.length(bytes.map(found -> found.length).orElse(0))
                : !text.startsWith("0x") && switches.get(AuthQuirks.SIGNATURE_WITHOUT_0X) == Leave.REJECT
                        ? FormMistakes.WITHOUT_0X
                        : bytes.flatMap(this::read).isPresent()
                                ? FormMistakes.HIGH_S
                                : FormMistakes.range(bytes.get()[LENGTH - 1]);
        return Stream.of(Trial.certain(mistake));
    }

    private Optional<Signature> read(byte[] bytes) {
        int v = bytes[LENGTH - 1];
        boolean usual = v == 27 || v == 28;
        boolean bare = (v == 0 || v == 1) && switches.get(AuthQuirks.SIGNATURE_V_0_OR_1) == Leave.ACCEPT;
        return usual || bare
                ? Signature.of(Arrays.copyOf(bytes, 32), Arrays.copyOfRange(bytes, 32, 64), usual ? v - 27 : v)
                : Optional.empty();
    }
}
