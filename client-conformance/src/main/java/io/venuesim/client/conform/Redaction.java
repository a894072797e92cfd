package io.venuesim.client.conform;

import io.venuesim.TestAccount;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** Takes an account's secrets out of what is shown. The journal has none; what a client says may have any. */
final class Redaction {
    private static final Pattern TOKEN = Pattern.compile("eyJ[\\w-]+\\.[\\w-]+\\.[\\w-]+");
    /** Shorter values are words, such as the name of a network. */
    private static final int SHORTEST = 8;

    private final Map<String, String> names = new HashMap<>();

    Redaction(Iterable<TestAccount> accounts) {
        for (TestAccount account : accounts) {
            account.credentials().forEach((name, value) -> hide(account, name, value));
        }
    }

    private void hide(TestAccount account, String name, String value) {
        if (value.length() >= SHORTEST && !isPublic(account, value)) {
            names.put(value, "‹" + account.label() + "'s " + name + "›");
            if (value.startsWith("0x")) {
                names.put(value.substring(2), "‹" + account.label() + "'s " + name + "›");
            }
        }
    }

    /** Addresses and account ids are on every request. */
    private static boolean isPublic(TestAccount account, String value) {
        return value.equalsIgnoreCase(account.id())
                || value.equalsIgnoreCase(account.credentials().get("address"));
    }

    String of(String text) {
        String clean = text;
        for (Map.Entry<String, String> name : names.entrySet()) {
            clean = clean.replace(name.getKey(), name.getValue());
        }
        return TOKEN.matcher(clean).replaceAll("‹a token›");
    }
}
