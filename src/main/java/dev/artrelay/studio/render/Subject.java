package dev.artrelay.studio.render;

import dev.artrelay.studio.brush.Sprite;
import dev.artrelay.studio.scene.Scene;
import java.awt.image.BufferedImage;
import java.util.List;

/** What a page shows: a painted scene or somebody's picture, at the size of the page. */
public final class Subject {

    /** How far the threshold between dark and light follows the neighbourhood instead of the whole picture. */
    private static final double PAINTED = 0.2;

    private static final double PHOTOGRAPHED = 0.6;

    private final Picture picture;
    private final Artist artist;
    private final double locality;

    private Subject(Picture picture, Artist artist, double locality) {
        this.picture = picture;
        this.artist = artist;
        this.locality = locality;
    }

    public static Subject painted(Scene scene, int width, int height, long seed) {
        return new Subject(Picture.of(scene, width, height, seed),
                new Artist(scene.palette(), scene.darkSprite(), scene.lightSprite(), scene.focus()), PAINTED);
    }

    /** Cropped about its middle; the page takes its colours from it. */
    public static Subject photographed(BufferedImage image, int width, int height) {
        Picture picture = Picture.covering(image, width, height);
        return new Subject(picture, new Artist(Swatches.of(picture), Sprite.DOT, Sprite.DOT, List.of()), PHOTOGRAPHED);
    }

    Picture picture() {
        return picture;
    }

    Artist artist() {
        return artist;
    }

    double locality() {
        return locality;
    }
}
