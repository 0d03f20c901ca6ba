package dev.artrelay.protocol.aliyun;

import dev.artrelay.egress.EgressGuard;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Has a submission's addresses vetted before anything is done. */
@Singleton
class AliyunUrls {

    private final EgressGuard guard;

    AliyunUrls(EgressGuard guard) {
        this.guard = guard;
    }

    /** An address that may not be reached is an {@link AliyunRefusal}. */
    Uni<Void> vet(Map<String, URI> urls) {
        List<Uni<Void>> checks = urls.entrySet().stream().map(url -> vet(url.getKey(), url.getValue())).toList();
        return checks.isEmpty() ? Uni.createFrom().voidItem() : Uni.join().all(checks).andFailFast().replaceWithVoid();
    }

    private Uni<Void> vet(String field, URI url) {
        return guard.objection(url).invoke(why -> refuse(field, why)).replaceWithVoid();
    }

    private static void refuse(String field, Optional<String> why) {
        why.ifPresent(objection -> {
            throw AliyunRefusal.of(GatewayError.INVALID_BODY, field + " " + objection);
        });
    }
}
