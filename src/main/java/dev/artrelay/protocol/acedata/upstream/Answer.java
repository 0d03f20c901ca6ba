package dev.artrelay.protocol.acedata.upstream;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.artrelay.protocol.acedata.AceDataJson;
import dev.artrelay.provider.ProviderFault.Unreadable;
import java.time.Duration;

/**
 * What Ace Data Cloud answered, unread.
 *
 * @param after what it says of when to come again, or null
 */
record Answer(int status, Duration after, byte[] body) {

    /**
     * The object that a good answer is.
     *
     * @throws dev.artrelay.provider.ProviderFault if it is none
     */
    JsonNode object() {
        if (status >= 400) {
            throw AceDataError.of(tree()).fault(status, after);
        }
        JsonNode tree = tree();
        if (status >= 300 || !tree.isObject()) {
            throw new Unreadable("Ace Data Cloud answered " + status + " with something that is no object", new String(body, UTF_8));
        }
        return tree;
    }

    private JsonNode tree() {
        return AceDataJson.parse(body).orElse(MissingNode.getInstance());
    }
}
