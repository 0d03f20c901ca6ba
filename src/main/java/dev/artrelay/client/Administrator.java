package dev.artrelay.client;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;

/** Knows the administrator by the one key there is. */
@Singleton
class Administrator {

    private final Optional<byte[]> key;

    Administrator(AdministratorConfig config) {
        this.key = config.adminKey().filter(text -> !text.isBlank()).map(Administrator::bytes);
    }

    /** Takes the same time whatever differs; false for everybody if there is no key. */
    boolean shows(Credential credential) {
        return key.filter(expected -> MessageDigest.isEqual(expected, bytes(credential.key()))).isPresent();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
