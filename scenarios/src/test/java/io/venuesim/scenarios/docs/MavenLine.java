package io.venuesim.scenarios.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A build of a part: Maven can't run inside of Maven, so it is looked at whether there are such a module and such tests. */
final class MavenLine {
    private static final Pattern MODULE = Pattern.compile("-pl ([\\w-]+)");
    private static final Pattern TESTS = Pattern.compile("-Dtest='?([\\w*]+)'?");

    static boolean isOne(String command) {
        return command.startsWith("mvn ") && MODULE.matcher(command).find();
    }

    static void check(String command) throws IOException {
        Path sources = Manual.ROOT.resolve(Path.of(part(MODULE, command), "src", "test", "java"));
        PathMatcher name = FileSystems.getDefault().getPathMatcher("glob:" + part(TESTS, command) + ".java");
        try (Stream<Path> files = Files.walk(sources)) {
            assertThat(files.map(Path::getFileName)).as(command).anyMatch(name::matches);
        }
    }

    private static String part(Pattern pattern, String command) {
        Matcher found = pattern.matcher(command);
        assertThat(found.find()).as("%s in %s", pattern, command).isTrue();
        return found.group(1);
    }

    private MavenLine() {}
}
