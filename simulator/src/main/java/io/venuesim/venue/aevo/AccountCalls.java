package io.venuesim.venue.aevo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.venuesim.core.account.Credential;
import io.venuesim.crypto.EthAddress;
import io.venuesim.venue.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What an account sees of itself, and the keys that it makes and removes. */
final class AccountCalls {
    private static final Pattern ADDRESS = Pattern.compile("[0-9A-Fa-f.:]{2,45}");
    /** Nobody needs more; the limit keeps an answer readable. */
    private static final int MOST_ADDRESSES = 100;

    private final Errors errors;

    AccountCalls(Errors errors) {
        this.errors = errors;
    }

    /** {@code GET /auth}. */
    Result auth(Call call) {
        return done();
    }

    /** {@code GET /account}. */
    Result account(Call call) {
        var account =
                Json.object().put("account", Messages.checksummed(call.account().id()));
        account.set("signing_keys", SigningKeys.json(call.account()));
        account.set("api_keys", ApiKeys.json(call.account()));
        return new Result.Done(account);
    }

    /** {@code POST /api-key}. */
    Result addApiKey(Call call) {
        JsonNode input = call.input().orElse(MissingNode.getInstance());
        Fields fields = new Fields(input);
        String name = fields.text("name");
        boolean readOnly = fields.flagIfAny("read_only");
        Optional<List<String>> addresses = addresses(input.path("ip_addresses"));
        if (!fields.areGood() || addresses.isEmpty()) {
            return Result.refused(errors.malformed());
        }
        Credential key = ApiKeys.fresh(call.world(), name, addresses.get(), readOnly);
        call.exchange().namespaces().grant(call.world(), call.account().id(), key);
        return new Result.Done(Json.object()
                .put("success", true)
                .put("api_key", key.id())
                .put("api_secret", Holder.secret(key).reveal())
                .put("read_only", readOnly));
    }

    /** {@code DELETE /api-key}; one may remove the key that it comes with. */
    Result removeApiKey(Call call) {
        Fields fields = new Fields(call.input().orElse(MissingNode.getInstance()));
        String key = fields.text("api_key");
        return fields.areGood()
                ? remove(call, Credential.Kind.API_KEY, key, Code.ACCOUNT_INVALID_API_KEY)
                : Result.refused(errors.malformed());
    }

    /** {@code DELETE /signing-key}. */
    Result removeSigningKey(Call call) {
        Fields fields = new Fields(call.input().orElse(MissingNode.getInstance()));
        EthAddress key = fields.address("signing_key");
        return fields.areGood()
                ? remove(call, Credential.Kind.DELEGATE, key.lower(), Code.ACCOUNT_INVALID_SIGNING_KEY)
                : Result.refused(errors.malformed());
    }

    private static Result remove(Call call, Credential.Kind kind, String id, Code otherwise) {
        if (call.account().credential(kind, id).isEmpty()) {
            return new Result.Refused(otherwise, 400);
        }
        call.world().accounts().revoke(call.account().id(), kind, id);
        return done();
    }

    /** None if left out; empty if it is no list of addresses. */
    private static Optional<List<String>> addresses(JsonNode list) {
        if (list.isMissingNode() || list.isNull()) {
            return Optional.of(List.of());
        }
        List<String> addresses = new ArrayList<>();
        list.forEach(one -> addresses.add(one.asText()));
        boolean good = list.isArray()
                && list.size() <= MOST_ADDRESSES
                && addresses.stream().allMatch(one -> ADDRESS.matcher(one).matches());
        return good ? Optional.of(addresses) : Optional.empty();
    }

    static Result done() {
        return new Result.Done(Json.object().put("success", true));
    }
}
