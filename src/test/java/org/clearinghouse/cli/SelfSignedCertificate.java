package org.clearinghouse.cli;

import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** A certificate for localhost, created by the JDK's keytool. */
record SelfSignedCertificate(Path keyStore) {
    static final String PASSWORD = "only-for-tests";

    static SelfSignedCertificate create(Path directory) throws IOException, InterruptedException {
        Path file = directory.resolve("localhost.p12");
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-keyalg",
                        "EC",
                        "-alias",
                        "service",
                        "-dname",
                        "CN=localhost",
                        "-ext",
                        "san=dns:localhost",
                        "-storetype",
                        "PKCS12",
                        "-storepass",
                        PASSWORD,
                        "-keystore",
                        file.toString())
                .redirectErrorStream(true)
                .start();
        String output = new String(keytool.getInputStream().readAllBytes());
        if (keytool.waitFor() != 0) {
            throw new IllegalStateException(output);
        }
        return new SelfSignedCertificate(file);
    }

    /** Returns the settings of docs/operating.md. */
    List<String> buildServerOptions(int port) {
        return List.of(
                "-Dquarkus.tls.public.key-store.p12.path=" + keyStore,
                "-Dquarkus.tls.public.key-store.p12.password=" + PASSWORD,
                "-Dquarkus.http.tls-configuration-name=public",
                "-Dquarkus.http.ssl-port=" + port);
    }

    /** Creates a client that trusts this certificate only. */
    HttpClient createTrustingClient() throws IOException, GeneralSecurityException {
        KeyStore trustStore = KeyStore.getInstance("PKCS12");
        try (var stream = Files.newInputStream(keyStore)) {
            trustStore.load(stream, PASSWORD.toCharArray());
        }
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trustStore);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return HttpClient.newBuilder().sslContext(context).build();
    }
}
