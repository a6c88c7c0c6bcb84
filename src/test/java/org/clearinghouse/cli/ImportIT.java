package org.clearinghouse.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged program's commands. */
class ImportIT {
    private static final String COUNTS = "{ dataset { version observations citations sources } }";
    /** All 18 make 1,008 documents; with fewer the tests of two processes and of the kill are over sooner. */
    private static final int YEARS = Integer.getInteger("import.years", 4);

    private static final int ALL_YEARS = 18;
    private static final int AREAS = 56;

    @TempDir
    Path documents;

    private Path dataDir;

    @BeforeEach
    void prepare() throws Exception {
        dataDir = PreparedDirectory.copy();
    }

    @Test
    void aThousandDocumentsAreImportedInLittleMemory() throws Exception {
        Sheets.writeAll(documents, ALL_YEARS);
        try (ServiceProcess command = importing("-Xmx96m")) {
            assertThat(command.exitCode()).as(command.log()).isZero();
            String summary = command.log().lines().reduce((first, last) -> last).orElseThrow();
            System.out.println(summary);
            assertThat(summary).startsWith("1008 documents in ").endsWith("1008 stored, 0 refused.");
        }
        assertAllStored(ALL_YEARS);
    }

    @Test
    void twoProcessesAtOnceLoseAndDoubleNothing() throws Exception {
        Sheets.writeAll(documents, YEARS);
        try (ServiceProcess one = importing();
                ServiceProcess other = importing()) {
            assertThat(one.exitCode()).as(one.log()).isZero();
            assertThat(other.exitCode()).as(other.log()).isZero();
            assertThat(stored(one) + stored(other)).isEqualTo(AREAS * YEARS);
        }
        assertAllStored(YEARS);
    }

    @Test
    void afterAKillInTheMiddleTheNextRunBringsTheRest() throws Exception {
        Sheets.writeAll(documents, YEARS);
        try (ServiceProcess killed = importing()) {
            killed.awaitLog("CO-2005");
            killed.kill();
        }
        try (ServiceProcess next = importing()) {
            assertThat(next.exitCode()).as(next.log()).isZero();
            assertThat(stored(next)).isBetween(1L, AREAS * YEARS - 1L);
        }
        assertAllStored(YEARS);
    }

    @Test
    void oneBadFileDoesNotStopTheOthers() throws Exception {
        Files.writeString(documents.resolve("a-empty.txt"), "");
        Files.writeString(documents.resolve("b-good.txt"), Sheets.of("Ohio", 2011, 7));
        Files.writeString(
                documents.resolve("c-two-states.txt"),
                Sheets.of("Ohio", 2012, 7).replace("in Ohio.", "in Maine."));
        Files.writeString(documents.resolve("d.txt"), "9".repeat(40) + " CyberTipline reports in Ohio in 2012.");
        writeLarge(documents.resolve("e-large.pdf"));
        Path bomb = documents.resolve("f-bomb.zip");
        writeZip(bomb, 100_000_000);
        Files.createSymbolicLink(documents.resolve("g-memory.txt"), Path.of("/proc/self/mem"));
        try (ServiceProcess command = importing("-Xmx300m")) {
            assertThat(command.exitCode()).as(command.log()).isEqualTo(1);
            assertThat(command.log())
                    .contains("larger than 64 MB", "7 documents in", "1 stored, 6 refused.")
                    .containsPattern("refused .* .*a-empty.txt\\n +ERROR .*empty")
                    .containsPattern("stored .* .*b-good.txt")
                    .containsPattern("refused .*c-two-states.txt\\n +ERROR .*Maine")
                    .containsPattern("refused .*f-bomb.zip!sheet.txt\\n +ERROR .*larger than 64 MB")
                    .containsPattern("failed .*g-memory.txt\\n +ERROR .*cannot be read: Input/output error");
        }
    }

    @Test
    void whatIsHeldIsExported() throws Exception {
        Path file = documents.resolve("figures.csv");
        try (ServiceProcess command = ServiceProcess.start(dataDir, "export", "--output", file.toString())) {
            assertThat(command.exitCode()).as(command.log()).isZero();
            assertThat(command.log()).isEmpty();
        }
        assertThat(Files.readAllLines(file)).hasSize(152).first().asString().startsWith("area,");
        try (ServiceProcess command = ServiceProcess.start(dataDir, "export", "--format", "json")) {
            assertThat(command.exitCode()).as(command.log()).isZero();
            assertThat(command.log()).startsWith("{").contains("36210368");
        }
    }

    @Test
    void whatIsNotThereIsNamed() throws Exception {
        try (ServiceProcess command = ServiceProcess.start(dataDir, "import", "nowhere/sheet.txt")) {
            assertThat(command.exitCode()).isEqualTo(1);
            assertThat(command.log().strip()).isEqualTo("nowhere/sheet.txt does not exist or cannot be read.");
        }
    }

    private ServiceProcess importing(String... javaOptions) {
        return ServiceProcess.start(List.of(javaOptions), dataDir, "import", documents.toString());
    }

    private static long stored(ServiceProcess command) {
        return command.log().lines().filter(line -> line.startsWith("stored ")).count();
    }

    /** Beside the 3 versions, 151 observations, 157 citations and 12 sources that every build brings. */
    private void assertAllStored(int years) throws InterruptedException {
        int sheets = AREAS * years;
        try (ServiceProcess service = ServiceProcess.start(dataDir)) {
            assertThat(service.answer(COUNTS))
                    .contains("\"version\":%d,\"observations\":%d,\"citations\":%d,\"sources\":%d"
                            .formatted(3 + sheets, 151 + 3 * sheets, 157 + 3 * sheets, 12 + sheets));
        }
    }

    @Test
    void printedPdfsAreRead() throws Exception {
        String sheets = "src/test/resources/sheets/";
        try (ServiceProcess command = ServiceProcess.start(
                dataDir, "import", "--dry-run", "--accept-warnings", sheets + "chromium", sheets + "libreoffice")) {
            assertThat(command.exitCode()).as(command.log()).isZero();
            assertThat(command.log()).contains("84 would be stored, 0 refused.");
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
