package io.venuesim.client.conform.report;

import io.venuesim.client.conform.report.Report.Cell;
import io.venuesim.client.conform.report.Report.Client;
import io.venuesim.client.conform.scenario.Verdict;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** A report as surefire would write it: a suite for each client, a test case for each scenario. */
public final class JunitXml {

    /** A document with one client, since surefire's have one suite. */
    public record Document(String fileName, String text) {}

    public static List<Document> of(Report report) {
        List<Document> documents = new ArrayList<>();
        for (Client client : report.clients()) {
            String name = "TEST-conform." + client.name() + ".xml";
            documents.add(new Document(name, new JunitXml(report, client).write()));
        }
        return documents;
    }

    private final Client client;
    private final Report report;
    private final List<Cell> cells;
    private final StringWriter text = new StringWriter();

    private JunitXml(Report report, Client client) {
        this.report = report;
        this.client = client;
        this.cells = report.cells().stream()
                .filter(cell -> cell.client().equals(client.name()))
                .toList();
    }

    private String write() {
        try {
            XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("testsuite");
            xml.writeAttribute("name", "conform." + client.name());
            xml.writeAttribute(
                    "time", seconds(cells.stream().mapToLong(Cell::millis).sum()));
            xml.writeAttribute("tests", Integer.toString(cells.size()));
            xml.writeAttribute("errors", count(Verdict.INFRA));
            xml.writeAttribute(
                    "skipped",
                    Long.toString(cells.stream().filter(JunitXml::isSkipped).count()));
            xml.writeAttribute("failures", count(Verdict.FAILED));
            xml.writeStartElement("properties");
            property(xml, "venue", client.venue());
            property(xml, "package", client.packageName());
            property(xml, "version", client.version());
            property(xml, "language", client.language());
            xml.writeEndElement();
            for (Cell cell : cells) {
                testCase(xml, cell);
            }
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.close();
            return text.toString();
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException("A report did not print", impossible);
        }
    }

    private void testCase(XMLStreamWriter xml, Cell cell) throws XMLStreamException {
        xml.writeStartElement("testcase");
        xml.writeAttribute("name", clean(title(cell.scenario())));
        xml.writeAttribute("classname", client.name() + "." + cell.scenario());
        xml.writeAttribute("time", seconds(cell.millis()));
        switch (cell.verdict()) {
            case OK -> {}
            case NON_STRICT -> text(xml, "system-out", "non-strict: " + cell.reason());
            case FAILED -> told(xml, cell.expected().isEmpty() ? "failure" : "skipped", cell);
            case INFRA -> told(xml, cell.expected().isEmpty() ? "error" : "skipped", cell);
            case UNSUPPORTED, UNAVAILABLE -> {
                xml.writeEmptyElement("skipped");
                xml.writeAttribute("message", clean(cell.verdict().word() + ": " + cell.reason()));
            }
        }
        xml.writeEndElement();
    }

    /** What failed, with both sides' lines; a failure that was expected is skipped, and says why. */
    private static void told(XMLStreamWriter xml, String element, Cell cell) throws XMLStreamException {
        xml.writeStartElement(element);
        String known = cell.expected().isEmpty() ? "" : "expected, " + cell.expected() + ": ";
        xml.writeAttribute("message", clean(known + cell.reason()));
        if (!element.equals("skipped")) {
            xml.writeAttribute("type", cell.verdict().word());
        }
        xml.writeCharacters(
                clean("client\n" + String.join("\n", cell.asked()) + "\n\nvenue\n" + String.join("\n", cell.wire())));
        xml.writeEndElement();
    }

    private static void property(XMLStreamWriter xml, String name, String value) throws XMLStreamException {
        xml.writeEmptyElement("property");
        xml.writeAttribute("name", name);
        xml.writeAttribute("value", clean(value));
    }

    private static void text(XMLStreamWriter xml, String element, String text) throws XMLStreamException {
        xml.writeStartElement(element);
        xml.writeCharacters(clean(text));
        xml.writeEndElement();
    }

    private String title(String scenario) {
        return report.scenarios().stream()
                .filter(column -> column.id().equals(scenario))
                .map(column -> column.group() + ": " + column.title())
                .findFirst()
                .orElse(scenario);
    }

    private String count(Verdict verdict) {
        return Long.toString(cells.stream()
                .filter(cell -> cell.verdict() == verdict && cell.expected().isEmpty())
                .count());
    }

    private static boolean isSkipped(Cell cell) {
        return switch (cell.verdict()) {
            case OK, NON_STRICT -> false;
            case UNSUPPORTED, UNAVAILABLE -> true;
            case FAILED, INFRA -> !cell.expected().isEmpty();
        };
    }

    private static String seconds(long millis) {
        return BigDecimal.valueOf(millis, 3).toPlainString();
    }

    /** Without what no XML can have. */
    private static String clean(String text) {
        StringBuilder clean = new StringBuilder();
        text.codePoints().map(point -> isAllowed(point) ? point : '\uFFFD').forEach(clean::appendCodePoint);
        return clean.toString();
    }

    private static boolean isAllowed(int point) {
        return point == '\t'
                || point == '\n'
                || point == '\r'
                || (point >= 0x20 && point <= 0xD7FF)
                || (point >= 0xE000 && point <= 0xFFFD)
                || point >= 0x10000;
    }
}
