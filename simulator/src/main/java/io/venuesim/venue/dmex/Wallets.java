package io.venuesim.venue.dmex;

import io.venuesim.core.account.Account;
import io.venuesim.core.account.Credential;
import io.venuesim.core.account.NewAccount;
import io.venuesim.core.account.Secret;
import io.venuesim.core.clock.Ids;
import io.venuesim.crypto.EthAddress;
import io.venuesim.crypto.Hex;
import io.venuesim.crypto.Secp256k1;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** An account at DMEX is an Ethereum address: no API key and no password, only the key that signs. */
final class Wallets {
    private static final Set<String> NAMES = Set.of("privateKey", "delegate");

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

    static Account provision(NewAccount wanted, Ids ids) {
        wanted.given().keySet().stream().filter(name -> !NAMES.contains(name)).forEach(name -> {
            throw new IllegalArgumentException(name + " is no credential of DMEX; there are " + NAMES);
        });
        byte[] key = wanted.given("privateKey").map(Wallets::key).orElseGet(() -> ids.bytes(32));
        EthAddress address = Secp256k1.addressOf(key);
        List<Credential> credentials = new ArrayList<>(List.of(Credential.signer(address.lower())));
        wanted.given("delegate").map(Wallets::address).map(Credential::delegate).ifPresent(credentials::add);
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

    private static String address(String text) {
        return EthAddress.parse(text)
                .orElseThrow(() -> new IllegalArgumentException("delegate is 0x and 40 hex digits, not " + text))
                .lower();
    }

    private Wallets() {}
}
