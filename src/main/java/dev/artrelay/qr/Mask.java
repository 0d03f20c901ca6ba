package dev.artrelay.qr;

/** The eight patterns that a code's data may be inverted with. */
final class Mask {

    static final int COUNT = 8;

    private Mask() {}

    static boolean inverts(int mask, int x, int y) {
        return 0 == switch (mask) {
            case 0 -> (x + y) % 2;
            case 1 -> y % 2;
            case 2 -> x % 3;
            case 3 -> (x + y) % 3;
            case 4 -> (x / 3 + y / 2) % 2;
            case 5 -> x * y % 2 + x * y % 3;
            case 6 -> (x * y % 2 + x * y % 3) % 2;
            case 7 -> ((x + y) % 2 + x * y % 3) % 2;
            default -> throw new IllegalArgumentException("mask " + mask);
        };
    }
}
