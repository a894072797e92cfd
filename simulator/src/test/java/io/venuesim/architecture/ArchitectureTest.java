package io.venuesim.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.codeUnits;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.dependencies.Slice;
import io.venuesim.venue.Json;
import io.venuesim.venue.RawMembers;
import io.venuesim.venue.Venue;
import java.security.SecureRandom;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The arrows of docs/architecture.md: who may know whom, and why. */
final class ArchitectureTest {
    private static final JavaClasses OURS = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.venuesim");

    @Test
    void the_layers_lean_inwards() {
        layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .layer("core")
                .definedBy("io.venuesim.core..")
                .layer("crypto")
                .definedBy("io.venuesim.crypto..")
                .layer("diagnosis")
                .definedBy("io.venuesim.diagnosis..")
                .layer("venue")
                .definedBy("io.venuesim.venue..")
                .layer("server")
                .definedBy("io.venuesim.server..")
                .layer("script")
                .definedBy("io.venuesim.script..")
                .layer("root")
                .definedBy("io.venuesim")
                .optionalLayer("junit")
                .definedBy("io.venuesim.junit..")
                .layer("replay")
                .definedBy("io.venuesim.replay..")
                .layer("control")
                .definedBy("io.venuesim.control..")
                .layer("cli")
                .definedBy("io.venuesim.cli..")
                .whereLayer("cli")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("control")
                .mayOnlyBeAccessedByLayers("cli")
                .whereLayer("replay")
                .mayOnlyBeAccessedByLayers("cli")
                .whereLayer("junit")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("root")
                .mayOnlyBeAccessedByLayers("junit", "replay", "control", "cli")
                .whereLayer("script")
                .mayOnlyBeAccessedByLayers("root", "control", "cli")
                .whereLayer("server")
                .mayOnlyBeAccessedByLayers("root", "control")
                .whereLayer("venue")
                .mayOnlyBeAccessedByLayers("server", "root", "junit", "control", "cli")
                .whereLayer("diagnosis")
                .mayOnlyBeAccessedByLayers("venue")
                .whereLayer("crypto")
                .mayOnlyBeAccessedByLayers("venue", "diagnosis", "server")
                .whereLayer("core")
                .mayOnlyBeAccessedByLayers(
                        "diagnosis", "venue", "script", "server", "root", "junit", "replay", "control", "cli")
                .because("arrows point inwards: what is inside can be read, tested and kept without what is around it")
                .check(OURS);
    }

    @Test
    void the_core_knows_only_the_jdk() {
        classes()
                .that()
                .resideInAPackage("io.venuesim.core..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("io.venuesim.core..", "java..", "org.jspecify..")
                .because("the rules of an order hold whatever JSON, HTTP and signatures are around it")
                .check(OURS);
    }

    @Test
    void the_crypto_knows_nothing_of_ours() {
        noClasses()
                .that()
                .resideInAPackage("io.venuesim.crypto..")
                .should()
                .dependOnClassesThat(
                        resideInAPackage("io.venuesim..").and(resideOutsideOfPackages("io.venuesim.crypto..")))
                .because("it takes bytes and gives a verdict, so that vectors alone can prove it")
                .check(OURS);
    }

    @Test
    void the_contract_of_a_venue_knows_the_core() {
        classes()
                .that()
                .resideInAPackage("io.venuesim.venue")
                .and()
                .doNotBelongToAnyOf(Json.class, RawMembers.class)
                .should()
                .onlyDependOnClassesThat(
                        resideInAnyPackage("io.venuesim.venue", "io.venuesim.core..", "java..", "org.jspecify.."))
                .because("a venue is written against it, and none needs to know how it is served")
                .check(OURS);
    }

    @Test
    void a_venue_knows_the_contract_the_core_and_the_crypto() {
        classes()
                .that()
                .resideInAPackage("io.venuesim.venue.*..")
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(
                        "io.venuesim.venue..",
                        "io.venuesim.core..",
                        "io.venuesim.crypto..",
                        "io.venuesim.diagnosis..",
                        "java..",
                        "com.fasterxml.jackson..",
                        "com.google.auto.service..",
                        "org.jspecify..",
                        "org.slf4j.."))
                .because("one more venue must need nothing that the others did not")
                .check(OURS);
    }

    @Test
    void no_venue_knows_another() {
        slices().matching("io.venuesim.venue.(*)..")
                .should()
                .notDependOnEachOther()
                .because("two venues that look alike today will differ tomorrow; let them repeat twenty lines")
                .check(OURS);
    }

    @Test
    void only_the_server_sees_javalin_and_jetty() {
        noClasses()
                .that()
                .resideOutsideOfPackage("io.venuesim.server..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.javalin..", "org.eclipse.jetty..", "jakarta.servlet..")
                .because("every byte of an answer is the venue's, and one package can see to that")
                .check(OURS);
    }

    @Test
    void only_the_crypto_sees_a_crypto_library() {
        noClasses()
                .that()
                .resideOutsideOfPackage("io.venuesim.crypto..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.bouncycastle..", "fr.acinq..")
                .because("a library is exchanged in one place, and no venue verifies in a way of its own")
                .check(OURS);
    }

