package io.venuesim.junit;

import io.venuesim.RunningVenue;
import io.venuesim.VenueSimulator;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.HierarchyTraversalMode;

/**
 * A field or a parameter that wants venues.
 *
 * @param name what a person calls it
 */
record Place(String name, Class<?> type, SimulatedVenues wanted) {

    Place {
        if (type != VenueSimulator.class && type != RunningVenue.class) {
            throw new ExtensionConfigurationException("@SimulatedVenues gives a VenueSimulator or a RunningVenue; "
                    + name + " is a " + type.getSimpleName());
        }
        if (type == RunningVenue.class && wanted.value().length != 1) {
            throw new ExtensionConfigurationException(
                    name + " is one venue, so @SimulatedVenues(\"…\") takes the id of one there, not "
                            + Arrays.toString(wanted.value()));
        }
    }

    static Place of(Field field) {
        String name =
                "Field " + field.getName() + " of " + field.getDeclaringClass().getSimpleName();
        if (Modifier.isFinal(field.getModifiers())) {
            throw new ExtensionConfigurationException(name + " is final, so @SimulatedVenues can't set it");
        }
        return new Place(name, field.getType(), annotation(field));
    }

    static Place of(Parameter parameter, SimulatedVenues wanted) {
        String of = parameter.getDeclaringExecutable().getName();
        String name = "Parameter " + parameter.getName() + " of " + of.substring(of.lastIndexOf('.') + 1);
        return new Place(name, parameter.getType(), wanted);
    }

    /** The annotated static fields that a class sees: those of the classes around it first, then those it inherits. */
    static List<Field> staticFields(Class<?> type) {
        return Stream.concat(
                        Stream.ofNullable(type.getEnclosingClass()).flatMap(outer -> staticFields(outer).stream()),
                        fields(type, field -> Modifier.isStatic(field.getModifiers())).stream())
                .toList();
    }

    /** The annotated instance fields of a class, those that it inherits first. */
    static List<Field> instanceFields(Class<?> type) {
        return fields(type, field -> !Modifier.isStatic(field.getModifiers()));
    }

    private static List<Field> fields(Class<?> type, Predicate<Field> kind) {
        return AnnotationSupport.findAnnotatedFields(
                type, SimulatedVenues.class, kind, HierarchyTraversalMode.TOP_DOWN);
    }

    /** What it gets of these. */
    Object from(VenueSimulator venues) {
        if (type == VenueSimulator.class) {
            return venues;
        }
        try {
            return venues.venue(wanted.value()[0]);
        } catch (IllegalArgumentException unknown) {
            throw new ExtensionConfigurationException(name + ": " + unknown.getMessage(), unknown);
        }
    }

    private static SimulatedVenues annotation(Field field) {
        return AnnotationSupport.findAnnotation(field, SimulatedVenues.class).orElseThrow();
    }
}
