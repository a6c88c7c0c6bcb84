package org.clearinghouse.cli;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** A request for an import whose body has not been sent yet. */
final class Upload implements AutoCloseable {
    private static final String HEAD = """
            POST /documents HTTP/1.1
            Host: localhost
            Authorization: Bearer %s
            Connection: close
            Expect: 100-continue
            Content-Length: %d

            """;

    private final Socket connection;
    private final byte[] document;

    private Upload(Socket connection, byte[] document) {
        this.connection = connection;
        this.document = document;
    }

    static Upload begin(URI service, String token, String text) throws IOException {
        byte[] document = text.getBytes(StandardCharsets.UTF_8);
        Upload upload = new Upload(new Socket(service.getHost(), service.getPort()), document);
        upload.send(HEAD.formatted(token, document.length).replace("\n", "\r\n").getBytes(StandardCharsets.US_ASCII));
        String response = new String(upload.connection.getInputStream().readNBytes(25), StandardCharsets.US_ASCII);
        if (!response.equals("HTTP/1.1 100 Continue\r\n\r\n")) {
            throw new AssertionError("not accepted: " + response);
        }
        return upload;
    }

    /** Sends the document and returns the response. */
    String finish() throws IOException {
        send(document);
        return new String(connection.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    private void send(byte[] bytes) throws IOException {
        connection.getOutputStream().write(bytes);
    }

    @Override
    public void close() throws IOException {
        connection.close();
    }
}
