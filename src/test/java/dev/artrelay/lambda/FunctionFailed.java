package dev.artrelay.lambda;

/** The function ended an invocation with an error; the message is what it reported. */
final class FunctionFailed extends RuntimeException {

    FunctionFailed(String report) {
        super(report);
    }
}
