/**
 * What stands in for AWS on one machine, without Docker: DynamoDB Local for dev mode and tests, ElasticMQ and S3Mock for tests.
 *
 * <p>Each runs as a {@link dev.artrelay.local.Child process of its own}, with its own class path, which the build writes
 * to {@code target/local/java.args} together with the classes of {@code src/local}. Turned down: running them inside
 * our JVM (their dependencies contradict ours), and Quarkus' Dev Services (Docker).
 *
 * <p>DynamoDB Local keeps its data in a native SQLite, which exists for Linux and Windows on x86 and for macOS, but not
 * for Linux on ARM: there, point {@code quarkus.dynamodb.endpoint-override} at a DynamoDB that runs elsewhere.
 */
package dev.artrelay.local;
