package io.venuesim.venue.tanx;

import io.venuesim.core.account.Account;
import io.venuesim.core.account.Credential;
import io.venuesim.core.account.NewAccount;
import io.venuesim.core.account.Secret;
import io.venuesim.core.clock.Ids;
import io.venuesim.core.namespace.World;
import io.venuesim.core.order.NewOrder;
import io.venuesim.core.order.OrderState;
import io.venuesim.core.order.OrderType;
import io.venuesim.crypto.EthAddress;
import io.venuesim.crypto.Hex;
import io.venuesim.crypto.Secp256k1;
import io.venuesim.crypto.StarkCurve;
import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Accounts and orders that no client made: given by a test, the rest drawn. */
final class Provisioning {
    static final String UUID = "uuid";
    static final String MAKER_FEE = "makerFee";
    static final String TAKER_FEE = "takerFee";

    private static final String PRIVATE_KEY = "privateKey";
    private static final String ADDRESS = "address";
    private static final String UID = "uid";
    private static final String USER_ID = "userId";
    private static final String STARK_KEY = "starkKey";
    private static final String STARK_PRIVATE_KEY = "starkPrivateKey";
    private static final String NETWORK = "network";
    private static final String SDK = "sdk";
    private static final Set<String> GIVEN =
            Set.of(PRIVATE_KEY, UID, USER_ID, STARK_KEY, STARK_PRIVATE_KEY, NETWORK, SDK);
    private static final long FIRST_ORDER = 25_768_879; // [seed]

    /** The keys of the vectors: the one that all logins are signed with, and the one of the leading zero. */
    static List<NewAccount> demoAccounts() {
        return List.of(
                NewAccount.named("alice")
                        .with(PRIVATE_KEY, "0x7d6384d6877be027aa25bd458f2058e3f7ff68347dc583a9baf96f5f97b413a8")
                        .with(USER_ID, "27")
                        .with(UID, "IDDAF4F5E3C7"),
                NewAccount.named("bob")
                        .with(PRIVATE_KEY, "0x0000000000000000000000000000000000000000000000000000000000000068")
                        .with(USER_ID, "28")
                        .with(UID, "ID0000000068"));
    }

    static Account account(NewAccount wanted, Ids ids) {
        Set<String> unknown = new TreeSet<>(wanted.given().keySet());
        unknown.removeAll(GIVEN);
        check(unknown.isEmpty(), unknown + " is no credential of tanX; known: " + new TreeSet<>(GIVEN));

        String key = wanted.given(PRIVATE_KEY).orElseGet(() -> "0x" + ids.hex(64));
        byte[] keyBytes = Hex.decode0x(key).filter(bytes -> bytes.length == 32).orElse(new byte[0]);
        check(keyBytes.length == 32, PRIVATE_KEY + " is 0x and 64 hex digits");
        EthAddress address = Secp256k1.addressOf(keyBytes);
        // Drawn, not counted: a token must tell which namespace its user belongs to.
        String userId = wanted.given(USER_ID).orElseGet(() -> ids.text("123456789", 1) + ids.text("0123456789", 8));
        check(userId.matches("[0-9]{1,18}"), USER_ID + " is 1 to 18 digits, not " + userId);
        String uid = wanted.given(UID).orElseGet(() -> "ID" + ids.text("0123456789ABCDEF", 10));

        Map<String, Secret> clientSide = new LinkedHashMap<>();
        clientSide.put(ADDRESS, Secret.of(address.checksummed()));
        clientSide.put(PRIVATE_KEY, Secret.of(key));
        clientSide.put(UID, Secret.of(uid));
        String starkKey = starkKey(wanted, keyBytes, clientSide);
        clientSide.put(STARK_KEY, Secret.of(starkKey));
        return new Account(
                userId,
                wanted.label(),
                List.of(
                        Credential.signer(address.lower()),
                        Credential.userId(userId).with(STARK_KEY, starkKey)),
                clientSide);
    }

    /** The public key as given; else that of the private key as given; else what the wallet's key leads to. */
    private static String starkKey(NewAccount wanted, byte[] wallet, Map<String, Secret> clientSide) {
        Optional<String> given = wanted.given(STARK_KEY);
        if (given.isPresent()) {
            BigInteger x = number(STARK_KEY, given.get());
            check(StarkCurve.PublicKey.of(x).isPresent(), STARK_KEY + " is the x of no point of the curve");
            return hex(x);
        }
        BigInteger privateKey = wanted.given(STARK_PRIVATE_KEY)
                .map(text -> number(STARK_PRIVATE_KEY, text))
                .orElseGet(() -> StarkRegistration.derive(
                        wallet,
                        StarkRegistration.Network.of(wanted.given(NETWORK).orElse("mainnet")),
                        StarkRegistration.Sdk.of(wanted.given(SDK).orElse("node"))));
        clientSide.put(STARK_PRIVATE_KEY, Secret.of(hex(privateKey)));
        return hex(StarkCurve.publicKeyOf(privateKey));
    }

    private static BigInteger number(String name, String text) {
        check(text.matches("0x[0-9a-fA-F]{1,64}"), name + " is 0x and hex digits");
        return new BigInteger(text.substring(2), 16);
    }

    private static String hex(BigInteger number) {
        return "0x" + number.toString(16);
    }

    /** The key that the account's orders are signed with. */
    static BigInteger starkKey(Account account) {
        String key = account.credential(Credential.Kind.USER_ID)
                .flatMap(user -> user.attribute(STARK_KEY))
                .orElseThrow();
        return number(STARK_KEY, key);
    }

    /** Lower case. */
    static String address(Account account) {
        return account.credential(Credential.Kind.SIGNER).orElseThrow().id();
    }

    /** The wallet's key, which a venue does not have: for telling a client what it did wrong, and nothing else. */
    static Optional<byte[]> privateKey(Account account) {
        return Optional.ofNullable(account.clientSide().get(PRIVATE_KEY)).flatMap(key -> Hex.decode0x(key.reveal()));
    }

    /** The name that a login answers with. */
    static String uid(Account account) {
        Secret uid = account.clientSide().get(UID);
        return uid == null ? "" : uid.reveal();
    }

    /** Fills in what an order has that a test did not give. */
    static NewOrder order(NewOrder wanted, World world, Markets markets) {
        check(wanted.clientId() == null, "clientId: tanX has no client order ids");
        check(wanted.state() != OrderState.DRAFT, "state: tanX has no drafts");
        check(wanted.type() != OrderType.STOP_MARKET, "type: tanX has no stop orders without a limit price");
        String id = wanted.id();
        if (id == null) {
            wanted.id(freeId(world));
        } else {
            check(id.matches("[1-9][0-9]{0,17}"), "id is a whole number greater than zero, not " + id);
        }
        if (wanted.account() == null) {
            wanted.account(world.accounts().all().get(0).id());
        }
        if (wanted.market() == null) {
            wanted.market(markets.all().get(0).name());
        }
        return wanted.attributes().containsKey(UUID)
                ? wanted
                : wanted.attribute(UUID, world.ids().uuid().toString());
    }

    /** The next number that no test has given away. */
    private static String freeId(World world) {
        String id;
        do {
            id = Long.toString(world.ids().next("tanx order", FIRST_ORDER));
        } while (world.book().find(id).isPresent());
        return id;
    }

    private static void check(boolean good, String otherwise) {
        if (!good) {
            throw new IllegalArgumentException(otherwise);
        }
    }

    private Provisioning() {}
}
