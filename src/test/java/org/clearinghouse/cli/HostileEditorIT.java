package org.clearinghouse.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.clearinghouse.security.SigningKey;
import org.clearinghouse.security.TokenIssuer;
import org.clearinghouse.support.HostilePdf;
import org.clearinghouse.support.Json;
import org.clearinghouse.support.ProcessResources;
import org.clearinghouse.support.RawConnections;
import org.clearinghouse.support.Resources;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What an editor sends to the packaged service, or imports by the command, ends in bounded time, memory and disk, and
 * the service is ready meanwhile. Writes the measurements as a table. src/hostile/run runs it alone.
 */
class HostileEditorIT {
    private static final Path TABLE = Path.of("target", "hostile-editor.md");
    private static final Duration LONGEST = Duration.ofSeconds(60);
    /** The heap, and what a process needs beside it. */
    private static final int MOST_MEGABYTES = 1_000;

    private static final int MOST_DISK_MEGABYTES = 200;
    private static final int SOURCES = Integer.getInteger("hostile.sources", 100);
    private static final int MOST_ROWS = 10_000;
    private static final int MOST_BYTES = 16 * 1024 * 1024;
    private static final Duration UPLOAD_TIMEOUT = Duration.ofSeconds(10);
    private static final int ROUNDS = SOURCES / 10;
    private static final String COLUMNS =
            "area,metric,year,value,printed,qualifier,reference_date,source,locator,kind,quote,note,title,publisher\n";
    private static final String ROW =
            "WY,team-hope-supported,%d,%2$d,%2$d,exact,,%3$s,row 1,table cell,,%4$s,A title,Nobody\n";
    private static final String ACCEPT_WARNINGS = "?acceptWarnings=true";
    private static final List<String> METRICS = List.of(
            "cybertipline-reports-to-law-enforcement",
            "cybertipline-reports-by-location",
            "icac-cybertips",
            "cvip-submissions",
            "missing-cases",
            "missing-cases-resolved",
            "missing-cases-active",
            "missing-posters",
            "age-progressions",
            "amber-alert-cases",
            "team-hope-supported",
            "family-advocacy-connected");
    private static final List<String> STATES = List.of(
            ("AL AK AZ AR CA CO CT DE FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH"
                            + " OK OR PA RI SC SD TN TX UT VT VA WA WV WI WY")
                    .split(" "));
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @TempDir
    static Path directory;

    private static final List<Measurement> MEASUREMENTS = new ArrayList<>();
    private static Path dataDir;
    private static Path temporary;
    private static List<String> options;
    private static ServiceProcess service;
    private static String token;
    private static ReadinessWatch watch;

    @BeforeAll
    static void start() throws Exception {
        dataDir = MigratedDataDirectory.createCopy();
        temporary = Files.createDirectory(directory.resolve("temporary"));
        options = List.of(
                "-Xmx512m",
                "-Djava.io.tmpdir=" + temporary,
                "-Dclearinghouse.limits.upload-timeout=" + UPLOAD_TIMEOUT.toSeconds() + "s");
        token = TokenIssuer.sign(SigningKey.readOrCreate(dataDir), "editor", Duration.ofHours(1));
        service = ServiceProcess.start(options, dataDir).awaitListening();
        watch = ReadinessWatch.start(service);
        Path sheet = Files.writeString(directory.resolve("sheet.txt"), TestSheets.create("Ohio", 2001, 7));
        measureImport("an ordinary sheet, by the command", sheet, 0);
        measureUpload("the same again", Files.readAllBytes(sheet), 200);
    }

    @AfterAll
    static void stop() throws Exception {
        Files.writeString(TABLE, Measurement.formatTable(MEASUREMENTS));
        watch.stopAndAssertReady();
        assertThat(service.readLog()).doesNotContain(" ERROR ");
        Resources.closeAll(service);
    }

    @Test
    void pdfs() throws Exception {
        for (HostilePdf pdf : HostilePdf.createAll()) {
            measureUpload("PDF: " + pdf.name(), pdf.bytes(), pdf.bytes().length > MOST_BYTES ? 413 : 422);
        }
    }

