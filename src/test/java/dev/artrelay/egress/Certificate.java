package dev.artrelay.egress;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.vertx.core.net.PfxOptions;
import java.nio.file.Path;

/** A self-signed certificate of a host, made by the JDK's own tool, and its key. */
record Certificate(PfxOptions store) {

    static Certificate of(String host, Path folder) throws Exception {
        Path file = folder.resolve(host + ".p12");
        Process keytool = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair", "-alias", host, "-keyalg", "EC", "-validity", "2", "-dname", "CN=Artrelay test",
                "-ext", "san=dns:" + host, "-storetype", "PKCS12", "-storepass", "for-tests", "-keystore", file.toString())
                .redirectErrorStream(true).start();
        String said = new String(keytool.getInputStream().readAllBytes());
        assertEquals(0, keytool.waitFor(), said);
        return new Certificate(new PfxOptions().setPath(file.toString()).setPassword("for-tests"));
    }
}
