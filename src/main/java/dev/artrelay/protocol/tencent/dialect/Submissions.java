package dev.artrelay.protocol.tencent.dialect;

import dev.artrelay.accept.Submission;
import dev.artrelay.accept.Submission.Upload;
import dev.artrelay.task.ImageRequest;
import dev.artrelay.task.ImageRequest.Code;
import dev.artrelay.task.ImageRequest.Reference;
import dev.artrelay.task.ImageRequest.Scan;
import dev.artrelay.task.Order;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Says a request in the words of the core. */
final class Submissions {

    static final String DIALECT = "tencent";
    static final String MODEL = "tencent/aigc-image";

    /** One task at a time is an account's usual limit: a queue may be long. */
    private static final Duration DEADLINE = Duration.ofHours(1);
    /** How long theirs keeps a temporary file, and longer than anything of ours lasts for one that is meant to stay. */
    private static final Duration TEMPORARY = Duration.ofDays(7);
    private static final Duration PERMANENT = Duration.ofDays(365);

    private Submissions() {
    }

    static Submission of(String client, Asked asked) {
        ImageRequest request = new ImageRequest(null, null, asked.prompt(), asked.negativePrompt(), null,
                asked.files().stream().map(Submissions::reference).toList(), asked.frame(), Code.ANY, Scan.REQUIRED, asked.options());
        return new Submission(client, MODEL, request, null, terms(asked), new Order.Origin(DIALECT, null, null, null), null,
                uploads(asked.files()));
    }

    private static Order.Terms terms(Asked asked) {
        boolean permanent = asked.options().get("output_config") instanceof Map<?, ?> output
                && "Permanent".equals(output.get("storage_mode"));
        return new Order.Terms(asked.priority(), asked.sessionId(), asked.sessionContext(), List.of(), DEADLINE,
                permanent ? PERMANENT : TEMPORARY, false);
    }

    private static Reference reference(FileInfo file) {
        return new Reference(file.url(), null, file.fileId(), file.text());
    }

    private static List<Upload> uploads(List<FileInfo> files) {
        return IntStream.range(0, files.size()).filter(place -> files.get(place).bytes() != null)
                .mapToObj(place -> new Upload(place, files.get(place).bytes())).toList();
    }
}
