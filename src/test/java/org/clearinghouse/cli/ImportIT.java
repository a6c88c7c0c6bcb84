package org.clearinghouse.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.clearinghouse.catalogue.Catalogue;
import org.clearinghouse.figure.AreaKind;
import org.clearinghouse.support.OwnDatabaseResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged program's commands. */
class ImportIT {
    private static final String SHEET = """
            %1$s Data %2$d
            In %2$d, %3$,d CyberTipline reports were made available to law enforcement in %1$s.
            In %2$d, NCMEC assisted with %4$d cases of missing children in %1$s.
            In %2$d, Team HOPE supported %5$d families in %1$s.
            """;
    private static final String COUNTS = "{ dataset { version observations citations sources } }";
    /** All 18 make 1,008 documents; with fewer the tests of two processes and of the kill are over sooner. */
    private static final int YEARS = Integer.getInteger("import.years", 6);

    private static final int ALL_YEARS = 18;
    private static final int AREAS = 56;

    @TempDir
    Path documents;

    private final Path dataDir = OwnDatabaseResource.emptyDirectory();

    @Test
    void aThousandDocumentsAreImportedInLittleMemory() throws Exception {
        writeSheets(documents, ALL_YEARS);
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
        writeSheets(documents, YEARS);
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
        writeSheets(documents, YEARS);
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
    void anImportBesideTheRunningServiceIsServedWithinTwoSeconds() throws Exception {
        write(documents.resolve("ohio.txt"), sheet("Ohio", 2011, 7));
        try (ServiceProcess service = ServiceProcess.start(dataDir)) {
            assertThat(service.answer(COUNTS)).contains("\"version\":3");
            try (ServiceProcess command = importing()) {
                assertThat(command.exitCode()).as(command.log()).isZero();
            }
            Thread.sleep(2000);
            assertThat(service.answer(COUNTS)).contains("\"version\":4");
        }
    }

    @Test
    void aProcessThatWasFrozenLooksForNewsBeforeItAnswers() throws Exception {
        write(documents.resolve("ohio.txt"), sheet("Ohio", 2011, 7));
        try (ServiceProcess service = ServiceProcess.start(dataDir)) {
            assertThat(service.answer(COUNTS)).contains("\"version\":3");
            service.signal("STOP");
            try (ServiceProcess command = importing()) {
                assertThat(command.exitCode()).as(command.log()).isZero();
            }
            service.signal("CONT");
            assertThat(service.answer(COUNTS)).contains("\"version\":4");
        }
    }

    @Test
    void oneBadFileDoesNotStopTheOthers() throws Exception {
        write(documents.resolve("a-empty.txt"), "");
        write(documents.resolve("b-good.txt"), sheet("Ohio", 2011, 7));
        write(documents.resolve("c-two-states.txt"), sheet("Ohio", 2012, 7).replace("in Ohio.", "in Maine."));
        write(documents.resolve("d.txt"), "9".repeat(40) + " CyberTipline reports in Ohio in 2012.");
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
    void aDryRunStoresNothing() throws Exception {
        write(documents.resolve("ohio.txt"), sheet("Ohio", 2011, 7));
        try (ServiceProcess command = ServiceProcess.start(dataDir, "import", "--dry-run", documents.toString())) {
            assertThat(command.exitCode()).as(command.log()).isZero();
            assertThat(command.log()).contains("would store", "1 would be stored, 0 refused.");
        }
        try (ServiceProcess command = ServiceProcess.start(dataDir, "migrate")) {
            assertThat(command.exitCode()).isZero();
            assertThat(command.log()).contains("at version 3.");
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

    @Test
    void aTokenOfThisMachineLetsOneWriteToTheServiceOnIt() throws Exception {
        String token;
        try (ServiceProcess command = ServiceProcess.start(dataDir, "token", "--role", "editor")) {
            assertThat(command.exitCode()).as(command.log()).isZero();
            token = command.log().strip();
        }
        try (ServiceProcess service = ServiceProcess.start(dataDir)) {
            service.answer(COUNTS);
            assertThat(service.postDocument(token, sheet("Ohio", 2011, 7))).contains("\"version\":4,\"stored\":true");
            assertThat(service.answer(COUNTS)).contains("\"version\":4");
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

    /** Of so many years and all areas; figures of neighbouring years are alike, so that nothing is doubtful. */
    private static void writeSheets(Path directory, int years) throws IOException {
        for (var area : Catalogue.bundled().areas()) {
            for (int year = 2002; year < 2002 + years && area.kind() != AreaKind.NATION; year++) {
                write(directory.resolve(area.code() + "-" + year + ".txt"), sheet(area.name(), year, year % 5));
            }
        }
    }

    private static String sheet(String area, int year, int extra) {
        return SHEET.formatted(area, year, 1500 + extra, 120 + extra, 20 + extra);
    }

    private static void write(Path file, String text) throws IOException {
        Files.writeString(file, text);
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
