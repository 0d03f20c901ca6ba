package dev.artrelay.protocol.v1;

import dev.artrelay.artwork.Workbench;
import dev.artrelay.egress.Egress;
import dev.artrelay.egress.EgressFault;
import dev.artrelay.egress.EgressRequest;
import dev.artrelay.egress.EgressResponse;
import dev.artrelay.egress.Limits;
import dev.artrelay.picture.ImageRefused;
import dev.artrelay.protocol.v1.problem.Code;
import dev.artrelay.protocol.v1.problem.Refusal;
import dev.artrelay.verdict.ScanPicture;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.net.URI;
import java.nio.file.Files;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** Scans pictures while their clients wait: so few at a time that whoever is let in is answered soon. */
@Singleton
class Scanning {

    private static final Limits LIMITS = Limits.whole(Duration.ofSeconds(10), 10 << 20);
    private static final int AT_ONCE = 2 * Runtime.getRuntime().availableProcessors();

    private final ScanPicture scan;
    private final Workbench workbench;
    private final Egress egress;
    private final Semaphore places = new Semaphore(AT_ONCE);

    Scanning(ScanPicture scan, Workbench workbench, Egress egress) {
        this.scan = scan;
        this.workbench = workbench;
        this.egress = egress;
    }

    /** @param field as it is named if something is wrong with it */
    Uni<V1Scan> of(byte[] image, String field, String content) {
        return admitted(() -> scanned(() -> image, field, content));
    }

    /** Of a file that came in a form. */
    Uni<V1Scan> of(FileUpload image, String field, String content) {
        return admitted(() -> scanned(() -> Files.readAllBytes(image.uploadedFile()), field, content));
    }

    /** Of a URL that has been vetted. */
    Uni<V1Scan> at(URI url, String field, String content) {
        return admitted(() -> egress.send(EgressRequest.get(url, LIMITS))
                .onFailure(EgressFault.class).transform(fault -> Refusal.invalid(field, "cannot be fetched: " + fault.getMessage()))
                .map(answer -> body(answer, field))
                .chain(image -> scanned(() -> image, field, content)));
    }

    private <T> Uni<T> admitted(Supplier<Uni<T>> act) {
        return Uni.createFrom().deferred(() -> {
            if (!places.tryAcquire()) {
                throw Refusal.of(Code.UNAVAILABLE, "too many scans at a time; try again in a moment");
            }
            return Uni.createFrom().deferred(act::get).onTermination().invoke(() -> places.release());
        });
    }

    private static byte[] body(EgressResponse answer, String field) {
        if (!answer.successful()) {
            throw Refusal.invalid(field, "cannot be fetched: its host answered " + answer.status());
        }
        return answer.body();
    }

    private Uni<V1Scan> scanned(Callable<byte[]> image, String field, String content) {
        return workbench.work(() -> {
            try {
                return V1Scan.of(scan.scan(image.call(), content));
            } catch (ImageRefused refused) {
                throw Refusal.invalid(field, "must be an image: what came was " + refused.getMessage());
            }
        });
    }
}
