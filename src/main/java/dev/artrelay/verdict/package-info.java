/**
 * Can it be scanned, and what can be done about it if not.
 *
 * <p>A verdict is a value about a picture; what follows from it for a task is decided where results are kept.
 *
 * <p>Decisions:
 * <ul>
 * <li><b>Two decoders that share no code</b>, ZXing and BoofCV: what one of them alone says is worth little, since ZXing reads
 * nothing that is tilted by half a right angle, and BoofCV misses finders that are stylised. BoofCV's QR reader and what it
 * needs are 7 MB of the function; the parts that it never loads are left out.
 * <li><b>Relative to the plain code</b> of the same content, of the same size, under the same conditions: no code at all is
 * read under all of them. The plain code is only asked where the artwork failed.
 * <li><b>Scannable</b> is what its exact content can be read from at native and at half scale. Grades go by the score: A from
 * 0.95, B from 0.8, C from 0.6, else D; F is not scannable. Below B an upstream's picture is mended.
 * <li><b>Luma once, conditions on it</b>: a picture is opened, thinned where memory has no room for it, and from then on a byte a pixel.
 * The conditions but the scales look at it at 640 pixels, as it fills a phone's view.
 * <li><b>Chance is seeded, time is not measured</b>: the same picture gets the same verdict.
 * </ul>
 *
 * <p>{@code sight} is how scanners see, {@code grid} finds a known code that nobody can read, {@code repair} mends it.
 * {@code RepairBenchmark} of the test sources prints what comes back of 200 damaged pictures.
 */
package dev.artrelay.verdict;
