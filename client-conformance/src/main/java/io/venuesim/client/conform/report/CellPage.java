package io.venuesim.client.conform.report;

import io.venuesim.client.conform.report.Report.Cell;
import io.venuesim.client.conform.report.Report.Client;
import io.venuesim.client.conform.report.Report.Column;
import io.venuesim.client.conform.report.Report.Proof;
import io.venuesim.client.conform.scenario.Check;
import io.venuesim.client.conform.scenario.Verdict;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What stands behind a cell: what was to happen and why, what was seen, and what both sides said. */
final class CellPage {
    private final Html html;
    private final Map<String, Client> clients;
    private final Map<String, Column> columns;

    CellPage(Html html, Report report) {
        this.html = html;
        this.clients = report.clients().stream().collect(Collectors.toMap(Client::name, Function.identity()));
        this.columns = report.scenarios().stream().collect(Collectors.toMap(Column::id, Function.identity()));
    }

    /** Names its place on the page. */
    static String id(Cell cell) {
        return (cell.client() + "--" + cell.scenario()).replaceAll("[^A-Za-z0-9-]", "-");
    }

    void write(Cell cell) {
        Client client = clients.get(cell.client());
        Column column = columns.get(cell.scenario());
        if (client == null || column == null) {
            return;
        }
        html.raw("<section class=\"cell\" id=\"")
                .text(id(cell))
                .raw("\" role=\"dialog\" aria-modal=\"true\" tabindex=\"-1\" aria-label=\"")
                .text(client.name() + ", " + column.title())
                .raw("\"><article>\n<a class=\"close\" href=\"#matrix\">Close</a>\n<p class=\"where\">")
                .text(client.name() + " · " + column.group() + " · " + column.id())
                .raw("</p>\n<h2><span class=\"mark " + cell.verdict().word() + "\" aria-hidden=\"true\">")
                .text(HtmlPage.mark(cell.verdict()))
                .raw("</span> ")
                .text(column.title() + ": " + cell.verdict().word())
                .raw("</h2>\n");
        html.element("p", cell.reason());
        if (!cell.expected().isEmpty()) {
            html.element("p", "This is known: " + cell.expected());
        }
        html.raw("<dl>\n");
        line("What happens", column.description());
        line("Expected", column.expectation());
        line("Why", column.provenance());
        line("Client", HtmlPage.about(client));
        line("Time", cell.verdict() == Verdict.UNAVAILABLE ? "" : cell.millis() + " ms");
        html.raw("</dl>\n");
        checks(cell.checks());
        lines("The client's side", cell.asked());
        lines("The venue's side", cell.wire());
        proofs(cell.proofs());
        html.raw("</article></section>\n");
    }

    private void line(String name, String text) {
        if (!text.isEmpty()) {
            html.element("dt", name).element("dd", text);
        }
    }

    private void checks(List<Check> checks) {
        if (checks.isEmpty()) {
            return;
        }
        html.raw("<h3>What was looked at</h3>\n<ul class=\"checks\">\n");
        for (Check check : checks) {
            Verdict verdict = check.good() ? Verdict.OK : check.strict() ? Verdict.FAILED : Verdict.NON_STRICT;
            html.raw("<li><span class=\"mark " + verdict.word() + "\">")
                    .text(HtmlPage.mark(verdict))
                    .raw("<span class=\"word\">" + verdict.word() + "</span></span> ")
                    .text(check.what())
                    .raw(" <code>")
                    .text(check.seen())
                    .raw("</code></li>\n");
        }
        html.raw("</ul>\n");
    }

    private void lines(String title, List<String> lines) {
        if (!lines.isEmpty()) {
            html.element("h3", title).raw("<pre tabindex=\"0\">");
            lines.forEach(line -> html.text(line).raw("\n"));
            html.raw("</pre>\n");
        }
    }

    private void proofs(List<Proof> proofs) {
        if (proofs.isEmpty()) {
            return;
        }
        html.raw("<h3>What the venue verified</h3>\n");
        for (Proof proof : proofs) {
            String outcome = proof.accepted() ? "good" : "refused: " + proof.reason();
            html.element("p", proof.scheme() + ", " + outcome)
                    .element("p", proof.mistake())
                    .raw("<dl class=\"facts\">\n");
            proof.facts().forEach(this::line);
            html.raw("</dl>\n");
        }
    }
}
