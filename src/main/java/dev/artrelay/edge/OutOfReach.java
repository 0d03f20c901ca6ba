package dev.artrelay.edge;

import io.smallrye.mutiny.TimeoutException;
import java.util.concurrent.CompletionException;
import software.amazon.awssdk.core.exception.SdkException;

/** That the table, the bucket or the queue cannot be reached, or has had enough for now: another time it may go well. */
public final class OutOfReach {

    private OutOfReach() {
    }

    /** Was it that? */
    public static boolean caused(Throwable fault) {
        Throwable cause = fault instanceof CompletionException && fault.getCause() != null ? fault.getCause() : fault;
        return cause instanceof SdkException || cause instanceof TimeoutException;
    }
}
