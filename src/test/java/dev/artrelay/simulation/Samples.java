package dev.artrelay.simulation;

import dev.artrelay.artwork.Workbench;
import dev.artrelay.picture.SampleImages;
import io.smallrye.mutiny.Uni;
import java.util.concurrent.Callable;

/** What no history changes. */
final class Samples {

    static final byte[] PICTURE = SampleImages.png(4, 4);

    /** Work that takes no time: what may go wrong meanwhile may go wrong before or after. */
    static final Workbench BENCH = new Workbench() {

        @Override
        public <T> Uni<T> work(Callable<T> work) {
            return Uni.createFrom().item(() -> {
                try {
                    return work.call();
                } catch (RuntimeException fault) {
                    throw fault;
                } catch (Exception fault) {
                    throw new IllegalStateException(fault);
                }
            });
        }
    };

    private Samples() {
    }
}
