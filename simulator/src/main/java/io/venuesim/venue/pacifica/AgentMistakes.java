package io.venuesim.venue.pacifica;

import io.venuesim.core.account.Credential;
import io.venuesim.core.diagnosis.Mistake;
import io.venuesim.core.diagnosis.Trial;
import io.venuesim.core.namespace.Namespaces;
import io.venuesim.core.namespace.World;
import java.util.Optional;
import java.util.stream.Stream;

/** Why an agent, whose signature is good, may not sign for the account. */
final class AgentMistakes {
    private static final String BIND = "Bind it first: POST /api/v1/agent/bind with the agent_wallet, signed by the"
            + " account's own key; in a test, authorise it by the control API.";

    static Stream<Trial> of(Signed signed, World world, Namespaces namespaces) {
        String account = signed.account();
        String agent = signed.signer();
        Optional<String> home = namespaces
                .byCredential(world.venue(), Credential.Kind.DELEGATE, agent)
                .flatMap(other -> other.accounts().byCredential(Credential.Kind.DELEGATE, agent))
                .map(other -> other.label() + " (" + other.id() + ")");
        Optional<String> own = namespaces.byAccount(world.venue(), agent).map(other -> Mistakes.named(agent, other));
        return Stream.of(
                new Trial(
                        new Mistake(
                                "account-named-as-agent",
                                "agent_wallet is the account itself, which is nobody's agent.",
                                "Where the account signs for itself, leave agent_wallet out."),
                        () -> agent.equals(account)),
                new Trial(
                        new Mistake(
                                "account-unknown",
                                "The agent's signature is good, and the account " + account
                                        + " is unknown to this simulator, and so are its agents.",
                                "Give the simulator the account, or use one of those that it has; then bind the agent."),
                        () -> world.accounts().get(account).isEmpty()),
                new Trial(
                        new Mistake(
                                "agent-of-another-account",
                                "The agent's signature is good, and it is bound to " + home.orElse("") + ", not to "
                                        + Mistakes.named(account, world) + ".",
                                "Name the account that the agent is bound to, or bind the agent to this one as well."),
                        home::isPresent),
                new Trial(
                        new Mistake(
                                "another-account-named-as-agent",
                                "agent_wallet is the account " + own.orElse("") + ", which is not bound as an agent to "
                                        + Mistakes.named(account, world) + ".",
                                "For an order of its own send it as account, without agent_wallet. " + BIND),
                        own::isPresent),
                Trial.certain(new Mistake(
                        "agent-not-bound",
                        "The agent's signature is good, and " + Mistakes.named(account, world)
                                + " has not bound this agent, or has revoked it.",
                        BIND)));
    }

    private AgentMistakes() {}
}
