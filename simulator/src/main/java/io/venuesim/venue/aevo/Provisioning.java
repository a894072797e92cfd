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
import io.venuesim.crypto.Hex;
import io.venuesim.crypto.Secp256k1;
import java.math.BigInteger;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Accounts and orders that no client made: given by a test, the rest drawn. */
final class Provisioning {
    private static final String ADDRESS = "address";
    private static final String PRIVATE_KEY = "privateKey";
    private static final String SIGNING_KEY = "signingKey";
    private static final String EXPIRY = "signingKeyExpiry";
    private static final String API_KEY = "apiKey";
    private static final String API_SECRET = "apiSecret";
    private static final String READ_ONLY = "readOnly";
    private static final String IP_ADDRESSES = "ipAddresses";
    private static final Set<String> NAMES =
            Set.of(ADDRESS, PRIVATE_KEY, SIGNING_KEY, EXPIRY, API_KEY, API_SECRET, READ_ONLY, IP_ADDRESSES);

    private final Instruments instruments;

    Provisioning(Instruments instruments) {
        this.instruments = instruments;
    }

    /** Alice has the API key of the published examples; the wallets and signing keys are well-known development keys. */
    static List<NewAccount> demoAccounts() {
        return List.of(
                NewAccount.named("alice")
                        .with(PRIVATE_KEY, "0xac0974bec39a17e36ba4a6b4d238ff944bacb478cbed5efcae784d7bf4f2ff80")
                        .with(SIGNING_KEY, "0x59c6995e998f97a5a0044966f0945389dc9e86dae88c7a8412f4603b6b78690d")
                        .with(API_KEY, "URPtt6eNCXgL8ERuchphUretdaga2smF")
                        .with(API_SECRET, "0140af7046a63530fc4bd319823d6eee98086ef0d446584b42f68b640b60c457"),
                NewAccount.named("bob")
                        .with(PRIVATE_KEY, "0x7c852118294e51e653712a81e05800f419141751be58f605c371e15141b007a6")
                        .with(SIGNING_KEY, "0x8b3a350cf5c34c9194ca85829a2df0ec3153be0318b5e2d3348e872092edffba")
                        .with(API_KEY, "BobTestKey0000000000000000000002")
                        .with(API_SECRET, "b0b0000000000000000000000000000000000000000000000000000000000002"),
                NewAccount.named("carol")
                        .with(PRIVATE_KEY, "0x47e179ec197488593b187f80a00eb0da91f1b9d0b13f8733639f19c30a34926a")
                        .with(SIGNING_KEY, "0x92db14e403b83dfe3df233f83dfa3a0d7096f21ca9b0d6d6b8d88b2b4ec1564e")
                        .with(API_KEY, "CarolTestKeyReadOnly000000000003")
                        .with(API_SECRET, "ca20100000000000000000000000000000000000000000000000000000000003")
                        .trait(READ_ONLY, "true"));
    }

    /** With the wallet's private key, an account can register more keys; given its address alone, it can't. */
    static Account account(NewAccount wanted, Ids ids) {
        Set<String> unknown = new TreeSet<>(wanted.given().keySet());
        unknown.removeAll(NAMES);
        check(unknown.isEmpty(), unknown + " is no credential of Aevo; known: " + new TreeSet<>(NAMES));

        Map<String, Secret> clientSide = new LinkedHashMap<>();
        EthAddress account = wallet(wanted, ids, clientSide);
        String signingKey = wanted.given(SIGNING_KEY).orElseGet(() -> "0x" + ids.hex(64));
        EthAddress signer = addressOf(SIGNING_KEY, signingKey);
        clientSide.put(SIGNING_KEY, Secret.of(signingKey));
        String key = wanted.given(API_KEY).orElseGet(() -> ids.alphanumeric(32));
        check(key.matches("[!-+\\--~]+"), API_KEY + " is visible ASCII without commas, not " + key);
        clientSide.put(API_KEY, Secret.of(key));
        String secret = wanted.given(API_SECRET).orElseGet(() -> ids.hex(64));
        check(secret.matches("[!-~]+"), API_SECRET + " is visible ASCII");
        clientSide.put(API_SECRET, Secret.of(secret));
        return new Account(
                account.lower(),
                wanted.label(),
                List.of(
                        ApiKeys.credential(key, Secret.of(secret), "", addresses(wanted), readOnly(wanted)),
                        SigningKeys.credential(signer, expiry(wanted), Instant.EPOCH)),
                clientSide);
    }

