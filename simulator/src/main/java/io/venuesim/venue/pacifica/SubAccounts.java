package io.venuesim.venue.pacifica;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.venuesim.core.account.Account;
import io.venuesim.core.account.Credential;
import io.venuesim.core.namespace.World;
import io.venuesim.venue.Exchange;
import io.venuesim.venue.Json;
import io.venuesim.venue.Switches;
import io.venuesim.venue.pacifica.Errors.Failure;
import io.venuesim.venue.pacifica.Signed.Proof;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Sub-accounts: made by two chained signatures, listed, and paid from one to the other. */
final class SubAccounts {

    record Transfer(String to, BigDecimal amount) {

        static Transfer read(Fields fields) throws Malformed {
            return new Transfer(fields.text("to_account"), new BigDecimal(fields.decimal("amount")));
        }
    }

    private final Switches switches;
    private final Desk desk;
    private final Errors errors;

    SubAccounts(Switches switches, Desk desk, Errors errors) {
        this.switches = switches;
        this.desk = desk;
        this.errors = errors;
    }

    /** [official SDK] the sub-account signs the main account, and the main account signs that signature. */
    Outcome create(Exchange exchange, Members body) throws Malformed {
        String main = body.text("main_account");
        String sub = body.text("subaccount");
        Proof bySub = Proof.read(body, "sub_signature");
        Proof byMain = Proof.read(body, "main_signature");
        BigInteger timestamp = body.u64("timestamp");
        BigInteger window = body.has("expiry_window") ? body.u32("expiry_window") : null;
        Signed initiate = signed("subaccount_initiate", sub, bySub, timestamp, window, "account", main);
        Signed confirm = signed("subaccount_confirm", main, byMain, timestamp, window, "signature", bySub.base58());

        Failure failure = desk.verify(exchange, initiate, List.of(initiate, confirm));
        failure = failure == null ? desk.verify(exchange, confirm, List.of(initiate, confirm)) : failure;
        if (failure != null) {
            return new Outcome.Failed(failure);
        }
        World world = exchange.world();
        Account parent = world.accounts().get(main).orElse(null);
        if (parent == null) {
            return new Outcome.Failed(Errors.accountNotFound(main));
        }
        boolean elsewhere = world.accounts().get(sub).isEmpty()
                && exchange.namespaces().byAccount(PacificaVenue.ID, sub).isPresent();
        if (elsewhere || !Family.of(world).adopt(main, sub, world.clock().now())) {
            return new Outcome.Failed(errors.accountExists(sub));
        }
        if (world.accounts().get(sub).isEmpty()) {
            String label = parent.label() + "-sub-" + Family.of(world).of(main).size();
            exchange.namespaces().addAccount(world, new Account(sub, label, List.of(Credential.signer(sub)), Map.of()));
        }
        return Outcome.NOTHING_TO_TELL;
    }

    private static Signed signed(
            String type,
            String account,
            Proof proof,
            BigInteger timestamp,
            @Nullable BigInteger window,
            String name,
            String value) {
        ObjectNode payload = Json.object().put(name, value);
        return new Signed(type, account, null, proof, timestamp, window, payload, payload);
    }

    /** [official docs] the members. */
    Outcome list(Turn turn, Nothing nothing) {
        ObjectNode data = Json.object();
        ArrayNode all = data.putArray("subaccounts");
        for (Family.Child child : Family.of(turn.world()).of(turn.address())) {
            BigDecimal balance = Balances.of(turn.world(), switches).of(child.address());
            all.addObject()
                    .put("address", child.address())
                    .put("balance", OrderJson.decimal(balance))
                    .put("pending_balance", "0")
                    .put("fee_level", 0)
                    .put("fee_mode", "auto")
                    .put("use_ltp_for_stop_orders", false)
                    .put("created_at", OrderJson.millis(child.createdAt()));
        }
        return new Outcome.Told(data);
    }

    Outcome transfer(Turn turn, Transfer wanted) {
        if (!Family.of(turn.world()).areRelated(turn.address(), wanted.to())) {
            return new Outcome.Failed(Errors.noTransferRelationship(turn.address(), wanted.to()));
        }
        Balances balances = Balances.of(turn.world(), switches);
        if (!balances.move(turn.address(), wanted.to(), wanted.amount())) {
            return new Outcome.Failed(
                    errors.insufficientBalance(turn.address(), wanted.amount(), balances.of(turn.address())));
        }
        return new Outcome.Told(Json.object().put("success", true).putNull("error"));
    }
}
