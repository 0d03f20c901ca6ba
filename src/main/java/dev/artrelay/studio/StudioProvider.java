package dev.artrelay.studio;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.artrelay.artwork.Workbench;
import dev.artrelay.provider.Assignment;
import dev.artrelay.provider.Capabilities;
import dev.artrelay.provider.Fallback;
import dev.artrelay.provider.Model;
import dev.artrelay.provider.Provider;
import dev.artrelay.provider.ProviderFault;
import dev.artrelay.provider.Providers;
import dev.artrelay.provider.Quota;
import dev.artrelay.task.Backoff;
import dev.artrelay.task.Conduct;
import dev.artrelay.task.Failure;
import dev.artrelay.task.ImageRequest;
import dev.artrelay.task.Observation;
import dev.artrelay.task.Phase;
import dev.artrelay.task.Recovery;
import dev.artrelay.task.Result;
import dev.artrelay.task.Result.Picture;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.awt.image.BufferedImage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The built-in provider: needs no account, and paints the same task twice alike, so it may always be asked again. */
@ApplicationScoped
public class StudioProvider implements Provider, Fallback {

    static final int PICTURES = 4;

    /** Painted by the gallery of the test sources, and served as they are. */
    private static final String THUMBNAILS = "/styles/%s.jpg";

    private static final Model QR = new Model(Providers.STUDIO_QR, true,
            "Artistic QR codes, painted here: procedural scenes in every style, no account, no network");
    private static final Conduct CONDUCT = new Conduct(Duration.ofSeconds(45), Recovery.ASK_AGAIN, Phase.RENDERING, Backoff.NEVER);
    private static final Quota QUOTA = new Quota(0, 0, Runtime.getRuntime().availableProcessors());
    /** Seeds are whole numbers that every client's JSON holds exactly. */
    private static final long SEEDS = 1L << 53;

    /** Pixels of the longer side of a picture that is painted over: more take many seconds. */
    private static final int OVERPAINTED = 1536;

    private final QrStudio studio = new QrStudio();
    private final Easels easels = new Easels();
    private final Workbench workbench;
    private final GivenPicture given;

    StudioProvider(Workbench workbench, GivenPicture given) {
        this.workbench = workbench;
        this.given = given;
    }

    @Override
    public String name() {
        return QR.owner();
    }

    @Override
    public Set<Model> models() {
        return Set.of(QR);
    }

    @Override
    public Capabilities capabilities() {
        return new Capabilities(false, false, 0, true, CONDUCT, QUOTA);
    }

    @Override
    public boolean configured() {
        return true;
    }

    @Override
    public List<Complaint> complaints(String model, ImageRequest request) {
        if (request.content() == null && request.contentImageUrl() == null) {
            return List.of(new Complaint("content", "is needed: what the code is to say"));
        }
        Integer count = request.frame().count();
        if (count != null && (count < 1 || count > PICTURES)) {
            return List.of(new Complaint("count", "must be 1 to " + PICTURES));
        }
        try {
            Manner.of(request.options());
            studio.check(Commissions.of(request, content(request), 1));
            return List.of();
        } catch (Unpaintable unpaintable) {
            return List.of(new Complaint(unpaintable.field(), unpaintable.getMessage()));
        }
    }

    @Override
    public List<dev.artrelay.provider.Style> styles() {
        return StyleCatalog.all().stream()
                .map(style -> new dev.artrelay.provider.Style(style.id(), style.english(), style.chinese(), THUMBNAILS.formatted(style.id())))
                .toList();
    }

    @Override
    public List<String> remarks(Assignment assignment) {
        ImageRequest request = assignment.request();
        return Stream.concat(ignored(QrStudio.ignored(Commissions.of(request, content(request), 1))), unseen(request)).toList();
    }

    /** What the code says, or something in the place of what is not read yet. */
    private static String content(ImageRequest request) {
        return request.content() == null ? "?" : request.content();
    }

    @Override
    public Uni<Observation> submit(Assignment assignment) {
        return given.of(assignment)
                .chain(own -> workbench.work(() -> easels.paint(assignment.task().value(),
                        wanted -> painted(assignment, commission(assignment, own), wanted))))
                .onFailure(Unpaintable.class).transform(fault -> rejected((Unpaintable) fault));
    }