    @Test
    void only_the_clock_reads_the_time() {
        noClasses()
                .that()
                .resideOutsideOfPackage("io.venuesim.core.clock..")
                .should()
                .accessTargetWhere(readsTheTime())
                .because("time belongs to the test: a clock that somebody passes by can't be set")
                .check(OURS);
    }

    @Test
    void only_the_clock_draws_by_chance() {
        noClasses()
                .that()
                .resideOutsideOfPackage("io.venuesim.core.clock..")
                .should()
                .dependOnClassesThat()
                .belongToAnyOf(Random.class, SplittableRandom.class, ThreadLocalRandom.class, SecureRandom.class)
                .orShould()
                .callMethod(UUID.class, "randomUUID")
                .orShould()
                .callMethod(Math.class, "random")
                .because("the same seed gives the same run, to the last id")
                .check(OURS);
    }

    @Test
    void nobody_sleeps() {
        noClasses()
                .should()
                .accessTargetWhere(method("sleep", Thread.class.getName(), "java.util.concurrent.TimeUnit"))
                .because("what comes later is a timer on the namespace's clock, and occupies no thread")
                .check(OURS);
    }

    @Test
    void no_signature_for_users_shows_a_library() {
        codeUnits()
                .that()
                .arePublic()
                .and()
                .areDeclaredInClassesThat(resideInAnyPackage("io.venuesim", "io.venuesim.core..", "io.venuesim.venue")
                        .and(describe("are public", type -> type.getModifiers().contains(JavaModifier.PUBLIC))))
                .and()
                .areNotDeclaredIn(Json.class)
                .and()
                .areNotDeclaredIn(RawMembers.class)
                .should(notShow("io.javalin", "org.eclipse.jetty", "jakarta", "com.fasterxml", "io.venuesim.crypto"))
                .because("who embeds the simulator or adds a venue must not meet its libraries")
                .check(OURS);
    }

    @Test
    void only_the_command_line_writes_to_standard_streams() {
        noClasses()
                .that()
                .resideOutsideOfPackage("io.venuesim.cli..")
                .should(ACCESS_STANDARD_STREAMS)
                .because("a test that embeds the simulator owns its output")
                .check(OURS);
    }

    @Test
    void the_packages_of_the_core_have_no_cycles() {
        slices().matching("io.venuesim.core.(*)..")
                .should()
                .beFreeOfCycles()
                .because("each can be read without the one that reads it")
                .check(OURS);
    }

    @Test
    void a_venue_shows_the_server_one_class() {
        noClasses()
                .that()
                .resideInAPackage("io.venuesim.venue.*..")
                .and()
                .areTopLevelClasses()
                .and()
                .areNotAssignableTo(Venue.class)
                .should()
                .bePublic()
                .because("a venue is found by its presence and known by its contract alone")
                .check(OURS);
    }

    @Test
    void a_package_of_a_venue_has_one_venue() {
        slices().matching("io.venuesim.venue.(*)..")
                .should(new ArchCondition<>("have one venue") {
                    @Override
                    public void check(Slice slice, ConditionEvents events) {
                        Set<String> venues = slice.stream()
                                .filter(type -> type.isAssignableTo(Venue.class))
                                .map(JavaClass::getSimpleName)
                                .collect(Collectors.toSet());
                        events.add(new SimpleConditionEvent(
                                slice, venues.size() == 1, slice.getDescription() + " has " + venues));
                    }
                })
                .because("its package, its features and its page carry the name of one venue")
                .check(OURS);
    }

    @Test
    void a_class_is_named_for_what_it_is() {
        noClasses()
                .should()
                .haveNameMatching(".*(Util|Utils|Utility|Helper|Helpers|Manager)")
                .because("such a name says that nobody knew what belongs in there")
                .check(OURS);
    }

    private static DescribedPredicate<JavaAccess<?>> readsTheTime() {
        return method("currentTimeMillis|nanoTime", "java.lang.System")
                .or(method("now", "java.time.*"))
                .or(method("system.*|tick.*", "java.time.Clock"))
                .or(method("getInstance", "java.util.Calendar"))
                .or(method("<init>", "java.util.Date"));
    }

    /** A call or a reference, by patterns of the method's name and its owner's. */
    private static DescribedPredicate<JavaAccess<?>> method(String name, String... owners) {
        String owner = Stream.of(owners).collect(Collectors.joining("|"));
        return describe(
                owner + "." + name,
                access -> access.getName().matches(name)
                        && access.getTargetOwner().getFullName().matches(owner.replace("*", "\\w+")));
    }

    private static ArchCondition<JavaCodeUnit> notShow(String... prefixes) {
        return new ArchCondition<>("not show a type of " + String.join(", ", prefixes)) {
            @Override
            public void check(JavaCodeUnit unit, ConditionEvents events) {
                Stream<JavaType> shown =
                        Stream.concat(Stream.of(unit.getReturnType()), unit.getParameterTypes().stream());
                shown.flatMap(type -> type.getAllInvolvedRawTypes().stream())
                        .filter(type -> Stream.of(prefixes).anyMatch(type.getFullName()::startsWith))
                        .forEach(type -> events.add(SimpleConditionEvent.violated(
                                unit, unit.getFullName() + " shows " + type.getFullName())));
            }
        };
    }
}
