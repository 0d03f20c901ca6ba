package dev.artrelay.provider;

/**
 * What a client can ask for.
 *
 * @param id {@code owner/name}
 * @param qr does it make QR codes, whose content is then checked?
 * @param description one sentence for the list of models
 */
public record Model(String id, boolean qr, String description) {

    public String owner() {
        return id.substring(0, id.indexOf('/'));
    }

    public String name() {
        return id.substring(id.indexOf('/') + 1);
    }
}
