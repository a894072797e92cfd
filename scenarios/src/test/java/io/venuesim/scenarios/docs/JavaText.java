package io.venuesim.scenarios.docs;

import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Java out of a page. */
final class JavaText {
    private static final JavaCompiler COMPILER = ToolProvider.getSystemJavaCompiler();
    /** Knows the class path; to read that anew for each snippet takes longer than to compile it. */
    private static final StandardJavaFileManager FILES = COMPILER.getStandardFileManager(null, null, null);

    private static final Pattern PACKAGE = Pattern.compile("(?m)^package ([\\w.]+);");
    private static final Pattern CLASS = Pattern.compile("(?m)^(?:public )?(?:final )?class (\\w+)");
    /** On one line, so that the statements begin on the second. */
    private static final String BEFORE = "package page; import io.venuesim.*; import io.venuesim.core.fault.*;"
            + " import io.venuesim.core.order.*; import java.time.*;"
            + " public final class Statements implements io.venuesim.scenarios.docs.Fragment {"
            + " @Override public Object run(VenueSimulator simulator, RunningVenue venue, Order order, String id)"
            + " throws Exception {\n";

    /** Statements that can be run; their first line is this one of the page. */
    static Fragment statements(String text, int line) throws Exception {
        Class<?> compiled = load(BEFORE + text + "\n}}", line - 1);
        return (Fragment) compiled.getDeclaredConstructor().newInstance();
    }

    /** The class that a snippet is the whole file of. */
    static Class<?> load(Snippet snippet) throws Exception {
        return load(snippet.text(), snippet.line() + 1);
    }

    private static Class<?> load(String source, int line) throws Exception {
        Path folder = folder();
        String name = compile(source, line, folder);
        URL[] place = {folder.toUri().toURL()};
        // Lives as long as the class does.
        return new URLClassLoader(place, JavaText.class.getClassLoader()).loadClass(name);
    }

    /** A place for classes, until the next clean build. */
    static Path folder() throws IOException {
        return Files.createTempDirectory(Path.of("target").toAbsolutePath(), "page");
    }

    /**
     * Compiles a whole file into a folder, and tells the name of its class.
     *
     * @param line where it begins on its page
     */
    static String compile(String source, int line, Path folder) throws IOException {
        DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
        List<String> options =
                List.of("-d", folder.toString(), "-cp", System.getProperty("java.class.path"), "-proc:none", "-nowarn");
        boolean compiled = COMPILER.getTask(null, FILES, found, options, null, List.of(file(source)))
                .call();
        if (!compiled) {
            throw new AssertionError(found.getDiagnostics().stream()
                    .filter(one -> one.getKind() == Diagnostic.Kind.ERROR)
                    .map(one -> "line " + (line + one.getLineNumber() - 1) + ": " + one.getMessage(Locale.ROOT))
                    .collect(Collectors.joining("\n")));
        }
        return name(source);
    }

    private static JavaFileObject file(String source) {
        URI place = URI.create("string:///" + name(source).replace('.', '/') + ".java");
        return new SimpleJavaFileObject(place, JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return source;
            }
        };
    }

    private static String name(String source) {
        if (source.startsWith(BEFORE)) {
            return "page.Statements";
        }
        Matcher type = CLASS.matcher(source);
        if (!type.find()) {
            throw new AssertionError("There is no class in it");
        }
        Matcher home = PACKAGE.matcher(source);
        return (home.find() ? home.group(1) + "." : "") + type.group(1);
    }

    private JavaText() {}
}
