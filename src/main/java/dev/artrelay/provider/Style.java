package dev.artrelay.provider;

/** A look that a provider's models can be asked for by name. */
public record Style(String id, String english, String chinese) {
}
