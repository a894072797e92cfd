package io.venuesim.script;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A value of a YAML file, and where it stands. JSON is YAML too. */
public sealed interface Located {
    Where where();

    /** Line and column of a file, both from 1. */
    record Where(String file, int line, int column) {
        public ScriptException wrong(String error, String hint) {
            return new ScriptException(file + ":" + line + ":" + column + ": " + error + "; " + hint);
        }
    }

    /** A text, a number, or a yes or no, as it is written. */
    record Scalar(Where where, String text) implements Located {}

    /** Values in their order. */
    record Sequence(Where where, List<Located> values) implements Located {}

    /** Values by name; each name has its own place. */
    record Mapping(Where where, Map<String, Located> values, Map<String, Where> names) implements Located {

        /** Where a member stands, or the whole where there is none. */
        public Where where(@Nullable String name) {
            return name == null ? where : names.getOrDefault(name, where);
        }

        /** Refuses members that are none of these. */
        public void allow(Collection<String> known) {
            names.forEach((name, place) -> {
                if (!known.contains(name)) {
                    throw place.wrong("There is no member " + name, Nearest.hint(name, known));
                }
            });
        }

        /** The members, read strictly. */
        public Fields fields() {
            return new FileFields(this);
        }

        /** A list that may be left out. */
        public List<Located> list(String name) {
            Located value = values.get(name);
            if (value == null) {
                return List.of();
            }
            if (value instanceof Sequence sequence) {
                return sequence.values();
            }
            throw where(name).wrong(name + " is no list", "begin each of its lines with a hyphen");
        }

        /** Names with values that may be left out. */
        public Mapping mapping(String name) {
            Located value = values.get(name);
            return value == null ? new Mapping(where, Map.of(), Map.of()) : value.asMapping(name);
        }
    }

    /** This, if it has names with values. */
    default Mapping asMapping(String name) {
        if (this instanceof Mapping mapping) {
            return mapping;
        }
        throw where().wrong(name + " has no members", "give names with values: name: value");
    }

    /** This, if it is a single text. */
    default String asText(String name) {
        if (this instanceof Scalar scalar) {
            return scalar.text();
        }
        throw where().wrong(name + " is no text", "give a text");
    }

    /**
     * Reads a file that has names with values.
     *
     * @throws ScriptException if it is none; the message names the line and the column
     * @throws UncheckedIOException if it can't be read
     */
    static Mapping read(Path file) {
        try {
            return read(String.valueOf(file.getFileName()), Files.readString(file))
                    .asMapping("The file");
        } catch (IOException failed) {
            throw new UncheckedIOException("The file " + file + " can't be read", failed);
        }
    }

    /**
     * Reads a text.
     *
     * @param file what the text is called in errors
     */
    static Located read(String file, String text) {
        JsonFactory yaml = YAMLFactory.builder()
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .build();
        try (JsonParser parser = yaml.createParser(text)) {
            JsonToken first = parser.nextToken();
            if (first == null) {
                return new Mapping(new Where(file, 1, 1), Map.of(), Map.of());
            }
            Located read = value(file, parser);
            if (parser.nextToken() != null) {
                throw where(file, parser.currentTokenLocation()).wrong("There is more than one document", "give one");
            }
            return read;
        } catch (JsonProcessingException wrong) {
            JsonLocation at = wrong.getLocation();
            throw (at == null ? new Where(file, 1, 1) : where(file, at))
                    .wrong(wrong.getOriginalMessage().lines().findFirst().orElse("no YAML"), "see the YAML around it");
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static Located value(String file, JsonParser parser) throws IOException {
        Where where = where(file, parser.currentTokenLocation());
        return switch (parser.currentToken()) {
            case START_OBJECT -> mapping(file, where, parser);
            case START_ARRAY -> sequence(file, where, parser);
            case VALUE_STRING, VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT, VALUE_TRUE, VALUE_FALSE, VALUE_NULL ->
                new Scalar(where, parser.getText());
            case NOT_AVAILABLE, END_OBJECT, END_ARRAY, FIELD_NAME, VALUE_EMBEDDED_OBJECT ->
                throw where.wrong("This can't be read", "give a text, a list or names with values");
        };
    }

    private static Located mapping(String file, Where where, JsonParser parser) throws IOException {
        Map<String, Located> values = new LinkedHashMap<>();
        Map<String, Where> names = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            names.put(name, where(file, parser.currentTokenLocation()));
            parser.nextToken();
            values.put(name, value(file, parser));
        }
        return new Mapping(where, values, names);
    }

    private static Located sequence(String file, Where where, JsonParser parser) throws IOException {
        List<Located> values = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            values.add(value(file, parser));
        }
        return new Sequence(where, values);
    }

    private static Where where(String file, JsonLocation at) {
        return new Where(file, at.getLineNr(), at.getColumnNr());
    }
}
