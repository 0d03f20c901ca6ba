package dev.artrelay.protocol.acedata.dialect;

import dev.artrelay.accept.AcceptTask;
import dev.artrelay.accept.Acceptance;
import dev.artrelay.egress.EgressGuard;
import dev.artrelay.provider.Providers;
import dev.artrelay.task.Task;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Has what a client asks for vetted and taken, or refuses it in Ace Data Cloud's words. */
@Singleton
class TakeTask {

    private final EgressGuard guard;
    private final Providers providers;
    private final AcceptTask accept;

    TakeTask(EgressGuard guard, Providers providers, AcceptTask accept) {
        this.guard = guard;
        this.providers = providers;
        this.accept = accept;
    }

    Uni<Task> take(String client, Asked asked, boolean live) {
        if (asked.followUp() && elsewhere(asked)) {
            throw new Refused(ErrorCode.API_NOT_IMPLEMENTED, ErrorCode.API_NOT_IMPLEMENTED.message());
        }
        return vetted(asked.links())
                .chain(() -> accept.accept(asked.by(client, live)))
                .map(TakeTask::taken);
    }

    /** Nobody but Ace Data Cloud knows the picture that a follow-up goes on from. */
    private boolean elsewhere(Asked asked) {
        return providers.route(AceDataDialect.NAME, asked.model(), asked.request()).stream().limit(1)
                .anyMatch(model -> !model.equals(Asked.MIDJOURNEY));
    }

    private Uni<Void> vetted(Map<String, String> links) {
        List<Uni<Optional<String>>> checks = links.entrySet().stream()
                .map(link -> objection(link.getKey(), link.getValue())).toList();
        return checks.isEmpty() ? Uni.createFrom().voidItem()
                : Uni.join().all(checks).andFailFast().invoke(TakeTask::refuse).replaceWithVoid();
    }

    private Uni<Optional<String>> objection(String field, String link) {
        try {
            return guard.objection(new URI(link)).map(why -> why.map(text -> field + " " + text));
        } catch (URISyntaxException e) {
            return Uni.createFrom().item(Optional.of(field + " must be a URL"));
        }
    }

    private static void refuse(List<Optional<String>> objections) {
        objections.stream().flatMap(Optional::stream).findFirst().ifPresent(why -> {
            throw Refused.bad(why);
        });
    }

    private static Task taken(Acceptance acceptance) {
        if (acceptance instanceof Acceptance.Taken taken) {
            return taken.task();
        }
        if (acceptance instanceof Acceptance.Refused refused) {
            throw Refused.bad(refused.complaints().stream()
                    .map(each -> NeutralWords.field(each.field()) + " " + each.message()).collect(Collectors.joining("; ")));
        }
        if (acceptance instanceof Acceptance.Unserved) {
            throw new Refused(ErrorCode.API_NOT_IMPLEMENTED, ErrorCode.API_NOT_IMPLEMENTED.message());
        }
        throw new IllegalStateException("what became of it? " + acceptance);
    }
}
