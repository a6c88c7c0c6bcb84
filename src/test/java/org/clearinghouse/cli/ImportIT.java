package org.clearinghouse.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands import and export of the packaged program. */
class ImportIT {
    private static final String COUNTS = "{ dataset { version observations citations sources } }";
    /** The number of years in some tests; fewer make them faster. */
    private static final int YEAR_COUNT = Integer.getInteger("import.years", 4);

    private static final int MAX_YEAR_COUNT = 18;
    private static final int AREA_COUNT = 56;

    @TempDir
    Path documents;

    private Path dataDir;

    @BeforeEach
    void prepare() throws Exception {
        dataDir = MigratedDataDirectory.createCopy();
    }

    @Test
    void importsAThousandDocumentsInLittleMemory() throws Exception {
        TestSheets.writeAll(documents, MAX_YEAR_COUNT);
        try (ServiceProcess command = startImport("-Xmx96m")) {
            assertThat(command.awaitExitCode()).as(command.readLog()).isZero();
            String summary =
                    command.readLog().lines().reduce((first, last) -> last).orElseThrow();
            System.out.println(summary);
            assertThat(summary).startsWith("1008 documents in ").endsWith("1008 stored, 0 refused.");
        }
        assertAllStored(MAX_YEAR_COUNT);
    }

    @Test
    void twoProcessesStoreEachDocumentOnce() throws Exception {
        TestSheets.writeAll(documents, YEAR_COUNT);
        try (ServiceProcess one = startImport();
                ServiceProcess other = startImport()) {
            assertThat(one.awaitExitCode()).as(one.readLog()).isZero();
            assertThat(other.awaitExitCode()).as(other.readLog()).isZero();
            assertThat(countStored(one) + countStored(other)).isEqualTo(AREA_COUNT * YEAR_COUNT);
        }
        assertAllStored(YEAR_COUNT);
    }

    @Test
    void theNextRunCompletesAKilledOne() throws Exception {
        TestSheets.writeAll(documents, YEAR_COUNT);
        try (ServiceProcess killed = startImport()) {
            killed.awaitLog("CO-2005");
            killed.kill();
        }
        try (ServiceProcess next = startImport()) {
            assertThat(next.awaitExitCode()).as(next.readLog()).isZero();
            assertThat(countStored(next)).isBetween(1L, AREA_COUNT * YEAR_COUNT - 1L);
        }
        assertAllStored(YEAR_COUNT);
    }

    @Test
    void oneBadFileDoesNotStopTheOthers() throws Exception {
        Files.writeString(documents.resolve("a-empty.txt"), "");
        Files.writeString(documents.resolve("b-good.txt"), TestSheets.create("Ohio", 2011, 7));
        Files.writeString(
                documents.resolve("c-two-states.txt"),
                TestSheets.create("Ohio", 2012, 7).replace("in Ohio.", "in Maine."));
        Files.writeString(documents.resolve("d.txt"), "9".repeat(40) + " CyberTipline reports in Ohio in 2012.");
        writeLarge(documents.resolve("e-large.pdf"));
        Path bomb = documents.resolve("f-bomb.zip");
        writeZip(bomb, 100_000_000);
        Files.createSymbolicLink(documents.resolve("g-memory.txt"), Path.of("/proc/self/mem"));
        try (ServiceProcess command = startImport("-Xmx300m")) {
            assertThat(command.awaitExitCode()).as(command.readLog()).isEqualTo(1);
            assertThat(command.readLog())
                    .contains("larger than 16 MB; give the text of a PDF, and split a table by its sources", "7 documents in", "1 stored, 6 refused.")
                    .containsPattern("refused .* .*a-empty.txt\\n +ERROR .*empty")
                    .containsPattern("stored .* .*b-good.txt")
                    .containsPattern("refused .*c-two-states.txt\\n +ERROR .*Maine")
                    .containsPattern("refused .*f-bomb.zip!sheet.txt\\n +ERROR .*larger than 16 MB")
                    .containsPattern("failed .*g-memory.txt\\n +ERROR .*cannot be read: Input/output error");
        }
    }

    @Test
    void aDocumentDoesNotReplaceAnotherOfTheSameRunUnseen() throws Exception {
        Files.writeString(documents.resolve("ohio.txt"), TestSheets.create("Ohio", 2011, 7));
        Files.writeString(documents.resolve("ohio-draft.txt"), TestSheets.create("Ohio", 2011, 8));
        try (ServiceProcess command = startImport()) {
            assertThat(command.awaitExitCode()).as(command.readLog()).isEqualTo(1);
            assertThat(command.readLog())
                    .contains("in a document before, which this one would replace", "1 stored, 1 refused.");
        }
    }

