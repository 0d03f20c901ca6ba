package dev.artrelay.task;

/** Whose a model is: what stands before the slash of its name. */
public final class Owner {

    private Owner() {
    }

    /** Nothing, of a name that has no slash. */
    public static String of(String model) {
        return model.substring(0, Math.max(0, model.indexOf('/')));
    }
}
