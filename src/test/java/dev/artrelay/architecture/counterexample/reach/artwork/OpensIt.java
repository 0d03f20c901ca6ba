package dev.artrelay.architecture.counterexample.reach.artwork;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;

record OpensIt(URI link) {

    InputStream picture() throws IOException {
        return link.toURL().openStream();
    }
}
