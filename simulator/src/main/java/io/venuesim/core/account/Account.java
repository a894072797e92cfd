package io.venuesim.core.account;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One account at one venue.
 *
 * @param id the venue's own name for it: an address, a public key, a number
 * @param label what a person calls it: {@code alice}
 * @param credentials what its requests may carry
 * @param clientSide what a client of this account needs and the venue does not hold, such as private keys; by name
 */
public record Account(String id, String label, List<Credential> credentials, Map<String, Secret> clientSide) {

    public Account {
        credentials = List.copyOf(credentials);
        clientSide = Collections.unmodifiableMap(new LinkedHashMap<>(clientSide));
    }

    public Optional<Credential> credential(Credential.Kind kind) {
        return credentials.stream()
                .filter(credential -> credential.kind() == kind)
                .findFirst();
    }

    public Optional<Credential> credential(Credential.Kind kind, String credentialId) {
        return credentials.stream()
                .filter(credential ->
                        credential.kind() == kind && credential.id().equals(credentialId))
                .findFirst();
    }

    /** True if this key is the account's own or was authorised by it. */
    public boolean maySign(String key) {
        return credential(Credential.Kind.SIGNER, key).isPresent()
                || credential(Credential.Kind.DELEGATE, key).isPresent();
    }

    Account with(Credential credential) {
        List<Credential> more = new ArrayList<>(credentials);
        more.add(credential);
        return new Account(id, label, more, clientSide);
    }

    Account without(Credential.Kind kind, String credentialId) {
        List<Credential> fewer = new ArrayList<>(credentials);
        fewer.removeIf(
                credential -> credential.kind() == kind && credential.id().equals(credentialId));
        return new Account(id, label, fewer, clientSide);
    }
}