    @Test
    void exportsAllFigures() throws Exception {
        Path file = documents.resolve("figures.csv");
        try (ServiceProcess command = ServiceProcess.start(dataDir, "export", "--output", file.toString())) {
            assertThat(command.awaitExitCode()).as(command.readLog()).isZero();
            assertThat(command.readLog()).isEmpty();
        }
        assertThat(Files.readAllLines(file)).hasSize(466).first().asString().startsWith("area,");
        try (ServiceProcess command = ServiceProcess.start(dataDir, "export", "--format", "json")) {
            assertThat(command.awaitExitCode()).as(command.readLog()).isZero();
            assertThat(command.readLog()).startsWith("{").contains("36210368");
        }
    }

    @Test
    void reportsAMissingFile() throws Exception {
        try (ServiceProcess command = ServiceProcess.start(dataDir, "import", "nowhere/sheet.txt")) {
            assertThat(command.awaitExitCode()).isEqualTo(1);
            assertThat(command.readLog().strip()).isEqualTo("nowhere/sheet.txt does not exist or cannot be read.");
        }
    }

    private ServiceProcess startImport(String... javaOptions) {
        return ServiceProcess.start(List.of(javaOptions), dataDir, "import", documents.toString());
    }

    private static long countStored(ServiceProcess command) {
        return command.readLog()
                .lines()
                .filter(line -> line.startsWith("stored "))
                .count();
    }

    /** Adds to the 4 versions, 465 observations, 486 citations and 49 sources of every build. */
    private void assertAllStored(int years) throws InterruptedException {
        int sheets = AREA_COUNT * years;
        try (ServiceProcess service = ServiceProcess.start(dataDir)) {
            assertThat(service.query(COUNTS))
                    .contains("\"version\":%d,\"observations\":%d,\"citations\":%d,\"sources\":%d"
                            .formatted(4 + sheets, 465 + 3 * sheets, 486 + 3 * sheets, 49 + sheets));
        }
    }

    @Test
    void readsPrintedPdfs() throws Exception {
        String sheets = "src/test/resources/sheets/";
        try (ServiceProcess command = ServiceProcess.start(
                dataDir, "import", "--dry-run", "--accept-warnings", sheets + "chromium", sheets + "libreoffice")) {
            assertThat(command.awaitExitCode()).as(command.readLog()).isZero();
            assertThat(command.readLog()).contains("84 would be stored, 0 refused.");
        }
    }

    /** The locale of cron jobs and minimal containers has only ASCII. */
    @Test
    void namesAFileUnderAPosixLocaleAsItsBytesDo() throws Exception {
        Files.writeString(documents.resolve("Do\u00F1a.txt"), TestSheets.create("Ohio", 2003, 7));
        Map<String, String> posix = Map.of("LC_ALL", "C", "CLEARINGHOUSE_DATA_DIR", dataDir.toString());
        try (ServiceProcess command =
                ServiceProcess.start(List.of(), posix, "import", documents.toString(), "--format", "json")) {
            assertThat(command.awaitExitCode()).as(command.readLog()).isZero();
            assertThat(command.readLog()).contains("/Do\u00F1a.txt\",\"outcome\":\"stored\"");
        }
    }

    /** The native executable reads arguments as UTF-8 in every locale, and there is no such file. */
    @Test
    void rejectsAnArgumentThatAPosixLocaleCannotName() throws Exception {
        Map<String, String> posix = Map.of("LC_ALL", "C", "CLEARINGHOUSE_DATA_DIR", dataDir.toString());
        try (ServiceProcess command = ServiceProcess.start(List.of(), posix, "import", "Do\u00F1a.txt")) {
            assertThat(command.awaitExitCode()).isEqualTo(ServiceProcess.isNative() ? 1 : 2);
            assertThat(command.readLog().lines())
                    .singleElement()
                    .asString()
                    .startsWith(
                            ServiceProcess.isNative()
                                    ? "Do\u00F1a.txt does not exist"
                                    : "The argument \"Do\u00F1a.txt\" has letters beyond");
        }
    }

    private static void writeLarge(Path file) throws IOException {
        byte[] megabyte = ("%PDF-1.7\n" + "x".repeat(1 << 20)).getBytes(StandardCharsets.US_ASCII);
        try (var stream = Files.newOutputStream(file)) {
            for (int i = 0; i < 200; i++) {
                stream.write(megabyte);
            }
        }
    }

    private static void writeZip(Path file, int bytes) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry("sheet.txt"));
            zip.write(new byte[bytes]);
        }
    }
}
