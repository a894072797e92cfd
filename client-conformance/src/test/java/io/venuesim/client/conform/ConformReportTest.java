package io.venuesim.client.conform;

import static org.assertj.core.api.Assertions.assertThat;

import io.venuesim.client.conform.report.HtmlPage;
import io.venuesim.client.conform.report.JsonFile;
import io.venuesim.client.conform.report.JunitXml;
import io.venuesim.client.conform.report.Report;
import io.venuesim.client.conform.scenario.Verdict;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a report looks like. */
final class ConformReportTest {

    @ParameterizedTest(name = "expected: \"{0}\"")
    @ValueSource(strings = {"", "known since spring"})
    void the_xml_is_as_surefire_has_it_whatever_a_client_says(String expected) throws Exception {
        Schema schema = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                .newSchema(Path.of("src/test/resources/junit-report.xsd").toFile());
        List<JunitXml.Document> documents = JunitXml.of(Examples.everyVerdict(expected));
        assertThat(documents).hasSize(1);
        String text = documents.get(0).text();
        schema.newValidator().validate(new StreamSource(new StringReader(text)));
        assertThat(text)
                .contains("tests=\"6\"", "errors=\"1\"")
                .contains(expected.isEmpty() ? "failures=\"1\"" : "failures=\"0\"")
                .contains(expected.isEmpty() ? "skipped=\"2\"" : "skipped=\"3\"");
    }

    @Test
    void the_page_needs_nothing_else_and_takes_no_text_for_markup() {
        String page = HtmlPage.of(Examples.everyVerdict(""));
        assertThat(page).doesNotContain("<script>alert").contains("&lt;script&gt;alert(&quot;1&quot;)");
        assertThat(page).doesNotContainPattern("(src|href)=\"(?!#)").doesNotContain("@import", "url(");
        for (Verdict verdict : Verdict.values()) {
            assertThat(page).contains("<b>" + verdict.word() + "</b>");
        }
    }

    @Test
    void a_report_is_read_as_it_was_written(@TempDir Path folder) throws Exception {
        Report report = Examples.everyVerdict("known");
        Path file = Files.writeString(folder.resolve("report.json"), JsonFile.write(report));
        assertThat(JsonFile.read(file)).isEqualTo(report);
    }

    @Test
    void of_two_reports_that_have_a_client_the_later_one_counts() {
        Report first = Examples.everyVerdict("");
        Report second = Examples.everyVerdict("known");
        Report both = first.merge(second);
        assertThat(both.cells()).isEqualTo(second.cells());
        assertThat(both.clients()).hasSize(1);

        Report other = Examples.unplayed(Candidates.reference());
        assertThat(first.merge(other).cells())
                .hasSize(first.cells().size() + other.cells().size());
        assertThat(first.merge(other).scenarios()).isEqualTo(first.scenarios());
    }
}
