package io.venuesim.junit;

import io.venuesim.junit.OpenVenues.Since;
import java.lang.reflect.Field;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.platform.commons.support.AnnotationSupport;

/** Which venues belong to a test or a class, and where JUnit keeps them. */
final class Worlds {
    private static final Namespace OURS = Namespace.create(Worlds.class);
    private static final String TEST = "venues of the test";
    private static final String BEGUN = "where the test began";

    private final ExtensionContext context;
    private final List<Field> statics;

    Worlds(ExtensionContext context) {
        this.context = context;
        this.statics = Place.staticFields(context.getRequiredTestClass());
    }

    boolean lastForTheClass() {
        return !statics.isEmpty();
    }

    /** The venues that a static field has: until the end of its class, or of the run if other classes inherit it. */
    OpenVenues ofTheClass() {
        String name = contextOf(keeper()).map(ExtensionContext::getUniqueId).orElseGet(() -> keeper().getName());
        return made(
                storeOfTheClass(), keeper(), () -> open(name, statics.stream().map(Place::of)));
    }

    private Class<?> keeper() {
        return statics.get(0).getDeclaringClass();
    }

    private Store storeOfTheClass() {
        return store(contextOf(keeper()).orElseGet(context::getRoot));
    }

    /** The venues of the class if it has such, else those of this test alone. */
    OpenVenues ofTheTest() {
        return lastForTheClass()
                ? ofTheClass()
                : made(store(context), TEST, () -> open(context.getUniqueId(), placesOfTheTest()));
    }

    /** Venues for a constructor: those of the test that this thread runs next. */
    OpenVenues constructed() {
        Store root = store(context.getRoot());
        long number = made(root, context.getUniqueId(), AtomicLong::new).incrementAndGet();
        return made(root, Thread.currentThread(), () -> open(context.getUniqueId() + "#" + number, placesOfTheClass()));
    }

    void adoptConstructed() {
        OpenVenues constructed = store(context.getRoot()).remove(Thread.currentThread(), OpenVenues.class);
        if (constructed != null) {
            placesOfTheTest().forEach(place -> constructed.settings().require(place, "the constructor's parameter"));
            store(context).put(TEST, constructed);
        }
    }

    /** A constructor that failed leaves venues to nobody. */
    void forgetConstructed() {
        OpenVenues abandoned = store(context.getRoot()).remove(Thread.currentThread(), OpenVenues.class);
        if (abandoned != null) {
            abandoned.close();
        }
    }

    /** What happened at the venues that a constructor got; null if it got none. */
    @Nullable
    WhatHappened tellConstructed() {
        if (lastForTheClass()) {
            return tell();
        }
        OpenVenues open = store(context.getRoot()).get(Thread.currentThread(), OpenVenues.class);
        return open == null ? null : WhatHappened.at(open, open.opened());
    }

    /** Notes where the journals stand, so that a test of a class that shares its venues is told from those before it. */
    void begin() {
        if (lastForTheClass()) {
            store(context).put(BEGUN, ofTheClass().now());
        }
    }

    /** What happened at the venues of this test or class; null if it has none. */
    @Nullable
    WhatHappened tell() {
        OpenVenues open = lastForTheClass()
                ? storeOfTheClass().get(keeper(), OpenVenues.class)
                : store(context).get(TEST, OpenVenues.class);
        return open == null
                ? null
                : WhatHappened.at(open, store(context).getOrDefault(BEGUN, Since.class, open.opened()));
    }

    private OpenVenues open(String name, Stream<Place> places) {
        Server server = made(store(context.getRoot()), Server.class, () -> new Server(context.getRoot()));
        return OpenVenues.open(Settings.of(places.toList()), server, name, context.getRequiredTestClass());
    }

    private Stream<Place> placesOfTheTest() {
        Stream<Place> parameters = context.getTestMethod().stream()
                .flatMap(method -> Arrays.stream(method.getParameters()))
                .flatMap(Worlds::place);
        return Stream.concat(placesOfTheClass(), parameters);
    }

    private Stream<Place> placesOfTheClass() {
        Stream<Class<?>> around =
                Stream.iterate(context.getRequiredTestClass(), type -> type != null, Class::getEnclosingClass);
        return around.flatMap(type -> Stream.concat(
                Place.instanceFields(type).stream().map(Place::of),
                Arrays.stream(type.getDeclaredConstructors())
                        .flatMap(constructor -> Arrays.stream(constructor.getParameters()))
                        .flatMap(Worlds::place)));
    }

    private static Stream<Place> place(Parameter parameter) {
        return AnnotationSupport.findAnnotation(parameter, SimulatedVenues.class).stream()
                .map(wanted -> Place.of(parameter, wanted));
    }

    private Optional<ExtensionContext> contextOf(Class<?> type) {
        return Stream.iterate(
                        Optional.of(context), Optional::isPresent, one -> one.flatMap(ExtensionContext::getParent))
                .flatMap(Optional::stream)
                .filter(one -> one.getTestMethod().isEmpty())
                .filter(one -> one.getTestClass().filter(type::equals).isPresent())
                .findFirst();
    }

    private static Store store(ExtensionContext context) {
        return context.getStore(OURS);
    }

    /** What is newer than this method is not in JUnit 5. */
    @SuppressWarnings({"deprecation", "unchecked"})
    private static <T> T made(Store store, Object key, Supplier<T> maker) {
        return (T) Objects.requireNonNull(store.getOrComputeIfAbsent(key, any -> maker.get()));
    }
}
