package dev.artrelay.provider;

/**
 * A look that a provider's models can be asked for by name.
 *
 * @param thumbnail path below the public URL of a small picture of it, or null
 */
public record Style(String id, String english, String chinese, String thumbnail) {

    /** What an id says to somebody who does not know it. */
    public static String words(String id) {
        return id.replaceAll("[_-]+", " ").strip();
    }
}
