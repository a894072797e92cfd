package io.venuesim.architecture;

import static com.tngtech.archunit.core.domain.JavaModifier.PROTECTED;
import static com.tngtech.archunit.core.domain.JavaModifier.PUBLIC;
import static com.tngtech.archunit.core.domain.JavaModifier.STATIC;
import static com.tngtech.archunit.core.domain.JavaModifier.SYNTHETIC;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.venuesim.corpus.GoldenFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What users compile against, a line each: a change of it shows as a change of this file, and fails the build where {@code
 * CI} is set. A line that goes away is a break.
 */
final class PublicApiTest {
    private static final Path BASELINE = Path.of("src/test/resources/public-api.txt");
    private static final List<String> PACKAGES = List.of("io.venuesim", "io.venuesim.junit", "io.venuesim.control");

    @Test
    void the_public_api_is_the_one_that_was_written_down() throws IOException {
        String api = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("io.venuesim").stream()
                        .filter(PublicApiTest::isForUsers)
                        .sorted(Comparator.comparing(JavaClass::getName))
                        .flatMap(PublicApiTest::lines)
                        .collect(Collectors.joining("\n", "", "\n"));

        GoldenFile.keep(BASELINE, api);
    }

    private static boolean isForUsers(JavaClass type) {
        String name = type.getPackageName();
        return (PACKAGES.contains(name) || name.startsWith("io.venuesim.core."))
                && isVisible(type.getModifiers())
                && type.getEnclosingClass().map(PublicApiTest::isForUsers).orElse(true);
    }

    private static Stream<String> lines(JavaClass type) {
        String kind = type.isAnnotation()
                ? "annotation"
                : type.isInterface() ? "interface" : type.isEnum() ? "enum" : type.isRecord() ? "record" : "class";
        String parents = Stream.concat(type.getRawSuperclass().stream(), type.getRawInterfaces().stream())
                .map(JavaClass::getName)
                .filter(parent -> !parent.startsWith("java.lang."))
                .sorted()
                .collect(Collectors.joining(", "));
        String head = kind + " " + type.getName() + (parents.isEmpty() ? "" : " : " + parents);
        return Stream.concat(
                Stream.of(head),
                Stream.concat(fields(type.getFields()), codeUnits(type.getCodeUnits()))
                        .sorted()
                        .distinct()
                        .map(line -> "    " + line));
    }

    private static Stream<String> fields(Collection<JavaField> fields) {
        return fields.stream()
                .filter(field -> isVisible(field.getModifiers()))
                .map(field ->
                        modifiers(field.getModifiers()) + field.getRawType().getName() + " " + field.getName());
    }

    private static Stream<String> codeUnits(Set<JavaCodeUnit> units) {
        return units.stream()
                .filter(unit -> isVisible(unit.getModifiers()))
                .map(unit -> modifiers(unit.getModifiers())
                        + unit.getRawReturnType().getName() + " "
                        + unit.getName()
                        + unit.getRawParameterTypes().stream()
                                .map(JavaClass::getName)
                                .collect(Collectors.joining(", ", "(", ")")));
    }

    private static String modifiers(Set<JavaModifier> modifiers) {
        return modifiers.stream()
                .filter(Set.of(STATIC, PROTECTED)::contains)
                .map(modifier -> modifier.name().toLowerCase(Locale.ROOT) + " ")
                .sorted()
                .collect(Collectors.joining());
    }

    private static boolean isVisible(Set<JavaModifier> modifiers) {
        return !modifiers.contains(SYNTHETIC) && (modifiers.contains(PUBLIC) || modifiers.contains(PROTECTED));
    }
}
