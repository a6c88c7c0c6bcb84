package org.clearinghouse.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.clearinghouse.support.OwnDatabaseResource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Requests that no client sends, byte by byte: each is answered or refused with 4xx, or its connection is closed, within
 * seconds, and none is a server error in the log. Escapes of Java stand for control characters.
 */
@QuarkusTest
@WithTestResource(OwnDatabaseResource.class)
class RawHttpTest {
    private static final int TIMEOUT_MILLIS = 10_000;
    private static final Pattern STATUS = Pattern.compile("HTT[PQ]/\\d\\.\\d (\\d{3}) ");
    private static final String HOST = "Host: localhost\r\n";
    private static final String CLOSE = "Connection: close\r\n";
    private static final String POST =
            "POST /graphql HTTP/1.1\r\n" + HOST + CLOSE + "Content-Type: application/json\r\n";
    private static final String CHUNKED = POST + "Transfer-Encoding: chunked\r\n\r\n";

    private final List<String> logged = Collections.synchronizedList(new ArrayList<>());
    private final Handler listener = new Handler() {
        @Override
        public void publish(LogRecord entry) {
            if (entry.getLevel().intValue() >= Level.WARNING.intValue()) {
                logged.add(entry.getMessage() + " " + entry.getThrown());
            }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @BeforeEach
    void listenToTheLog() {
        Logger.getLogger("").addHandler(listener);
    }

    @AfterEach
    void requireQuietLog() {
        Logger.getLogger("").removeHandler(listener);
        assertThat(logged).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Content-Length: 2\\r\\nTransfer-Encoding: chunked   | 400
            Transfer-Encoding: chunked\\r\\nContent-Length: 2   | 400
            Content-Length: 2\\r\\nContent-Length: 3            | 400
            Content-Length: 2, 2                                | 400
            Content-Length: +2                                  | 400
            Content-Length: -2                                  | 400
            Content-Length: 0x2                                 | 400
            Content-Length: 99999999999999999999                | 400
            Transfer-Encoding: xchunked                         | 400
            Transfer-Encoding: chunked, identity                | 400
            Transfer-Encoding : chunked                         | 400
            Transfer-Encoding: \\13chunked                   | 400
            Transfer-Encoding: chunked\\r\\nTransfer-Encoding: x | 400
            """)
    void refusesBodiesOfDoubtfulLength(String headers, int status) throws IOException {
        String smuggled = "{}GET /smuggled HTTP/1.1\r\n" + HOST + "\r\n";
        assertThat(fetchStatuses(POST + headers.translateEscapes() + "\r\n\r\n" + smuggled))
                .containsExactly(status);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            zz\\r\\nabc\\r\\n0\\r\\n\\r\\n
            -1\\r\\nabc\\r\\n0\\r\\n\\r\\n
            FFFFFFFFFFFFFFFFFF\\r\\nabc\\r\\n0\\r\\n\\r\\n
            3\\r\\nabcd\\r\\n0\\r\\n\\r\\n
            2\\n{}\\n0\\n\\n
            """)
    void closesTheConnectionAtInvalidChunks(String body) throws IOException {
        assertThat(fetchStatuses(CHUNKED + body.translateEscapes())).isSubsetOf(400);
        assertThat(fetchStatuses("GET /states HTTP/1.1\r\n" + HOST + "Transfer-Encoding: chunked\r\n\r\n"
                        + body.translateEscapes()))
                .isSubsetOf(200, 400);
        String toAssistants = CHUNKED.replace("/graphql", "/mcp") + body.translateEscapes();
        assertThat(fetchStatuses(toAssistants)).isSubsetOf(400);
    }

    @Test
    void closesTheConnectionAtLongChunkExtensionsAndTrailers() throws IOException {
        String extension = "3;" + "a".repeat(100_000) + "\r\nabc\r\n0\r\n\r\n";
        assertThat(fetchStatuses(CHUNKED + extension)).isSubsetOf(400);
        String trailer = "2\r\n{}\r\n0\r\nX: " + "a".repeat(1_000_000) + "\r\n\r\n";
        assertThat(fetchStatuses(CHUNKED + trailer)).isSubsetOf(400);
    }

    /** The rest of the body is not awaited, so the connection cannot be used again. */
    @ParameterizedTest
    @CsvSource({
        "/graphql, application/json, 413",
        "/graphql, text/plain, 415",
        "/mcp, application/json, 413",
        "/documents/preview, text/plain, 413",
        "/documents, text/plain, 401",
        "/states, text/plain, 405"
    })
    void closesTheConnectionAtBodiesThatItDoesNotRead(String path, String type, int status) throws IOException {
        String head = "POST %s HTTP/1.1\r\n%sContent-Type: %s\r\n".formatted(path, HOST, type);
        assertThat(fetchStatuses(head + "Content-Length: 99999999\r\n\r\n{")).containsExactly(status);
    }

    @Test
    void closesTheConnectionAtChunksBeyondTheLimit() throws IOException {
        String chunks = "10000\r\n%s\r\n".formatted("x".repeat(0x10000)).repeat(100);
        assertThat(fetchStatuses(CHUNKED.replace(CLOSE, "") + chunks)).isSubsetOf(413);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            http://evil.example/states              | 200
            http://evil.example:99999/states        | 200
            *                                       | 404
            states                                  | 404
            //evil.example/states                   | 404
            /%2e%2e/%2e%2e/etc/passwd               | 404
            /../../etc/passwd                       | 404
            /explorer/../../application.properties  | 404
            /explorer/%2e%2e%2fapplication.properties | 404
            /graphiql/..%5c..%5capplication.properties | 404
            /graphiql/%2e%2e/application.properties | 404
            /q;x/health                             | 404
            /state/ME%00                            | 404
            /state/ME\\0                        | 404
            /state/ME%0d%0aX:y                      | 404
            /state/\\33[2J                       | 404
            /state/%zz                              | 400
            """)
    void resolvesTargetsWithinTheService(String target, int status) throws IOException {
        String head = "GET " + target.translateEscapes() + " HTTP/1.1\r\n" + HOST + CLOSE + "\r\n";
        assertThat(fetchStatuses(head)).containsExactly(status);
    }

    /** A request to another host is answered with the addresses of this one, or of that host, and nothing else. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ''                                        | 400
            Host: localhost\\r\\nHost: evil.example   | 400
            Host: a b/<script>                        | 400
            Host: user@evil.example                   | 400
            Host: localhost:99999                     | 400
            Host: localhost:x                         | 400
            Host: [::1                                | 400
            Host: \\377\\376                      | 400
            """)
    void refusesBadHosts(String header, int status) throws IOException {
        String line = header.isEmpty() ? "" : header.translateEscapes() + "\r\n";
        assertThat(fetchStatuses("GET /about HTTP/1.1\r\n" + line + CLOSE + "\r\n"))
                .containsExactly(status);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            X: a\\0b  | 400
            X: a\\rb      | 400
            nonsense      | 400
            a b: x        | 400
            """)
    void refusesInvalidHeaders(String header, int status) throws IOException {
        assertThat(fetchStatuses("GET /states HTTP/1.1\r\n" + HOST + CLOSE + header.translateEscapes() + "\r\n\r\n"))
                .containsExactly(status);
    }

    @Test
    void refusesMoreThanItsLimits() throws IOException {
        String get = "GET /states HTTP/1.1\r\n" + HOST + CLOSE;
        assertThat(fetchStatuses(get + "X: " + "a".repeat(65_536) + "\r\n\r\n")).containsExactly(431);
        assertThat(fetchStatuses(get + "X: " + "a".repeat(200_000) + "\r\n\r\n"))
                .containsExactly(431);
        StringBuilder headers = new StringBuilder();
        for (int i = 0; i < 10_000; i++) {
            headers.append('X').append(i).append(": a\r\n");
        }
        assertThat(fetchStatuses(get + headers + "\r\n")).containsExactly(431);
        assertThat(fetchStatuses("GET /" + "a".repeat(70_000) + " HTTP/1.1\r\n" + HOST + "\r\n"))
                .containsExactly(414);
        assertThat(fetchStatuses("A".repeat(70_000) + " / HTTP/1.1\r\n" + HOST + "\r\n"))
                .containsExactly(414);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            GET /                   | 400
            GET / HTTP/2.0          | 400
            GET / HTTP/9.9          | 400
            GET / HTTQ/1.1          | 400
            G\\1T / HTTP/1.1    | 400
            get /states HTTP/1.1    | 405
            TRACE /states HTTP/1.1  | 405
            CONNECT a.b:1 HTTP/1.1  | 404
            GET /states HTTP/1.0    | 200
            """)
    void refusesUnknownVersionsAndMethods(String line, int status) throws IOException {
        assertThat(fetchStatuses(line.translateEscapes() + "\r\n" + HOST + CLOSE + "\r\n"))
                .containsExactly(status);
    }

    @Test
    void refusesOtherProtocols() throws IOException {
        assertThat(fetchStatuses(
                        "\u0016\u0003\u0001\u0000\u00C8\u0001\u0000\u0000\u00C4\u0003\u0003" + "\0".repeat(200)))
                .isSubsetOf(400);
        StringBuilder anything = new StringBuilder();
        for (char c = 0; c < 1024; c++) {
            anything.append((char) (c & 0xFF));
        }
        assertThat(fetchStatuses(anything.toString())).isSubsetOf(400);
    }

    /** Sends the bytes and reads until the service closes the connection. */
    private static List<Integer> fetchStatuses(String request) throws IOException {
        ByteArrayOutputStream response = new ByteArrayOutputStream();
        try (Socket socket = new Socket("localhost", RestAssured.port)) {
            socket.setSoTimeout(TIMEOUT_MILLIS);
            try {
                socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
                socket.getInputStream().transferTo(response);
            } catch (SocketException reset) {
                // closed before everything was read, which is right for what is refused
            }
        }
        return STATUS.matcher(response.toString(StandardCharsets.ISO_8859_1))
                .results()
                .map(RawHttpTest::readStatus)
                .toList();
    }

    private static int readStatus(MatchResult line) {
        return Integer.parseInt(line.group(1));
    }
}
