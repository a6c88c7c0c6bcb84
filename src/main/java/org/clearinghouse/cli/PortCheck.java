package org.clearinghouse.cli;

import io.quarkus.runtime.LaunchMode;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Optional;

/**
 * Checks that the ports of the service are free before anything else is done. The framework opens them last, after the
 * database is set up, and reports a taken one with a stack trace.
 */
final class PortCheck {
    private static final String ANY_ADDRESS = "0.0.0.0";

    /** A server of the service: the prefix of its settings, and its default port. */
    private record Server(String prefix, int defaultPort) {
        int port() {
            return BootstrapConfig.find(prefix + ".port", Integer.class).orElse(defaultPort);
        }

        String host() {
            return BootstrapConfig.find(prefix + ".host", String.class).orElse(ANY_ADDRESS);
        }

        boolean isEnabled() {
            return BootstrapConfig.find(prefix + ".host-enabled", Boolean.class).orElse(true)
                    && BootstrapConfig.find(prefix + ".insecure-requests", String.class)
                            .filter("disabled"::equalsIgnoreCase)
                            .isEmpty();
        }

        String variable() {
            return BootstrapConfig.toVariable(prefix + ".port");
        }
    }

    private static final Server PUBLIC = new Server("quarkus.http", 8080);
    private static final Server MANAGEMENT = new Server("quarkus.management", 9000);

    private PortCheck() {}

    /** @throws CommandException that names the port and its setting, if a port cannot be opened */
    static void requireFreePorts() {
        if (LaunchMode.current().isDevOrTest()) {
            return; // the development mode keeps the port open while it restarts the application
        }
        if (PUBLIC.port() == MANAGEMENT.port() && PUBLIC.port() != 0) {
            throw new CommandException("%s and %s are both %s; set them to different ports."
                    .formatted(PUBLIC.variable(), MANAGEMENT.variable(), PUBLIC.port()));
        }
        List.of(PUBLIC, MANAGEMENT).stream().filter(Server::isEnabled).forEach(PortCheck::requireFree);
    }

    private static void requireFree(Server server) {
        findProblem(server.host(), server.port()).ifPresent(problem -> {
            throw new CommandException(
                    "Port %s %s. Set %s to another port.".formatted(server.port(), problem, server.variable()));
        });
    }

    /** Why a port cannot be opened, as the end of a sentence; empty if it can, and for port 0, which is any free one. */
    static Optional<String> findProblem(String host, int port) {
        if (port == 0) {
            return Optional.empty();
        }
        try (ServerSocket socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(InetAddress.getByName(host), port));
            return Optional.empty();
        } catch (UnknownHostException reportedByTheServer) {
            return Optional.empty();
        } catch (BindException e) {
            return Optional.of(
                    String.valueOf(e.getMessage()).contains("in use")
                            ? "is in use by another program"
                            : "cannot be opened on %s: %s".formatted(host, e.getMessage()));
        } catch (IOException | IllegalArgumentException e) {
            return Optional.of("cannot be opened on %s: %s".formatted(host, e.getMessage()));
        }
    }
}
