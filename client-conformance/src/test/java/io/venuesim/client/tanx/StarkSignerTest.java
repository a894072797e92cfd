package io.venuesim.client.tanx;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** This client signs to the digit what the venue's own SDK signed. */
final class StarkSignerTest {
    private static final String MAINNET = "0xe6c58036898cc1413cf1147ca90dd857a59adefced59c8acb8c807264b83d4";

    @ParameterizedTest
    @CsvSource({
        "5f128faa6e96360629b1fcb4f24fe9bc547f0d79c7a3aed056d824baa786755,"
                + "6e9902ea1be2a55758b4b4736d7512e74f8e2229364e45d2c18746dd373c120,"
                + "2d6dadaab0df7c22996c0e73cd53a4eaadfa83db80eea8f025c0ad77b127886",
        "fcbccbc483d23905e8a74225ce7dbba8ba7765a2b25e465d372b645c4c94fa,"
                + "50731ba5755bb651b8fefd6cd336960faec155303de18f64d444874479879ab,"
                + "7621970f24fdaca392145150218342ab4ea62efdd24c021a6e616ab4122e722",
        "56646329b845a6e19255bda9fa5c7fe8eee05af9746b79fa6e08ccaff0b025c,"
                + "493dab7ea8f0fe81b5382cee0b9a0d92a4aaef16294d44f33b5eb69d0bbb312,"
                + "f7bce4b4b6724116bca77960391577e46244c16c5a953d98e574e8043c444",
    })
    void hashes_of_every_length_are_signed_as_recorded(String hash, String r, String s) {
        assertThat(StarkSigner.sign(MAINNET, "0x" + hash)).isEqualTo(new StarkSigner.Signature("0x" + r, "0x" + s));
    }
}
