package org.clearinghouse.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import org.clearinghouse.support.Http2Flood;
import org.clearinghouse.support.RawConnections;

/** Clients that hold, flood or malform their connections to a service, one kind after the other. */
final class HostileClients {
    private static final int STEPS = 10;
    private static final int STEP_MILLIS = 300;
    private static final String GET = "GET /observations.csv HTTP/1.1\r\nHost: localhost\r\n\r\n";
    private static final String HEADERS = "GET / HTTP/1.1\r\nHost: localhost\r\n";
    private static final String BODY = "POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
            + "Content-Length: 1000000\r\n\r\n{";
    private static final List<String> MALFORMED = List.of(
            "GET / HTTP/9.9\r\n\r\n",
            "GET / HTTP/1.1\r\n\r\n",
            "\u0016\u0003\u0001\u0000",
            BODY.replace("Content-Length: 1000000", "Transfer-Encoding: chunked") + "zz\r\n");

    private final int port;
    private final List<Attack> attacks = new ArrayList<>();
    private int nextIndex;

    private record Attack(String name, AttackAction action) {}

    @FunctionalInterface
    private interface AttackAction {
        void run() throws Exception;
    }

    HostileClients(int port) {
        this.port = port;
        attacks.add(new Attack("1,000 idle connections", () -> hold(1_000, "", "")));
        attacks.add(new Attack("300 slow headers", () -> hold(300, HEADERS, "X: y\r\n")));
        attacks.add(new Attack("300 slow bodies", () -> hold(300, BODY, " ")));
        attacks.add(new Attack("200 unread responses", () -> hold(200, GET, "")));
        attacks.add(new Attack("100,000 requests, nothing read", this::sendAndReadNothing));
        attacks.add(new Attack("malformed requests", this::sendMalformed));
        Http2Flood.createAll()
                .forEach(flood -> attacks.add(new Attack("HTTP/2: " + flood, () -> requireClosed(flood))));
    }

    /** Returns the name of the attack, after it has ended. */
    String attackNext() {
        Attack attack = attacks.get(nextIndex++ % attacks.size());
        try {
            attack.action().run();
        } catch (Exception e) {
            throw new AssertionError(attack.name(), e);
        }
        return attack.name();
    }

    /** Opens connections, and sends a little more from time to time. */
    private void hold(int count, String beginning, String more) throws Exception {
        try (RawConnections connections = new RawConnections(port)) {
            connections.open(count, beginning);
            for (int i = 0; i < STEPS; i++) {
                Thread.sleep(STEP_MILLIS);
                connections.sockets().forEach(socket -> RawConnections.send(socket, more));
            }
        }
    }

    private void sendAndReadNothing() throws IOException {
        try (RawConnections connections = new RawConnections(port)) {
            Socket socket = connections.open();
            for (int i = 0; i < 1_000; i++) {
                RawConnections.send(socket, GET.repeat(100));
            }
            throw new AssertionError("the connection is open");
        } catch (UncheckedIOException closed) {
            // as it must be
        }
    }

    private void sendMalformed() throws IOException {
        try (RawConnections connections = new RawConnections(port)) {
            for (String request : MALFORMED) {
                connections.open(50, request);
            }
        }
    }

    private void requireClosed(Http2Flood flood) throws Exception {
        if (!flood.isClosedBy(port, () -> null)) {
            throw new AssertionError("the connection is open");
        }
    }
}
