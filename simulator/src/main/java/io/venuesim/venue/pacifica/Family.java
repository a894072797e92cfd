package io.venuesim.venue.pacifica;

import io.venuesim.core.namespace.World;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Which account is whose sub-account. */
final class Family implements World.Copyable {

    record Child(String address, String main, Instant createdAt) {}

    private final Map<String, Child> children = new LinkedHashMap<>();

    static Family of(World world) {
        return world.memory(Family.class, Family::new);
    }

    @Override
    public synchronized Family copy() {
        Family copy = new Family();
        copy.children.putAll(children);
        return copy;
    }

    /** False if it is somebody's already, or somebody's main account, or would be its own. */
    synchronized boolean adopt(String main, String sub, Instant at) {
        boolean isMain =
                children.values().stream().anyMatch(child -> child.main().equals(sub));
        if (main.equals(sub) || isMain || children.containsKey(sub) || children.containsKey(main)) {
            return false;
        }
        children.put(sub, new Child(sub, main, at));
        return true;
    }

    synchronized List<Child> of(String main) {
        return children.values().stream()
                .filter(child -> child.main().equals(main))
                .toList();
    }

    /** A main account and its own, or two of one main account. */
    synchronized boolean areRelated(String one, String other) {
        return !one.equals(other) && head(one).equals(head(other));
    }

    private String head(String account) {
        Child child = children.get(account);
        return child == null ? account : child.main();
    }
}
