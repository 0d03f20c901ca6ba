package dev.artrelay.simulation;

import dev.artrelay.provider.Assignment;
import dev.artrelay.provider.Model;
import dev.artrelay.task.Failure;
import dev.artrelay.task.ImageRequest;
import dev.artrelay.task.Payload;
import dev.artrelay.task.Task;
import dev.artrelay.task.TaskState.Failed;
import java.util.Objects;

/** What a code is to say: what the client said or has shown; found out once, and the same for everybody from then on. */
final class ContentIsRead implements Invariant {

    private final World world;

    ContentIsRead(World world) {
        this.world = world;
    }

    @Override
    public void changed(Task before, Task after) {
        if (before == null || after == null) {
            return;
        }
        Payload known = before.order().payload();
        Payload now = after.order().payload();
        world.require(known == null || known.content() == null || known.equals(now), "what a code says is found out once", after);
        if (now != null && !now.equals(known)) {
            found(after, now);
        }
        if (!before.settled() && after.state() instanceof Failed end && end.failure().code() == Failure.Code.INVALID_REQUEST) {
            world.require(after.order().request().contentInPicture() && unsure(after.order().request()), "a picture that can be read is", after);
        }
    }

    private void found(Task task, Payload payload) {
        ImageRequest asked = task.order().request();
        if (payload.content() == null) {
            world.require(unsure(asked), "a picture that can be read is", task);
            return;
        }
        String said = payload.shortLink() == null ? payload.content() : target(payload);
        world.require(possible(asked, said), "a code says what its client wants", task);
        world.require(payload.shortLink() == null || asked.code().shorten(), "a link is shortened where that is wanted", task);
    }

    private String target(Payload payload) {
        return Immediately.of(world.records().get("link#" + payload.shortLink())).map(row -> row.text().split(" ", 3)[2]).orElse("no such link");
    }

    private boolean possible(ImageRequest asked, String said) {
        if (!asked.contentInPicture()) {
            return said.equals(asked.content());
        }
        boolean itself = said.equals(asked.content()) && unsure(asked);
        return itself || world.originals.says(asked.contentImageUrl()).filter(said::equals).isPresent();
    }

    /** May there have been nothing to read? */
    private boolean unsure(ImageRequest asked) {
        return world.originals.says(asked.contentImageUrl()).isEmpty() || world.originals.missed(asked.contentImageUrl());
    }

    @Override
    public void submitted(Kind kind, Assignment assignment) {
        Task task = world.tasks.row(assignment.task()).orElse(null);
        Model model = world.upstreams.all().stream().filter(each -> each.kind() == kind).findFirst().orElseThrow().model();
        if (task == null || !model.qr()) {
            return;
        }
        ImageRequest told = assignment.request();
        ImageRequest asked = task.order().request();
        world.require(model.readsPictures() || !told.contentInPicture(), "who reads no pictures is told in words", task);
        boolean shortened = task.order().payload() != null && task.order().payload().shortLink() != null;
        boolean said = told.contentInPicture() || told.content() == null ? Objects.equals(told.contentImageUrl(), asked.contentImageUrl())
                : shortened ? told.content().equals(task.order().payload().content()) : possible(asked, told.content());
        world.require(said, "whoever paints a code is told what it is to say", task);
    }
}