    @Test
    void documentsOfOtherForms() throws Exception {
        for (RejectedDocument document : RejectedDocument.createAll().toList()) {
            measureUpload(document.name(), document.parameters(), document.bytes(), 422);
        }
        String reordered = COLUMNS + ROW.formatted(2001, 7, "reordered", "\u202Ea\u2066");
        measureUpload("marks that reorder text, which are removed", reordered.getBytes(StandardCharsets.UTF_8), 200);
    }

    /** The table of 60 MB once filled the memory, and the service was no longer ready. */
    @Test
    void largeTables() throws Exception {
        byte[] row = ROW.formatted(2001, 7, "large", "").getBytes(StandardCharsets.UTF_8);
        measureAnnounced("a table of 60 MB, 750,000 rows", row.length * 750_000);
        measureUpload("a table of 15 MB, 190,000 rows", repeat(row, 190_000), 422);
        measureUpload("a table with a row too many", createTable("many", MOST_ROWS + 1, 7, ""), 422);
        measureUpload("the largest table, 10,000 rows", createTable("largest", MOST_ROWS, 7, ""), 200);
        measureUpload("the same with other values", createTable("largest", MOST_ROWS, 8, ""), 200);
        String quote = "x".repeat(1_400);
        measureUpload("the largest table, 16 MB", createTable("longest", MOST_ROWS, 8, quote), 200);
        String cell = "x".repeat(1_000_000);
        measureUpload(
                "cells of 1 MB", toTable(ROW.formatted(2001, 7, "cell", cell).repeat(10)), 422);
        measureUpload("a quote that is not closed", toTable("\"" + "WY,\n".repeat(3_000_000)), 422);
        measureUpload("a million findings", toTable("XX,x,1,x,x,x,x,X,x,x,x,x,x,x\n".repeat(500_000)), 422);
        measureUpload("4 million blank lines", toTable(",\n".repeat(4_000_000)), 422);
        measureUpload("16 MB that are no text", new byte[MOST_BYTES], 422);
    }

    @Test
    void twoLargestTablesAtATime() throws Exception {
        byte[] one = createTable("first", MOST_ROWS, 9, "");
        byte[] other = createTable("second", MOST_ROWS, 9, "");
        measure("two of the largest tables at a time", () -> {
            CompletableFuture<HttpResponse<String>> parallel = CompletableFuture.supplyAsync(() -> tryPost(one));
            List<HttpResponse<String>> responses = List.of(tryPost(other), parallel.join());
            responses.forEach(HostileEditorIT::assertStoredOrBusy);
            return responses.stream()
                    .map(response -> String.valueOf(response.statusCode()))
                    .sorted()
                    .collect(Collectors.joining(", "));
        });
    }

    @Test
    void manySmallDocumentsAtATime() throws Exception {
        measure("300 small tables, 30 at a time", () -> {
            ExecutorService clients = Executors.newFixedThreadPool(30);
            List<Future<HttpResponse<String>>> responses = new ArrayList<>();
            for (int i = 0; i < 300; i++) {
                byte[] table = toTable(ROW.formatted(2003, 7, "parallel-" + i % 60, "round " + i));
                responses.add(clients.submit(() -> tryPost(table)));
            }
            for (Future<HttpResponse<String>> response : responses) {
                assertStoredOrBusy(response.get());
            }
            clients.shutdown();
            return "200";
        });
    }

    /** Two bodies of the largest size take all of the memory for bodies until they are late. */
    @Test
    void bodiesThatAreSentSlowly() throws Exception {
        try (RawConnections slow = new RawConnections(service.resolve("/").getPort())) {
            String request = "POST /documents HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer %s\r\n"
                    + "Content-Length: %s\r\n\r\nx";
            slow.open(3, request.formatted(token, MOST_BYTES));
            byte[] small = toTable(ROW.formatted(2004, 7, "slow", ""));
            await(() -> isAnyAnswered(slow.sockets()));
            assertThat(tryPost(small).statusCode()).isEqualTo(503);
            measure("three bodies of 16 MB that never arrive", () -> {
                await(() -> tryPost(small).statusCode() == 200);
                return "408";
            });
            List<String> responses = new ArrayList<>();
            for (Socket socket : slow.sockets()) {
                responses.add(RawConnections.readToEnd(socket));
            }
            assertThat(responses)
                    .anyMatch(response -> response.startsWith("HTTP/1.1 408 ") && response.contains("after 10 s"))
                    .anyMatch(response -> response.startsWith("HTTP/1.1 503 ")
                            && response.contains("clearinghouse.limits.uploads allows 33554432 bytes"));
        }
    }

