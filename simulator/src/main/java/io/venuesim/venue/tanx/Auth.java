package io.venuesim.venue.tanx;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.venuesim.core.account.Account;
import io.venuesim.core.account.Credential;
import io.venuesim.core.namespace.World;
import io.venuesim.crypto.Eip191;
import io.venuesim.crypto.EthAddress;
import io.venuesim.crypto.Hex;
import io.venuesim.crypto.Secp256k1;
import io.venuesim.venue.Exchange;
import io.venuesim.venue.Reply;
import io.venuesim.venue.Verification;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Who asks: the holder of an access token, or the wallet that signed a login text. */
final class Auth {
    private static final String SIGNATURE = "EIP-191";
    private static final String HEADER = "Authorization header";
    private static final int SIGNATURE_BYTES = 65;

    /** What came of a request for something private. */
    sealed interface Access {
        record Granted(Account account) implements Access {}

        record Refused(Reply answer) implements Access {}
    }

    private final Tokens tokens;

    Auth(Tokens tokens) {
        this.tokens = tokens;
    }

    /** Enters the world of the user that the token in the header names, if there is such a user. */
    static void enter(Exchange exchange, String operation, @Nullable String order) {
        List<String> words = words(exchange.request().header("Authorization"));
        if (words.size() == 2) {
            enter(exchange, operation, words.get(1), order);
        }
    }

    /** Likewise, for a token that came in another way. */
    static void enter(Exchange exchange, String operation, String token, @Nullable String order) {
        Tokens.claimedUser(token)
                .ifPresent(user -> exchange.namespaces()
                        .byCredential(TanxVenue.ID, Credential.Kind.USER_ID, user)
                        .ifPresent(world -> exchange.enter(
                                world,
                                operation,
                                holder(world, user).map(Account::id).orElse(null),
                                order)));
    }

    /** Checks the access token of a request in the world that was entered. */
    Access access(Exchange exchange) {
        return access(exchange.request().header("Authorization"), exchange.world(), exchange::verified);
    }

    /** Whether a token lets a WebSocket listen to what is private, in the world that was entered. */
    boolean mayListen(Exchange exchange, String token) {
        Tokens.Checked checked =
                tokens.check(token, Tokens.Kind.ACCESS, exchange.world().clock().millis());
        boolean hasToken = !token.isEmpty() && !token.startsWith("JWT ");
        exchange.verified(
                hasToken
                        ? checked.verification()
                        : checked.verification().suspecting(() -> TokenMistakes.ofUpgrade(exchange.request(), token)));
        return checked.verification().isAccepted()
                && holder(exchange.world(), checked.user()).isPresent();
    }

    Access access(Optional<String> header, World world, Consumer<Verification> journal) {
        List<String> words = words(header);
        // [assumed: SimpleJWT] The scheme is compared with its case; another one counts as no credentials.
        if (words.isEmpty() || !words.get(0).equals("JWT")) {
            journal.accept(Verification.refused(
                            HEADER, header.isPresent() ? "its scheme is not JWT" : "there is no Authorization header")
                    .suspecting(() -> TokenMistakes.ofHeader(words)));
            return new Access.Refused(Errors.noCredentials(header.isPresent()));
        }
        if (words.size() != 2) {
            journal.accept(Verification.refused(HEADER, "one token belongs after JWT, not " + (words.size() - 1))
                    .suspecting(() -> TokenMistakes.ofHeader(words)));
            return new Access.Refused(Errors.malformedAuthorization());
        }
        Tokens.Checked checked =
                tokens.check(words.get(1), Tokens.Kind.ACCESS, world.clock().millis());
        journal.accept(checked.verification());
        if (!checked.verification().isAccepted()) {
            return new Access.Refused(Errors.accessTokenInvalid());
        }
        Optional<Account> account = holder(world, checked.user());
        if (account.isEmpty()) {
            journal.accept(Verification.refused(HEADER, "there is no such user").fact("user_id", checked.user()));
            return new Access.Refused(Errors.userNotFound());
        }
        return new Access.Granted(account.get());
    }

    /** The account that a session's user id leads to. */
    static Optional<Account> holder(World world, String user) {
        return world.accounts().byCredential(Credential.Kind.USER_ID, user);
    }

    /**
     * Checks the signature of a login text.
     *
     * @param message the bytes of the text, as it was handed out
     * @param signature hex as sent: r, s and v
     * @param address who should have signed, lower case
     */
    static Verification signature(byte[] message, String signature, String address) {
        byte[] digest = Eip191.digest(message);
        Optional<byte[]> bytes = bytes(signature);
        Optional<EthAddress> signer = bytes.flatMap(Auth::parse).flatMap(parsed -> Secp256k1.recover(digest, parsed));
        Verification found = bytes.isEmpty()
                ? Verification.refused(SIGNATURE, "the signature is not 65 bytes of hex")
                : signer.isEmpty()
                        ? Verification.refused(SIGNATURE, "r, s or v is out of range")
                        : signer.get().lower().equals(address)
                                ? Verification.accepted(SIGNATURE)
                                : Verification.refused(SIGNATURE, "another key signed");
        return found.fact("preimage", Hex.encode0x(Eip191.preimage(message)))
                .fact("message", new String(message, UTF_8))
                .fact("digest", Hex.encode0x(digest))
                .fact("recovered", signer.map(EthAddress::lower).orElse(null))
                .fact("expected", address);
    }

    /** A login that failed before there was anything to check a signature against. */
    static Verification unsigned(String reason, String address) {
        return Verification.refused(SIGNATURE, reason).fact("expected", address);
    }

    /** The 65 bytes of a signature, if there are as many; newer python libraries leave the 0x out. [computed] */
    static Optional<byte[]> bytes(String signature) {
        return Hex.decode(signature.startsWith("0x") ? signature.substring(2) : signature)
                .filter(raw -> raw.length == SIGNATURE_BYTES);
    }

    /** v is 27 or 28, or 0 or 1 as some libraries write it. [assumed] */
    static Optional<Secp256k1.Signature> parse(byte[] rsv) {
        int v = rsv[64] >= 27 ? rsv[64] - 27 : rsv[64];
        return Secp256k1.Signature.of(Arrays.copyOf(rsv, 32), Arrays.copyOfRange(rsv, 32, 64), v);
    }

    /** The words of the header; any run of blanks separates. */
    private static List<String> words(Optional<String> header) {
        return header.stream()
                .flatMap(text -> Arrays.stream(text.split("[ \\t]+", -1)))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
