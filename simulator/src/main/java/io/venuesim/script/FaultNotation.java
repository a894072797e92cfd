package io.venuesim.script;

import io.venuesim.core.fault.Fault;
import io.venuesim.core.fault.FaultRule;
import io.venuesim.core.fault.Moment;
import io.venuesim.core.order.Reject;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A rule as an object: {@code what} goes wrong and what that takes, {@code when}, and for whom ({@code venue},
 * {@code operation}, {@code account}, {@code order}, {@code nth}, {@code times}).
 */
public final class FaultNotation {
    private static final String WHAT = "what";
    private static final String WHEN = "when";
    private static final String TIMES = "times";
    private static final String ALWAYS = "always";
    private static final List<String> MATCHING = List.of("venue", "operation", "account", "order", "nth", TIMES);

    /**
     * Reads a rule.
     *
     * @param accounts who is meant by an account's label
     */
    public static FaultRule read(Fields fields, AccountNames accounts) {
        FaultKind kind = constant(fields, WHAT, List.of(FaultKind.values()));
        List<String> known = Stream.of(List.of(WHAT, WHEN), kind.members(), MATCHING)
                .flatMap(List::stream)
                .toList();
        for (String name : fields.names()) {
            if (!known.contains(name)) {
                throw fields.bad(name, "There is no member " + name + " for " + text(kind), Nearest.hint(name, known));
            }
        }
        Fault fault = use(fields, () -> kind.read(fields));
        String venue = fields.text("venue").orElse(null);
        Moment moment = moment(fields, fault);
        return FaultRule.once(fault, moment)
                .venue(venue)
                .operation(fields.text("operation").orElse(null))
                .account(use(
                        fields,
                        () -> fields.text("account")
                                .map(account -> accounts.id(venue, account))
                                .orElse(null)))
                .order(fields.text("order").orElse(null))
                .nth(fields.number("nth", 1, Integer.MAX_VALUE).orElse(1L).intValue())
                .times(times(fields));
    }

    /** The same, to be read again. */
    public static Map<String, Object> write(FaultRule rule) {
        Map<String, Object> members = write(rule.fault(), rule.moment());
        put(members, "venue", rule.venue());
        put(members, "operation", rule.operation());
        put(members, "account", rule.account());
        put(members, "order", rule.order());
        members.put("nth", rule.nth());
        members.put(TIMES, rule.times() == FaultRule.ALWAYS ? ALWAYS : rule.times());
        return members;
    }

    /** What goes wrong and when, without for whom. */
    public static Map<String, Object> write(Fault fault, Moment moment) {
        Map<String, Object> members = new LinkedHashMap<>();
        FaultKind kind = FaultKind.of(fault);
        members.put(WHAT, text(kind));
        members.putAll(kind.write(fault));
        members.put(WHEN, text(moment));
        return members;
    }

    private static Moment moment(Fields fields, Fault fault) {
        if (fields.text(WHEN).isEmpty()) {
            if (fault.moments().size() == 1) {
                return fault.moments().iterator().next();
            }
            throw fields.bad(WHEN, WHEN + " is missing", "give one of " + listed(texts(fault.moments())));
        }
        Moment moment = constant(fields, WHEN, List.of(Moment.values()));
        if (!fault.moments().contains(moment)) {
            throw fields.bad(
                    WHEN,
                    WHEN + " can't be " + text(moment) + " for " + text(FaultKind.of(fault)),
                    "known: " + listed(texts(fault.moments())));
        }
        return moment;
    }

    private static int times(Fields fields) {
        if (fields.text(TIMES).filter(ALWAYS::equals).isPresent()) {
            return FaultRule.ALWAYS;
        }
        return fields.number(TIMES, 1, Integer.MAX_VALUE).orElse(1L).intValue();
    }

    static Reject reject(Fields fields, String name) {
        return constant(fields, name, List.of(Reject.values()));
    }

    static Duration duration(Fields fields, String name) {
        String text = needed(fields, name);
        try {
            return Duration.parse(text);
        } catch (DateTimeParseException wrong) {
            throw fields.bad(name, name + " can't be " + text, "give an ISO 8601 duration: PT0.5S, PT1M30S");
        }
    }

    static int needed(Fields fields, String name, long least, long most) {
        return fields.number(name, least, most)
                .orElseThrow(() -> missing(fields, name))
                .intValue();
    }

    static String needed(Fields fields, String name) {
        return fields.text(name).orElseThrow(() -> missing(fields, name));
    }

    private static RuntimeException missing(Fields fields, String name) {
        return fields.bad(name, name + " is missing", "give " + name);
    }

    /** A constant by its name in lower case. */
    private static <E extends Enum<E>> E constant(Fields fields, String name, List<E> choices) {
        String given = needed(fields, name);
        return choices.stream()
                .filter(choice -> text(choice).equals(given))
                .findFirst()
                .orElseThrow(() -> fields.bad(name, name + " can't be " + given, Nearest.hint(given, texts(choices))));
    }

    /** Turns a refusal into a complaint about the member that its message begins with. */
    private static <T> T use(Fields fields, Supplier<T> reading) {
        try {
            return reading.get();
        } catch (IllegalArgumentException refused) {
            String message = String.valueOf(refused.getMessage());
            String name = message.split(" ", 2)[0];
            if (!fields.names().contains(name)) {
                throw refused;
            }
            throw fields.bad(name, message, "see the faults in the control API's reference");
        }
    }

    static String text(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static List<String> texts(Collection<? extends Enum<?>> constants) {
        return constants.stream().map(FaultNotation::text).toList();
    }

    private static String listed(List<String> names) {
        return String.join(", ", names);
    }

    private static void put(Map<String, Object> members, String name, @Nullable Object value) {
        if (value != null) {
            members.put(name, value);
        }
    }

    private FaultNotation() {}
}
