package org.clearinghouse.http;

import io.restassured.RestAssured;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The bytes of a request. It may be one that no HTTP client would send.
 *
 * @param headers whole lines, without those about length and connection
 */
record RawRequest(String method, String target, List<String> headers, byte[] body) {
    private static final Pattern ROUTES = Pattern.compile(
            "/(?:graphql(?:/schema\\.graphql)?|documents|observations\\.csv(?:-metadata\\.json)?|sheets/\\w+/[\\w.]+)"
                    + "(?:\\?(?:[\\w.~!$&'()*+,;=:@/?-]|%[0-9a-fA-F]{2})*)?");

    static RawRequest createGet(String target) {
        return new RawRequest("GET", target, List.of(), new byte[0]);
    }

    static RawRequest createPost(String target, String contentType, String body) {
        return new RawRequest(
                "POST", target, List.of("Content-Type: " + contentType), body.getBytes(StandardCharsets.UTF_8));
    }

    /** Whether the request reaches the routes of this service rather than the framework's. */
    boolean isForOurRoutes() {
        return ROUTES.matcher(target).matches()
                && headers.stream().allMatch(header -> header.matches("[ -~]*"))
                && !method.equals("HEAD");
    }

    RawRequest withMethod(String newMethod) {
        return new RawRequest(newMethod, target, headers, body);
    }

    RawRequest withTarget(String newTarget) {
        return new RawRequest(method, newTarget, headers, body);
    }

    RawRequest withBody(byte[] newBody) {
        return new RawRequest(method, target, headers, newBody);
    }

    RawRequest withHeader(String header) {
        String name = header.substring(0, header.indexOf(':') + 1);
        List<String> all = new ArrayList<>(headers);
        all.removeIf(each -> each.startsWith(name));
        all.add(header);
        return new RawRequest(method, target, all, body);
    }

    byte[] toBytes() {
        StringBuilder head = new StringBuilder("%s %s HTTP/1.1\r\nHost: localhost\r\n".formatted(method, target));
        headers.forEach(header -> head.append(header).append("\r\n"));
        head.append("Connection: close\r\nContent-Length: ").append(body.length).append("\r\n\r\n");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(head.toString().getBytes(StandardCharsets.UTF_8));
        bytes.writeBytes(body);
        return bytes.toByteArray();
    }

    /** Sends the request and reads its response within ten seconds. */
    RawResponse send() throws IOException {
        return send(toBytes(), 10_000).orElseThrow();
    }

    /** Sends bytes and reads until the connection is closed; empty where nothing arrives in time. */
    static Optional<RawResponse> send(byte[] request, int millis) throws IOException {
        ByteArrayOutputStream response = new ByteArrayOutputStream();
        try (Socket socket = new Socket("localhost", RestAssured.port)) {
            socket.setSoTimeout(millis);
            socket.getOutputStream().write(request);
            socket.getInputStream().transferTo(response);
        } catch (SocketTimeoutException | SocketException e) {
            return RawResponse.parse(response.toByteArray());
        }
        return RawResponse.parse(response.toByteArray());
    }
}
