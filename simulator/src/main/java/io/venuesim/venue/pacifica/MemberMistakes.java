package io.venuesim.venue.pacifica;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.venuesim.venue.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Members were signed that are not part of the text, or left out that are. */
final class MemberMistakes {
    private static final String PARTS =
            "Signed are the operation's own members, under data, and expiry_window, timestamp"
                    + " and type; not account, agent_wallet and signature.";

    /** How many members, or sets of them, are tried in turn. */
    private static final int MOST = 16;

    private static final String NO_NULLS = "Leave a member that has no value out of the signed text altogether.";

    /** Members too many. */
    static Stream<Guess> extra(Evidence evidence) {
        return Stream.of(nulls(evidence), headers(evidence), unknown(evidence)).flatMap(some -> some);
    }

    /** Nulls that came, and those that only the signed text may have had. */
    private static Stream<Guess> nulls(Evidence evidence) {
        JsonNode received = evidence.signed().received();
        List<String> sent = new ArrayList<>();
        received.properties().stream()
                .filter(member -> member.getValue().isNull())
                .forEach(member -> sent.add(member.getKey()));
        List<String> absent = optional(evidence.signed().type()).stream()
                .filter(name -> received.path(name).isMissingNode())
                .toList();
        List<List<String>> sets = new ArrayList<>(List.of(sent, absent));
        sets.add(absent.stream().filter(name -> !name.equals("builder_code")).toList());
        sent.forEach(name -> sets.add(List.of(name)));
        absent.forEach(name -> sets.add(List.of(name)));
        Stream<Guess> inside = sets.stream()
                .filter(names -> !names.isEmpty())
                .limit(MOST)
                .map(names -> {
                    ObjectNode data = evidence.data();
                    names.forEach(data::putNull);
                    return nullSigned(names, evidence.with(data));
                });
        Stream<Guess> outside = Stream.of("expiry_window", "agent_wallet")
                .filter(name -> !evidence.whole().has(name) || name.equals("expiry_window"))
                .filter(name ->
                        received.path(name).isNull() || received.path(name).isMissingNode())
                .map(name -> nullSigned(List.of(name), evidence.whole().putNull(name)));
        return Stream.concat(inside, outside);
    }

    private static Guess nullSigned(List<String> names, ObjectNode whole) {
        return new Guess(whole, "null-signed", String.join(", ", names) + " was signed as null.", NO_NULLS);
    }

    /** What only the body has. */
    private static Stream<Guess> headers(Evidence evidence) {
        Signed signed = evidence.signed();
        ObjectNode account = Json.object().put("account", signed.account());
        ObjectNode agent =
                signed.agentWallet() == null ? Json.object() : Json.object().put("agent_wallet", signed.agentWallet());
        ObjectNode both = account.deepCopy().setAll(agent);
        ObjectNode noSignature = Json.object().put("signature", "");
        return Stream.of(
                        added("account-signed", "account was signed", account, evidence),
                        added("agent-wallet-signed", "agent_wallet was signed", agent, evidence),
                        added("account-signed", "account and agent_wallet were signed", both, evidence),
                        added("signature-member-signed", "An empty signature was signed", noSignature, evidence),
                        added(
                                "signature-member-signed",
                                "A signature of null was signed",
                                Json.object().putNull("signature"),
                                evidence),
                        added("type-in-data", "type was signed", Json.object().put("type", signed.type()), evidence),
                        Stream.of(timesInside(evidence)))
                .flatMap(some -> some);
    }

    private static Stream<Guess> added(String name, String sentence, ObjectNode more, Evidence evidence) {
        ObjectNode data = evidence.data().setAll(more);
        ObjectNode whole = evidence.whole().setAll(more);
        return Stream.of(
                new Guess(evidence.with(data), name, sentence + ", inside data.", PARTS),
                new Guess(whole, name, sentence + ", beside data.", PARTS));
    }

