package io.venuesim.venue.dmex;

import io.venuesim.core.account.Account;
import io.venuesim.core.account.Credential;
import io.venuesim.core.account.NewAccount;
import io.venuesim.core.account.Secret;
import io.venuesim.core.clock.Ids;
import io.venuesim.core.namespace.Namespaces;
import io.venuesim.core.namespace.World;
import io.venuesim.crypto.EthAddress;
import io.venuesim.crypto.Hex;
import io.venuesim.crypto.Secp256k1;
import io.venuesim.venue.Exchange;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** An account at DMEX is an Ethereum address: no API key and no password, only the key that signs. */
final class Wallets {
    private static final Set<String> NAMES = Set.of("privateKey", "delegate", Margin.BALANCE);

    /**
     * The first two accounts of every Hardhat node, and the one of web3's documentation, which has bob for a delegate.
     * Everybody knows these keys: they are worthless.
     */
    static final List<NewAccount> DEMO = List.of(
            NewAccount.named("alice")
                    .with("privateKey", "0xac0974bec39a17e36ba4a6b4d238ff944bacb478cbed5efcae784d7bf4f2ff80"),
            NewAccount.named("bob")
                    .with("privateKey", "0x59c6995e998f97a5a0044966f0945389dc9e86dae88c7a8412f4603b6b78690d"),
            NewAccount.named("carol")
                    .with("privateKey", "0x4c0883a69102937d6231471b5dbb6204fe5129617082792ae468d01a3f362318")
                    .with("delegate", "0x70997970C51812dc3A010C7d01b50e0d17dc79C8"));

    /** An account, and the world that it lives in. */
    record Holder(World world, Account account) {}

    /** The account of an address, in whatever world; empty for a text that is none. */
    static Optional<Holder> find(String address, Namespaces namespaces) {
        return EthAddress.parse(address).flatMap(parsed -> find(parsed, namespaces));
    }

    static Optional<Holder> find(EthAddress address, Namespaces namespaces) {
        return namespaces
                .byCredential(DmexVenue.ID, Credential.Kind.SIGNER, address.lower())
                .flatMap(world -> world.accounts()
                        .byCredential(Credential.Kind.SIGNER, address.lower())
                        .map(account -> new Holder(world, account)));
    }

    /** Nobody has to register: an address that is not known becomes an account by signing an order. */
    static Holder holder(EthAddress address, Exchange exchange) {
        return find(address, exchange.namespaces()).orElseGet(() -> new Holder(exchange.world(), stranger(address)));
    }

    /** The account that an address without one will have. */
    static Account stranger(EthAddress address) {
        String name = address.checksummed();
        return new Account(name, name, List.of(Credential.signer(address.lower())), Map.of());
    }

    /** Makes an account known that is not; called by one thread at a time for a world. */
    static void register(Account account, World world, Namespaces namespaces) {
        if (world.accounts().get(account.id()).isEmpty()) {
            namespaces.addAccount(world, account);
        }
    }

    static Account provision(NewAccount wanted, Ids ids) {
        wanted.given().keySet().stream().filter(name -> !NAMES.contains(name)).forEach(name -> {
            throw new IllegalArgumentException(name + " is no credential of DMEX; there are " + NAMES);
        });
        byte[] key = wanted.given("privateKey").map(Wallets::key).orElseGet(() -> ids.bytes(32));
        EthAddress address = Secp256k1.addressOf(key);
        Credential signer = Credential.signer(address.lower());
        List<Credential> credentials = new ArrayList<>(List.of(wanted.given(Margin.BALANCE)
                .map(Wallets::balance)
                .map(balance -> signer.with(Margin.BALANCE, balance))
                .orElse(signer)));
        wanted.given("delegate").map(Wallets::delegate).ifPresent(credentials::add);
        Map<String, Secret> clientSide = new LinkedHashMap<>();
        clientSide.put("privateKey", Secret.of(Hex.encode0x(key)));
        clientSide.put("address", Secret.of(address.checksummed()));
        return new Account(address.checksummed(), wanted.label(), credentials, clientSide);
    }

    private static byte[] key(String text) {
        return Hex.decode0x(text)
                .filter(bytes -> bytes.length == 32)
                .orElseThrow(() -> new IllegalArgumentException("privateKey is 0x and 64 hex digits"));
    }

    private static String balance(String text) {
        if (!text.matches("[0-9]{1,30}(\\.[0-9]{1,8})?")) {
            throw new IllegalArgumentException("balance is a decimal with at most 8 decimals, not " + text);
        }
        return text;
    }

    /** The wallet of another address, which may sign for an account [official docs, REST]. */
    static Credential delegate(String text) {
        return Credential.delegate(EthAddress.parse(text)
                .orElseThrow(() -> new IllegalArgumentException("delegate is 0x and 40 hex digits, not " + text))
                .lower());
    }

    private Wallets() {}
}
