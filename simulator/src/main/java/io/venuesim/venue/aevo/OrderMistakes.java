package io.venuesim.venue.aevo;

import io.venuesim.core.account.Account;
import io.venuesim.core.account.Credential;
import io.venuesim.core.diagnosis.Mistake;
import io.venuesim.core.diagnosis.Trial;
import io.venuesim.core.namespace.Namespaces;
import io.venuesim.core.namespace.World;
import io.venuesim.crypto.Eip191;
import io.venuesim.crypto.Eip712;
import io.venuesim.crypto.EthAddress;
import io.venuesim.crypto.Secp256k1;
import io.venuesim.crypto.Secp256k1.Signature;
import io.venuesim.diagnosis.EcdsaMistakes;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** What clients get wrong about the typed data of an order, and about who signs it. */
final class OrderMistakes {
    private static final String VERSION = "1";
    private static final EthAddress NO_CONTRACT = EthAddress.of(new byte[20]);
    /** A rounded number of so many bits has a thousand origins. */
    private static final int MOST_BITS = 63;

    private static final int DOUBLE_BITS = 53;
    private static final int DOUBLE_DIGITS = 17;

    private final OrderForm form;
    private final Signature signature;
    private final Network network;
    private final Account account;

    private OrderMistakes(OrderForm form, Signature signature, Network network, Account account) {
        this.form = form;
        this.signature = signature;
        this.network = network;
        this.account = account;
    }

    static Stream<Trial> of(SignedOrder order, Signature signature, Network network, Call call) {
        Account account = call.account();
        OrderMistakes mistakes = new OrderMistakes(order.form(), signature, network, account);
        Optional<EthAddress> signer = Secp256k1.recover(order.digest(), signature);
        return Stream.of(
                        signers(signer, account, call.world(), call.exchange().namespaces()),
                        mistakes.domains(),
                        mistakes.structs(),
                        mistakes.numbers(),
                        Stream.of(mistakes.personally(order)),
                        EcdsaMistakes.of(order.digest(), signature, mistakes::maySign))
                .flatMap(some -> some);
    }

    /** The right digest was signed, by a key that does not count. */
    private static Stream<Trial> signers(
            Optional<EthAddress> signer, Account account, World world, Namespaces namespaces) {
        Stream<Mistake> wallet = signer.stream()
                .filter(who -> who.lower().equals(account.id()))
                .map(who -> new Mistake(
                        "signed-by-the-wallet",
                        "The signature is good, and it is the wallet's, not that of a signing key.",
                        "Sign orders with the signing key that was registered for the wallet."));
        Stream<Mistake> others = signer.stream()
                .flatMap(who -> namespaces.byCredential(world.venue(), Credential.Kind.DELEGATE, who.lower()).stream()
                        .flatMap(home -> home.accounts().byCredential(Credential.Kind.DELEGATE, who.lower()).stream()))
                .filter(other -> !other.id().equals(account.id()))
                .map(other -> new Mistake(
                        "signed-by-another-account",
                        "The signature is good, and it is that of a signing key of " + other.label() + ", not of "
                                + account.label() + ".",
                        "Sign with a signing key of the account whose API key is used."));
        return Stream.concat(wallet, others).map(Trial::certain);
    }

    private Stream<Trial> domains() {
        Network other = network == Network.TESTNET ? Network.MAINNET : Network.TESTNET;
        byte[] struct = TypedData.order(form);
        String right = "Sign with the domain name \"" + network.domain() + "\", version \"1\", chainId "
                + network.chainId() + ".";
        return Stream.of(
                over(
                        new Mistake(
                                other == Network.MAINNET ? "domain-of-mainnet" : "domain-of-testnet",
                                "The order was signed in the EIP-712 domain of the other network: name \""
                                        + other.domain() + "\", chainId " + other.chainId() + ".",
                                right + " A client that is made for " + other.word()
                                        + " is right if the simulator's switch network says so."),
                        other.digest(struct)),
                over(
                        new Mistake(
                                "wrong-chain-id", "The domain was signed with chainId " + other.chainId() + ".", right),
                        digest(network.domain(), other.chainId(), struct)),
                over(
                        new Mistake("wrong-domain-name", "The domain was signed with the name Aevo.", right),
                        digest("Aevo", network.chainId(), struct)),
                over(
                        new Mistake(
                                "verifying-contract-signed",
                                "The domain was signed with a verifyingContract, of zeros.",
                                right + " It has no other members."),
                        Eip712.digest(
                                Eip712.domainSeparator(network.domain(), VERSION, chainId(network), NO_CONTRACT),
                                struct)));
    }

