package io.venuesim.client.deltadefi;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The ways in which the official SDKs ask for the same cancel; the venue ignores the body. */
enum CancelStyle {
    /** TypeScript SDK 1.1.0 and later: no body. */
    EMPTY("REST", "application/json") {
        @Override
        String body(String orderId) {
            return "";
        }
    },
    /** Python SDK 1.1.1: the id once more. */
    PYTHON("REST python body", "application/json;charset=utf-8") {
        @Override
        String body(String orderId) {
            return "{\"order_id\": \"" + orderId + "\"}";
        }
    },
    /** Rust crate 1.1: an empty object. */
    RUST("REST rust body", "application/json") {
        @Override
        String body(String orderId) {
            return "{}";
        }
    },
    /** The documentation's curl: neither body nor content type. */
    CURL("REST curl", null) {
        @Override
        String body(String orderId) {
            return "";
        }
    };

    private final String transport;
    private final @Nullable String contentType;

    CancelStyle(String transport, @Nullable String contentType) {
        this.transport = transport;
        this.contentType = contentType;
    }

    static List<String> transports() {
        return Arrays.stream(values()).map(style -> style.transport).toList();
    }

    static CancelStyle of(String transport) {
        return Arrays.stream(values())
                .filter(style -> style.transport.equals(transport))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException("No transport " + transport + "; there are " + transports()));
    }

    abstract String body(String orderId);

    @Nullable
    String contentType() {
        return contentType;
    }
}
