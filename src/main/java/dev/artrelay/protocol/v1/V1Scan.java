package dev.artrelay.protocol.v1;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import dev.artrelay.verdict.Scan;
import dev.artrelay.verdict.repair.Inspection;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A verdict, and what there is to say of the code itself. */
@JsonNaming(SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.ALWAYS)
@Schema(name = "Scan", description = "A verdict by the full profile, and what there is to say of the code itself. Grades: A from a"
        + " score of 0.95, B from 0.8, C from 0.6, else D; F is not scannable")
record V1Scan(
        @JsonUnwrapped V1Task.Verdict verdict,
        @Schema(nullable = true, description = "Null if its modules could not be found") Code code,
        @Schema(nullable = true, description = "The smallest safe print of the picture's longer side, for a phone at 20 cm that"
                + " sees 7.5 pixels a millimetre") Integer smallestPrintMm) {

    private static final int TOLD = 500;
    private static final double HUNDREDTHS = 100;

    @JsonNaming(SnakeCaseStrategy.class)
    @Schema(name = "ScannedCode")
    record Code(int version, @Schema(enumeration = {"L", "M", "Q", "H"}) String errorCorrection, int mask,
            @Schema(description = "Along a side") int modules,
            @Schema(description = "How much of the error correction is left, 1 to 0, where least is left") double correctionLeft,
            @Schema(description = "Column and row of modules that some readers see wrongly, from 0 at the top left; 500 at most")
            List<List<Integer>> weakModules) {
    }

    static V1Scan of(Scan scan) {
        return new V1Scan(V1Tasks.verdict(scan.verdict()), scan.code().map(V1Scan::code).orElse(null),
                scan.printMillimetres().orElse(null));
    }

    private static Code code(Inspection inspection) {
        var symbol = inspection.code().symbol();
        return new Code(symbol.version(), symbol.level().name(), symbol.mask(), symbol.size(),
                Math.round(inspection.correctionLeft() * HUNDREDTHS) / HUNDREDTHS,
                inspection.weak().stream().limit(TOLD).map(spot -> List.of(spot.x(), spot.y())).toList());
    }
}
