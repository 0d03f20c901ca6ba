/**
 * Foreign image files: told by their first bytes, and opened within limits. JDK only, but for the decoder of WebP that is found
 * behind {@code ImageIO}; whatever the bytes are, nothing worse than a refusal comes of them.
 *
 * <p>Decisions:
 * <ul>
 * <li><b>Headers are read by ourselves, before any decoder is asked.</b> {@code ImageIO} offers every file to every decoder it has,
 * those of BMP and TIFF too, and its readers have met hostile files with exceptions of every kind. Four headers are a hundred lines.
 * <li><b>The decoder is asked again how large the picture is.</b> The screen of a GIF and its frame need not agree, and it is the
 * frame that takes memory.
 * <li><b>Memory is bounded by the heap</b>, not by a number alone: what is larger than a share of it is thinned while it is read, and
 * WebP, which its decoder holds whole, is refused. A file's own word for its size is never allocated.
 * <li><b>A JPEG has a hundred scans at most.</b> Each goes over the whole picture and may be a dozen bytes long: ten megabytes of
 * them are hours of work.
 * <li><b>The end of a WebP cannot be overlooked</b>: see {@code EndingStream}.
 * <li><b>Nothing is written to disk</b>: {@code ImageIO}'s own streams would put every file into a temporary one.
 * </ul>
 */
package dev.artrelay.picture;
