package dev.artrelay.provider;

import dev.artrelay.task.Owner;

/**
 * What a client can ask for.
 *
 * @param id {@code owner/name}
 * @param qr does it make QR codes, whose content is then checked?
 * @param readsPictures does it take a picture of a code for its content? Else the picture is read before it is asked
 * @param description one sentence for the list of models
 */
public record Model(String id, boolean qr, boolean readsPictures, String description) {

    /** One that has to be told the content of a code in words. */
    public Model(String id, boolean qr, String description) {
        this(id, qr, false, description);
    }

    public String owner() {
        return Owner.of(id);
    }

    public String name() {
        return id.substring(id.indexOf('/') + 1);
    }
}
