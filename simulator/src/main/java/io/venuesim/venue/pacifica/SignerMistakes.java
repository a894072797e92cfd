package io.venuesim.venue.pacifica;

import io.venuesim.core.account.Account;
import io.venuesim.core.account.Credential;
import io.venuesim.core.diagnosis.Mistake;
import io.venuesim.core.diagnosis.Trial;
import io.venuesim.core.namespace.Namespace;
import io.venuesim.core.namespace.Namespaces;
import io.venuesim.core.namespace.World;
import io.venuesim.crypto.Ed25519;
import java.util.List;
import java.util.stream.Stream;

/** The right text was signed, by another key than the message names. An Ed25519 signature does not tell which. */
final class SignerMistakes {
    /** How many keys of other accounts are tried. */
    private static final int MOST_KEYS = 24;

    private record Key(Account account, Credential credential) {}

    static Stream<Trial> of(Evidence evidence, List<Signed> together, World world, Namespaces namespaces) {
        Signed signed = evidence.signed();
        Stream<Trial> own = signed.agentWallet() == null
                ? agents(evidence, world)
                : Stream.concat(Stream.of(byTheAccount(evidence)), otherAgents(evidence, world));
        return Stream.of(privateKey(evidence), own, partners(evidence, together), others(evidence, world, namespaces))
                .flatMap(some -> some);
    }

    /** The client took the second half of the key pair, which is the public key, for the seed. */
    static Stream<Trial> wrongSeed(Evidence evidence) {
        byte[] made = Ed25519.publicKeyOf(evidence.key().bytes());
        return Stream.of(new Trial(
                new Mistake(
                        "public-half-as-seed",
                        "The seed was taken from the wrong half of the key pair: the public key was used as the seed.",
                        "Of the 64 bytes of a Solana private key the first 32 are the seed, and the last 32 the public"
                                + " key."),
                () -> evidence.isBy(made)));
    }

    private static Stream<Trial> privateKey(Evidence evidence) {
        return Stream.of(new Trial(
                new Mistake(
                        "private-key-for-signature",
                        "signature holds the signer's private key, a seed and its public key, and no signature.",
                        "Sign, and send the 64 bytes that come out; take the private key out of every log that has seen"
                                + " this request."),
                () -> Auth.isPair(evidence.signature(), evidence.key())));
    }

    /** An agent of the account, or the one that the message is about. */
    private static Stream<Trial> agents(Evidence evidence, World world) {
        Signed signed = evidence.signed();
        Stream<String> meant = Stream.of("agent_wallet", "api_agent_key")
                .map(name -> signed.payload().path(name).asText())
                .filter(agent -> Auth.publicKey(agent).isPresent());
        return Stream.concat(delegates(evidence, world), meant)
                .distinct()
                .map(agent -> new Trial(
                        mayHaveAgent(signed) ? unnamed(agent) : instead(agent),
                        () -> evidence.isBy(Mistakes.bytes(agent))));
    }

    /** [official SDK] an agent signs nothing that is about agents, or makes a sub-account. */
    private static boolean mayHaveAgent(Signed signed) {
        return !signed.payload().has("agent_wallet")
                && !signed.payload().has("api_agent_key")
                && !signed.type().startsWith("subaccount_");
    }

    private static Mistake unnamed(String agent) {
        return new Mistake(
                "agent-not-named",
                "The signature is good, and it is that of the account's agent " + agent
                        + ", which the message does not name.",
                "Add agent_wallet with the agent's public key to the body; it is not part of the signed text.");
    }

    private static Mistake instead(String agent) {
        return new Mistake(
                "signed-by-the-agent",
                "The signature is good, and it is that of the agent " + agent + ", who may not do this.",
                "Sign with the account's own key: an agent can't bind, revoke or list agents, nor make a sub-account.");
    }

    private static Trial byTheAccount(Evidence evidence) {
        return new Trial(
                new Mistake(
                        "signed-by-the-account",
                        "The signature is good, and it is the account's own, although agent_wallet names an agent.",
                        "Sign with the agent's private key; or leave agent_wallet out where the account signs."),
                () -> evidence.isBy(Mistakes.bytes(evidence.signed().account())));
    }

    private static Stream<Trial> otherAgents(Evidence evidence, World world) {
        return delegates(evidence, world)
                .filter(agent -> !agent.equals(evidence.signed().signer()))
                .map(agent -> new Trial(
                        new Mistake(
                                "signed-by-another-agent",
                                "The signature is good, and it is that of the account's agent " + agent
                                        + ", not of the one that agent_wallet names.",
                                "Name the agent that signs, or sign with the key of the agent that is named."),
                        () -> evidence.isBy(Mistakes.bytes(agent))));
    }

    /** Main account and sub-account each sign what is the other's. */
    private static Stream<Trial> partners(Evidence evidence, List<Signed> together) {
        return together.stream()
                .filter(signed -> signed.type().startsWith("subaccount_"))
                .map(Signed::account)
                .filter(account -> Auth.publicKey(account).isPresent())
                .filter(account -> !account.equals(evidence.signed().account()))
                .distinct()
                .map(account -> new Trial(
                        new Mistake(
                                "signed-by-the-other-account",
                                "The signature is good, and it is that of the other account of this message, " + account
                                        + ".",
                                "The sub-account signs subaccount_initiate, and the main account subaccount_confirm."),
                        () -> evidence.isBy(Mistakes.bytes(account))));
    }

    private static Stream<Trial> others(Evidence evidence, World world, Namespaces namespaces) {
        String due = Mistakes.named(evidence.signed().account(), world);
        return namespaces.all().stream()
                .map((Namespace namespace) -> namespace.world(world.venue()))
                .flatMap(home -> home.accounts().all().stream())
                .filter(account -> !account.id().equals(evidence.signed().account()))
                .flatMap(account -> account.credentials().stream().map(credential -> new Key(account, credential)))
                .filter(key -> key.credential().kind() != Credential.Kind.API_KEY)
                .limit(MOST_KEYS)
                .map(key -> new Trial(
                        another(key, due),
                        () -> evidence.isBy(Mistakes.bytes(key.credential().id()))));
    }

    private static Mistake another(Key key, String due) {
        String whose = key.account().label() + " (" + key.account().id() + ")";
        boolean isAgent = key.credential().kind() == Credential.Kind.DELEGATE;
        return isAgent
                ? new Mistake(
                        "signed-by-anothers-agent",
                        "The signature is good, and it is that of an agent of " + whose + ", while the account is "
                                + due + ".",
                        "Send the account that the agent is bound to, and the agent as agent_wallet.")
                : new Mistake(
                        "signed-by-another-account",
                        "The signature is good, and it is that of " + whose + ", while the account is " + due + ".",
                        "Send the account whose key signs, or sign with the key of the account that is sent.");
    }

    private static Stream<String> delegates(Evidence evidence, World world) {
        return world.accounts().get(evidence.signed().account()).stream()
                .flatMap(account -> account.credentials().stream())
                .filter(credential -> credential.kind() == Credential.Kind.DELEGATE)
                .map(Credential::id);
    }

    private SignerMistakes() {}
}