    static Credential signingKey(String address) {
        return SigningKeys.credential(
                EthAddress.parse(address)
                        .orElseThrow(() ->
                                new IllegalArgumentException("A signing key is 0x and 40 hex digits, not " + address)),
                OrderForm.MARKET_BUY,
                Instant.EPOCH);
    }

    /** Any id will do: only an order that came over the wire has one that is the hash of what was signed. */
    NewOrder order(NewOrder wanted, World world) {
        check(wanted.clientId() == null, "clientId: Aevo has no client order ids");
        check(wanted.state() != OrderState.DRAFT, "state: Aevo has no drafts");
        String id = Optional.ofNullable(wanted.id())
                .orElseGet(() -> "0x" + world.ids().hex(64));
        wanted.id(Messages.orderId(id)
                .orElseThrow(() -> new IllegalArgumentException("id is no 0x and 64 hex digits: " + id)));
        if (wanted.account() == null) {
            wanted.account(world.accounts().all().get(0).id());
        }
        String market = wanted.market();
        if (market == null) {
            return wanted.market("ETH-PERP");
        }
        check(
                instruments.named(market).isPresent(),
                "market " + market + " is not listed; known: "
                        + instruments.listed().stream().map(Instrument::name).toList());
        return wanted;
    }

    private static EthAddress wallet(NewAccount wanted, Ids ids, Map<String, Secret> clientSide) {
        Optional<String> address = wanted.given(ADDRESS);
        Optional<String> key = wanted.given(PRIVATE_KEY)
                .or(() -> address.isPresent() ? Optional.empty() : Optional.of("0x" + ids.hex(64)));
        Optional<EthAddress> own = key.map(text -> addressOf(PRIVATE_KEY, text));
        EthAddress account = address.map(text -> EthAddress.parse(text)
                        .orElseThrow(
                                () -> new IllegalArgumentException(ADDRESS + " is no 0x and 40 hex digits: " + text)))
                .orElseGet(own::orElseThrow);
        check(own.isEmpty() || own.get().equals(account), ADDRESS + " is not that of the " + PRIVATE_KEY);
        clientSide.put(ADDRESS, Secret.of(account.checksummed()));
        key.ifPresent(text -> clientSide.put(PRIVATE_KEY, Secret.of(text)));
        return account;
    }

    private static EthAddress addressOf(String name, String privateKey) {
        return Hex.decode0x(privateKey)
                .filter(bytes -> bytes.length == 32)
                .map(Provisioning::addressOf)
                .orElseThrow(() -> new IllegalArgumentException(name + " is no 0x and 64 hex digits"));
    }

    private static EthAddress addressOf(byte[] privateKey) {
        return Secp256k1.addressOf(privateKey);
    }

    private static BigInteger expiry(NewAccount wanted) {
        String seconds = wanted.given(EXPIRY).orElse("");
        check(seconds.matches("[0-9]{0,78}"), EXPIRY + " is in seconds, not " + seconds);
        return seconds.isEmpty() ? OrderForm.MARKET_BUY : SigningKeys.nanoseconds(new BigInteger(seconds));
    }

    private static boolean readOnly(NewAccount wanted) {
        String readOnly = wanted.given(READ_ONLY).orElse("false");
        check(Set.of("true", "false").contains(readOnly), READ_ONLY + " is true or false, not " + readOnly);
        return Boolean.parseBoolean(readOnly);
    }

    private static List<String> addresses(NewAccount wanted) {
        return wanted.given(IP_ADDRESSES)
                .map(some -> Arrays.asList(some.split(",", -1)))
                .orElse(List.of());
    }

    private static void check(boolean good, String otherwise) {
        if (!good) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
