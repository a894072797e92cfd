package io.venuesim.scenarios.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The project's own pages: every Markdown file but those that others wrote or a build made. */
final class Manual {
    static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    private static final Pattern FENCE = Pattern.compile("\\s*(?:```|~~~)\\s*(\\S*)\\s*");
    private static final Pattern HEADING = Pattern.compile("#+ (.*)");
    // vectors/ has a page for those who make the vectors again, with signers of others that a network has.
    private static final Set<String> LEFT_OUT = Set.of("node_modules", "target", "vectors");

    /** All snippets, page by page, in the order in which they are read. */
    static List<Snippet> snippets() {
        List<Snippet> snippets = new ArrayList<>();
        for (Path page : pages()) {
            read(page, snippets);
        }
        return snippets;
    }

    /** The one snippet of a page in this language that has this in it. */
    static Snippet snippet(String page, String language, String part) {
        List<Snippet> found = snippets().stream()
                .filter(one -> one.isIn(page, language) && one.text().contains(part))
                .toList();
        if (found.size() != 1) {
            throw new AssertionError(page + " has " + found.size() + " snippets with " + part + ": " + found);
        }
        return found.get(0);
    }

    private static List<Path> pages() {
        List<Path> pages = new ArrayList<>();
        Path clients = ROOT.resolve(Path.of("client-conformance", "clients"));
        try {
            Files.walkFileTree(ROOT, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes any) {
                    String name = folder.getFileName().toString();
                    boolean isOthers = clients.equals(folder.getParent())
                            || LEFT_OUT.contains(name)
                            || (name.startsWith(".") && !folder.equals(ROOT));
                    return isOthers ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes any) {
                    if (file.toString().endsWith(".md")) {
                        pages.add(file);
                    }
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return pages.stream().sorted().toList();
    }

    private static void read(Path file, List<Snippet> snippets) {
        String page = ROOT.relativize(file).toString().replace('\\', '/');
        List<String> lines = lines(file);
        String heading = "";
        for (int i = 0; i < lines.size(); i++) {
            Matcher title = HEADING.matcher(lines.get(i));
            if (title.matches()) {
                heading = title.group(1);
            }
            Matcher fence = FENCE.matcher(lines.get(i));
            if (fence.matches()) {
                int end = i + 1;
                while (end < lines.size() && !FENCE.matcher(lines.get(end)).matches()) {
                    end++;
                }
                if (end == lines.size()) {
                    throw new AssertionError(page + ":" + (i + 1) + ": this block is not closed");
                }
                String text = String.join("\n", lines.subList(i + 1, end)) + "\n";
                snippets.add(new Snippet(page, i + 1, fence.group(1), heading, text, below(lines, end + 1)));
                i = end;
            }
        }
    }

    private static String below(List<String> lines, int from) {
        return lines.subList(Math.min(from, lines.size()), lines.size()).stream()
                .dropWhile(String::isBlank)
                .takeWhile(line -> !line.isBlank()
                        && !FENCE.matcher(line).matches()
                        && !HEADING.matcher(line).matches())
                .reduce((one, next) -> one + "\n" + next)
                .orElse("");
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private Manual() {}
}
