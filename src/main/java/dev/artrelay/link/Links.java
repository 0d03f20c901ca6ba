package dev.artrelay.link;

import dev.artrelay.secret.Purpose;
import dev.artrelay.secret.Secrets;
import dev.artrelay.task.TaskId;
import jakarta.inject.Singleton;
import java.net.URI;

/** The addresses we hand out, all below the public URL. */
@Singleton
public class Links {

    private final String base;
    private final Secrets secrets;

    public Links(LinkConfig config, Secrets secrets) {
        String url = config.publicUrl().toString();
        this.base = url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
        this.secrets = secrets;
    }

    /** The public URL followed by a path, which begins with a slash. */
    public URI to(String path) {
        return URI.create(base + path);
    }

    public URI task(TaskId id) {
        return to("/v1/tasks/" + id);
    }

    public URI artwork(TaskId id, String name) {
        return to("/artworks/" + id + "/" + name);
    }

    /** Where a provider may push news of one attempt; the token binds all three parts. */
    public URI callback(String provider, TaskId id, int attempt) {
        String token = secrets.token(Purpose.CALLBACK, provider, id.value(), Integer.toString(attempt));
        return to("/callbacks/" + provider + "/" + id + "/" + attempt + "/" + token);
    }

    /** Where a provider may push its news of all tasks, if it can be told one address only. */
    public URI callback(String provider) {
        return to("/callbacks/" + provider + "/" + secrets.token(Purpose.CALLBACK, provider));
    }

    /** Is this the token of the address for all tasks? */
    public boolean callbackToken(String token, String provider) {
        return secrets.matches(token, Purpose.CALLBACK, provider);
    }

    /** Is this the token of that callback? */
    public boolean callbackToken(String token, String provider, TaskId id, int attempt) {
        return secrets.matches(token, Purpose.CALLBACK, provider, id.value(), Integer.toString(attempt));
    }
}
