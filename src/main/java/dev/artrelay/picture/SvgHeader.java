package dev.artrelay.picture;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The first tag of an SVG document as we write it ourselves. Foreign ones are never passed on: they can run scripts. */
final class SvgHeader {

    private static final Pattern OWN = Pattern.compile(
            "<svg xmlns=\"http://www\\.w3\\.org/2000/svg\" width=\"(\\d{1,5})\" height=\"(\\d{1,5})\" viewBox=\"[\\d ]+\">");
    private static final int LONGEST = 200;

    private SvgHeader() {
    }

    static ImageFacts facts(byte[] bytes) {
        String start = new String(bytes, 0, Math.min(LONGEST, bytes.length), StandardCharsets.UTF_8);
        Matcher own = OWN.matcher(start);
        if (!own.lookingAt()) {
            throw ImageRefused.noImage();
        }
        return ImageProbe.facts(ImageType.SVG, Long.parseLong(own.group(1)), Long.parseLong(own.group(2)));
    }
}
