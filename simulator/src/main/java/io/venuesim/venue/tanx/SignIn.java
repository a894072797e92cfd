package io.venuesim.venue.tanx;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.venuesim.core.account.Account;
import io.venuesim.core.account.Credential;
import io.venuesim.core.diagnosis.Trial;
import io.venuesim.core.namespace.Namespaces;
import io.venuesim.core.namespace.World;
import io.venuesim.venue.Exchange;
import io.venuesim.venue.Json;
import io.venuesim.venue.Reply;
import io.venuesim.venue.Switches;
import io.venuesim.venue.Verification;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** The way to a token: a text to sign, its signature, and later a refresh. No header is looked at here. */
final class SignIn {
    // [assumed from two samples] No 0, 1, I, O or l.
    private static final String CODE_ALPHABET = "23456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";
    private static final int CODE_LENGTH = 22;

    static final String FRESH = "Nonce Acquired";
    static final String CACHED = "Cached Nonce Acquired";

    /** Refresh tokens that were used, in one world. */
    private static final class UsedTokens implements World.Copyable {
        private final Set<String> tokens = ConcurrentHashMap.newKeySet();

        @Override
        public UsedTokens copy() {
            UsedTokens copy = new UsedTokens();
            copy.tokens.addAll(tokens);
            return copy;
        }
    }

    private final Switches switches;
    private final Messages messages;
    private final Tokens tokens;

    SignIn(Switches switches, Messages messages, Tokens tokens) {
        this.switches = switches;
        this.messages = messages;
        this.tokens = tokens;
    }

    /** Hands out the text to sign, to anybody: an unknown address fails at login. */
    Reply nonce(Exchange exchange) {
        Body<Messages.NonceRequest> body = messages.nonce(exchange.request());
        if (body instanceof Body.Bad<Messages.NonceRequest> bad) {
            return bad.answer();
        }
        String address =
                lower(((Body.Good<Messages.NonceRequest>) body).message().address());
        World world = enter(exchange, "auth_nonce", Credential.Kind.SIGNER, address);
        Instant now = world.clock().now();
        Nonces.Issued issued = nonces(world)
                .issue(
                        address,
                        now,
                        now.plusSeconds(switches.get(Quirks.LOGIN_NONCE_SECONDS)),
                        () -> switches.get(Quirks.LOGIN_MESSAGE).replace("{code}", code(world)));
        return Answers.success(issued.fresh() ? FRESH : CACHED, Json.object().textNode(issued.text()));
    }

    /** Checks the signature of the outstanding text, uses the text up, and hands out tokens. */
    Reply login(Exchange exchange) {
        Body<Messages.Login> body = messages.login(exchange.request());
        if (body instanceof Body.Bad<Messages.Login> bad) {
            return bad.answer();
        }
        Messages.Login login = ((Body.Good<Messages.Login>) body).message();
        String address = lower(login.address());
        World world = enter(exchange, "auth_login", Credential.Kind.SIGNER, address);
        Optional<String> text = nonces(world).outstanding(address, world.clock().now());
        Namespaces namespaces = exchange.namespaces();
        Verification found = text.isEmpty()
                ? Auth.unsigned("no login text is outstanding for this address", address)
                        .suspecting(() -> Stream.of(Trial.certain(Mistakes.NO_TEXT)))
                : Auth.signature(text.get().getBytes(UTF_8), login.signature(), address)
                        .suspecting(() -> Mistakes.of(text.get(), login.signature(), address, world, namespaces));
        exchange.verified(found);
        if (text.isEmpty() || !found.isAccepted()) {
            return Errors.loginFailed();
        }
        Optional<Account> account = world.accounts().byCredential(Credential.Kind.SIGNER, address);
        Optional<Credential> user = account.flatMap(known -> known.credential(Credential.Kind.USER_ID));
        if (account.isEmpty() || user.isEmpty()) {
            exchange.verified(Auth.unsigned("no account has this address", address));
            return Errors.loginFailed();
        }
        if (!nonces(world).spend(address, text.get())) {
            exchange.verified(Auth.unsigned("the login text was used in the meantime", address));
            return Errors.loginFailed();
        }
        ObjectNode token = Json.object();
        token.put("refresh", tokens.issue(Tokens.Kind.REFRESH, user.get().id(), world));
        token.put("access", tokens.issue(Tokens.Kind.ACCESS, user.get().id(), world));
        return Answers.success("Login Successful", Json.object().put("uid", Provisioning.uid(account.get())), token);
    }

    /** Replaces both tokens. [official SDK: node sends it with the expired access token still in the header] */
    Reply refresh(Exchange exchange) {
        Body<Messages.Refresh> body = messages.refresh(exchange.request());
        if (body instanceof Body.Bad<Messages.Refresh> bad) {
            return bad.answer();
        }
        String token = ((Body.Good<Messages.Refresh>) body).message().token();
        World world = enter(
                exchange,
                "auth_refresh",
                Credential.Kind.USER_ID,
                Tokens.claimedUser(token).orElse(""));
        Tokens.Checked checked =
                tokens.check(token, Tokens.Kind.REFRESH, world.clock().millis());
        exchange.verified(checked.verification());
        if (!checked.verification().isAccepted()
                || Auth.holder(world, checked.user()).isEmpty()) {
            return Errors.refreshTokenInvalid();
        }
        boolean used = !world.memory(UsedTokens.class, UsedTokens::new).tokens.add(token);
        if (used && switches.get(Quirks.REFRESH_TOKEN_ONCE)) {
            exchange.verified(Verification.refused("JWT HS256", "the refresh token was used before")
                    .suspecting(() -> Stream.of(Trial.certain(TokenMistakes.USED))));
            return Errors.refreshTokenInvalid();
        }
        ObjectNode payload = Json.object();
        payload.put("access", tokens.issue(Tokens.Kind.ACCESS, checked.user(), world));
        payload.put("refresh", tokens.issue(Tokens.Kind.REFRESH, checked.user(), world));
        return Answers.success("", payload);
    }

    /** The world that knows the credential, entered; a stranger stays in the default one. */
    private static World enter(Exchange exchange, String operation, Credential.Kind kind, String id) {
        Optional<World> known = exchange.namespaces().byCredential(TanxVenue.ID, kind, id);
        return known.isPresent()
                ? exchange.enter(
                        known.get(),
                        operation,
                        known.get()
                                .accounts()
                                .byCredential(kind, id)
                                .map(Account::id)
                                .orElse(null),
                        null)
                : exchange.world();
    }

    private String code(World world) {
        String fixed = switches.get(Quirks.FIXED_LOGIN_CODE);
        return fixed.isEmpty() ? world.ids().text(CODE_ALPHABET, CODE_LENGTH) : fixed;
    }

    private static Nonces nonces(World world) {
        return world.memory(Nonces.class, Nonces::new);
    }

    private static String lower(String address) {
        return address.toLowerCase(Locale.ROOT);
    }
}
