package dev.artrelay.task;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a client gets: a {@link Result} whose images we keep. */
public record Output(List<Artwork> images, String text, List<String> actions, Map<String, Object> upstream) {

    public Output {
        images = List.copyOf(images);
        actions = List.copyOf(actions);
        upstream = Collections.unmodifiableMap(new LinkedHashMap<>(upstream));
    }

    public static Output of(Result result, List<Artwork> images) {
        return new Output(images, result.text(), result.actions(), result.upstream());
    }
}
