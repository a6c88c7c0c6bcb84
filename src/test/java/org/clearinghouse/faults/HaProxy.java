package org.clearinghouse.faults;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.clearinghouse.cli.ServiceProcess;

/** HAProxy in front of several instances, whose readiness it checks four times a second. */
final class HaProxy implements AutoCloseable {
    private static final String CONFIGURATION = """
            defaults
              mode http
              timeout connect 1s
              timeout check 2s
              timeout client 60s
              timeout server 60s
              option httpchk GET /q/health/ready
              %s
            listen clearinghouse
              http-request disable-l7-retry if METH_POST
              bind 127.0.0.1:%d
              balance roundrobin
              default-server check inter 250 fall 1 rise 1
            %s
            """;

    private static final String NO_RETRIES = "retries 0";
    /** Sends a read to another instance if its own was killed, as load balancers usually do. */
    private static final String READ_RETRIES = """
            option redispatch
              retries 3
              retry-on conn-failure empty-response""";

    private final int port = ServiceProcess.findFreePort();
    private final Process process;

    /** Starts a load balancer that hides no failure. */
    static HaProxy startWithoutRetries(List<ServiceInstance> instances) throws Exception {
        return new HaProxy(instances, NO_RETRIES);
    }

    static HaProxy startWithReadRetries(List<ServiceInstance> instances) throws Exception {
        return new HaProxy(instances, READ_RETRIES);
    }

    private HaProxy(List<ServiceInstance> instances, String retries) throws Exception {
        String servers = IntStream.range(0, instances.size())
                .mapToObj(i -> formatServer(i, instances.get(i)))
                .collect(Collectors.joining("\n"));
        Path file = Files.createTempFile("haproxy", ".cfg");
        Files.writeString(file, CONFIGURATION.formatted(retries, port, servers));
        process = new ProcessBuilder("haproxy", "-db", "-f", file.toString())
                .redirectErrorStream(true)
                .redirectOutput(Path.of("target", "logs", "haproxy.log").toFile())
                .start();
        instances.get(0).await(this::isListening);
    }

    private boolean isListening() throws IOException {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            return socket.isConnected();
        }
    }

    URI resolve(String path) {
        return URI.create("http://127.0.0.1:%d%s".formatted(port, path));
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }

    private static String formatServer(int number, ServiceInstance instance) {
        return "  server s%d 127.0.0.1:%d port %d"
                .formatted(
                        number,
                        instance.process().resolve("/").getPort(),
                        instance.process().resolveManagement("/").getPort());
    }
}
