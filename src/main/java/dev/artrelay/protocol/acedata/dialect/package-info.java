/**
 * Ace Data Cloud's wire protocol for our own clients: {@code /qrart/*} and {@code /midjourney/*}.
 *
 * <p>{@code count} of a list is how many there are, as in their newer pages, as far as they were read for the page itself: of a
 * client with up to a hundred tasks all, of others at least one more than the page has shown while there are more, so that
 * whoever pages on by it comes to the end. Turned down: to read on for the number alone, which costs a row for each task whenever
 * somebody looks at a page of twelve.
 */
package dev.artrelay.protocol.acedata.dialect;