    @Test
    void bodiesThatAreAborted() throws Exception {
        for (int i = 0; i < 20; i++) {
            try (RawConnections aborted =
                    new RawConnections(service.resolve("/").getPort())) {
                aborted.open(
                        1,
                        "POST /documents HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer %s\r\n".formatted(token)
                                + "Transfer-Encoding: chunked\r\n\r\n5\r\nabcde\r\n");
            }
        }
        byte[] small = toTable(ROW.formatted(2005, 7, "aborted", ""));
        await(() -> tryPost(small).statusCode() == 200);
    }

    @ParameterizedTest
    @MethodSource("createMutations")
    void mutations(String name, Map<String, String> arguments, String message) throws Exception {
        measure("mutation: " + name, () -> {
            String response = sendMutation(arguments);
            assertThat(response).as(name).contains(message).hasSizeLessThan(100_000);
            return "refused";
        });
    }

    static Stream<Arguments> createMutations() {
        String table = COLUMNS + ROW.formatted(2006, 7, "mutation", "");
        String years =
                IntStream.rangeClosed(1984, 2023).mapToObj(String::valueOf).collect(Collectors.joining(" "));
        String mapping = "area=state\nyears=%s\nyears.column=v\nmetric=missing-cases\nsource=s\nsource.title=T\n"
                        .formatted(years)
                + "source.publisher=P\n";
        String metric =
                "code,program,name,description,unit,period,published_for,part_of\nz-%s,cvip,%s,B.,x,YEAR,STATE,%s\n";
        return Stream.of(
                arguments(
                        "cells of 900 KB",
                        Map.of("text", table.replace("A title", "x".repeat(900_000))),
                        "at most 1000"),
                arguments("a quote that is not closed", Map.of("text", table + "\"WY"), "is not closed"),
                arguments("a name with marks that reorder text", Map.of("name", "a\u202Eb"), "U+202E"),
                arguments("a name with a line break", Map.of("name", "a\nb"), "U+000A"),
                arguments("a name of 500 KB", Map.of("name", "x".repeat(500_000)), "at most 1000 are allowed"),
                arguments("a reason of 500 KB", Map.of("reason", "x".repeat(500_000)), "at most 1000 are allowed"),
                arguments("a source of 500 KB", Map.of("code", "\u001B".repeat(80_000)), "There is no source"),
                arguments(
                        "a mapped row that is many figures",
                        Map.of("text", "state,v\n" + "ME,7\n".repeat(150_000), "mapping", mapping),
                        "a table of more than 10000 figures"),
                arguments(
                        "a long mapped row",
                        Map.of("text", "state,v\nME,7," + "x".repeat(500_000) + "\n", "mapping", mapping),
                        "10000 are allowed in a row"),
                arguments(
                        "a mapping of 500 KB",
                        Map.of("text", "a\nb\n", "mapping", "x".repeat(500_000) + "=y"),
                        "has the unknown key"),
                arguments(
                        "a catalogue of 500 KB",
                        Map.of("text", table, "catalogue", metric.formatted("a", "x".repeat(500_000), "")),
                        "at most 5000 are allowed"),
                arguments(
                        "a metric that is part of itself",
                        Map.of("text", table, "catalogue", metric.formatted("a", "A", "z-a")),
                        "is part of itself"));
    }

    @Test
    void oneRequestOfManyMutations() throws Exception {
        String mutations = IntStream.range(0, 101)
                .mapToObj(i -> "a%s: importDocument(text: \\\"x\\\", name: \\\"x\\\") { version }".formatted(i))
                .collect(Collectors.joining(" ", "mutation { ", " }"));
        assertThat(service.query(token, mutations)).contains("The mutations cost", "LIMIT_EXCEEDED");
    }

