/**
 * The built-in studio: artistic QR codes, painted here, with no account anywhere.
 *
 * <p>How a picture comes about: the content becomes a {@link dev.artrelay.qr.Message}; the scene of the chosen style, or the
 * client's own picture, is painted and pressed into a dark and a light band of luma; the code's free bits (everything behind the
 * terminator) are solved so that as many modules as possible agree with the painting, under each of the eight masks; where they do not,
 * a small figure of the scene's own stands in. Then the page is looked at as readers look at it, weak modules are strengthened, and
 * ZXing and BoofCV read it back. What fails is tried with the next mask, then with a stronger code, and last as plain modules.
 *
 * <p>Decisions. <b>Version 6 and level M where nothing else is asked</b>: more free bits than the smallest version, one alignment pattern,
 * and for a drawn code payload and version decide about legibility, not the level. <b>No text in scenes</b>: a bare Lambda has no fonts.
 * <b>No diffusion model, no halftone</b>: the first needs a GPU, the second failed in half of zbar's readings.
 *
 * <b>BoofCV in the gate, but not before ZXing</b>: it parts dark from light by the finders, so it sees weaknesses that no local
 * threshold shows; but it finds square finders alone, so a page with round or notched ones needs ZXing only. <b>Masks by what could
 * be misread first</b>: a lone dark module near the alignment pattern leads ZXing astray on a page held askew.
 *
 * <p>Below this package nothing knows Quarkus; {@code brush} and {@code scene} need the JDK alone, {@code render} what
 * {@code verdict.sight} reads with.
 *
 * <p>To look at all styles, run {@code Gallery} of the test sources; to time them, {@code StudioBenchmark}.
 */
package dev.artrelay.studio;
