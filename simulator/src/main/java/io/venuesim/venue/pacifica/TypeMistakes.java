package io.venuesim.venue.pacifica;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The text was signed for another operation, or its name was written otherwise. */
final class TypeMistakes {
    private static final List<String> ALL = List.of(
            "cancel_order",
            "cancel_all_orders",
            "cancel_stop_order",
            "cancel_twap_order",
            "create_order",
            "create_market_order",
            "create_stop_order",
            "create_twap_order",
            "edit_order",
            "batch_orders",
            "set_position_tpsl",
            "update_leverage",
            "update_margin_mode",
            "bind_agent_wallet",
            "revoke_agent_wallet",
            "revoke_all_agent_wallets",
            "list_agent_wallets",
            "approve_builder_code",
            "revoke_builder_code",
            "create_api_key",
            "revoke_api_key",
            "list_api_keys",
            "list_subaccounts",
            "transfer_funds",
            "subaccount_transfer",
            "subaccount_initiate",
            "subaccount_confirm",
            "add_agent_whitelisted_ip",
            "remove_agent_whitelisted_ip",
            "set_agent_ip_whitelist_enabled",
            "list_agent_ip_whitelist");

    /** How many other operations are tried. */
    private static final int MOST_OTHERS = 16;

    /** Those that share more words first. */
    static Stream<Guess> of(Evidence evidence) {
        String due = evidence.signed().type();
        List<String> words = List.of(due.split("_", -1));
        Stream<String> others = ALL.stream()
                .filter(type -> !type.equals(due))
                .sorted(Comparator.comparingLong((String type) -> -shared(type, words)))
                .limit(MOST_OTHERS);
        return Stream.concat(spellings(due), others).map(type -> guess(evidence, type, due));
    }

    private static Guess guess(Evidence evidence, String type, String due) {
        return new Guess(
                evidence.whole().put("type", type),
                "other-type-signed",
                "The type " + type + " was signed, and " + due + " was asked for.",
                "The type of what is sent here is " + due
                        + ": over REST it follows from the path, over the WebSocket it is the name in params, and in a"
                        + " batch it belongs to the action.");
    }

    private static Stream<String> spellings(String due) {
        StringBuilder pascal = new StringBuilder();
        for (String word : due.split("_", -1)) {
            pascal.append(word.substring(0, 1).toUpperCase(Locale.ROOT)).append(word.substring(1));
        }
        String camel = due.charAt(0) + pascal.substring(1);
        return Stream.concat(
                Batch.word(due).stream(),
                Stream.of(
                        due.replaceAll("_orders?", ""),
                        camel,
                        pascal.toString(),
                        due.toUpperCase(Locale.ROOT),
                        due.replace('_', '-'),
                        due.replace("create_", ""),
                        due + "s"));
    }

    private static long shared(String type, List<String> words) {
        return Stream.of(type.split("_", -1)).filter(words::contains).count();
    }

    private TypeMistakes() {}
}
