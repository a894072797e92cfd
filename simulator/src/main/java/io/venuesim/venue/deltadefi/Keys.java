package io.venuesim.venue.deltadefi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.venuesim.core.account.Account;
import io.venuesim.core.account.Credential;
import io.venuesim.core.account.Credential.Kind;
import io.venuesim.core.namespace.World;
import io.venuesim.venue.Exchange;
import io.venuesim.venue.Json;
import io.venuesim.venue.Reply;
import io.venuesim.venue.Switches;
import io.venuesim.venue.deltadefi.SpotAccounts.SpotAccount;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/** An account's API key and its operation key: {@code /accounts/api-key}, {@code …/operation-key} and the like. */
final class Keys {
    private static final Pattern HASH = Pattern.compile("[0-9a-fA-F]{56}");
    private static final String CREATED = "createdAt";

    private final Switches switches;
    private final Errors errors;

    Keys(Switches switches, Errors errors) {
        this.switches = switches;
        this.errors = errors;
    }

    /** [official docs][official SDK] In full [assumed]: one page of the docs calls it masked. */
    Reply apiKey(Exchange exchange) {
        return ask(
                exchange,
                Operation.GET_KEYS,
                account -> account.credential(Kind.API_KEY)
                        .map(key -> Answers.ok(
                                shown(key, SpotAccounts.of(exchange.world()).since())))
                        .orElseGet(() -> errors.reply(Operation.GET_KEYS, Problem.INTERNAL)));
    }

    /** The new one takes the place of the old one at once [official docs]; open streams stay up [assumed]. */
    Reply newApiKey(Exchange exchange) {
        return ask(exchange, Operation.NEW_API_KEY, account -> {
            World world = exchange.world();
            // Two calls at once must not leave two keys.
            synchronized (world.accounts()) {
                Account now = world.accounts().get(account.id()).orElseThrow();
                if (!now.credentials().equals(account.credentials())) {
                    return errors.reply(Operation.NEW_API_KEY, Problem.UNAUTHORIZED);
                }
                Credential fresh = Credential.apiKey(world.ids().hex(32))
                        .with(CREATED, Texts.written(world.clock().now()));
                exchange.namespaces().grant(world, account.id(), fresh);
                now.credential(Kind.API_KEY).ifPresent(old -> {
                    world.accounts().revoke(account.id(), Kind.API_KEY, old.id());
                    ReplacedKeys.of(world)
                            .add(old.id(), account.label(), world.clock().now());
                });
                return Answers.ok(shown(fresh, world.clock().now()));
            }
        });
    }

    /** {@code {"encrypted_operation_key":"{…}","operation_key_hash":"…"}} [official docs][official SDK] */
    Reply operationKey(Exchange exchange) {
        return spot(
                exchange,
                Operation.GET_KEYS,
                (spot, account) -> Json.object()
                        .put("encrypted_operation_key", spot.key().encrypted(switches.get(Quirks.KEY_FORM)))
                        .put("operation_key_hash", spot.key().hash()));
    }

    Reply spotAccount(Exchange exchange) {
        return spot(exchange, Operation.SPOT_ACCOUNT, this::shown);
    }

    /** {@code POST}: an operation key for an account; [official SDK] Rust sends nothing but the two. */
    Reply createSpotAccount(Exchange exchange) {
        return change(exchange, (body, account) -> {
            Optional<OperationKey> key = key(body, body.path("operation_key_hash"));
            return key.map(deposited -> Answers.ok(shown(
                    SpotAccounts.of(exchange.world())
                            .create(account, deposited, exchange.world().clock().now()),
                    account)));
        });
    }

    /** {@code PUT} [official docs] or {@code PATCH} [official SDK]: another ciphertext, and in Rust another hash. */
    Reply updateSpotAccount(Exchange exchange) {
        return change(exchange, (body, account) -> {
            SpotAccounts spots = SpotAccounts.of(exchange.world());
            Optional<SpotAccount> old = spots.of(account);
            if (old.isEmpty()) {
                return Optional.of(errors.reply(Operation.SPOT_ACCOUNT, Problem.NO_OPERATION_KEY));
            }
            JsonNode hash = body.path("operation_key_hash");
            Optional<OperationKey> key = hash.isMissingNode()
                    ? key(body, Json.object().textNode(old.get().key().hash()))
                    : key(body, hash);
            Instant now = exchange.world().clock().now();
            return key.map(deposited -> Answers.ok(shown(spots.update(account, old.get(), deposited, now), account)));
        });
    }

    /** What is asked of a spot account that is there. */
    private interface Show {
        ObjectNode show(SpotAccount spot, Account account);
    }

    /** What a body does to an account; empty if it can't be bound. */
    private interface Change {
        Optional<Reply> change(ObjectNode body, Account account);
    }

    private Reply spot(Exchange exchange, Operation operation, Show show) {
        return ask(
                exchange,
                operation,
                account -> SpotAccounts.of(exchange.world())
                        .of(account)
                        .map(spot -> Answers.ok(show.show(spot, account)))
                        .orElseGet(() -> errors.reply(operation, Problem.NO_OPERATION_KEY)));
    }

    private Reply change(Exchange exchange, Change change) {
        return ask(exchange, Operation.SPOT_ACCOUNT, account -> {
            ObjectNode body = Json.readObject(exchange.request().body()).orElseGet(Json::object);
            JsonNode user = body.path("user_id");
            // [assumed] The caller's own, where it is told at all
            if (!user.isMissingNode() && !user.asText().equals(Enrolment.text(account, Enrolment.USER_ID))) {
                return errors.reply(Operation.SPOT_ACCOUNT, Problem.USER_NOT_FOUND);
            }
            return change.change(body, account)
                    .orElseGet(() -> errors.reply(Operation.SPOT_ACCOUNT, Problem.INVALID_REQUEST));
        });
    }

    private Reply ask(Exchange exchange, Operation operation, Function<Account, Reply> answer) {
        return Auth.authenticate(exchange, operation, null)
                .map(answer)
                .orElseGet(() -> errors.reply(operation, Problem.UNAUTHORIZED));
    }

    private static Optional<OperationKey> key(ObjectNode body, JsonNode hash) {
        JsonNode ciphertext = body.path("encrypted_operation_key");
        boolean fits = ciphertext.isTextual()
                && !ciphertext.textValue().isEmpty()
                && hash.isTextual()
                && HASH.matcher(hash.textValue()).matches();
        return fits
                ? Optional.of(new OperationKey.Deposited(lower(hash.textValue()), ciphertext.textValue()))
                : Optional.empty();
    }

    private static ObjectNode shown(Credential key, Instant otherwise) {
        return Json.object()
                .put("api_key", key.id())
                .put("created_at", key.attribute(CREATED).orElseGet(() -> Texts.written(otherwise)));
    }

    private ObjectNode shown(SpotAccount spot, Account account) {
        ObjectNode shown = Json.object()
                .put("account_id", account.id())
                .put("account_type", "spot")
                .put("created_at", Texts.written(spot.createdAt()))
                .put("encrypted_operation_key", spot.key().encrypted(switches.get(Quirks.KEY_FORM)))
                .put("operation_key_hash", spot.key().hash());
        Instant updated = spot.updatedAt();
        return updated == null ? shown : shown.put("updated_at", Texts.written(updated));
    }

    private static String lower(String hex) {
        return hex.toLowerCase(Locale.ROOT);
    }
}
