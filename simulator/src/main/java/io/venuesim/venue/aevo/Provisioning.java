package io.venuesim.venue.aevo;

import io.venuesim.core.account.Account;
import io.venuesim.core.account.Credential;
import io.venuesim.core.account.NewAccount;
import io.venuesim.core.account.Secret;
import io.venuesim.core.clock.Ids;
import io.venuesim.core.namespace.World;
import io.venuesim.core.order.NewOrder;
import io.venuesim.core.order.OrderState;
import io.venuesim.crypto.EthAddress;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Accounts and orders that no client made: given by a test, the rest drawn. */
final class Provisioning {
    private static final String ADDRESS = "address";
    private static final String API_KEY = "apiKey";
    private static final String API_SECRET = "apiSecret";
    private static final String READ_ONLY = "readOnly";
    private static final Set<String> NAMES = Set.of(ADDRESS, API_KEY, API_SECRET, READ_ONLY);

    /** Alice has the keys of the published examples; the addresses are those of well-known development keys. */
    static List<NewAccount> demoAccounts() {
        return List.of(
                NewAccount.named("alice")
                        .with(ADDRESS, "0xf39Fd6e51aad88F6F4ce6aB8827279cffFb92266")
                        .with(API_KEY, "URPtt6eNCXgL8ERuchphUretdaga2smF")
                        .with(API_SECRET, "0140af7046a63530fc4bd319823d6eee98086ef0d446584b42f68b640b60c457"),
                NewAccount.named("bob")
                        .with(ADDRESS, "0x90F79bf6EB2c4f870365E785982E1f101E93b906")
                        .with(API_KEY, "BobTestKey0000000000000000000002")
                        .with(API_SECRET, "b0b0000000000000000000000000000000000000000000000000000000000002"),
                NewAccount.named("carol")
                        .with(ADDRESS, "0x15d34AAf54267DB7D7c367839AAf71A00a2C6A65")
                        .with(API_KEY, "CarolTestKeyReadOnly000000000003")
                        .with(API_SECRET, "ca20100000000000000000000000000000000000000000000000000000000003")
                        .with(READ_ONLY, "true"));
    }

    static Account account(NewAccount wanted, Ids ids) {
        Set<String> unknown = new TreeSet<>(wanted.given().keySet());
        unknown.removeAll(NAMES);
        check(unknown.isEmpty(), unknown + " is no credential of Aevo; known: " + new TreeSet<>(NAMES));

        String address = wanted.given(ADDRESS).orElseGet(() -> "0x" + ids.hex(40));
        EthAddress account = EthAddress.parse(address)
                .orElseThrow(() -> new IllegalArgumentException(ADDRESS + " is no 0x and 40 hex digits: " + address));
        String key = wanted.given(API_KEY).orElseGet(() -> ids.alphanumeric(32));
        check(key.matches("[!-+\\--~]+"), API_KEY + " is visible ASCII without commas, not " + key);
        String secret = wanted.given(API_SECRET).orElseGet(() -> ids.hex(64));
        check(secret.matches("[!-~]+"), API_SECRET + " is visible ASCII");
        String readOnly = wanted.given(READ_ONLY).orElse("false");
        check(Set.of("true", "false").contains(readOnly), READ_ONLY + " is true or false, not " + readOnly);

        Map<String, Secret> clientSide = new LinkedHashMap<>();
        clientSide.put(ADDRESS, Secret.of(account.checksummed()));
        clientSide.put(API_KEY, Secret.of(key));
        clientSide.put(API_SECRET, Secret.of(secret));
        Credential credential =
                new Credential(Credential.Kind.API_KEY, key, Secret.of(secret), Boolean.parseBoolean(readOnly));
        return new Account(account.lower(), wanted.label(), List.of(credential), clientSide);
    }

    /** Any id will do: only an order that came over the wire has one that is the hash of what was signed. */
    static NewOrder order(NewOrder wanted, World world) {
        check(wanted.clientId() == null, "clientId: Aevo has no client order ids");
        check(wanted.state() != OrderState.DRAFT, "state: Aevo has no drafts");
        String id = Optional.ofNullable(wanted.id())
                .orElseGet(() -> "0x" + world.ids().hex(64));
        wanted.id(Messages.orderId(id)
                .orElseThrow(() -> new IllegalArgumentException("id is no 0x and 64 hex digits: " + id)));
        if (wanted.account() == null) {
            wanted.account(world.accounts().all().get(0).id());
        }
        if (wanted.market() == null) {
            wanted.market("ETH-PERP");
        }
        return wanted;
    }

    private static void check(boolean good, String otherwise) {
        if (!good) {
            throw new IllegalArgumentException(otherwise);
        }
    }

    private Provisioning() {}
}
