package io.venuesim.junit;

import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;
import org.junit.jupiter.api.extension.TestInstanceFactoryContext;
import org.junit.jupiter.api.extension.TestInstancePreConstructCallback;
import org.opentest4j.TestAbortedException;

/** Behind {@link SimulatedVenues}: when JUnit asks for what. */
final class VenuesExtension
        implements BeforeAllCallback,
                TestInstancePreConstructCallback,
                BeforeEachCallback,
                ParameterResolver,
                InvocationInterceptor,
                AfterEachCallback,
                AfterAllCallback {

    @Override
    public void beforeAll(ExtensionContext context) {
        setStaticFields(context);
    }

    /** Before an instance of the whole class is made, for what its construction may need: that is before all. */
    @Override
    public void preConstructTestInstance(TestInstanceFactoryContext instance, ExtensionContext context) {
        setStaticFields(context);
        if (instance.getOuterInstance().isEmpty()) {
            new Worlds(context).forgetConstructed();
        }
    }

    /** What a constructor throws is seen nowhere else: there is no test yet that could end. */
    @Override
    public <T> T interceptTestClassConstructor(
            Invocation<T> construction,
            ReflectiveInvocationContext<Constructor<T>> constructor,
            ExtensionContext context)
            throws Throwable {
        try {
            return construction.proceed();
        } catch (Throwable failure) {
            Worlds worlds = new Worlds(context);
            explain(failure, worlds.tellConstructed());
            worlds.forgetConstructed();
            throw failure;
        }
    }

    @Override
    public void beforeEach(ExtensionContext context) throws IllegalAccessException {
        Worlds worlds = new Worlds(context);
        worlds.adoptConstructed();
        for (Object instance : context.getRequiredTestInstances().getAllInstances()) {
            for (Field field : Place.instanceFields(instance.getClass())) {
                set(field, instance, worlds.ofTheTest());
            }
        }
        worlds.begin();
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.isAnnotated(SimulatedVenues.class);
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        SimulatedVenues wanted = parameter.findAnnotation(SimulatedVenues.class).orElseThrow();
        Place place = Place.of(parameter.getParameter(), wanted);
        Worlds worlds = new Worlds(context);
        OpenVenues open = of(place, parameter, worlds, context);
        open.settings()
                .require(
                        place,
                        worlds.lastForTheClass() ? "the static field" : "a field, or at a parameter of the test");
        return place.from(open.venues());
    }

    @Override
    public void afterEach(ExtensionContext context) {
        explain(context);
    }

    @Override
    public void afterAll(ExtensionContext context) {
        explain(context);
    }

    private static OpenVenues of(Place place, ParameterContext parameter, Worlds worlds, ExtensionContext context) {
        if (worlds.lastForTheClass()) {
            return worlds.ofTheClass();
        }
        if (context.getTestMethod().isPresent()) {
            return worlds.ofTheTest();
        }
        boolean oneInstanceEach = context.getTestInstanceLifecycle()
                .filter(lifecycle -> lifecycle == Lifecycle.PER_METHOD)
                .isPresent();
        if (parameter.getDeclaringExecutable() instanceof Constructor && oneInstanceEach) {
            return worlds.constructed();
        }
        throw new ExtensionConfigurationException(place.name()
                + " comes before any test, and venues are each test's own; with a static field that is annotated they are"
                + " the class's");
    }

    private static void setStaticFields(ExtensionContext context) {
        Worlds worlds = new Worlds(context);
        if (!worlds.lastForTheClass()) {
            return;
        }
        for (Field field : Place.staticFields(context.getRequiredTestClass())) {
            try {
                set(field, null, worlds.ofTheClass());
            } catch (IllegalAccessException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
    }

    private static void set(Field field, @Nullable Object instance, OpenVenues open) throws IllegalAccessException {
        Place place = Place.of(field);
        open.settings().require(place, "the static field");
        field.setAccessible(true);
        field.set(instance, place.from(open.venues()));
    }

    private static void explain(ExtensionContext context) {
        context.getExecutionException().ifPresent(failure -> explain(failure, new Worlds(context).tell()));
    }

    private static void explain(Throwable failure, @Nullable WhatHappened told) {
        if (told != null && !(failure instanceof TestAbortedException)) {
            failure.addSuppressed(told);
        }
    }
}
