package io.venuesim.client.conform.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A report as JSON, which can be read again. */
public final class JsonFile {
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    public static String write(Report report) {
        try {
            return JSON.writeValueAsString(report) + "\n";
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("A report did not print", impossible);
        }
    }

    /**
     * Reads what was written.
     *
     * @throws IllegalArgumentException if this is no report; the message tells why
     */
    public static Report read(Path file) {
        try {
            return JSON.readValue(Files.readString(file), Report.class);
        } catch (IOException failed) {
            throw new IllegalArgumentException(file + " is no report of a run: " + failed.getMessage(), failed);
        }
    }

    private JsonFile() {}
}
