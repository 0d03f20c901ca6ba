package dev.artrelay.artwork;

import dev.artrelay.task.TaskId;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.core.BytesWrapper;
import software.amazon.awssdk.core.async.AsyncRequestBody;
import software.amazon.awssdk.core.async.AsyncResponseTransformer;
import software.amazon.awssdk.services.s3.S3AsyncClient;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Response;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.ObjectIdentifier;
import software.amazon.awssdk.services.s3.model.S3Object;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;

/**
 * Keeps images in a bucket, below a prefix of their own per shelf and task; the bucket serves them by links that end soon,
 * and removes them by a rule for each shelf.
 */
final class S3Artworks implements ArtworkStore {

    /** Long enough for a redirect to be followed on a slow line. */
    private static final Duration LINK_LASTS = Duration.ofMinutes(5);

    private final S3AsyncClient s3;
    private final S3Presigner links;
    private final String bucket;

    S3Artworks(S3AsyncClient s3, S3Presigner links, String bucket) {
        this.s3 = s3;
        this.links = links;
        this.bucket = bucket;
    }

    @Override
    public Uni<Void> put(TaskId task, String name, byte[] bytes) {
        String key = key(task, name);
        return Uni.createFrom().completionStage(() -> s3.putObject(
                request -> request.bucket(bucket).key(key).contentType(type(name)), AsyncRequestBody.fromBytes(bytes)))
                .replaceWithVoid();
    }

    @Override
    public Uni<Optional<byte[]>> get(TaskId task, String name) {
        String key = key(task, name);
        return Uni.createFrom().completionStage(() -> s3.getObject(
                request -> request.bucket(bucket).key(key), AsyncResponseTransformer.toBytes()))
                .map(BytesWrapper::asByteArray).map(Optional::of)
                .onFailure(NoSuchKeyException.class).recoverWithItem(Optional.empty());
    }

    @Override
    public Optional<URI> link(TaskId task, String name) {
        try {
            return Optional.of(links.presignGetObject(request -> request.signatureDuration(LINK_LASTS)
                    .getObjectRequest(object -> object.bucket(bucket).key(key(task, name)))).url().toURI());
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public Uni<Void> removeAll(TaskId task) {
        return Multi.createFrom().items(Shelf.values())
                .onItem().transformToUniAndMerge(shelf -> objects(folder(shelf, task)))
                .onItem().<S3Object>disjoint()
                .collect().asList()
                .chain(this::remove);
    }

    /** A task has few objects: one page of a thousand is more than it can have. */
    private Uni<List<S3Object>> objects(String folder) {
        return Uni.createFrom().completionStage(() -> s3.listObjectsV2(request -> request.bucket(bucket).prefix(folder)))
                .map(ListObjectsV2Response::contents);
    }

    private Uni<Void> remove(List<S3Object> objects) {
        List<ObjectIdentifier> keys = objects.stream()
                .map(object -> ObjectIdentifier.builder().key(object.key()).build()).toList();
        return keys.isEmpty() ? Uni.createFrom().voidItem()
                : Uni.createFrom().completionStage(() -> s3.deleteObjects(
                        request -> request.bucket(bucket).delete(delete -> delete.objects(keys).quiet(true))))
                        .map(answer -> all(answer.errors().size()));
    }

    private static Void all(int left) {
        if (left > 0) {
            throw new IllegalStateException(left + " images could not be removed");
        }
        return null;
    }

    private static String key(TaskId task, String name) {
        return folder(Shelf.of(name), task) + ArtworkNames.sound(name);
    }

    private static String folder(Shelf shelf, TaskId task) {
        return shelf.prefix() + task + "/";
    }

    private static String type(String name) {
        String ending = name.substring(name.lastIndexOf('.') + 1);
        return switch (ending) {
            case "png", "webp", "gif" -> "image/" + ending;
            case "jpg", "jpeg" -> "image/jpeg";
            case "svg" -> "image/svg+xml";
            default -> "application/octet-stream";
        };
    }
}