    @Test
    void archives() throws Exception {
        Path million = directory.resolve("million.zip");
        HostileArchives.writeEmptyEntries(million, 1_000_000);
        measureImport("archive: a million entries", million);
        measureImport("archive: 50 archives in each other", write("a.zip", HostileArchives.packRepeatedly(50)));
        measureImport(
                "archive: an entry of 200 MB", write("b.zip", HostileArchives.pack("a.txt", new byte[200_000_000])));
        measureImport(
                "archive: a name outside", write("c.zip", HostileArchives.pack("a/../../../up.txt", new byte[9])));
        Path links = Files.createDirectory(directory.resolve("links"));
        Files.createSymbolicLink(links.resolve("a.txt"), Path.of("/dev/zero"));
        Files.createSymbolicLink(links.resolve("b"), links);
        Files.createSymbolicLink(links.resolve("c.txt"), Path.of("/etc/passwd"));
        measureImport("links to a device, the directory and a file", links);
    }

    @Test
    void manySourcesInARow() throws Exception {
        measure(SOURCES + " sources in a row", () -> {
            for (int i = 0; i < SOURCES; i++) {
                importTable(2001, 7, "repeated-" + i);
            }
            return "200";
        });
    }

    @Test
    void aSourceThatIsWithdrawnAndImportedAgain() throws Exception {
        importTable(2002, 7, "withdrawn");
        measure("a source withdrawn and imported %d times".formatted(ROUNDS), () -> {
            for (int i = 0; i < ROUNDS; i++) {
                assertThat(service.query(
                                token,
                                "mutation { retractSource(code: \\\"withdrawn\\\", reason: \\\"no\\\") { version } }"))
                        .contains("\"version\"");
                importTable(2002, 8 + i, "withdrawn");
            }
            return "200";
        });
    }

    private static void assertStoredOrBusy(HttpResponse<String> response) {
        assertThat(response.statusCode()).as(response.body()).isIn(200, 503);
        assertThat(response.body()).containsAnyOf("\"stored\":true", "Nothing was stored", "send this one again");
    }

    /** One of three bodies is rejected as soon as the two others are accepted. */
    private static boolean isAnyAnswered(List<Socket> sockets) throws IOException {
        for (Socket socket : sockets) {
            if (socket.getInputStream().available() > 0) {
                return true;
            }
        }
        return false;
    }

    private static void await(Callable<Boolean> condition) throws Exception {
        Instant deadline = Instant.now().plus(UPLOAD_TIMEOUT.multipliedBy(3));
        while (!condition.call()) {
            assertThat(Instant.now()).isBefore(deadline);
            Thread.sleep(100);
        }
    }

