package dev.artrelay.simulation;

import dev.artrelay.provider.Assignment;
import dev.artrelay.task.Artwork;
import dev.artrelay.task.Failure;
import dev.artrelay.task.ImageRequest.Scan;
import dev.artrelay.task.ImageRequest.Strictness;
import dev.artrelay.task.Task;
import dev.artrelay.task.TaskId;
import dev.artrelay.task.TaskState.Failed;
import dev.artrelay.task.TaskState.Succeeded;
import dev.artrelay.task.Verdict;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * What is promised of codes: a verdict is true of the picture that is kept, one that must scan does, and a code is given up
 * only when nothing more may be tried; never more seeds than the client allows.
 */
final class CodesAreJudged implements Invariant {

    private final Set<TaskId> unwanted = new HashSet<>();
    private final Map<TaskId, Set<Integer>> charged = new HashMap<>();
    private final World world;

    CodesAreJudged(World world) {
        this.world = world;
    }

    @Override
    public void forgets(TaskId task) {
        unwanted.add(task);
    }

    @Override
    public void submitted(Kind kind, Assignment assignment) {
        Task task = world.tasks.row(assignment.task()).orElse(null);
        if (task == null) {
            return;
        }
        Set<Integer> attempts = charged.computeIfAbsent(task.id(), id -> new HashSet<>());
        attempts.add(assignment.attempt());
        long charges = attempts.stream().filter(attempt -> world.upstreams.known(task.id(), attempt)
                .filter(made -> !made.disowned()).isPresent()).count();
        world.require(charges <= 1 + scan(task).retries(), "charged no more often than seeds are allowed", task);
    }

    @Override
    public void changed(Task before, Task after) {
        if (before == null || after == null) {
            return;
        }
        world.require(after.keeping().reseeds() <= scan(after).retries(), "no more seeds than are allowed", after);
        world.require(after.keeping().reseeds() >= before.keeping().reseeds(), "seeds are counted", after);
        if (before.settled()) {
            return;
        }
        if (after.state() instanceof Succeeded end) {
            UpstreamTask maker = world.upstreams.known(UpstreamTask.maker(end.output().text())).orElseThrow();
            end.output().images().forEach(image -> kept(after, maker, image));
        }
        if (after.state() instanceof Failed end && end.failure().code() == Failure.Code.NOT_SCANNABLE) {
            hopeless(before, after);
        }
    }

    private void kept(Task task, UpstreamTask maker, Artwork image) {
        world.require(Objects.equals(image.sourceUrl(), maker.handedOver() ? null : "https://pictures.example/" + maker.id()),
                "it is said where a picture came from", task);
        boolean judged = qr(task) && scan(task).strictness() != Strictness.OFF;
        world.require(judged == (image.verdict() != null), "a picture with a code has a verdict", task);
        Inscribed code = world.pictures.there(task.id(), image.name()).flatMap(Inscribed::in).orElse(null);
        world.require(code != null && code.maker().equals(maker.id()), "the picture is the maker's", task);
        if (judged && code != null) {
            verdict(task, image.verdict(), code);
        }
    }

    private void verdict(Task task, Verdict verdict, Inscribed code) {
        boolean scans = code.scans(task.order().content());
        boolean strict = scan(task).strictness() == Strictness.REQUIRE;
        world.require(verdict.scannable() == scans, "a verdict is true of what is kept", task);
        world.require(verdict.repaired() == code.mended(), "a mended picture is known for one", task);
        world.require(!strict || scans, "a code that must scan does", task);
        world.require(strict || code.asMade(), "what is only reported on stays as it came", task);
        world.require(code.legible() != Legible.STUBBORN || code.asMade(), "a picture is mended to be better", task);
    }

    private void hopeless(Task before, Task after) {
        UpstreamTask maker = world.upstreams.known(after.id(), before.state().attempt()).orElse(null);
        world.require(maker != null && maker.spoilt(world.scheduler.now(), expected(after)), "a code that scans is not given up", after);
        Instant late = world.scheduler.now().plus(world.fleet.skew());
        world.require(after.keeping().reseeds() == scan(after).retries() || !late.isBefore(after.deadlineAt()),
                "another seed is tried where one is allowed", after);
        boolean paintable = PaintsOver.NAME.equals(scan(after).fallback()) && expected(after) != null && maker != null
                && !maker.handedOver() && maker.code().legible() != Legible.NEVER;
        world.require(!paintable, "what cannot be scanned is painted over", after);
    }

    /** At rest a picture is what its row says, whoever came late. */
    @Override
    public void atRest() {
        world.tasks.rows().forEach(task -> {
            if (task.state() instanceof Succeeded end && !unwanted.contains(task.id())) {
                end.output().images().forEach(image -> world.require(world.pictures.there(task.id(), image.name())
                        .filter(bytes -> sha256(bytes).equals(image.sha256())).isPresent(), "a picture stays what its row says", task));
            }
        });
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private boolean qr(Task task) {
        return world.upstreams.all().stream().anyMatch(upstream -> upstream.model().id().equals(task.model()) && upstream.model().qr());
    }

    /** A picture of our own is painted anew and not mended. */
    private String expected(Task task) {
        return task.order().content();
    }

    private static Scan scan(Task task) {
        return task.order().request().scan();
    }
}
