package dev.artrelay.provider;

import dev.artrelay.task.ImageRequest;
import dev.artrelay.task.Observation;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Set;

/** A provider that finds something wrong with every request. */
public final class Choosy implements Provider {

    public static final String MODEL = "choosy/one";
    public static final Complaint COMPLAINT = new Complaint("style", "is not to my taste");

    @Override
    public String name() {
        return "choosy";
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
    public boolean configured() {
        return true;
    }

    @Override
    public List<Complaint> complaints(String model, ImageRequest request) {
        return List.of(COMPLAINT);
    }

    @Override
    public Uni<Observation> submit(Assignment assignment) {
        throw new UnsupportedOperationException("it was not to be asked");
    }
}
