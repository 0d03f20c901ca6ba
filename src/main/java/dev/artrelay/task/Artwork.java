package dev.artrelay.task;

/**
 * A result image as we keep it.
 *
 * @param name the unguessable last part of its link; says nothing of the content
 * @param sha256 of its bytes, lower-case hex
 * @param sourceUrl where the provider had it, or null if it is our own
 * @param verdict null if it is no QR artwork, or nobody asked
 * @param original as it came, where it was changed here; else null
 */
public record Artwork(String name, int width, int height, String mimeType, long bytes, String sha256,
        String sourceUrl, Verdict verdict, Artwork original) {

    public Artwork judged(Verdict found) {
        return new Artwork(name, width, height, mimeType, bytes, sha256, sourceUrl, found, original);
    }

    /** As the changed version of another, which stays. */
    public Artwork changedFrom(Artwork first) {
        return new Artwork(name, width, height, mimeType, bytes, sha256, first.sourceUrl, verdict, first);
    }
}
