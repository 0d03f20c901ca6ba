package dev.artrelay.protocol.acedata.upstream;

import dev.artrelay.provider.Assignment;
import dev.artrelay.provider.Translation;
import dev.artrelay.task.ImageRequest;
import dev.artrelay.task.ImageRequest.Code;
import dev.artrelay.task.ImageRequest.Frame;
import dev.artrelay.task.ImageRequest.Reference;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A request for a picture of Midjourney's in Ace Data Cloud's words. What the wire has no field for goes into the prompt, as
 * Midjourney's users write it.
 */
final class ImagineBody {

    static final String MASK = "mask";
    static final String GENERATE = "generate";
    static final String IMAGE = "image_id";

    private static final String ACTION = "action";
    static final long LARGEST_SEED = 0xFFFF_FFFFL;

    private ImagineBody() {
    }

    /**
     * @param mask base64, or empty if it did not come inline
     */
    static Map<String, Object> of(Assignment asked, Optional<String> mask) {
        ImageRequest request = translation(asked).request();
        return Fields.of(asked, request.options())
                .put("prompt", followUp(request) ? request.prompt() : prompt(request))
                .put(MASK, mask.orElse(maskUrl(request)))
                .body();
    }

    static Translation translation(Assignment asked) {
        return new Translation(asked, style -> true);
    }

    static boolean followUp(ImageRequest request) {
        Object action = request.options().get(ACTION);
        return action != null && !action.equals(GENERATE);
    }

    /** All else is the picture's: its prompt, its ratio, its seed. */
    static ImageRequest followUp(ImageRequest asked, String image, String action) {
        Map<String, Object> options = new LinkedHashMap<>(asked.options());
        options.put(ACTION, action);
        options.put(IMAGE, image);
        return new ImageRequest(null, null, null, null, null, List.of(), Frame.ANY, Code.ANY, asked.scan(), options);
    }

    /** An input image that is no picture to start from, but says where to paint. */
    static boolean isMask(Reference image) {
        return MASK.equals(image.text());
    }

    static boolean storedMask(Reference image) {
        return isMask(image) && image.stored() != null;
    }

    static boolean inPrompt(Reference image) {
        return !isMask(image) && image.url() != null;
    }

    private static String maskUrl(ImageRequest request) {
        return request.images().stream().filter(ImagineBody::isMask).findFirst().map(Reference::url).orElse(null);
    }

    private static String prompt(ImageRequest request) {
        List<String> words = new ArrayList<>();
        request.images().stream().filter(ImagineBody::inPrompt).map(Reference::url).forEach(words::add);
        String said = request.prompt() == null ? "" : request.prompt();
        words.add(said);
        Long seed = request.frame().seed();
        parameter(words, said, "--ar|--aspect", request.frame().aspectRatio());
        parameter(words, said, "--seed", seed == null || seed > LARGEST_SEED ? null : seed.toString());
        parameter(words, said, "--no", request.negativePrompt());
        String prompt = String.join(" ", words).strip();
        return prompt.isEmpty() ? null : prompt;
    }

    /** What the client has written itself stands. */
    private static void parameter(List<String> words, String said, String names, String value) {
        if (value != null && !Pattern.compile("(^|\\s)(" + names + ")\\b").matcher(said).find()) {
            words.add(names.split("\\|")[0] + " " + value);
        }
    }
}
