package dev.artrelay.qr;

/** A module, counted from the code's top left corner. */
public record Spot(int x, int y) {

    /** Where it comes to lie when the code is turned clockwise. */
    Spot turned(int quarters, int size) {
        Spot spot = this;
        for (int i = 0; i < quarters; i++) {
            spot = new Spot(size - 1 - spot.y, spot.x);
        }
        return spot;
    }
}