    /** What is painted in this process ends with the picture under way; elsewhere, or before its turn has come, it is painted in vain. */
    @Override
    public Uni<Void> cancel(Assignment assignment) {
        return Uni.createFrom().voidItem().invoke(() -> easels.drop(assignment.task().value()));
    }

    /** What was read from a client's picture could not be checked before. */
    private static ProviderFault rejected(Unpaintable fault) {
        return new ProviderFault.Rejected(Failure.Code.INVALID_REQUEST, fault.field() + " " + fault.getMessage(), null);
    }

    private static Commission commission(Assignment assignment, Optional<BufferedImage> own) {
        Commission commission = Commissions.of(assignment.request(), assignment.request().content(), seed(assignment));
        return own.map(commission::over).orElse(commission);
    }

    private Observation painted(Assignment assignment, Commission first, BooleanSupplier wanted) {
        ImageRequest request = assignment.request();
        Manner manner = Manner.of(request.options());
        List<Painting> paintings = new ArrayList<>();
        List<Picture> pictures = new ArrayList<>();
        int count = request.frame().count() == null ? 1 : request.frame().count();
        for (int place = 0; place < count; place++) {
            Commission each = first.seeded(first.seed() + place);
            paintings.add(manner.modules() ? studio.paintModules(each) : studio.paint(each));
            pictures.add(Picture.of(paintings.get(place).png()));
            if (!wanted.getAsBoolean()) {
                throw new ProviderFault.Rejected(Failure.Code.UPSTREAM_REJECTED, "not wanted any more", null);
            }
        }
        if (manner.vector()) {
            pictures.add(Picture.of(studio.vector(first).getBytes(UTF_8)));
        }
        return new Observation.Finished(assignment.attempt(), null, result(paintings.get(0), pictures));
    }

    /** The client's, or one that follows from the attempt, so that a second painting is the first again. */
    private static long seed(Assignment assignment) {
        Long given = assignment.request().frame().seed();
        long own = Math.floorMod(UUID.fromString(assignment.task().value()).getLeastSignificantBits() + assignment.attempt() - 1, SEEDS);
        return given == null ? own : given;
    }

    /** As large as the picture is, within what the studio paints. */
    @Override
    public Optional<byte[]> paintOver(byte[] picture, String content) {
        try {
            BufferedImage image = GivenPicture.opened(picture);
            double scale = Math.min(1, (double) OVERPAINTED / Math.max(image.getWidth(), image.getHeight()));
            int width = Math.max(Commission.SMALLEST_SIDE, (int) (image.getWidth() * scale));
            int height = Math.max(Commission.SMALLEST_SIDE, (int) (image.getHeight() * scale));
            return Optional.of(studio.paint(Commission.of(content).sized(width, height).over(image)).png());
        } catch (Unpaintable | ProviderFault notByUs) {
            return Optional.empty();
        }
    }

    private static Result result(Painting first, List<Picture> pictures) {
        Map<String, Object> facts = Map.of("seed", first.seed(), "style", first.styleId().orElse("content image"), "version", first.version(),
                "error_correction", first.level().name());
        return new Result(pictures, null, List.of(), facts, Stream.concat(first.remarks().stream(), ignored(first.ignored())).toList());
    }

    private static Stream<String> ignored(List<Painting.Ignored> ignored) {
        return ignored.stream().map(each -> each.option() + " not honoured: " + each.reason());
    }

    private static Stream<String> unseen(ImageRequest request) {
        Stream<String> images = IntStream.range(0, request.images().size())
                .filter(place -> place > 0 || !GivenPicture.reachable(request.images().get(place)))
                .mapToObj(place -> "images[%d] not honoured: ".formatted(place)
                        + (place > 0 ? "the studio paints over one picture" : "the studio cannot get at a file by its id"));
        return Stream.concat(images, Manner.unknown(request.options())
                .map(option -> "options." + option + " not honoured: the studio does not know it"));
    }
}
