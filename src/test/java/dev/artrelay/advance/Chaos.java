package dev.artrelay.advance;

import io.smallrye.mutiny.Uni;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Random;

/** Stands before ports and kills whoever uses them: before an act, or after it was done. The same seed kills the same. */
final class Chaos {

    private static final int SURVIVORS = 12;

    private final Random random;
    private boolean raging = true;

    Chaos(long seed) {
        random = new Random(seed);
    }

    static Chaos none() {
        Chaos none = new Chaos(0);
        none.ends();
        return none;
    }

    /** From now on nobody is harmed. */
    void ends() {
        raging = false;
    }

    <T> T before(Class<T> port, T real) {
        return port.cast(Proxy.newProxyInstance(port.getClassLoader(), new Class<?>[] {port},
                (proxy, method, arguments) -> Uni.createFrom().deferred(() -> act(real, method, arguments))));
    }

    private Uni<?> act(Object real, Method method, Object[] arguments) {
        int dice = raging ? random.nextInt(SURVIVORS + 2) : SURVIVORS;
        if (dice == SURVIVORS + 1) {
            return Uni.createFrom().failure(new Killed());
        }
        Uni<?> done = invoke(real, method, arguments);
        return raging && dice == 0 ? done.chain(answer -> Uni.createFrom().failure(new Killed())) : done;
    }

    private static Uni<?> invoke(Object real, Method method, Object[] arguments) {
        try {
            return (Uni<?>) method.invoke(real, arguments);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Somebody did not live to see the answer. */
    static final class Killed extends RuntimeException {

        private static final long serialVersionUID = 1;

        Killed() {
            super("killed", null, false, false);
        }
    }
}
