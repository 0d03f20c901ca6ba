package dev.artrelay.protocol.acedata.upstream;

import dev.artrelay.provider.Model;
import dev.artrelay.task.Trace;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;

/** One of the two services we use: its model, and its two paths. */
enum Product {
    QR_ART(new Model("acedata/qrart", true, true, "Ace Data Cloud QR Art: a QR code painted as the prompt says"),
            AceDataClient::generate, AceDataClient::qrArtTasks),
    MIDJOURNEY(new Model("acedata/midjourney", false, "Midjourney through Ace Data Cloud: a grid of four, and follow-ups on it"),
            AceDataClient::imagine, AceDataClient::midjourneyTasks);

    private final Model model;
    private final Call submit;
    private final Call tasks;

    Product(Model model, Call submit, Call tasks) {
        this.model = model;
        this.submit = submit;
        this.tasks = tasks;
    }

    static Product of(String model) {
        return Arrays.stream(values()).filter(product -> product.model.id().equals(model)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no model of Ace Data Cloud: " + model));
    }

    Model model() {
        return model;
    }

    Call submit() {
        return submit;
    }

    Call tasks() {
        return tasks;
    }

    /** A call of {@link AceDataClient}. */
    @FunctionalInterface
    interface Call {
        Uni<Response> of(AceDataClient client, String token, Trace trace, byte[] body);
    }
}