    private static HttpResponse<String> tryPost(byte[] document) {
        try {
            return post(ACCEPT_WARNINGS, document);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static String sendMutation(Map<String, String> arguments) throws Exception {
        Map<String, String> variables = new HashMap<>(Map.of("text", "x", "name", "x", "reason", "x", "code", "x"));
        variables.putAll(arguments);
        String mutation = arguments.containsKey("reason") || arguments.containsKey("code")
                ? "mutation ($code: String!, $reason: String!) { retractSource(code: $code, reason: $reason) { version } }"
                : "mutation ($text: String!, $name: String!, $mapping: String, $catalogue: String) { importDocument("
                        + "text: $text, name: $name, mapping: $mapping, catalogue: $catalogue, acceptWarnings: true)"
                        + " { version stored findings { message } } }";
        if (arguments.containsKey("reason")) {
            variables.put("code", "maine-2023");
        }
        HttpRequest request = HttpRequest.newBuilder(service.resolve("/graphql"))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .timeout(LONGEST)
                .POST(BodyPublishers.ofString(Json.write(Map.of("query", mutation, "variables", variables))))
                .build();
        String body = HTTP.send(request, BodyHandlers.ofString()).body();
        assertThat(body).doesNotContain("\"stored\":true");
        return body;
    }

    /** A table of distinct observations of states that nothing else cites. */
    private static byte[] createTable(String source, int rows, int value, String quote) {
        StringBuilder table = new StringBuilder(COLUMNS);
        int row = 0;
        for (int year = 2024; row < rows; year--) {
            for (String metric : METRICS) {
                for (int i = 0; i < STATES.size() && row < rows; i++, row++) {
                    table.append(STATES.get(i))
                            .append(',')
                            .append(metric)
                            .append(',')
                            .append(year)
                            .append(',');
                    table.append(value)
                            .append(',')
                            .append(value)
                            .append(",exact,,")
                            .append(source);
                    table.append(",row,table cell,").append(quote.isEmpty() ? "" : value + " " + quote);
                    table.append(",,A title,Nobody\n");
                }
            }
        }
        return table.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] toTable(String rows) {
        return (COLUMNS + rows).getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] repeat(byte[] row, int count) {
        byte[] columns = COLUMNS.getBytes(StandardCharsets.UTF_8);
        ByteBuffer table =
                ByteBuffer.allocate(columns.length + row.length * count).put(columns);
        for (int i = 0; i < count; i++) {
            table.put(row);
        }
        return table.array();
    }

    private static void importTable(int year, int value, String source) throws Exception {
        byte[] table = (COLUMNS + ROW.formatted(year, value, source, "")).getBytes(StandardCharsets.UTF_8);
        HttpResponse<String> response = post(ACCEPT_WARNINGS, table);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    }

    private static void measureUpload(String name, byte[] document, int status) throws Exception {
        measureUpload(name, ACCEPT_WARNINGS, document, status);
    }

    private static void measureUpload(String name, String parameters, byte[] document, int status) throws Exception {
        Measurement taken =
                measure(name, () -> String.valueOf(post(parameters, document).statusCode()));
        assertThat(taken.outcome()).as(name).isEqualTo(String.valueOf(status));
        assertThat(taken.duration()).as(name).isLessThan(LONGEST);
    }

    /** Announces a body. The client of the JDK waits without end where the service answers instead of "continue". */
    private static void measureAnnounced(String name, int bytes) throws Exception {
        measure(name, () -> {
            try (RawConnections connections =
                    new RawConnections(service.resolve("/").getPort())) {
                Socket socket = connections.open();
                RawConnections.send(
                        socket,
                        "POST /documents HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer %s\r\n".formatted(token)
                                + "Content-Length: %s\r\nExpect: 100-continue\r\n\r\n".formatted(bytes));
                assertThat(RawConnections.readToEnd(socket))
                        .startsWith("HTTP/1.1 413 ")
                        .contains("larger than 16777216 bytes", "split a table by its sources");
                return "413";
            }
        });
    }

    private static HttpResponse<String> post(String parameters, byte[] document) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(service.resolve("/documents" + parameters))
                .header("Authorization", "Bearer " + token)
                .timeout(LONGEST.multipliedBy(2))
                .POST(BodyPublishers.ofByteArray(document))
                .build();
        return HTTP.send(request, BodyHandlers.ofString());
    }

    private static Measurement measure(String name, Callable<String> work) throws Exception {
        if (!ServiceProcess.isNative()) {
            new ProcessResources(service.pid()).collectGarbage();
        }
        return record(Measurement.take(name, service, List.of(dataDir, temporary), work));
    }

    /** Imports by a command beside the service, which reads archives. */
    private static void measureImport(String name, Path file) throws Exception {
        measureImport(name, file, 1);
    }

    private static void measureImport(String name, Path file, int exitCode) throws Exception {
        try (ServiceProcess command = ServiceProcess.start(options, dataDir, "import", file.toString())) {
            Measurement taken = record(Measurement.take(
                    name, command, List.of(dataDir, temporary), () -> "exit " + command.awaitExitCode()));
            assertThat(taken.outcome()).as(command.readLog()).isEqualTo("exit " + exitCode);
            assertThat(command.readLog()).doesNotContain("\tat ", "OutOfMemory");
        }
    }

    private static Measurement record(Measurement taken) {
        MEASUREMENTS.add(taken);
        assertThat(taken.peakMegabytes()).as(taken.name()).isLessThan(MOST_MEGABYTES);
        assertThat(taken.diskMegabytes()).as(taken.name()).isLessThan(MOST_DISK_MEGABYTES);
        return taken;
    }

    private static Path write(String name, byte[] content) throws IOException {
        return Files.write(directory.resolve(name), content);
    }
}
