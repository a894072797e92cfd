package io.venuesim.venue.deltadefi;

import java.util.List;

/**
 * A key of a wallet that is taken for its first payment key.
 *
 * @param mistake the name of the mistake
 * @param path from the root
 * @param words what the key is
 */
record WalletPath(String mistake, String path, String words) {
    private static final String OTHER = "wrong-derivation-path";
    private static final String NEXT = "signed-with-next-key";

    static final List<WalletPath> ALL = List.of(
            new WalletPath("signed-with-account-key", "1852'/1815'/0'", "the account's key"),
            new WalletPath("signed-with-stake-key", "1852'/1815'/0'/2/0", "the stake key"),
            new WalletPath(NEXT, "1852'/1815'/0'/0/1", "the key of the next address"),
            new WalletPath(NEXT, "1852'/1815'/0'/0/2", "the key of the third address"),
            new WalletPath("signed-with-change-key", "1852'/1815'/0'/1/0", "the key of the first change address"),
            new WalletPath("signed-with-next-account", "1852'/1815'/1'/0/0", "the payment key of the second account"),
            new WalletPath(OTHER, "1852'/1815'/0'/0", "the parent of the payment keys"),
            new WalletPath(OTHER, "1852'/1815'/0'/3/0", "the key of a DRep"),
            new WalletPath(OTHER, "1852'/1815'/0'/0'/0'", "a key under hardened steps"),
            new WalletPath(OTHER, "1852/1815/0/0/0", "a key under steps that are not hardened"),
            new WalletPath(OTHER, "44'/1815'/0'/0/0", "a key of the Byron era"),
            new WalletPath(OTHER, "1852'/1'/0'/0/0", "a key of the coin that stands for test networks"),
            new WalletPath(OTHER, "1854'/1815'/0'/0/0", "a key for multi-signature scripts"),
            new WalletPath(OTHER, "0/0", "a key derived as if the root were an account's key"));
}
