package io.venuesim.client.conform;

import io.venuesim.client.conform.report.HtmlPage;
import io.venuesim.client.conform.report.JsonFile;
import io.venuesim.client.conform.report.JunitXml;
import io.venuesim.client.conform.report.Report;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes a report in all its forms: {@code report.json}, {@code index.html} and {@code junit/TEST-….xml}. */
final class Reports {

    /** Into this folder; returns the page. */
    static Path write(Report report, Path folder) {
        try {
            Path junit = Files.createDirectories(folder.resolve("junit"));
            Files.writeString(folder.resolve("report.json"), JsonFile.write(report));
            for (JunitXml.Document document : JunitXml.of(report)) {
                Files.writeString(junit.resolve(document.fileName()), document.text());
            }
            return Files.writeString(folder.resolve("index.html"), HtmlPage.of(report));
        } catch (IOException failed) {
            throw new UncheckedIOException("Can't write the report to " + folder, failed);
        }
    }

    private Reports() {}
}
