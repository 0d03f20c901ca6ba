package dev.artrelay.architecture.counterexample.web.accept;

import jakarta.ws.rs.core.Response;

record AnswersResource(Response answer) {
}
