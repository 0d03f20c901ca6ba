/**
 * Where in a picture a code lies, and which code should be there.
 *
 * <p>The content is known; version, level, mask and spelling are the upstream's. So the picture is laid under every code that
 * could be meant, at every place where finders are seen or could be, and the one that agrees best is taken if chance cannot
 * explain how well it agrees. No decoder has to succeed for that.
 */
package dev.artrelay.verdict.grid;