    private static Guess timesInside(Evidence evidence) {
        ObjectNode data = evidence.data();
        Stream.of("timestamp", "expiry_window")
                .filter(name -> evidence.whole().has(name))
                .forEach(name -> data.set(name, evidence.whole().get(name)));
        return new Guess(
                evidence.with(data),
                "times-in-data",
                "timestamp and expiry_window were signed inside data as well.",
                PARTS);
    }

    private static Stream<Guess> unknown(Evidence evidence) {
        ObjectNode rest = evidence.signed().rest();
        ObjectNode data = evidence.data();
        List<String> unknown = new ArrayList<>();
        rest.fieldNames().forEachRemaining(name -> {
            if (!data.has(name)) {
                unknown.add(name);
            }
        });
        List<List<String>> sets = new ArrayList<>(List.of(unknown));
        unknown.forEach(name -> sets.add(List.of(name)));
        return sets.stream().filter(names -> !names.isEmpty()).limit(MOST).map(names -> {
            ObjectNode more = evidence.data();
            names.forEach(name -> more.set(name, rest.get(name)));
            return new Guess(
                    evidence.with(more),
                    "unknown-member-signed",
                    "The operation has no member " + String.join(", ", names)
                            + ": the venue ignores it, and signs nothing of the kind.",
                    "Leave it out of the signed text, and best of the body too.");
        });
    }

    /** Members too few. */
    static Stream<Guess> missing(Evidence evidence) {
        ObjectNode data = evidence.data();
        List<String> names = new ArrayList<>();
        data.fieldNames().forEachRemaining(names::add);
        Stream<Guess> inside = names.stream().limit(MOST).map(name -> {
            ObjectNode fewer = data.deepCopy();
            fewer.remove(name);
            return leftOut(name, evidence.with(fewer));
        });
        Stream<Guess> outside = Stream.of("expiry_window", "timestamp", "type")
                .filter(name -> evidence.whole().has(name))
                .map(name -> {
                    ObjectNode fewer = evidence.whole();
                    fewer.remove(name);
                    return leftOut(name, fewer);
                });
        return Stream.of(outside, Stream.of(dropped(evidence, Json.object()), onlyData(data)), inside, hollow(evidence))
                .flatMap(some -> some);
    }

    private static Guess leftOut(String name, ObjectNode rest) {
        String word = name.replace('_', '-');
        return new Guess(rest, word + "-not-signed", name + " was left out of the signed text.", PARTS);
    }

    private static Guess onlyData(ObjectNode data) {
        return new Guess(
                data,
                "only-data-signed",
                "Only the operation's members were signed, without timestamp, window and type.",
                PARTS);
    }

    /** The objects inside data without their members. */
    private static Stream<Guess> hollow(Evidence evidence) {
        ObjectNode data = evidence.data();
        evidence.data().properties().stream()
                .filter(member -> member.getValue().isObject())
                .forEach(member -> data.set(member.getKey(), Json.object()));
        return Stream.of(dropped(evidence, data));
    }

    private static Guess dropped(Evidence evidence, ObjectNode data) {
        return new Guess(
                evidence.with(data),
                "nested-members-dropped",
                "An object inside the text was signed without its members. JSON.stringify(message,"
                        + " Object.keys(message).sort()) does that: a list of names counts at every depth.",
                "Sort recursively, then JSON.stringify without a list of names.");
    }

    /** [official docs] what a message of this type may lack. */
    private static List<String> optional(String type) {
        return switch (type) {
            case "create_order", "create_market_order" ->
                List.of("client_order_id", "take_profit", "stop_loss", "builder_code");
            case "cancel_order", "cancel_stop_order" -> List.of("client_order_id", "order_id");
            case "cancel_all_orders" -> List.of("symbol");
            case "edit_order" -> List.of("client_order_id", "order_id", "amount");
            case "create_stop_order" -> List.of("builder_code", "client_order_id");
            case "set_position_tpsl" -> List.of("take_profit", "stop_loss", "builder_code");
            default -> List.of();
        };
    }

    private MemberMistakes() {}
}
