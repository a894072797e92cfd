package io.venuesim.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.web3j.abi.FunctionEncoder;
import org.web3j.abi.datatypes.Address;
import org.web3j.abi.datatypes.Bool;
import org.web3j.abi.datatypes.Type;
import org.web3j.abi.datatypes.Utf8String;
import org.web3j.abi.datatypes.generated.Bytes32;
import org.web3j.abi.datatypes.generated.Uint256;

/** Both layouts are the ones that web3j makes. */
final class AbiTest {
    private static final int TUPLES = 500;

    private final Random random = new Random(20240115);
    private final List<Abi.Argument> ours = new ArrayList<>();

    @SuppressWarnings("rawtypes")
    private final List<Type> web3j = new ArrayList<>();

    @Test
    void words_are_laid_out_as_web3j_lays_them_out() {
        for (int i = 0; i < TUPLES; i++) {
            fill(5);
            assertThat(Hex.encode(Abi.encode(arguments()))).isEqualTo(FunctionEncoder.encodeConstructor(web3j));
        }
    }

    @Test
    void packed_bytes_are_those_of_web3j() {
        for (int i = 0; i < TUPLES; i++) {
            fill(4);
            assertThat(Hex.encode(Abi.packed(arguments()))).isEqualTo(FunctionEncoder.encodeConstructorPacked(web3j));
        }
    }

    @Test
    void nothing_is_no_bytes() {
        assertThat(Abi.encode()).isEmpty();
        assertThat(Abi.packed()).isEmpty();
    }

    @Test
    void what_has_no_place_in_a_word_is_told_of() {
        assertThatThrownBy(() -> Abi.uint256(BigInteger.ONE.negate())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Abi.uint256(BigInteger.ONE.shiftLeft(256)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Abi.bytes32(new byte[31])).isInstanceOf(IllegalArgumentException.class);
    }

    /** Up to nine arguments of the first so many types, the last of which is the one with an open length. */
    private void fill(int types) {
        ours.clear();
        web3j.clear();
        int count = random.nextInt(1, 10);
        for (int i = 0; i < count; i++) {
            add(random.nextInt(types));
        }
    }

    private void add(int type) {
        byte[] bytes = new byte[32];
        random.nextBytes(bytes);
        switch (type) {
            case 0 -> {
                BigInteger number = new BigInteger(random.nextInt(257), random);
                ours.add(Abi.uint256(number));
                web3j.add(new Uint256(number));
            }
            case 1 -> {
                boolean value = random.nextBoolean();
                ours.add(Abi.bool(value));
                web3j.add(new Bool(value));
            }
            case 2 -> {
                EthAddress address = EthAddress.of(Arrays.copyOf(bytes, 20));
                ours.add(Abi.address(address));
                web3j.add(new Address(address.lower()));
            }
            case 3 -> {
                ours.add(Abi.bytes32(bytes));
                web3j.add(new Bytes32(bytes));
            }
            default -> {
                String text = "ä€x".repeat(random.nextInt(30));
                ours.add(Abi.string(text));
                web3j.add(new Utf8String(text));
            }
        }
    }

    private Abi.Argument[] arguments() {
        return ours.toArray(Abi.Argument[]::new);
    }
}
