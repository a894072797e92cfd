package io.venuesim.client.conform.report;

import io.venuesim.client.conform.report.Report.Cell;
import io.venuesim.client.conform.report.Report.Client;
import io.venuesim.client.conform.report.Report.Column;
import io.venuesim.client.conform.scenario.Verdict;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A report as one page that needs nothing else: the matrix, and behind each cell what happened. */
public final class HtmlPage {
    private final Report report;
    private final Map<String, List<Column>> groups;
    private final Html html = new Html();

    private HtmlPage(Report report) {
        this.report = report;
        this.groups = report.scenarios().stream()
                .collect(Collectors.groupingBy(Column::group, LinkedHashMap::new, Collectors.toList()));
    }

    public static String of(Report report) {
        return new HtmlPage(report).write();
    }

    private String write() {
        html.raw("<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
                .raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
                .raw("<title>VenueSim: real clients, one matrix</title>\n<style>\n")
                .raw(resource("page.css"))
                .raw("</style>\n</head>\n<body>\n");
        header();
        html.raw("<main id=\"matrix\">\n<table>\n");
        head();
        venues().forEach(this::venue);
        html.raw("</table>\n</main>\n");
        CellPage cells = new CellPage(html, report);
        report.cells().forEach(cells::write);
        html.raw("<script>\n").raw(resource("page.js")).raw("</script>\n</body>\n</html>\n");
        return html.toString();
    }

    private void header() {
        html.raw("<header>\n<h1>Real clients, one matrix</h1>\n<p>");
        long languages = report.clients().stream()
                .map(client -> client.language().toLowerCase(java.util.Locale.ROOT))
                .filter(language -> !language.isEmpty())
                .distinct()
                .count();
        html.text(report.clients().size() + " clients in " + languages + " languages, " + venues().size() + " venues, "
                        + report.scenarios().size() + " scenarios. "
                        + report.made().replace('T', ' '))
                .raw("</p>\n<ul class=\"legend\">\n");
        report.counts()
                .forEach((verdict, count) -> html.raw("<li><span class=\"mark ")
                        .raw(verdict.word())
                        .raw("\" aria-hidden=\"true\">")
                        .text(mark(verdict))
                        .raw("</span> <b>")
                        .text(Long.toString(count))
                        .raw("</b> ")
                        .text(verdict.word())
                        .raw("<span class=\"meaning\">, ")
                        .text(verdict.meaning())
                        .raw("</span></li>\n"));
        html.raw("</ul>\n</header>\n");
    }

    private void head() {
        html.raw("<thead>\n<tr><td></td>");
        groups.forEach((group, columns) -> html.raw("<th scope=\"colgroup\" colspan=\"" + columns.size() + "\">")
                .text(group)
                .raw("</th>"));
        html.raw("</tr>\n<tr><td></td>");
        groups.values().forEach(columns -> {
            for (int place = 0; place < columns.size(); place++) {
                html.raw(place == 0 ? "<th scope=\"col\" class=\"first\"><span>" : "<th scope=\"col\"><span>")
                        .text(columns.get(place).title())
                        .raw("</span></th>");
            }
        });
        html.raw("</tr>\n</thead>\n");
    }

    private List<String> venues() {
        return report.clients().stream().map(Client::venue).distinct().toList();
    }

    private void venue(String venue) {
        html.raw("<tbody>\n<tr class=\"venue\"><th scope=\"rowgroup\" colspan=\""
                        + (report.scenarios().size() + 1) + "\">")
                .text(venue)
                .raw("</th></tr>\n");
        report.clients().stream().filter(client -> client.venue().equals(venue)).forEach(this::client);
        html.raw("</tbody>\n");
    }

    private void client(Client client) {
        html.raw("<tr><th scope=\"row\"><b>")
                .text(client.name())
                .raw("</b><small>")
                .text(about(client))
                .raw("</small></th>");
        groups.values().forEach(columns -> {
            for (int place = 0; place < columns.size(); place++) {
                cell(client, columns.get(place), place == 0);
            }
        });
        html.raw("</tr>\n");
    }

    private void cell(Client client, Column column, boolean first) {
        html.raw(first ? "<td class=\"first\">" : "<td>");
        report.cell(client.name(), column.id()).ifPresent(cell -> link(cell, column));
        html.raw("</td>");
    }

    private void link(Cell cell, Column column) {
        html.raw("<a href=\"#")
                .text(CellPage.id(cell))
                .raw("\" class=\"mark " + cell.verdict().word()
                        + (cell.expected().isEmpty() ? "" : " expected"))
                .raw("\" title=\"")
                .text(column.title() + ": " + cell.verdict().word()
                        + (cell.expected().isEmpty() ? "" : ", as expected"))
                .raw("\"><span aria-hidden=\"true\">")
                .text(mark(cell.verdict()))
                .raw("</span><span class=\"word\">")
                .text(column.title() + ": ")
                .raw("<b>")
                .text(cell.verdict().word())
                .raw("</b></span></a>");
    }

    static String about(Client client) {
        return List.of(client.packageName(), client.version(), client.language()).stream()
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    /** Each verdict has a shape of its own, and not only a colour. */
    static String mark(Verdict verdict) {
        return switch (verdict) {
            case OK -> "✓";
            case NON_STRICT -> "≈";
            case FAILED -> "✗";
            case UNSUPPORTED -> "–";
            case UNAVAILABLE -> "○";
            case INFRA -> "!";
        };
    }

    private static String resource(String name) {
        try (InputStream file = HtmlPage.class.getResourceAsStream(name)) {
            if (file == null) {
                throw new IllegalStateException("There is no " + name);
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
