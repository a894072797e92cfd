package io.venuesim.client.conform.scenario;

import java.util.Comparator;
import java.util.List;
import java.util.ServiceLoader;

/** All scenarios. */
public final class Scenarios {

    /** By group, in the order of a matrix. */
    public static List<Group> groups() {
        return ServiceLoader.load(Group.class, Group.class.getClassLoader()).stream()
                .map(ServiceLoader.Provider::get)
                .sorted(Comparator.comparingInt(Group::place))
                .toList();
    }

    public static List<Scenario> all() {
        return groups().stream().flatMap(group -> group.scenarios().stream()).toList();
    }

    private Scenarios() {}
}
