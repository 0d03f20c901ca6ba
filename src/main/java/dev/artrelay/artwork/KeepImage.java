package dev.artrelay.artwork;

import dev.artrelay.picture.ImageFacts;
import dev.artrelay.picture.ImageProbe;
import dev.artrelay.picture.ImageRefused;
import dev.artrelay.task.Artwork;
import dev.artrelay.task.Result;
import dev.artrelay.task.Task;
import dev.artrelay.task.TaskId;
import dev.artrelay.task.Verdict;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Makes one image of a result ours. */
@ApplicationScoped
public class KeepImage {

    private final FetchPicture fetch;
    private final ArtworkNames names;
    private final ArtworkStore store;
    private final Workbench workbench;

    KeepImage(FetchPicture fetch, ArtworkNames names, ArtworkStore store, Workbench workbench) {
        this.fetch = fetch;
        this.names = names;
        this.store = store;
        this.workbench = workbench;
    }

    /**
     * Fetches it where it is a link, and looks at it. Fails with {@link Unavailable}.
     *
     * @param place of the image in the attempt's result, from 0; the same place is the same artwork
     */
    public Uni<Kept> fetch(Task task, int attempt, int place, Result.Picture picture) {
        Uni<byte[]> bytes = picture.linked() ? fetch.from(picture.url()) : Uni.createFrom().item(picture.bytes());
        return bytes
                .chain(read -> workbench.work(() -> looked(read, picture)))
                .map(seen -> seen.named(names.name(task, attempt, place, seen.facts().type()), picture.url()));
    }

    /** What was made here of an image; both are kept: upstreams forget theirs, and the client may want it as it came. */
    public Uni<Kept> changed(Task task, int attempt, int place, Kept original, byte[] bytes) {
        return workbench.work(() -> looked(bytes, Result.Picture.of(bytes)))
                .map(seen -> seen.named(names.changed(task, attempt, place, seen.facts().type()), null).changedFrom(original));
    }

    private static Seen looked(byte[] bytes, Result.Picture picture) {
        try {
            ImageFacts facts = picture.linked() ? ImageProbe.probe(bytes) : ImageProbe.probeOwn(bytes);
            return new Seen(bytes, facts, sha256(bytes));
        } catch (ImageRefused refused) {
            boolean retryable = picture.linked() && !refused.tooLarge();
            throw new Unavailable("what came was " + refused.getMessage(), retryable, refused);
        }
    }

    /** Keeps it, when nothing more will be changed about it: whoever does the same keeps the same. Fails with {@link Unavailable}. */
    public Uni<Void> store(TaskId task, Kept kept) {
        Uni<Void> first = kept.original == null ? Uni.createFrom().voidItem() : store(task, kept.original);
        return first.chain(() -> store.put(task, kept.artwork.name(), kept.bytes)
                .onFailure().transform(fault -> new Unavailable("the image could not be stored", true, fault)));
    }

    /** Nothing of a task's is kept any more. */
    public Uni<Void> removeAll(TaskId task) {
        return store.removeAll(task);
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private record Seen(byte[] bytes, ImageFacts facts, String sha256) {

        Kept named(String name, String source) {
            return new Kept(new Artwork(name, facts.width(), facts.height(), facts.type().mimeType(), bytes.length, sha256,
                    source, null, null), bytes, null);
        }
    }

    /**
     * An artwork, and its bytes for whoever is to judge it.
     *
     * @param original as it came, where this is a changed one; else null
     */
    public record Kept(Artwork artwork, byte[] bytes, Kept original) {

        Kept changedFrom(Kept first) {
            return new Kept(artwork.changedFrom(first.artwork), bytes, first);
        }

        public Kept judged(Verdict verdict) {
            return new Kept(artwork.judged(verdict), bytes, original);
        }
    }
}
