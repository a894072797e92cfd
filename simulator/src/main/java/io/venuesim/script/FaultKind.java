package io.venuesim.script;

import io.venuesim.core.fault.Fault;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What can go wrong, by name, and the members that each takes. */
enum FaultKind {
    DELAY(Fault.Delay.class, "duration") {
        @Override
        Fault read(Fields fields) {
            return new Fault.Delay(FaultNotation.duration(fields, "duration"));
        }

        @Override
        Map<String, Object> write(Fault fault) {
            return Map.of("duration", ((Fault.Delay) fault).duration().toString());
        }
    },
    HOLD(Fault.Hold.class, "") {
        @Override
        Fault read(Fields fields) {
            return new Fault.Hold();
        }
    },
    SWALLOW(Fault.Swallow.class, "") {
        @Override
        Fault read(Fields fields) {
            return new Fault.Swallow();
        }
    },
    REPEAT(Fault.Repeat.class, "") {
        @Override
        Fault read(Fields fields) {
            return new Fault.Repeat();
        }
    },
    DUPLICATE(Fault.Duplicate.class, "") {
        @Override
        Fault read(Fields fields) {
            return new Fault.Duplicate();
        }
    },
    ANSWER(Fault.Answer.class, "status contentType body") {
        @Override
        Fault read(Fields fields) {
            return new Fault.Answer(
                    fields.number("status", 200, 599).orElse(200L).intValue(),
                    fields.text("contentType").orElse("application/json"),
                    FaultNotation.needed(fields, "body"));
        }

        @Override
        Map<String, Object> write(Fault fault) {
            Fault.Answer answer = (Fault.Answer) fault;
            return Map.of("status", answer.status(), "contentType", answer.contentType(), "body", answer.body());
        }
    },
    REFUSE(Fault.Refuse.class, "reason") {
        @Override
        Fault read(Fields fields) {
            return new Fault.Refuse(FaultNotation.reject(fields, "reason"));
        }

        @Override
        Map<String, Object> write(Fault fault) {
            return Map.of("reason", FaultNotation.text(((Fault.Refuse) fault).reason()));
        }
    },
    RESET(Fault.Reset.class, "afterBytes") {
        @Override
        Fault read(Fields fields) {
            return new Fault.Reset(
                    fields.number("afterBytes", 0, Integer.MAX_VALUE).orElse(0L).intValue());
        }

        @Override
        Map<String, Object> write(Fault fault) {
            return Map.of("afterBytes", ((Fault.Reset) fault).afterBytes());
        }
    },
    TRUNCATE(Fault.Truncate.class, "afterBytes") {
        @Override
        Fault read(Fields fields) {
            return new Fault.Truncate(FaultNotation.needed(fields, "afterBytes", 0, Integer.MAX_VALUE));
        }

        @Override
        Map<String, Object> write(Fault fault) {
            return Map.of("afterBytes", ((Fault.Truncate) fault).afterBytes());
        }
    },
    CLOSE(Fault.Close.class, "code closeReason") {
        @Override
        Fault read(Fields fields) {
            return new Fault.Close(
                    FaultNotation.needed(fields, "code", 1000, 4999),
                    fields.text("closeReason").orElse(""));
        }

        @Override
        Map<String, Object> write(Fault fault) {
            Fault.Close close = (Fault.Close) fault;
            return Map.of("code", close.code(), "closeReason", close.reason());
        }
    },
    FILL(Fault.Fill.class, "quantity") {
        @Override
        Fault read(Fields fields) {
            return new Fault.Fill(fields.amount("quantity").orElse(null));
        }

        @Override
        Map<String, Object> write(Fault fault) {
            BigDecimal quantity = ((Fault.Fill) fault).quantity();
            return quantity == null ? Map.of() : Map.of("quantity", quantity.toPlainString());
        }
    },
    EVENTS_FIRST(Fault.EventsFirst.class, "") {
        @Override
        Fault read(Fields fields) {
            return new Fault.EventsFirst();
        }
    },
    ANSWER_FIRST(Fault.AnswerFirst.class, "") {
        @Override
        Fault read(Fields fields) {
            return new Fault.AnswerFirst();
        }
    },
    SWAP(Fault.Swap.class, "") {
        @Override
        Fault read(Fields fields) {
            return new Fault.Swap();
        }
    },
    LAG(Fault.Lag.class, "") {
        @Override
        Fault read(Fields fields) {
            return new Fault.Lag();
        }
    };

    private final Class<? extends Fault> type;
    /** With blanks between them. */
    private final String members;

    FaultKind(Class<? extends Fault> type, String members) {
        this.type = type;
        this.members = members;
    }

    static FaultKind of(Fault fault) {
        return Stream.of(values())
                .filter(kind -> kind.type.isInstance(fault))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(fault + " has no name"));
    }

    /** The names of what it takes. */
    List<String> members() {
        return members.isEmpty() ? List.of() : List.of(members.split(" "));
    }

    abstract Fault read(Fields fields);

    /** What it takes, as it is read. */
    Map<String, Object> write(Fault fault) {
        return Map.of();
    }
}
