/** What the throughput benchmark measures Artrelay against; built by {@code ./mvnw -Pbare package}, part of nothing else. */
package dev.artrelay.bare;
