package io.venuesim.crypto;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.math.BigInteger;

/** EIP-712 typed data, for structs whose members are known when the code is written. */
public final class Eip712 {
    private static final byte[] DOMAIN_TYPE = typeHash("EIP712Domain(string name,string version,uint256 chainId)");
    private static final byte[] CONTRACT_DOMAIN_TYPE =
            typeHash("EIP712Domain(string name,string version,uint256 chainId,address verifyingContract)");

    private Eip712() {}

    /** keccak256 of a type string such as {@code SignKey(address account)}. */
    public static byte[] typeHash(String type) {
        return Keccak.keccak256(type.getBytes(UTF_8));
    }

    /** The separator of a domain with exactly these three members. */
    public static byte[] domainSeparator(String name, String version, BigInteger chainId) {
        return hashStruct(DOMAIN_TYPE, string(name), string(version), uint256(chainId));
    }

    /** The separator of a domain that names a contract too. */
    public static byte[] domainSeparator(String name, String version, BigInteger chainId, EthAddress contract) {
        return hashStruct(CONTRACT_DOMAIN_TYPE, string(name), string(version), uint256(chainId), address(contract));
    }

    /** The word of an {@code address} member. */
    public static byte[] address(EthAddress address) {
        byte[] word = new byte[32];
        System.arraycopy(address.bytes(), 0, word, 12, 20);
        return word;
    }

    /**
     * The word of a {@code uint256} member.
     *
     * @throws IllegalArgumentException if the number is negative or needs more than 256 bits
     */
    public static byte[] uint256(BigInteger number) {
        return Words.of(number);
    }

    /** The word of a {@code bool} member. */
    public static byte[] bool(boolean value) {
        byte[] word = new byte[32];
        word[31] = (byte) (value ? 1 : 0);
        return word;
    }

    /** The word of a {@code string} member: keccak256 of its UTF-8 bytes. */
    public static byte[] string(String text) {
        return Keccak.keccak256(text.getBytes(UTF_8));
    }

    /**
     * The word of a {@code bytes32} member.
     *
     * @throws IllegalArgumentException unless there are 32 bytes
     */
    public static byte[] bytes32(byte[] bytes) {
        return Words.require32(bytes, "bytes32").clone();
    }

    /** keccak256 of the type hash and the members' words in their order. */
    public static byte[] hashStruct(byte[] typeHash, byte[]... words) {
        byte[] encoded = new byte[32 * (words.length + 1)];
        System.arraycopy(Words.require32(typeHash, "type hash"), 0, encoded, 0, 32);
        for (int i = 0; i < words.length; i++) {
            System.arraycopy(Words.require32(words[i], "word"), 0, encoded, 32 * (i + 1), 32);
        }
        return Keccak.keccak256(encoded);
    }

    /** The 66 bytes 0x1901 ‖ domain separator ‖ struct hash. */
    public static byte[] preimage(byte[] domainSeparator, byte[] structHash) {
        byte[] preimage = new byte[66];
        preimage[0] = 0x19;
        preimage[1] = 0x01;
        System.arraycopy(Words.require32(domainSeparator, "domain separator"), 0, preimage, 2, 32);
        System.arraycopy(Words.require32(structHash, "struct hash"), 0, preimage, 34, 32);
        return preimage;
    }

    /** keccak256 of the {@link #preimage}: the 32 bytes that are signed. */
    public static byte[] digest(byte[] domainSeparator, byte[] structHash) {
        return Keccak.keccak256(preimage(domainSeparator, structHash));
    }
}
