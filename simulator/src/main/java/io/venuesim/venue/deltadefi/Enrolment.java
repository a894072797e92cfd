package io.venuesim.venue.deltadefi;

import io.venuesim.core.account.Account;
import io.venuesim.core.account.Credential;
import io.venuesim.core.account.NewAccount;
import io.venuesim.core.account.Secret;
import io.venuesim.core.clock.Ids;
import io.venuesim.core.namespace.World;
import io.venuesim.crypto.Bech32;
import io.venuesim.crypto.ExtendedKey;
import io.venuesim.venue.deltadefi.Markets.Asset;
import io.venuesim.venue.deltadefi.Quirks.Network;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes accounts: an API key, a wallet that signs in, an operation key under a password, and something to trade. */
final class Enrolment {
    static final String API_KEY = "apiKey";
    static final String ACCOUNT_ID = "accountId";
    static final String USER_ID = "userId";
    static final String WALLET = "walletAddress";
    static final String OPERATION_KEY = "operationKey";
    static final String PASSWORD = "password";
    static final String BALANCE = "balance";

    private static final String NONE = "none";
    private static final List<String> KNOWN =
            List.of(API_KEY, ACCOUNT_ID, USER_ID, WALLET, OPERATION_KEY, PASSWORD, BALANCE);
    /** [assumed] Enough of everything to trade with. */
    private static final String PLENTY =
            "ADA:1000000 USDM:1000000 NIGHT:1000000 IAG:1000000 HOSKY:1000000 SNEK:1000000";

    /** Alice's API key is that of the captured requests, and her operation key and Bob's those of the vectors. */
    static List<NewAccount> demoAccounts() {
        return List.of(
                NewAccount.named("alice")
                        .with(API_KEY, "00112233445566778899aabbccddeeff")
                        .with(PASSWORD, "testing123456")
                        .with(
                                OPERATION_KEY,
                                "xprv1cqa46gk29plgkg98upclnjv5t425fcpl4rgf9mq2txdxuga7jfq5shk7np6l55nj00sl3m4syzna3uwgrwppdm0"
                                        + "azgy9d8zahyf32s62klfyhe0ayyxkc7x92nv4s77fa0v25tufk9tnv7x6dgexe9kdz5gpeqgu"),
                NewAccount.named("bob")
                        .with(API_KEY, "ffeeddccbbaa99887766554433221100")
                        .with(PASSWORD, "testing123456")
                        .with(
                                OPERATION_KEY,
                                "xprv1fqddq5j5xnavf0chz209l88kqvmmycjzdjah608jsz8s02rtjd2683dhvnesfdr6ca0dx2q56ymm5q0zup7hfyc"
                                        + "jm03dp4xuqkappfc49h2n53ue73p3uk4330qr57x39rmpensh4pvf3vmnvw80m5f8zqleeh76"));
    }

    /** 32 hex digits for a key [observed in issue]; any other text that a header can carry will do. */
    static Account provision(NewAccount wanted, Ids ids, Network network) {
        wanted.given().keySet().stream()
                .filter(name -> !KNOWN.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw new IllegalArgumentException(name + " is no credential here; there are " + KNOWN);
                });
        String id = wanted.given(ACCOUNT_ID).orElseGet(() -> ids.uuid().toString());
        String key = wanted.given(API_KEY).orElseGet(() -> ids.hex(32));
        String user = wanted.given(USER_ID).orElseGet(() -> ids.uuid().toString());
        String wallet = wanted.given(WALLET).orElseGet(() -> address(ids, network));
        String root =
                wanted.given(OPERATION_KEY).orElseGet(() -> Bech32.encode("xprv", ExtendedKey.root(ids.bytes(96))));
        String password = wanted.given(PASSWORD).orElseGet(() -> ids.alphanumeric(16));
        String balance = wanted.given(BALANCE).orElse(PLENTY);
        require(
                !key.isEmpty() && key.chars().allMatch(letter -> letter > ' ' && letter < 0x7F),
                API_KEY + " must be visible ASCII, at least one letter of it");
        require(isAddress(wallet), WALLET + " must be an address: addr1… or addr_test1…");
        require(
                root.equals(NONE) || OperationKey.root(root).isPresent(),
                OPERATION_KEY + " must be a root key of 96 bytes, xprv1…, or none");
        require(!password.isEmpty(), PASSWORD + " must not be empty");
        amounts(balance);
        Map<String, Secret> clientSide = new LinkedHashMap<>();
        clientSide.put(API_KEY, Secret.of(key));
        clientSide.put(ACCOUNT_ID, Secret.of(id));
        clientSide.put(USER_ID, Secret.of(user));
        clientSide.put(WALLET, Secret.of(wallet));
        clientSide.put(BALANCE, Secret.of(balance));
        if (!root.equals(NONE)) {
            clientSide.put(OPERATION_KEY, Secret.of(root));
            clientSide.put(PASSWORD, Secret.of(password));
        }
        return new Account(id, wanted.label(), List.of(Credential.apiKey(key), Credential.userId(wallet)), clientSide);
    }

    /** An account as a sign-in makes one: without an operation key or anything to trade. */
    static Account newcomer(String wallet, World world, Network network) {
        NewAccount wanted = NewAccount.named(wallet)
                .with(WALLET, wallet)
                .with(OPERATION_KEY, NONE)
                .with(BALANCE, "");
        return provision(wanted, world.ids(), network);
    }

    static String text(Account account, String name) {
        return Optional.ofNullable(account.clientSide().get(name))
                .orElseThrow(() -> new IllegalStateException("No " + name))
                .reveal();
    }

    /** What an account begins with. */
    static Map<Asset, BigDecimal> amounts(String balance) {
        Map<Asset, BigDecimal> amounts = new LinkedHashMap<>();
        for (String one : balance.isBlank() ? new String[0] : balance.strip().split("\\s+", -1)) {
            String[] parts = one.split(":", 2);
            Optional<Asset> asset = Markets.assets().stream()
                    .filter(known -> known.symbol().equals(parts[0]))
                    .findFirst();
            Optional<BigDecimal> amount = parts.length == 2 ? Texts.decimal(parts[1]) : Optional.empty();
            require(
                    asset.isPresent() && amount.isPresent() && amount.get().signum() >= 0,
                    BALANCE + " must look like ADA:100 USDM:50.5, not " + balance);
            amounts.put(asset.orElseThrow(), amount.orElseThrow());
        }
        return amounts;
    }

    /** [assumed] Bech32 with one of the two prefixes; whose it is makes no difference. */
    static boolean isAddress(String text) {
        return Bech32.decode("addr", text).isPresent()
                || Bech32.decode("addr_test", text).isPresent();
    }

    private static String address(Ids ids, Network network) {
        byte[] address = ids.bytes(57);
        boolean mainnet = network == Network.MAINNET;
        address[0] = (byte) (mainnet ? 1 : 0);
        return Bech32.encode(mainnet ? "addr" : "addr_test", address);
    }

    private static void require(boolean fits, String otherwise) {
        if (!fits) {
            throw new IllegalArgumentException(otherwise);
        }
    }

    private Enrolment() {}
}
