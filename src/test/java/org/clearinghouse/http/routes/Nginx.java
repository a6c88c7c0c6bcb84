package org.clearinghouse.http.routes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.clearinghouse.cli.ServiceProcess;
import org.junit.jupiter.api.Assumptions;

/** An nginx with the location that docs/deployment.md shows. */
final class Nginx implements AutoCloseable {
    private static final Pattern EXAMPLE = Pattern.compile("```nginx\n(.*?)```", Pattern.DOTALL);
    private static final String CONFIGURATION = """
            daemon off;
            pid %1$s/nginx.pid;
            error_log stderr;
            events {}
            http {
              access_log off;
              client_body_temp_path %1$s/body;
              proxy_temp_path %1$s/proxy;
              fastcgi_temp_path %1$s/fastcgi;
              uwsgi_temp_path %1$s/uwsgi;
              scgi_temp_path %1$s/scgi;
              server {
                listen 127.0.0.1:%2$d;
                %3$s
              }
            }
            """;

    private final int port = ServiceProcess.findFreePort();
    private final Process process;

    private Nginx(Path program, int servicePort) throws IOException {
        Path directory = Files.createTempDirectory("nginx");
        Path file = Files.writeString(
                directory.resolve("nginx.conf"),
                CONFIGURATION.formatted(
                        directory, port, readExample().replace("127.0.0.1:8080", "127.0.0.1:" + servicePort)));
        process = new ProcessBuilder(program.toString(), "-p", directory.toString(), "-c", file.toString())
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("log").toFile())
                .start();
        awaitListening(directory.resolve("log"));
    }

    /** Skips the tests with a message if there is no nginx; with CI=true they fail. */
    static Nginx start(int servicePort) {
        Path program = Stream.of(
                        "/usr/sbin/nginx", "/usr/local/sbin/nginx", "/usr/bin/nginx", "/opt/homebrew/bin/nginx")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseGet(Nginx::reportMissing);
        try {
            return new Nginx(program, servicePort);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path reportMissing() {
        String message = "No nginx was found, so the PROXY TESTS ARE SKIPPED. Install nginx-light to run them.";
        System.err.println("\n!!! " + message + "\n");
        if ("true".equals(System.getenv("CI"))) {
            throw new AssertionError(message);
        }
        return Assumptions.abort(message);
    }

    private static String readExample() throws IOException {
        Matcher example = EXAMPLE.matcher(Files.readString(Path.of("docs", "deployment.md")));
        if (!example.find()) {
            throw new AssertionError("docs/deployment.md has no example for nginx");
        }
        return example.group(1);
    }

    private void awaitListening(Path log) throws IOException {
        for (int attempts = 0; attempts < 100; attempts++) {
            try (Socket socket = new Socket("127.0.0.1", port)) {
                if (socket.isConnected()) {
                    return;
                }
            } catch (IOException notYet) {
                pause();
            }
        }
        close();
        throw new AssertionError("nginx does not listen: " + Files.readString(log));
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    URI resolve(String path) {
        return URI.create("http://127.0.0.1:%d".formatted(port)).resolve(path);
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
