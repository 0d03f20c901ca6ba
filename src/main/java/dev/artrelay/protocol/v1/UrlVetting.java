package dev.artrelay.protocol.v1;

import dev.artrelay.egress.EgressGuard;
import dev.artrelay.protocol.v1.V1Wire.Image;
import dev.artrelay.protocol.v1.V1Wire.Submit;
import dev.artrelay.protocol.v1.problem.FieldError;
import dev.artrelay.protocol.v1.problem.Refusal;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Has the URLs of a request vetted before anything is done, and names the fields of those that may not be reached. */
@Singleton
class UrlVetting {

    private final EgressGuard guard;

    UrlVetting(EgressGuard guard) {
        this.guard = guard;
    }

    Uni<Void> vet(Submit asked) {
        List<Uni<Optional<FieldError>>> checks = urls(asked).entrySet().stream()
                .map(url -> check(url.getKey(), url.getValue())).toList();
        return checks.isEmpty() ? Uni.createFrom().voidItem()
                : Uni.join().all(checks).andFailFast().invoke(UrlVetting::refuse).replaceWithVoid();
    }

    Uni<Void> vet(String field, String url) {
        return check(field, url).invoke(found -> refuse(List.of(found))).replaceWithVoid();
    }

    private static void refuse(List<Optional<FieldError>> found) {
        List<FieldError> errors = found.stream().flatMap(Optional::stream).toList();
        if (!errors.isEmpty()) {
            throw Refusal.invalid(errors);
        }
    }

    private Uni<Optional<FieldError>> check(String field, String url) {
        try {
            return guard.objection(new URI(url)).map(why -> why.map(text -> new FieldError(field, text)));
        } catch (URISyntaxException notOne) {
            return Uni.createFrom().item(Optional.of(new FieldError(field, "must be a URL")));
        }
    }

    private static Map<String, String> urls(Submit asked) {
        Map<String, String> urls = new LinkedHashMap<>();
        urls.put("input.content_image_url", asked.input().contentImageUrl());
        List<Image> images = asked.input().images() == null ? List.of() : asked.input().images();
        for (int place = 0; place < images.size(); place++) {
            urls.put("input.images[" + place + "].url", images.get(place).url());
        }
        urls.put("webhook.url", asked.webhook() == null ? null : asked.webhook().url());
        urls.values().removeIf(url -> url == null);
        return urls;
    }
}
