package dev.artrelay.protocol.acedata.upstream;

import dev.artrelay.provider.Assignment;
import dev.artrelay.provider.Translation;
import dev.artrelay.task.ImageRequest;
import dev.artrelay.task.ImageRequest.Code;
import dev.artrelay.task.ImageRequest.Frame;
import java.util.ArrayList;
import java.util.List;

/** What of a request Ace Data Cloud has no word for, and so was not told: for the journal. */
final class Remarks {

    private final List<String> remarks = new ArrayList<>();

    private Remarks() {
    }

    static List<String> on(Assignment asked) {
        Remarks remarks = new Remarks();
        if (Product.of(asked.model()) == Product.QR_ART) {
            remarks.lost(QrArtBody.translation(asked)).qrArt(asked);
        } else {
            remarks.lost(ImagineBody.translation(asked)).midjourney(ImagineBody.translation(asked).request());
        }
        return remarks.remarks;
    }

    private Remarks lost(Translation translation) {
        remarks.addAll(translation.remarks());
        return this;
    }

    private void qrArt(Assignment asked) {
        ImageRequest request = QrArtBody.translation(asked).request();
        Frame frame = request.frame();
        String ratio = QrArtBody.aspectRatio(asked);
        unless(request.style() == null || QrArtBody.style(asked) != null, "style", "Ace Data Cloud has no such preset");
        unless(frame.aspectRatio() == null || ratio != null, "aspect_ratio", "Ace Data Cloud does not offer it");
        unless(frame.resolution() == null || frame.resolution().equals(ratio), "resolution", "Ace Data Cloud does not offer it");
        unless(frame.count() == null || frame.count() == 1, "count", "Ace Data Cloud makes one picture");
        unless(request.images().isEmpty(), "images", "Ace Data Cloud paints a code from its prompt alone");
        unless(request.code().pixelStyle() == null || QrArtBody.pixelStyle(request.code()) != null, "pixel_style",
                "Ace Data Cloud has no such style");
    }

    private void midjourney(ImageRequest request) {
        Frame frame = request.frame();
        boolean followUp = ImagineBody.followUp(request);
        unless(request.style() == null, "style", "Midjourney has no presets");
        unless(frame.resolution() == null, "resolution", "Midjourney chooses it");
        unless(frame.count() == null, "count", "Midjourney makes a grid of four");
        unless(frame.seed() == null || frame.seed() <= ImagineBody.LARGEST_SEED, "seed", "Midjourney's are at most 4294967295");
        unless(!followUp || frame.aspectRatio() == null && frame.seed() == null && request.negativePrompt() == null,
                "aspect_ratio, seed, negative_prompt", "a follow-up takes them from its picture");
        unless(request.images().stream().allMatch(image -> ImagineBody.isMask(image) || !followUp && ImagineBody.inPrompt(image)),
                "images", "Midjourney takes links, and with a new picture only");
        unless(request.content() == null && request.contentImageUrl() == null && plain(request.code()), "content and code",
                "Midjourney makes pictures, not codes");
    }

    private static boolean plain(Code code) {
        return code.equals(Code.ANY) || code.equals(new Code(null, null, null, null, null, null, null, null, null, true));
    }

    private void unless(boolean honoured, String field, String why) {
        if (!honoured) {
            remarks.add(field + " not honoured: " + why);
        }
    }
}
