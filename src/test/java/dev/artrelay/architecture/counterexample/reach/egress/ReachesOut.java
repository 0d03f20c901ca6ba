package dev.artrelay.architecture.counterexample.reach.egress;

import io.vertx.core.http.HttpClient;

record ReachesOut(HttpClient client) {
}
