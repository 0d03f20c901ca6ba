package dev.artrelay.architecture.counterexample.reach.artwork;

import java.net.http.HttpClient;

record FetchesItself(HttpClient client) {
}
