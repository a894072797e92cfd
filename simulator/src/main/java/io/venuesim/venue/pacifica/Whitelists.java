package io.venuesim.venue.pacifica;

import io.venuesim.core.namespace.World;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;

/** From which addresses an agent may sign, once its account has switched that on. */
final class Whitelists implements World.Copyable {
    private record Agent(String account, String key) {}

    private final Map<Agent, Set<String>> addresses = new ConcurrentHashMap<>();
    private final Set<Agent> enabled = ConcurrentHashMap.newKeySet();

    static Whitelists of(World world) {
        return world.memory(Whitelists.class, Whitelists::new);
    }

    @Override
    public Whitelists copy() {
        Whitelists copy = new Whitelists();
        addresses.forEach((agent, known) -> copy.addresses.put(agent, new ConcurrentSkipListSet<>(known)));
        copy.enabled.addAll(enabled);
        return copy;
    }

    boolean allows(String account, String agent, String address) {
        Agent one = new Agent(account, agent);
        return !enabled.contains(one) || addresses.getOrDefault(one, Set.of()).contains(address);
    }

    List<String> of(String account, String agent) {
        return List.copyOf(addresses.getOrDefault(new Agent(account, agent), Set.of()));
    }

    void add(String account, String agent, String address) {
        addresses
                .computeIfAbsent(new Agent(account, agent), any -> new ConcurrentSkipListSet<>())
                .add(address);
    }

    void remove(String account, String agent, String address) {
        addresses.getOrDefault(new Agent(account, agent), Set.of()).remove(address);
    }

    void enable(String account, String agent, boolean on) {
        Agent one = new Agent(account, agent);
        if (on) {
            enabled.add(one);
        } else {
            enabled.remove(one);
        }
    }

    /** An agent that is bound again starts anew. */
    void forget(String account, String agent) {
        addresses.remove(new Agent(account, agent));
        enabled.remove(new Agent(account, agent));
    }
}
