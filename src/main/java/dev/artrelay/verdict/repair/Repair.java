package dev.artrelay.verdict.repair;

import dev.artrelay.verdict.sight.Exam;
import java.awt.image.BufferedImage;

/**
 * A picture whose code reads again.
 *
 * @param exam of the mended picture
 * @param touched modules that were made darker or lighter, at most a third
 * @param modules of the whole code
 * @param shift mean change of luma (0…255) in the modules touched
 */
public record Repair(BufferedImage picture, Exam exam, int touched, int modules, double shift) {
}
