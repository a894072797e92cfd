package io.venuesim.venue.dmex;

import com.fasterxml.jackson.databind.JsonNode;
import io.venuesim.core.order.NewOrder;
import io.venuesim.core.order.Side;
import io.venuesim.crypto.EthAddress;
import io.venuesim.crypto.Secp256k1.Signature;
import io.venuesim.venue.Switches;
import java.math.BigInteger;
import java.util.Optional;

/** The bodies of the older generation [official SDK, its types and captured requests]; a malformed one is none. */
final class LegacyMessages {
    private static final Signature NOBODYS = new Signature(BigInteger.ONE, BigInteger.ONE, 0);

    /** What is signed over a hash of itself. */
    sealed interface Signed {
        /** The trading contract that it is meant for. */
        EthAddress contract();

        EthAddress user();

        /** The hash that it carries. */
        OrderHash hash();

        Signature signature();

        BigInteger nonce();

        /** The hash that it would have to carry with this nonce. */
        LegacyHash expected(BigInteger nonce);

        /** The hash that it must carry. */
        default LegacyHash expected() {
            return expected(nonce());
        }
    }

    /** An order on a futures contract. */
    record Create(
            EthAddress contract,
            OrderHash futuresContract,
            EthAddress user,
            String userAddress,
            BigInteger amount,
            BigInteger price,
            boolean isBuy,
            BigInteger nonce,
            BigInteger leverage,
            BigInteger stopPrice,
            boolean isStop,
            OrderHash hash,
            Signature signature)
            implements Signed {

        @Override
        public LegacyHash expected(BigInteger other) {
            return LegacyHash.order(contract, futuresContract, user, amount, price, isBuy, other, leverage);
        }

        NewOrder toOrder(String account, String asset) {
            NewOrder order =
                    NewOrder.limit(isBuy ? Side.BUY : Side.SELL, Integers.unscale(amount), Integers.unscale(price));
            if (isStop) {
                order.stopPrice(Integers.unscale(stopPrice));
            }
            order.id(hash.id())
                    .account(account)
                    .market(asset)
                    .attribute("hash", hash.text())
                    .attribute("user_address", userAddress)
                    .attribute("nonce", nonce.toString())
                    .attribute("leverage", leverage.toString());
            return OrderDefaults.fill(order);
        }
    }

    /** A cancel, signed over a hash of its own. */
    record Cancel(
            EthAddress contract,
            OrderHash order,
            EthAddress user,
            BigInteger nonce,
            OrderHash hash,
            Signature signature)
            implements Signed {

        @Override
        public LegacyHash expected(BigInteger other) {
            return LegacyHash.cancel(contract, order, user, other);
        }
    }

    /** A futures contract to be made from a model, for the order that comes with it. */
    record Contract(
            OrderHash model,
            BigInteger expirationBlock,
            BigInteger multiplier,
            BigInteger fundingRate,
            boolean isPerpetual,
            BigInteger maintenanceMargin,
            OrderHash hash) {

        /** The hash that it must carry. */
        LegacyHash expected(EthAddress contract, OrderHash asset) {
            return LegacyHash.contract(
                    contract, asset, expirationBlock, multiplier, fundingRate, isPerpetual, maintenanceMargin);
        }
    }

    static Optional<Create> create(JsonNode body, Switches switches) {
        Members members = new Members(body, switches);
        Optional<Signature> signature = signature(body, switches);
        Create read = new Create(
                members.address("contract_address"),
                members.hash("futures_contract_hash"),
                members.address("user_address"),
                members.text("user_address"),
                members.scaledUint256("amount"),
                members.scaledUint256("price"),
                members.flag("side"),
                members.uint256("nonce"),
                members.scaledUint256("leverage"),
                members.scaled("stop_price", BigInteger.ZERO),
                !members.isAbsent("stop_price"),
                members.hash("order_hash"),
                signature.orElse(NOBODYS));
        return sound(read, members, signature).filter(order -> order.price().signum() > 0);
    }

    static Optional<Cancel> cancel(JsonNode body, Switches switches) {
        Members members = new Members(body, switches);
        Optional<Signature> signature = signature(body, switches);
        Cancel read = new Cancel(
                members.address("contract_address"),
                members.hash("order_hash"),
                members.address("user_address"),
                members.uint256("nonce"),
                members.hash("cancel_hash"),
                signature.orElse(NOBODYS));
        return sound(read, members, signature);
    }

    static Optional<Contract> contract(JsonNode body, Switches switches) {
        Members members = new Members(body, switches);
        Contract read = new Contract(
                members.hash("contract_model_hash"),
                members.uint256("expiration_block"),
                members.scaledUint256("multiplier"),
                members.scaledUint256("funding_rate"),
                members.flag("perpetual"),
                members.scaledUint256("maintenance_margin"),
                members.hash("contract_hash"));
        return members.isSpoilt() ? Optional.empty() : Optional.of(read);
    }

    private static Optional<Signature> signature(JsonNode body, Switches switches) {
        return WireSignature.read(body, switches) instanceof WireSignature.WellFormed good
                ? Optional.of(good.signature())
                : Optional.empty();
    }

    private static <T> Optional<T> sound(T read, Members members, Optional<Signature> signature) {
        return members.isSpoilt() || signature.isEmpty() ? Optional.empty() : Optional.of(read);
    }

    private LegacyMessages() {}
}
