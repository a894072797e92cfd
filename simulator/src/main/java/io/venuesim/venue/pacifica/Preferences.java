package io.venuesim.venue.pacifica;

import io.venuesim.venue.Switches;
import java.math.BigInteger;

/** Leverage, margin mode and builder codes. */
final class Preferences {

    record Leverage(String symbol, BigInteger leverage) {

        static Leverage read(Fields fields) throws Malformed {
            return new Leverage(fields.text("symbol"), fields.u32("leverage"));
        }
    }

    record MarginMode(String symbol, boolean isolated) {

        static MarginMode read(Fields fields) throws Malformed {
            return new MarginMode(fields.text("symbol"), fields.bool("is_isolated"));
        }
    }

    record Approval(String builder, String maxFeeRate) {

        static Approval read(Fields fields) throws Malformed {
            return new Approval(fields.text("builder_code"), fields.decimal("max_fee_rate"));
        }
    }

    record Builder(String code) {

        static Builder read(Fields fields) throws Malformed {
            return new Builder(fields.text("builder_code"));
        }
    }

    private final Switches switches;
    private final Errors errors;

    Preferences(Switches switches, Errors errors) {
        this.switches = switches;
        this.errors = errors;
    }

    Outcome leverage(Turn turn, Leverage wanted) {
        Market market = Market.of(wanted.symbol()).orElse(null);
        if (market == null) {
            return new Outcome.Failed(errors.bookNotFound(wanted.symbol()));
        }
        BigInteger most = BigInteger.valueOf(market.maxLeverage());
        if (wanted.leverage().signum() == 0 || wanted.leverage().compareTo(most) > 0) {
            return new Outcome.Failed(errors.invalidLeverage(wanted.leverage()));
        }
        Settings.Margin now = Settings.of(turn.world())
                .leverage(
                        turn.address(),
                        market,
                        wanted.leverage().intValueExact(),
                        turn.world().clock().now());
        Streams.of(turn.world(), switches).leverage(turn.address(), now);
        return Outcome.NOTHING_TO_TELL;
    }

    Outcome marginMode(Turn turn, MarginMode wanted) {
        Market market = Market.of(wanted.symbol()).orElse(null);
        if (market == null) {
            return new Outcome.Failed(errors.bookNotFound(wanted.symbol()));
        }
        Settings.Margin now = Settings.of(turn.world())
                .isolated(
                        turn.address(),
                        market,
                        wanted.isolated(),
                        turn.world().clock().now());
        Streams.of(turn.world(), switches).margin(turn.address(), now);
        return Outcome.NOTHING_TO_TELL;
    }

    static Outcome approve(Turn turn, Approval wanted) {
        Settings.of(turn.world()).approve(turn.address(), wanted.builder(), wanted.maxFeeRate());
        return Outcome.NOTHING_TO_TELL;
    }

    static Outcome revoke(Turn turn, Builder wanted) {
        Settings.of(turn.world()).revoke(turn.address(), wanted.code());
        return Outcome.NOTHING_TO_TELL;
    }
}
