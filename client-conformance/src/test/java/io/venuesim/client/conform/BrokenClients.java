package io.venuesim.client.conform;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.venuesim.TestAccount;
import io.venuesim.client.conform.scenario.Stage;
import io.venuesim.client.external.Driver;
import io.venuesim.client.external.ExternalClient.Result;
import io.venuesim.client.external.ExternalClient.Told;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;

/** Good clients with one mistake each: the mistakes that real ones make. */
enum BrokenClients {
    /** Whatever comes back is a success to it. */
    IGNORES_ERRORS {
        @Override
        Told ask(Driver good, String op, Map<String, ?> arguments) {
            Told told = good.ask(op, arguments);
            return told.result() == Result.UNSUPPORTED ? told : as(Result.OK, told);
        }
    },
    /** It asks once more whenever it was told of no success, and tells what came then. */
    RETRIES_BLINDLY {
        @Override
        Told ask(Driver good, String op, Map<String, ?> arguments) {
            Told told = good.ask(op, arguments);
            return told.result() == Result.ERROR || told.result() == Result.REJECTED ? good.ask(op, arguments) : told;
        }
    },
    /** An id is a number to it, and a number is a double. */
    PARSES_IDS_AS_DOUBLES {
        @Override
        Told ask(Driver good, String op, Map<String, ?> arguments) {
            return good.ask(op, changed(arguments, "orderId", BrokenClients::throughDouble));
        }
    },
    /** A quantity is a double to it, scaled and cut off. */
    SCALES_IN_DOUBLES {
        @Override
        Told ask(Driver good, String op, Map<String, ?> arguments) {
            return good.ask(
                    op,
                    changed(
                            arguments,
                            "quantity",
                            text -> new BigDecimal((long) (Double.parseDouble(text) * 1e8))
                                    .movePointLeft(8)
                                    .toPlainString()));
        }
    },
    /** Every error is a refusal to it, even where nobody knows what happened. */
    TAKES_SILENCE_FOR_A_REFUSAL {
        @Override
        Told ask(Driver good, String op, Map<String, ?> arguments) {
            Told told = good.ask(op, arguments);
            return told.result() == Result.ERROR ? as(Result.REJECTED, told) : told;
        }
    },
    /** It does nothing, and reports a success. */
    DOES_NOTHING {
        @Override
        Told ask(Driver good, String op, Map<String, ?> arguments) {
            return as(Result.OK, new Told(Result.OK, "done", JsonNodeFactory.instance.objectNode()));
        }
    },
    /** It signs with a key that is not its account's. */
    SIGNS_WRONGLY {
        @Override
        Told ask(Driver good, String op, Map<String, ?> arguments) {
            return good.ask(op, arguments);
        }

        @Override
        TestAccount keys(TestAccount account, TestAccount other) {
            Map<String, String> keys = new LinkedHashMap<>(account.credentials());
            keys.put("privateKey", other.credential("privateKey"));
            return new TestAccount(account.id(), account.label(), keys);
        }
    };

    abstract Told ask(Driver good, String op, Map<String, ?> arguments);

    TestAccount keys(TestAccount account, TestAccount other) {
        return account;
    }

    /** This mistake, made by a client that is good but for it. */
    Candidate of(Candidate good) {
        Stage.Start start = (venue, account) -> {
            Driver driver =
                    good.start().start(venue, keys(account, venue.accounts().get(1)));
            return new Driver() {
                @Override
                public Told ask(String op, Map<String, ?> arguments) {
                    return BrokenClients.this.ask(driver, op, arguments);
                }

                @Override
                public void close() {
                    driver.close();
                }
            };
        };
        return new Candidate(good.about(), good.unavailable(), good.verbs(), start);
    }

    private static Told as(Result result, Told told) {
        return new Told(result, told.told(), told.line());
    }

    private static Map<String, Object> changed(
            Map<String, ?> arguments, String name, java.util.function.UnaryOperator<String> change) {
        Map<String, Object> changed = new LinkedHashMap<>(arguments);
        changed.computeIfPresent(name, (any, value) -> change.apply(value.toString()));
        return changed;
    }

    private static String throughDouble(String id) {
        return id.matches("\\d+")
                ? new BigDecimal(Double.parseDouble(id)).toBigInteger().toString()
                : id;
    }
}
