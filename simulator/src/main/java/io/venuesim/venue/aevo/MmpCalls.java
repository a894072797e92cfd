package io.venuesim.venue.aevo;

import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.venuesim.core.namespace.World;
import io.venuesim.core.order.Actor;
import io.venuesim.core.order.CancelReason;
import io.venuesim.core.order.CancelRequest;
import io.venuesim.core.order.Cause;
import io.venuesim.core.order.Order;
import io.venuesim.venue.Json;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.util.Optional;

/** {@code /mmp} and {@code /reset-mmp}, and what happens when the protection triggers. [members and effect assumed] */
final class MmpCalls {
    private static final BigInteger LONGEST =
            BigInteger.valueOf(Duration.ofDays(365).toNanos());

    private final Errors errors;
    private final Instruments instruments;

    MmpCalls(Errors errors, Instruments instruments) {
        this.errors = errors;
        this.instruments = instruments;
    }

    /** {@code GET /mmp?asset=ETH}. */
    Result look(Call call) {
        Optional<String> asset = call.exchange().request().query("asset");
        if (asset.filter(instruments::hasAsset).isEmpty()) {
            return Result.refused(Code.INVALID_ASSET);
        }
        String account = call.account().id();
        Mmp mmp = Mmp.of(call.world());
        ObjectNode answer = Json.object().put("asset", asset.get());
        mmp.settings(account, asset.get())
                .ifPresent(set -> answer.put(
                                "interval", Long.toString(set.interval().toNanos()))
                        .put("frozen", Long.toString(set.frozen().toNanos()))
                        .put("amount_limit", Messages.fixed(set.limit())));
        return new Result.Done(
                answer.put("enabled", mmp.settings(account, asset.get()).isPresent())
                        .put("triggered", mmp.isFrozen(account, asset.get())));
    }

    /** {@code POST /mmp}: times in nanoseconds, the amount with six decimals. */
    Result set(Call call) {
        Fields fields = new Fields(call.input().orElse(MissingNode.getInstance()));
        String asset = fields.text("asset");
        BigInteger interval = fields.whole("interval").min(LONGEST);
        BigInteger frozen = fields.whole("frozen").min(LONGEST);
        BigInteger limit = fields.whole("amount_limit");
        if (!fields.areGood()) {
            return Result.refused(errors.malformed());
        }
        if (!instruments.hasAsset(asset)) {
            return Result.refused(Code.INVALID_ASSET);
        }
        Mmp.of(call.world())
                .set(
                        call.account().id(),
                        asset,
                        new Mmp.Settings(
                                Duration.ofNanos(interval.longValueExact()),
                                Duration.ofNanos(frozen.longValueExact()),
                                new BigDecimal(limit, Messages.DECIMALS)));
        return AccountCalls.done();
    }

    /** {@code POST /reset-mmp}. */
    Result reset(Call call) {
        Fields fields = new Fields(call.input().orElse(MissingNode.getInstance()));
        String asset = fields.text("asset");
        if (!fields.areGood()) {
            return Result.refused(errors.malformed());
        }
        String account = call.account().id();
        Mmp mmp = Mmp.of(call.world());
        if (mmp.settings(account, asset).isEmpty()) {
            return Result.refused(Code.MMP_NOT_ENABLED);
        }
        if (!mmp.isFrozen(account, asset)) {
            return Result.refused(Code.ACCOUNT_MMP_NOT_TRIGGERED);
        }
        mmp.reset(account, asset);
        return AccountCalls.done();
    }

    /** After a trade of an order under protection; what it triggers happens under the same lock of the book. */
    void traded(World world, Order order, BigDecimal amount, Cause cause) {
        String asset = instruments.of(order.market()).asset();
        if (Attributes.is(order, Attributes.MMP) && Mmp.of(world).count(order, asset, amount)) {
            CancelRequest protectedOnes = CancelRequest.all(other -> Attributes.is(other, Attributes.MMP)
                    && instruments.of(other.market()).asset().equals(asset));
            world.book().cancel(protectedOnes, Actor.account(order.account()), CancelReason.SYSTEM, cause);
        }
    }
}
