package dev.artrelay.local;

import java.net.URI;

/** The tests' S3, in memory: one for the whole run, so a test makes a bucket of its own. */
public record S3Mock(URI endpoint) {

    public static S3Mock shared() {
        return new S3Mock(OncePerJvm.endpoint("artrelay.test.s3", Child::s3));
    }
}
