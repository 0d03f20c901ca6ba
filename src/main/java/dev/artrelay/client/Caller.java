package dev.artrelay.client;

import jakarta.enterprise.context.RequestScoped;

/** Who makes this request; known behind a gate {@link ForClients}. */
@RequestScoped
public class Caller {

    private ClientKey key;

    /** The client's name, which owns its tasks. */
    public String client() {
        return key().client();
    }

    public ClientKey key() {
        if (key == null) {
            throw new IllegalStateException("nobody has been let in: the resource lacks a gate");
        }
        return key;
    }

    void is(ClientKey known) {
        key = known;
    }
}
