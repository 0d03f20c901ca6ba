package dev.artrelay.verdict;

import dev.artrelay.task.Verdict;
import dev.artrelay.verdict.repair.Inspection;
import java.util.Optional;

/**
 * All there is to say of a code in a picture.
 *
 * @param verdict by the full profile
 * @param code module by module; nothing if it could not be found, or what it should say is not known
 * @param printMillimetres see {@link PrintSize}; nothing if it is not scannable
 */
public record Scan(Verdict verdict, Optional<Inspection> code, Optional<Integer> printMillimetres) {
}
