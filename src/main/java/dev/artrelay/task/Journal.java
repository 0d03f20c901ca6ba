package dev.artrelay.task;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** What happened to a task, in order; bounded by forgetting the middle. */
public record Journal(List<Entry> entries, int forgotten) {

    public static final Journal EMPTY = new Journal(List.of(), 0);

    private static final int FIRST_KEPT = 20;
    private static final int LIMIT = 60;
    private static final int DETAIL_LIMIT = 200;

    public Journal {
        entries = List.copyOf(entries);
    }

    public Journal plus(Instant at, String event, String detail) {
        List<Entry> longer = new ArrayList<>(entries);
        longer.add(new Entry(at, event, detail));
        boolean full = longer.size() > LIMIT;
        if (full) {
            longer.remove(FIRST_KEPT);
        }
        return new Journal(longer, full ? forgotten + 1 : forgotten);
    }

    /** What an earlier self did not know yet, as far as it is not forgotten. */
    public List<Entry> since(Journal before) {
        int news = Math.min(entries.size(), entries.size() + forgotten - before.entries.size() - before.forgotten);
        return entries.subList(entries.size() - news, entries.size());
    }

    /** When it happened that was told last. */
    public Instant last() {
        return entries.get(entries.size() - 1).at();
    }

    boolean tells(String event, String detail) {
        Entry entry = new Entry(null, event, detail);
        return entries.stream().anyMatch(each -> each.event.equals(event) && Objects.equals(each.detail, entry.detail));
    }

    /** One thing that happened; the detail (≤ 200 characters, or null) holds no secrets. */
    public record Entry(Instant at, String event, String detail) {
        public Entry {
            detail = detail == null || detail.length() <= DETAIL_LIMIT ? detail : detail.substring(0, DETAIL_LIMIT) + "…";
        }
    }
}
