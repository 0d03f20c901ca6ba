package dev.artrelay.store;

import java.util.concurrent.atomic.AtomicInteger;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.http.SdkHttpResponse;

/**
 * The table does what it is told, and the first answer never arrives: a server error comes instead. What the SDK then does
 * about it is its own affair.
 */
final class LostAnswer implements ExecutionInterceptor {

    private static final int SERVER_ERROR = 500;

    private final AtomicInteger attempts = new AtomicInteger();
    private final Runnable meanwhile;

    /**
     * @param meanwhile what others do before the SDK tries again
     */
    LostAnswer(Runnable meanwhile) {
        this.meanwhile = meanwhile;
    }

    int attempts() {
        return attempts.get();
    }

    @Override
    public void beforeTransmission(Context.BeforeTransmission context, ExecutionAttributes attributes) {
        if (attempts.incrementAndGet() == 2) {
            meanwhile.run();
        }
    }

    @Override
    public SdkHttpResponse modifyHttpResponse(Context.ModifyHttpResponse context, ExecutionAttributes attributes) {
        return attempts.get() > 1 ? context.httpResponse()
                : context.httpResponse().toBuilder().statusCode(SERVER_ERROR).build();
    }
}
