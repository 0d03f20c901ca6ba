package dev.artrelay.studio.render;

/** Where the code stands on a canvas that has room to choose. */
public enum Position {
    CENTER(1, 1), TOP(1, 0), RIGHT(2, 1), BOTTOM(1, 2), LEFT(0, 1),
    TOP_LEFT(0, 0), TOP_RIGHT(2, 0), BOTTOM_LEFT(0, 2), BOTTOM_RIGHT(2, 2);

    /** Halves of the free room that lie to the left and above. */
    final int left;
    final int above;

    Position(int left, int above) {
        this.left = left;
        this.above = above;
    }
}
