package dev.artrelay.studio.render;

/**
 * How the code itself is drawn.
 *
 * @param codeWeight 1.5…3: how much the code stands out against the picture
 * @param rotate degrees clockwise: 0, 90, 180 or 270
 * @param padding margin around the code in percent of the shorter side: 0, 5, 10, 15 or 20; from 10 on part of it is a paper frame
 * @param paddingNoise 0…1: how densely decoration that looks like modules fills the margin
 */
public record Look(
        double codeWeight, PixelStyle pixelStyle, MarkerShape markerShape, SubMarker subMarker,
        int rotate, Position position, int padding, double paddingNoise) {

    public static final Look PLAIN =
            new Look(1.5, PixelStyle.THEMED, MarkerShape.SQUARE, SubMarker.SQUARE, 0, Position.CENTER, 5, 0);

    public Look withWeight(double weight) {
        return new Look(weight, pixelStyle, markerShape, subMarker, rotate, position, padding, paddingNoise);
    }

    public Look withPixels(PixelStyle style) {
        return new Look(codeWeight, style, markerShape, subMarker, rotate, position, padding, paddingNoise);
    }

    public Look withMarkers(MarkerShape marker, SubMarker sub) {
        return new Look(codeWeight, pixelStyle, marker, sub, rotate, position, padding, paddingNoise);
    }

    public Look turned(int degrees) {
        return new Look(codeWeight, pixelStyle, markerShape, subMarker, degrees, position, padding, paddingNoise);
    }

    public Look placed(Position place, int margin, double noise) {
        return new Look(codeWeight, pixelStyle, markerShape, subMarker, rotate, place, margin, noise);
    }
}
