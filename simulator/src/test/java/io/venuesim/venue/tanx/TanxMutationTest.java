package io.venuesim.venue.tanx;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.venuesim.core.account.Account;
import io.venuesim.core.account.NewAccount;
import io.venuesim.core.clock.Ids;
import io.venuesim.core.namespace.Namespaces;
import io.venuesim.core.namespace.World;
import io.venuesim.crypto.EthAddress;
import io.venuesim.crypto.Hex;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** Whoever changes one bit of a login or of a token gets nothing. */
final class TanxMutationTest {
    private static final JsonNode LOGIN = TanxVectors.list("login").get(0);
    private static final byte[] MESSAGE = LOGIN.path("message").asText().getBytes(UTF_8);
    private static final byte[] SIGNATURE =
            Hex.decode0x(LOGIN.path("signature").asText()).orElseThrow();
    private static final EthAddress ADDRESS =
            EthAddress.parse(LOGIN.path("recovered_address").asText()).orElseThrow();

    @Test
    void no_bit_of_the_login_signature_can_be_flipped() {
        assertNoneAccepted(SIGNATURE, 520, mutant -> signed(MESSAGE, mutant, ADDRESS));
    }

    @Test
    void no_bit_of_the_signed_text_can_be_flipped() {
        assertNoneAccepted(MESSAGE, 920, mutant -> signed(mutant, SIGNATURE, ADDRESS));
    }

    @Test
    void no_bit_of_the_address_can_be_flipped() {
        assertNoneAccepted(ADDRESS.bytes(), 160, mutant -> signed(MESSAGE, SIGNATURE, EthAddress.of(mutant)));
    }

    @Test
    void no_bit_of_the_authorization_header_can_be_flipped() {
        try (Namespaces namespaces = namespaces()) {
            World world = namespaces.defaultNamespace().world("tanx");
            Auth auth = new Auth(new Tokens(Quirks.switches()));
            byte[] header = ("JWT " + TanxVectors.ACCESS).getBytes(ISO_8859_1);
            assertNoneAccepted(
                    header,
                    header.length * 8,
                    mutant -> auth.access(Optional.of(new String(mutant, ISO_8859_1)), world, found -> {})
                            instanceof Auth.Access.Granted);
        }
    }

    @Test
    void no_bit_of_the_refresh_token_can_be_flipped() {
        Tokens tokens = new Tokens(Quirks.switches());
        byte[] token = TanxVectors.REFRESH.getBytes(ISO_8859_1);
        assertNoneAccepted(
                token,
                token.length * 8,
                mutant -> tokens.check(
                                new String(mutant, ISO_8859_1), Tokens.Kind.REFRESH, TanxServer.NOW.toEpochMilli())
                        .verification()
                        .isAccepted());
    }

    @Test
    void no_bit_of_a_signed_order_can_be_flipped() {
        try (Namespaces namespaces = namespaces()) {
            World world = namespaces.defaultNamespace().world("tanx");
            Account alice = world.accounts().all().get(0);
            JsonNode order = TanxVectors.list("orders").get(0);
            BigInteger hash = number(order.path("msg_hash"));
            BigInteger r = number(order.at("/create_body/signature/r"));
            BigInteger s = number(order.at("/create_body/signature/s"));
            BiPredicate<BigInteger, BigInteger[]> accepts = (signed, rs) -> StarkAuth.check(
                            new OrderMessages.Create(
                                    Optional.of(signed),
                                    Optional.of(new OrderMessages.Signature(rs[0], rs[1])),
                                    BigInteger.ONE,
                                    new OrderMessages.Organization(Optional.empty(), Optional.empty())),
                            hash,
                            alice,
                            world)
                    .isAccepted();
            assertThat(accepts.test(hash, new BigInteger[] {r, s}))
                    .as("unchanged")
                    .isTrue();
            int accepted = 0;
            for (int bit = 0; bit < 256; bit++) {
                accepted += accepts.test(hash.flipBit(bit), new BigInteger[] {r, s}) ? 1 : 0;
                accepted += accepts.test(hash, new BigInteger[] {r.flipBit(bit), s}) ? 1 : 0;
                accepted += accepts.test(hash, new BigInteger[] {r, s.flipBit(bit)}) ? 1 : 0;
            }
            assertThat(accepted).as("of 768").isZero();
        }
    }

    private static BigInteger number(JsonNode hex) {
        return new BigInteger(hex.asText().substring(2), 16);
    }

    private static boolean signed(byte[] message, byte[] signature, EthAddress address) {
        return Auth.signature(message, Hex.encode0x(signature), address.lower()).isAccepted();
    }

    private static void assertNoneAccepted(byte[] original, int bits, Predicate<byte[]> accepts) {
        assertThat(accepts.test(original)).as("unchanged").isTrue();
        int tried = 0;
        int accepted = 0;
        for (int bit = 0; bit < original.length * 8; bit++) {
            byte[] mutant = original.clone();
            mutant[bit / 8] ^= (byte) (1 << bit % 8);
            tried++;
            accepted += accepts.test(mutant) ? 1 : 0;
        }
        assertThat(tried).isEqualTo(bits).isPositive();
        assertThat(accepted).isZero();
    }

    private static Namespaces namespaces() {
        NewAccount alice = Provisioning.demoAccounts().get(0);
        Namespaces namespaces = new Namespaces(
                new Namespaces.Blueprint(
                        List.of("tanx"),
                        10,
                        world -> world.accounts().add(Provisioning.account(alice, new Ids(1, "test")))),
                1);
        namespaces.defaultNamespace().clock().stopAt(TanxServer.NOW);
        return namespaces;
    }
}
