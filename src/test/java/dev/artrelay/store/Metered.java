package dev.artrelay.store;

import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;

/** What a whole application is charged by its table, where {@code quarkus.dynamodb.interceptors} of a test's profile names it. */
public final class Metered implements ExecutionInterceptor {

    private static final Units ALL = new Units();

    /** Write units, since the process began. */
    public static double writes() {
        return ALL.writes();
    }

    @Override
    public SdkRequest modifyRequest(Context.ModifyRequest context, ExecutionAttributes attributes) {
        return ALL.modifyRequest(context, attributes);
    }

    @Override
    public void afterExecution(Context.AfterExecution context, ExecutionAttributes attributes) {
        ALL.afterExecution(context, attributes);
    }
}
