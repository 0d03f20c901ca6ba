package dev.artrelay.picture;

/** What an image's header says: pixels as stored, before any rotation that the file may ask for. */
public record ImageFacts(ImageType type, int width, int height) {
}
