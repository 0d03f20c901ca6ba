package dev.artrelay.qr;

import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.decoder.Version;
import java.util.List;

/** How much of a code may be lost and still be read: about 7, 15, 25 or 30 percent. */
public enum Level {
    L(ErrorCorrectionLevel.L), M(ErrorCorrectionLevel.M), Q(ErrorCorrectionLevel.Q), H(ErrorCorrectionLevel.H);

    private final ErrorCorrectionLevel standard;

    Level(ErrorCorrectionLevel standard) {
        this.standard = standard;
    }

    /** The two bits that name this level in a code's format information. */
    int bits() {
        return standard.getBits();
    }

    Version.ECBlocks blocks(int version) {
        return Version.getVersionForNumber(version).getECBlocksForLevel(standard);
    }

    /** Bits for data, segment headers included, in a code of this version. */
    int capacity(int version) {
        int all = Version.getVersionForNumber(version).getTotalCodewords();
        return 8 * (all - blocks(version).getTotalECCodewords());
    }

    /** The levels from the sturdiest down. */
    static List<Level> sturdiestFirst() {
        return List.of(H, Q, M, L);
    }
}
