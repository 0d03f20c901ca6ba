package dev.artrelay.local;

import org.elasticmq.rest.sqs.SQSRestServerBuilder;

/** ElasticMQ, an SQS in memory, on a free port of the loopback interface. */
public final class SqsServer {

    public static void main(String[] arguments) throws Exception {
        var lifeline = new Lifeline();
        var server = SQSRestServerBuilder.withInterface("127.0.0.1").withDynamicPort().start();

        lifeline.hold(server.waitUntilStarted().localAddress().getPort());
    }

    private SqsServer() {
    }
}
