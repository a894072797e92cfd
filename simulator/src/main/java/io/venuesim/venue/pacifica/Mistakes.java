package io.venuesim.venue.pacifica;

import io.venuesim.core.diagnosis.Mistake;
import io.venuesim.core.diagnosis.Trial;
import io.venuesim.core.namespace.Namespaces;
import io.venuesim.core.namespace.World;
import io.venuesim.crypto.Base58;
import io.venuesim.diagnosis.Ed25519Mistakes;
import io.venuesim.venue.Switches;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What may be behind a refusal.
 *
 * @param together what came in one message with it, itself too; empty if it came alone
 * @param now the venue's clock when it was refused
 * @param address where it came from
 */
record Mistakes(
        Signed signed,
        List<Signed> together,
        Switches switches,
        World world,
        Namespaces namespaces,
        Instant now,
        String address) {

    /** By the step that refused it. */
    Stream<Trial> at(Auth.Step step) {
        return switch (step) {
            case ACCOUNT -> KeyMistakes.of("account", signed.account());
            case AGENT -> KeyMistakes.of("agent_wallet", signed.signer());
            case SIGNATURE -> ProofMistakes.of(signed, switches);
            case BEHIND, AHEAD -> TimeMistakes.of(signed, now);
            case TEXT -> text(new Evidence(signed, switches));
            case BINDING -> AgentMistakes.of(signed, world, namespaces);
            case ADDRESS -> Stream.of(Trial.certain(elsewhere()));
        };
    }

    /** Each list is made when those before it have explained nothing. */
    private Stream<Trial> text(Evidence evidence) {
        Stream<Function<Evidence, Stream<Guess>>> guesses = Stream.of(
                LayoutMistakes::orders,
                LayoutMistakes::blanks,
                ShapeMistakes::of,
                MemberMistakes::extra,
                MemberMistakes::missing,
                ValueMistakes::numbers,
                TypeMistakes::of,
                MomentMistakes::times,
                MomentMistakes::windows,
                ValueMistakes::words,
                CharacterMistakes::of,
                one -> BatchMistakes.of(one, together),
                one -> OrderMistakes.of(one, world));
        return Stream.<Function<Evidence, Stream<Trial>>>of(
                        one -> SignerMistakes.of(one, together, world, namespaces),
                        HardwareMistakes::of,
                        one -> guesses.flatMap(list -> list.apply(one))
                                .takeWhile(any -> one.isOpen())
                                .filter(guess -> one.isOver(guess.text()))
                                .map(guess -> Trial.certain(guess.mistake(one))),
                        one -> Ed25519Mistakes.of(
                                one.key(), Preimage.of(one.text()).bytes(), one.signature()),
                        one -> SignerMistakes.wrongSeed(one))
                .flatMap(list -> list.apply(evidence));
    }

    private Mistake elsewhere() {
        return new Mistake(
                "address-not-on-the-agents-list",
                "The agent's signature is good, and came from " + address
                        + ", which is not on the list of addresses that the account has switched on for this agent.",
                "Add the address with /agent/ip_whitelist/add, or switch the list off with"
                        + " /agent/ip_whitelist/toggle; the account's own key signs both.");
    }

    /** The account's name where there is one: a label says more than 44 characters. */
    static String named(String key, World world) {
        return world.accounts()
                .get(key)
                .map(account -> account.label() + " (" + key + ")")
                .orElse(key);
    }

    /** The bytes of a key; none if it is no base58. */
    static byte[] bytes(String base58) {
        return Base58.decode(base58).orElse(new byte[0]);
    }
}
