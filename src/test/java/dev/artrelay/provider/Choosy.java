package dev.artrelay.provider;

import dev.artrelay.task.ImageRequest;
import java.util.List;
import java.util.Set;

/** A provider that finds something wrong with every request. */
public final class Choosy extends BareProvider {

    public static final String MODEL = "choosy/one";
    public static final Complaint COMPLAINT = new Complaint("style", "is not to my taste");

    public Choosy() {
        super("choosy");
    }

    @Override
    public Set<Model> models() {
        return Set.of(new Model(MODEL, true, "For tests"));
    }

    @Override
    public Capabilities capabilities() {
        return new EveryTask().capabilities();
    }

    @Override
    public List<Complaint> complaints(String model, ImageRequest request) {
        return List.of(COMPLAINT);
    }
}
