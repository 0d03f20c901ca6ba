package dev.artrelay.qr;

/** Parity of a block of codewords in GF(256) with the QR polynomial. */
final class ReedSolomon {

    private static final int POLYNOMIAL = 0x11D;

    private final int[] generator;

    ReedSolomon(int parityLength) {
        generator = new int[parityLength];
        generator[parityLength - 1] = 1;
        for (int i = 0, root = 1; i < parityLength; i++, root = times(root, 2)) {
            for (int j = 0; j < parityLength; j++) {
                generator[j] = times(generator[j], root) ^ (j + 1 < parityLength ? generator[j + 1] : 0);
            }
        }
    }

    int[] parity(int[] data) {
        int[] rest = new int[generator.length];
        for (int word : data) {
            int factor = word ^ rest[0];
            System.arraycopy(rest, 1, rest, 0, rest.length - 1);
            rest[rest.length - 1] = 0;
            for (int i = 0; factor != 0 && i < rest.length; i++) {
                rest[i] ^= times(generator[i], factor);
            }
        }
        return rest;
    }

    private static int times(int a, int b) {
        int product = 0;
        for (int bit = 7; bit >= 0; bit--) {
            product = product << 1 ^ (product >> 7) * POLYNOMIAL;
            product ^= (b >> bit & 1) * a;
        }
        return product;
    }
}
