package io.venuesim.control;

import java.util.LinkedHashMap;
import java.util.Map;

/** Metrics in Prometheus' text format 0.0.4. */
final class PrometheusText {
    static final String CONTENT_TYPE = "text/plain; version=0.0.4; charset=utf-8";

    private final StringBuilder text = new StringBuilder();
    private String name = "";

    /** Begins a family; the samples that follow are its own. */
    PrometheusText family(String familyName, String type, String help) {
        name = familyName;
        text.append("# HELP ").append(name).append(' ').append(help).append('\n');
        text.append("# TYPE ").append(name).append(' ').append(type).append('\n');
        return this;
    }

    void sample(long value, Map<String, String> labels) {
        text.append(name);
        String before = "{";
        for (Map.Entry<String, String> label : labels.entrySet()) {
            text.append(before)
                    .append(label.getKey())
                    .append("=\"")
                    .append(escaped(label.getValue()))
                    .append('"');
            before = ",";
        }
        text.append(labels.isEmpty() ? " " : "} ").append(value).append('\n');
    }

    /** Names and values in turn; what has no name is left out. */
    static Map<String, String> labels(String... namesAndValues) {
        Map<String, String> labels = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            if (!namesAndValues[i].isEmpty()) {
                labels.put(namesAndValues[i], namesAndValues[i + 1]);
            }
        }
        return labels;
    }

    private static String escaped(String value) {
        return value.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
