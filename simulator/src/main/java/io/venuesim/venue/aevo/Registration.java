package io.venuesim.venue.aevo;

import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.venuesim.core.account.Account;
import io.venuesim.core.account.Credential;
import io.venuesim.core.namespace.World;
import io.venuesim.crypto.EthAddress;
import io.venuesim.crypto.Hex;
import io.venuesim.venue.Exchange;
import io.venuesim.venue.Json;
import io.venuesim.venue.Switches;
import io.venuesim.venue.Verification;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code POST /register}: an account and a key that is to sign for it each sign that they want it. */
final class Registration {
    private static final String SCHEME = "EIP-712 registration";

    private final Switches switches;
    private final Errors errors;
    private final Auth auth;
    private final Gate gate;
    private final RegistrationSignatures signatures;

    Registration(Switches switches, Errors errors, Auth auth, Gate gate) {
        this.switches = switches;
        this.errors = errors;
        this.auth = auth;
        this.gate = gate;
        this.signatures = new RegistrationSignatures(switches);
    }

    /**
     * What is asked for.
     *
     * @param expiry as it was sent, which is what was signed
     */
    record Form(
            EthAddress account,
            EthAddress key,
            BigInteger expiry,
            String accountSignature,
            String keySignature,
            boolean wantsApiKey) {

        static Optional<Form> read(Exchange exchange) {
            Fields fields = new Fields(Messages.body(exchange.request().body()).orElse(MissingNode.getInstance()));
            Form form = new Form(
                    fields.address("account"),
                    fields.address("signing_key"),
                    fields.whole("expiry"),
                    fields.text("account_signature"),
                    fields.text("signing_key_signature"),
                    !fields.flagIfAny("no_api_key"));
            fields.textIfAny("referral_code");
            return fields.areGood() ? Optional.of(form) : Optional.empty();
        }
    }

    Result register(Exchange exchange) {
        Optional<Form> read = Form.read(exchange);
        Optional<World> known = read.flatMap(form ->
                exchange.namespaces().byAccount(AevoVenue.ID, form.account().lower()));
        exchange.enter(
                known.orElse(exchange.world()),
                "register",
                read.map(form -> form.account().lower()).orElse(null),
                null);
        Optional<Result> refusal =
                gate.refusal(exchange, Access.CHANGE, "register").or(() -> stranger(exchange));
        if (refusal.isPresent()) {
            return refusal.get();
        }
        return read.map(form -> register(exchange, form)).orElseGet(() -> Result.refused(errors.malformed()));
    }

    /** Whoever has no API key yet may register, unless a switch says otherwise. */
    private Optional<Result> stranger(Exchange exchange) {
        if (!switches.get(AuthQuirks.REGISTER_NEEDS_KEY)) {
            return Optional.empty();
        }
        Finding who = auth.check(exchange, Claim.ofHeaders(exchange.request()), Covered.request(exchange.request()))
                .toldTo(exchange);
        return who instanceof Finding.Refused refused ? Optional.of(Result.refused(refused.code())) : Optional.empty();
    }

    private Result register(Exchange exchange, Form form) {
        Optional<String> reason = signatures.refusal(form);
        exchange.verified(new Verification(SCHEME, reason.orElse(null), Map.of())
                .fact("domain", switches.get(AuthQuirks.NETWORK).domain())
                .fact("digest for the account", Hex.encode0x(signatures.registerDigest(form)))
                .fact("digest for the key", Hex.encode0x(signatures.signKeyDigest(form)))
                .fact("account", form.account().checksummed())
                .fact("signing key", form.key().checksummed())
                .suspecting(() -> signatures.mistakes(form)));
        return reason.isPresent() ? new Result.Refused(Code.INVALID_SIGNATURE, 400) : granted(exchange, form);
    }

    private synchronized Result granted(Exchange exchange, Form form) {
        World world = exchange.world();
        String id = form.account().lower();
        if (world.accounts().get(id).isEmpty()) {
            // No other call makes an account. [assumed]
            exchange.namespaces()
                    .addAccount(world, new Account(id, form.account().checksummed(), List.of(), Map.of()));
        }
        Account account = world.accounts().get(id).orElseThrow();
        if (account.credential(Credential.Kind.DELEGATE, form.key().lower()).isPresent()) {
            return Result.refused(Code.SIGNING_KEY_ALREADY_REGISTERED);
        }
        BigInteger expiry = switch (switches.get(AuthQuirks.REGISTER_EXPIRY_UNIT)) {
            case SECONDS -> SigningKeys.nanoseconds(form.expiry());
            case NANOSECONDS -> form.expiry();
        };
        exchange.namespaces()
                .grant(
                        world,
                        id,
                        SigningKeys.credential(form.key(), expiry, world.clock().now()));
        ObjectNode answer = Json.object().put("success", true);
        answer.set("signing_keys", SigningKeys.json(world.accounts().get(id).orElseThrow()));
        if (form.wantsApiKey()) {
            Credential key = ApiKeys.fresh(world, "", List.of(), false);
            exchange.namespaces().grant(world, id, key);
            answer.put("api_key", key.id())
                    .put("api_secret", Holder.secret(key).reveal())
                    .put("read_only", false);
        }
        return new Result.Done(answer);
    }
}
