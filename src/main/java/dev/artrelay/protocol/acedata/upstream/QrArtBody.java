package dev.artrelay.protocol.acedata.upstream;

import dev.artrelay.provider.Assignment;
import dev.artrelay.provider.Style;
import dev.artrelay.provider.Translation;
import dev.artrelay.task.ImageRequest;
import dev.artrelay.task.ImageRequest.Code;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** A request for a QR artwork in Ace Data Cloud's words. */
final class QrArtBody {

    static final Set<String> PRESETS = Set.of("sunset", "floral", "snowflakes", "feathers", "raindrops", "ultra-realism",
            "epic-realms", "intricate-studio", "symmetric-masterpiece", "luminous-highway", "celestial-journey", "neon-mech",
            "ethereal-low-poly", "golden-vista", "cinematic-expanse", "cinematic-warm", "desolate-wilderness",
            "vibrant-palette", "enigmatic-journey", "timeless-cinematic", "regal-galaxy", "illustrious-canvas",
            "expressive-mural", "serene-haze");
    static final Set<String> RATIOS = Set.of("1:1", "16:9", "9:16", "4:3", "3:4");
    /** The same ratios in pixels, which their guides use too. */
    static final Set<String> RESOLUTIONS = Set.of("768x768", "1008x576", "576x1008", "864x672", "672x864");

    private static final Set<String> PIXEL_STYLES = Set.of("square", "rounded", "dot", "squircle", "row", "column");
    private static final String OWN_DIALECT = "acedata";
    private static final String AUTO = "auto";
    private static final Pattern WEB = Pattern.compile("https?://.*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private QrArtBody() {
    }

    static Map<String, Object> of(Assignment asked) {
        ImageRequest request = translation(asked).request();
        Fields fields = Fields.of(asked, request.options())
                .put("prompt", prompt(request))
                .put("negative_prompt", request.negativePrompt())
                .put("content", request.content())
                .put("content_image_url", request.contentImageUrl())
                .put("preset", style(asked))
                .put("aspect_ratio", aspectRatio(asked))
                .put("seed", request.frame().seed());
        if (!request.options().containsKey("type")) {
            fields.put("type", type(request.content()));
        }
        return code(fields, request.code()).body();
    }

    static Translation translation(Assignment asked) {
        return new Translation(asked, PRESETS::contains);
    }

    /** It cannot do without. */
    private static String prompt(ImageRequest request) {
        return request.prompt() == null && request.style() != null ? Style.words(request.style()) : request.prompt();
    }

    private static Fields code(Fields fields, Code code) {
        return fields.put("ecl", level(code))
                .put("qrw", code.weight())
                .put("pixel_style", pixelStyle(code))
                .put("marker_shape", code.markerShape())
                .put("sub_marker", code.subMarker())
                .put("rotate", code.rotate())
                .put("position", code.position())
                .put("padding_level", code.padding())
                .put("padding_noise", code.paddingNoise());
    }

    /** Its own clients may know presets that we do not. */
    static String style(Assignment asked) {
        String style = translation(asked).request().style();
        return style == null || PRESETS.contains(style) || ownDialect(asked) ? style : null;
    }

    static String aspectRatio(Assignment asked) {
        String ratio = asked.request().frame().aspectRatio();
        String resolution = asked.request().frame().resolution();
        if (resolution != null && (RESOLUTIONS.contains(resolution) || ownDialect(asked))) {
            return resolution;
        }
        return ratio == null || RATIOS.contains(ratio) || ownDialect(asked) ? ratio : null;
    }

    static String pixelStyle(Code code) {
        return code.pixelStyle() == null || PIXEL_STYLES.contains(code.pixelStyle()) ? code.pixelStyle() : null;
    }

    private static String level(Code code) {
        return code.errorCorrection() == null || code.errorCorrection().equalsIgnoreCase(AUTO) ? null
                : code.errorCorrection().toUpperCase(Locale.ROOT);
    }

    private static String type(String content) {
        return content == null || WEB.matcher(content).matches() ? "link" : "text";
    }

    private static boolean ownDialect(Assignment asked) {
        return asked.order().origin().dialect().equals(OWN_DIALECT);
    }
}