    private Stream<Trial> structs() {
        return Stream.of(
                over(
                        new Mistake(
                                "signed-without-timestamp",
                                "The order was signed without its timestamp, as before August 2023.",
                                "Add uint256 timestamp to the type Order, as its last member, and sign what is sent."),
                        network.digest(TypedData.undated(form))),
                over(
                        new Mistake(
                                "members-in-another-order",
                                "amount was signed before limitPrice.",
                                "Keep the members of the type Order in their order: maker, isBuy, limitPrice, amount, salt, instrument,"
                                        + " timestamp."),
                        network.digest(TypedData.amountFirst(form))),
                over(
                        new Mistake(
                                "builder-not-signed",
                                "The order was signed without builderId and builderFeeRate, which it has.",
                                "Add string builderId and uint256 builderFeeRate to the type Order; the rate is times 1000000."),
                        network.digest(TypedData.order(form.withoutBuilder()))));
    }

    private Stream<Trial> numbers() {
        BigInteger thousand = BigInteger.valueOf(1000);
        Stream<Trial> members = Stream.of(
                over(
                        new Mistake(
                                "other-side-signed",
                                "isBuy was signed as " + !form.isBuy() + ", and is_buy was sent as " + form.isBuy()
                                        + ".",
                                "Sign and send the same side."),
                        network.digest(TypedData.order(form.with(form.maker(), !form.isBuy())))),
                over(
                        new Mistake(
                                "other-unit-of-time-signed",
                                "The timestamp was signed in milliseconds, and sent in seconds.",
                                "Sign and send the same timestamp, in seconds."),
                        network.digest(TypedData.order(form.withTimestamp(thousand)))));
        Stream<Trial> makers = SigningKeys.of(account)
                .flatMap(key -> EthAddress.parse(key.id()).stream())
                .map(key -> over(
                        MakerMistakes.signingKey(
                                "The signing key was signed as the maker, and the account was sent.", account),
                        network.digest(TypedData.order(form.with(key, form.isBuy())))));
        return Stream.of(members, makers, scales(), Stream.of(rounded())).flatMap(some -> some);
    }

    /** A salt beyond 2^53 that JavaScript rounded to the nearest number it has, on its way into the message. */
    private Trial rounded() {
        return new Trial(
                new Mistake(
                        "number-rounded",
                        "Another salt was signed than was sent: a number of JavaScript has rounded it, beyond 2^53.",
                        "Keep the salt a BigInt and send it as text, or draw it below 2^53."),
                () -> unrounded(form.salt())
                        .anyMatch(salt -> isSigned(network.digest(TypedData.order(form.withSalt(salt))))));
    }

    /** The numbers that a double has made this one of; none if it was made of none, or of too many. */
    private static Stream<BigInteger> unrounded(BigInteger rounded) {
        double number = rounded.doubleValue();
        BigInteger exact = new BigDecimal(number).toBigInteger();
        // JavaScript writes no more digits than tell a double from its neighbours.
        boolean isWritten = new BigDecimal(rounded).stripTrailingZeros().precision() <= DOUBLE_DIGITS;
        int bits = rounded.bitLength();
        if (bits <= DOUBLE_BITS || bits > MOST_BITS || !(isWritten || exact.equals(rounded))) {
            return Stream.empty();
        }
        long half = (long) (Math.ulp(number) / 2);
        return LongStream.rangeClosed(-half, half).mapToObj(BigInteger::valueOf).map(exact::add);
    }

    /** Prices and amounts in another number of decimals than was sent. */
    private Stream<Trial> scales() {
        return Stream.of(-6, 2, 12)
                .flatMap(zeros -> Stream.of(
                        scaled("The amount was", zeros, form.scaled(zeros, 0)),
                        scaled("The price was", zeros, form.scaled(0, zeros)),
                        scaled("Amount and price were", zeros, form.scaled(zeros, zeros))));
    }

    private Trial scaled(String what, int zeros, OrderForm signed) {
        return number(
                "other-scale-signed", what + " signed with " + (6 + zeros) + " decimals, and sent with 6.", signed);
    }

    private Trial number(String name, String sentence, OrderForm signed) {
        return over(
                new Mistake(name, sentence, "Sign the very numbers that are sent: prices and amounts have 6 decimals."),
                network.digest(TypedData.order(signed)));
    }

    private Trial personally(SignedOrder order) {
        return over(
                new Mistake(
                        "digest-signed-personally",
                        "The digest was signed with personal_sign, as a message.",
                        "Sign the typed data itself: signTypedData, eth_signTypedData_v4, sign_typed_data."),
                Eip191.digest(order.digest()));
    }

    private Trial over(Mistake mistake, byte[] digest) {
        return new Trial(mistake, () -> isSigned(digest));
    }

    private boolean isSigned(byte[] digest) {
        return Secp256k1.recover(digest, signature).filter(this::maySign).isPresent();
    }

    private static BigInteger chainId(Network network) {
        return BigInteger.valueOf(network.chainId());
    }

    private boolean maySign(EthAddress signer) {
        return account.credential(Credential.Kind.DELEGATE, signer.lower()).isPresent();
    }

    private static byte[] digest(String name, long chainId, byte[] struct) {
        return Eip712.digest(Eip712.domainSeparator(name, VERSION, BigInteger.valueOf(chainId)), struct);
    }
}
