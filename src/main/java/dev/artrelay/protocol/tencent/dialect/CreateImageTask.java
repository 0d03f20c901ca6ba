package dev.artrelay.protocol.tencent.dialect;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.artrelay.accept.AcceptTask;
import dev.artrelay.accept.Acceptance;
import dev.artrelay.accept.Acceptance.Duplicate;
import dev.artrelay.accept.Acceptance.Refused;
import dev.artrelay.accept.Acceptance.Taken;
import dev.artrelay.accept.Acceptance.Unserved;
import dev.artrelay.egress.EgressGuard;
import dev.artrelay.protocol.tencent.wire.Spelling;
import dev.artrelay.provider.Provider.Complaint;
import dev.artrelay.task.Task;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** CreateAigcImageTask: a request in either spelling becomes a task. */
@Singleton
public class CreateImageTask {

    private final AcceptTask accept;
    private final EgressGuard guard;

    CreateImageTask(AcceptTask accept, EgressGuard guard) {
        this.accept = accept;
        this.guard = guard;
    }

    /** Fails with {@link TencentRefusal} if it becomes none. */
    public Uni<Task> create(String client, ObjectNode body, Spelling spelling) {
        Asked asked = Asked.read(body, spelling);
        return vetted(asked.files())
                .chain(() -> accept.accept(Submissions.of(client, asked)))
                .map(CreateImageTask::taken);
    }

    private Uni<Void> vetted(List<FileInfo> files) {
        List<Uni<Optional<String>>> checks = files.stream().filter(file -> file.url() != null).map(this::objection).toList();
        return checks.isEmpty() ? Uni.createFrom().voidItem()
                : Uni.join().all(checks).andFailFast().invoke(found -> found.stream().flatMap(Optional::stream).findFirst()
                        .ifPresent(why -> {
                            throw TencentRefusal.invalid(why);
                        })).replaceWithVoid();
    }

    private Uni<Optional<String>> objection(FileInfo file) {
        try {
            return guard.objection(new URI(file.url())).map(why -> why.map(text -> "`" + file.name() + "` " + text + "."));
        } catch (URISyntaxException notAUrl) {
            return Uni.createFrom().item(Optional.of("`" + file.name() + "` must be a URL."));
        }
    }

    private static Task taken(Acceptance acceptance) {
        if (acceptance instanceof Taken taken) {
            return taken.task();
        }
        if (acceptance instanceof Duplicate) {
            throw new TencentRefusal("InvalidParameterValue.SessionId", "The SessionId was used before: the request is a repetition.");
        }
        if (acceptance instanceof Refused refused) {
            throw new TencentRefusal("InvalidParameter", refused.complaints().stream().map(CreateImageTask::told)
                    .collect(Collectors.joining(" ")));
        }
        if (acceptance instanceof Unserved unserved) {
            throw new TencentRefusal("InvalidParameter", "No provider can run this: " + unserved.message() + ".");
        }
        throw new IllegalStateException("what became of it? " + acceptance);
    }

    private static String told(Complaint complaint) {
        return "`" + complaint.field() + "` " + complaint.message() + ".";
    }
}
