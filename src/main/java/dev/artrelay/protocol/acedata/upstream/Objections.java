package dev.artrelay.protocol.acedata.upstream;

import dev.artrelay.provider.Provider.Complaint;
import dev.artrelay.task.ImageRequest;
import java.util.ArrayList;
import java.util.List;

/** What Ace Data Cloud would refuse for sure, found before it costs a call. */
final class Objections {

    private static final long LARGEST_SEED = 9_007_199_254_740_991L;

    private final List<Complaint> complaints = new ArrayList<>();

    private Objections() {
    }

    static List<Complaint> to(Product product, ImageRequest request) {
        Objections objections = new Objections();
        if (product == Product.QR_ART) {
            objections.qrArt(request);
        } else {
            objections.midjourney(request);
        }
        return objections.complaints;
    }

    private void qrArt(ImageRequest request) {
        Long seed = request.frame().seed();
        Integer count = request.frame().count();
        unless(request.prompt() != null || request.style() != null, "prompt", "is required");
        unless(request.content() != null || request.contentImageUrl() != null, "content", "is required");
        unless(seed == null || seed >= 1 && seed <= LARGEST_SEED, "seed", "must be 1 to " + LARGEST_SEED);
        unless(count == null || count == 1, "count", "must be 1");
    }

    private void midjourney(ImageRequest request) {
        boolean followUp = ImagineBody.followUp(request);
        unless(followUp || request.prompt() != null, "prompt", "is required");
        unless(!followUp || request.options().get(ImagineBody.IMAGE) != null, "options.image_id", "is required for a follow-up");
    }

    private void unless(boolean good, String field, String message) {
        if (!good) {
            complaints.add(new Complaint(field, message));
        }
    }
}
