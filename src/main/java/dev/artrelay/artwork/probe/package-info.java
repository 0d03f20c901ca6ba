/**
 * Tells an image by its first bytes. JDK only; whatever the bytes are, nothing worse than a refusal comes of them.
 *
 * <p>Why not {@code ImageIO}: it knows no WebP, and its readers have met hostile files with exceptions of every kind. Four
 * headers are a hundred lines.
 */
package dev.artrelay.artwork.probe;
