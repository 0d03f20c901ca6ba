package dev.artrelay.protocol.v1;

import dev.artrelay.task.Task;
import java.util.List;
import java.util.stream.Stream;

/** The version of a task, and its place while it waits, as caches compare them. */
record EntityTag(String text) {

    /**
     * @param place or null
     */
    static EntityTag of(Task task, Integer place) {
        return new EntityTag("W/\"" + task.keeping().version() + (place == null ? "" : "-" + place) + "\"");
    }

    /** Is it among those of an {@code If-None-Match}? Compared weakly, as RFC 9110 has it. */
    boolean among(List<String> headers) {
        return headers.stream().flatMap(header -> Stream.of(header.split(","))).map(String::strip)
                .anyMatch(tag -> tag.equals("*") || opaque(tag).equals(opaque(text)));
    }

    private static String opaque(String tag) {
        return tag.startsWith("W/") ? tag.substring(2) : tag;
    }
}
