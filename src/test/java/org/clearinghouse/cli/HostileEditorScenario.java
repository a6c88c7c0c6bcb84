package org.clearinghouse.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.clearinghouse.security.SigningKey;
import org.clearinghouse.security.TokenIssuer;
import org.clearinghouse.support.HostilePdf;
import org.clearinghouse.support.ProcessResources;
import org.clearinghouse.support.Resources;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What an editor sends to the packaged service, or imports by the command, ends in bounded time, memory and disk. Writes
 * the measurements as a table. src/hostile/run runs it alone.
 */
class HostileEditorScenario {
    private static final Path TABLE = Path.of("target", "hostile-editor.md");
    private static final Duration LONGEST = Duration.ofSeconds(60);
    /** The heap, and what a process needs beside it. */
    private static final int MOST_MEGABYTES = 1_000;

    private static final int MOST_DISK_MEGABYTES = 200;
    private static final int SOURCES = Integer.getInteger("hostile.sources", 200);
    private static final int ROUNDS = SOURCES / 10;
    private static final String COLUMNS =
            "area,metric,year,value,printed,qualifier,reference_date,source,locator,kind,quote,note,title,publisher\n";
    private static final String ROW =
            "WY,team-hope-supported,%d,%2$d,%2$d,exact,,%3$s,row 1,table cell,,%4$s,A title,Nobody\n";
    private static final String ACCEPT_WARNINGS = "?acceptWarnings=true";
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @TempDir
    static Path directory;

    private static final List<Measurement> MEASUREMENTS = new ArrayList<>();
    private static Path dataDir;
    private static Path temporary;
    private static List<String> options;
    private static ServiceProcess service;
    private static String token;

    @BeforeAll
    static void start() throws Exception {
        dataDir = MigratedDataDirectory.createCopy();
        temporary = Files.createDirectory(directory.resolve("temporary"));
        options = List.of("-Xmx512m", "-Djava.io.tmpdir=" + temporary);
        token = TokenIssuer.sign(SigningKey.readOrCreate(dataDir), "editor", Duration.ofHours(1));
        service = ServiceProcess.start(options, dataDir).awaitListening();
        Path sheet = Files.writeString(directory.resolve("sheet.txt"), TestSheets.create("Ohio", 2001, 7));
        measureImport("an ordinary sheet, by the command", sheet, 0);
        measureUpload("the same again", Files.readAllBytes(sheet), 200);
    }

    @AfterAll
    static void stop() throws Exception {
        Files.writeString(TABLE, Measurement.formatTable(MEASUREMENTS));
        assertThat(service.fetchManagementStatus("/q/health/ready")).isEqualTo(200);
        assertThat(service.readLog()).doesNotContain(" ERROR ");
        Resources.closeAll(service);
    }

    @Test
    void pdfs() throws Exception {
        for (HostilePdf pdf : HostilePdf.createAll()) {
            measureUpload("PDF: " + pdf.name(), pdf.bytes(), 422);
        }
    }

    @Test
    void documentsOfOtherForms() throws Exception {
        for (RejectedDocument document : RejectedDocument.createAll().toList()) {
            measureUpload(document.name(), document.parameters(), document.bytes(), 422);
        }
        String reordered = COLUMNS + ROW.formatted(2001, 7, "reordered", "\u202Ea\u2066");
        measureUpload("marks that reorder text, which are removed", reordered.getBytes(StandardCharsets.UTF_8), 200);
        String rows = ROW.formatted(2001, 7, "large", "").repeat(750_000);
        measureUpload("a table of 60 MB", (COLUMNS + rows).getBytes(StandardCharsets.UTF_8), 422);
        measureUpload("66 MB", new byte[66_000_000], 413);
    }

    @Test
    void archives() throws Exception {
        Path million = directory.resolve("million.zip");
        HostileArchives.writeEmptyEntries(million, 1_000_000);
        measureImport("archive: a million entries", million);
        measureImport("archive: 50 archives in each other", write("a.zip", HostileArchives.packRepeatedly(50)));
        measureImport(
                "archive: an entry of 900 MB", write("b.zip", HostileArchives.pack("a.txt", new byte[900_000_000])));
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

    private static HttpResponse<String> post(String parameters, byte[] document) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(service.resolve("/documents" + parameters))
                .header("Authorization", "Bearer " + token)
                .expectContinue(document.length > 64_000_000)
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
