/**
 * Mends codes that are known but do not read: only modules that readers see wrongly are made darker or lighter, no further than
 * it takes, and never more than a third of them.
 *
 * <p>Decisions. <b>Luminance alone</b>: hue stays, and so does texture as long as the module can be read with it. <b>In rounds</b>:
 * each begins with what readers see now, shifts a little farther, and the first picture that reads well is the answer; the margin
 * that was needed in one place is not paid everywhere. <b>Readers' own thresholds</b> decide what is wrong, since they compare
 * a module with different surroundings: a few pixels (ZXing), the finders (BoofCV), an eighth of the picture (zbar).
 * Turned down: painting the code anew with a stronger blend, which touches every module and is the studio's business.
 */
package dev.artrelay.verdict.repair;
