package dev.artrelay.protocol.v1;

import dev.artrelay.provider.BareProvider;
import dev.artrelay.provider.Capabilities;
import dev.artrelay.provider.Model;
import dev.artrelay.provider.Quota;
import dev.artrelay.provider.Style;
import dev.artrelay.task.Backoff;
import dev.artrelay.task.Conduct;
import dev.artrelay.task.ImageRequest;
import dev.artrelay.task.Phase;
import dev.artrelay.task.Recovery;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/** A provider that takes everything but the style {@code refused}. */
@Alternative
@Singleton
class StageProvider extends BareProvider {

    static final String MODEL = "stage/qr";
    static final Conduct CONDUCT = new Conduct(Duration.ofSeconds(30), Recovery.LOOK_UP, Phase.SUBMITTING, Backoff.parse("2s,5s"));

    StageProvider() {
        super("stage");
    }

    @Override
    public Set<Model> models() {
        return Set.of(new Model(MODEL, true, "For tests"));
    }

    @Override
    public Capabilities capabilities() {
        return new Capabilities(true, false, 50, false, CONDUCT, Quota.NONE);
    }

    @Override
    public List<Style> styles() {
        return List.of(new Style("stage_style", "Stage", "舞台", null));
    }

    @Override
    public List<Complaint> complaints(String model, ImageRequest request) {
        return "refused".equals(request.style()) ? List.of(new Complaint("style", "must be another")) : List.of();
    }
}
