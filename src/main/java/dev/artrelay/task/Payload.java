package dev.artrelay.task;

/**
 * What the code of a task says where that is not simply the content its client gave: found out by the worker, before
 * anybody is asked to paint it.
 *
 * @param content read from the client's picture, or a short link; null if the picture could not be read
 * @param shortLink the code in the short link that the content is, or null if it is none
 */
public record Payload(String content, String shortLink) {
}
