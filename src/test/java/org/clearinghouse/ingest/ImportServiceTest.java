package org.clearinghouse.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import org.clearinghouse.dataset.history.HistoryLoader;
import org.clearinghouse.dataset.refresh.CurrentDataset;
import org.clearinghouse.dataset.refresh.DatasetRefresher;
import org.clearinghouse.ingest.result.Finding;
import org.clearinghouse.support.Examples;
import org.clearinghouse.support.GraphQLClient;
import org.clearinghouse.support.OwnDatabaseResource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Each test imports documents about a state of its own, so that the tests do not depend on their order. */
@QuarkusTest
@TestProfile(ImportServiceTest.OwnApplication.class)
@WithTestResource(OwnDatabaseResource.class)
class ImportServiceTest {
    private static final ImportOptions PLAIN = new ImportOptions(false, false);
    private static final ImportOptions ACCEPT_WARNINGS = new ImportOptions(false, true);
    private static final ImportOptions DRY_RUN = new ImportOptions(true, false);
    private static final String COLUMNS =
            "area,year,metric,value,printed,qualifier,reference_date,source,locator,kind,quote,note,title,publisher\n";

    @Inject
    ImportService importService;

    @Inject
    DatasetRefresher refresher;

    @Inject
    CurrentDataset currentDataset;

    @Inject
    HistoryLoader historyLoader;

    /** Imports change the data, so the tests of this package run in an application of their own. */
    public static class OwnApplication implements QuarkusTestProfile {}

    @AfterEach
    void servesWhatTheDatabaseContains() {
        assertThat(currentDataset.versions().history()).isEqualTo(historyLoader.load());
    }

    @Test
    void theSameBytesChangeNothing() {
        int before = version();
        ImportReport report = importText(Examples.read(Path.of("src/main/resources/documents/maine-2023.txt")), PLAIN);
        assertThat(report.stored()).isTrue();
        assertThat(report.added()).isZero();
        assertThat(version()).isEqualTo(before);
    }

    @Test
    void aDryRunReportsAndStoresNothing() {
        int before = version();
        ImportReport report = importText(figure("AK", 2023, "7", "alaska-notes"), DRY_RUN);
        assertThat(report.added()).isEqualTo(1);
        assertThat(report.stored()).isFalse();
        assertThat(report.version()).isEqualTo(before);
        assertThat(version()).isEqualTo(before);
        assertThat(observation("AK").<Object>get("observation")).isNull();
    }

    @Test
    void aNewFigureIsServedFromTheNextVersionOn() {
        int before = version();
        ImportReport report = importText(figure("AL", 2023, "7", "alabama-notes"), PLAIN);
        assertThat(report.version()).isEqualTo(before + 1);
        assertThat(version()).isEqualTo(before + 1);
        assertThat(observation("AL").getInt("observation.value")).isEqualTo(7);
    }

    @Test
    void newBytesForASourceSupersedeItsEarlierFigures() {
        int version = importText(figure("OH", 2023, "7", "ohio-notes"), PLAIN).version();
        Instant before = Instant.now();
        ImportReport report = importText(figure("OH", 2023, "8", "ohio-notes"), PLAIN);
        assertThat(report.revised()).isEqualTo(1);
        assertThat(observation("OH").getInt("observation.value")).isEqualTo(8);
        assertThat(observation("OH").getList("observation.revisions.value", Integer.class))
                .containsExactly(8, 7);
        JsonPath earlier = GraphQLClient.fetchData("""
            query @asOf(time: "%s") { state(code: "OH") { id observation(metric: "team-hope-supported") {
              value revisions { value supersededAt } } } }\
            """.formatted(before));
        assertThat(earlier.getInt("state.observation.value")).isEqualTo(7);
        assertThat(earlier.getList("state.observation.revisions.supersededAt")).containsExactly((Object) null);
        assertThat(earlier.getString("state.id")).isEqualTo("State:OH@" + version);
    }

    @Test
    void bytesWhoseFiguresWereSupersededAreRefused() {
        String superseded = figure("AR", 2023, "7", "arkansas-notes");
        importText(superseded, PLAIN);
        importText(figure("AR", 2023, "8", "arkansas-notes"), PLAIN);
        ImportReport report = importText(superseded, PLAIN);
        assertThat(report.stored()).isFalse();
        assertThat(onlyMessage(report)).contains("arkansas-notes have since been superseded");
        assertThat(observation("AR").getInt("observation.value")).isEqualTo(8);
    }

    @Test
    void aConflictIsStoredOnlyIfWarningsAreAccepted() {
        importText(figure("AZ", 2023, "12", "arizona-notes"), PLAIN);
        int before = version();
        String conflicting = figure("AZ", 2023, "13", "arizona-other-notes");
        assertThat(importText(conflicting, PLAIN).stored()).isFalse();
        assertThat(version()).isEqualTo(before);
        assertThat(importText(conflicting, ACCEPT_WARNINGS).disputed()).isEqualTo(1);
        assertThat(observation("AZ").getInt("observation.value")).isEqualTo(12);
        assertThat(observation("AZ").getBoolean("observation.disputed")).isTrue();
        assertThat(observation("AZ").getList("observation.citations.agrees")).containsExactly(true, false);
    }

    @Test
    void newBytesWithTheSameFigureDoNotChangeWhichSourceDecides() {
        String first = figure("CO", 2023, "12", "colorado-notes");
        importText(first, PLAIN);
        importText(figure("CO", 2023, "13", "colorado-other-notes"), ACCEPT_WARNINGS);
        ImportReport report = importText(first + "\n", ACCEPT_WARNINGS);
        assertThat(report.stored()).isTrue();
        assertThat(report.revised()).isZero();
        assertThat(report.confirmed()).isEqualTo(1);
        assertThat(observation("CO").getInt("observation.value")).isEqualTo(12);
        assertThat(observation("CO").getList("observation.revisions")).hasSize(1);
        assertThat(importText(first, PLAIN).stored()).isFalse();
    }

    @Test
    void anObservationEndsWhenItsOnlySourceNoLongerHasTheFigure() {
        importText(figure("CT", 2023, "7", "connecticut-notes"), PLAIN);
        importText(
                figure("CT", 2023, "7", "connecticut-notes").replace("team-hope-supported", "missing-cases"),
                ACCEPT_WARNINGS);
        assertThat(observation("CT").<Object>get("observation")).isNull();
        JsonPath revisions = GraphQLClient.fetchData(
                "{ revisions(area: \"CT\", metric: \"team-hope-supported\", year: 2023) { value supersededAt } }");
        assertThat(revisions.getList("revisions.value", Integer.class)).containsExactly(7);
        assertThat(revisions.getList("revisions.supersededAt")).doesNotContainNull();
    }

    @Test
    void anUnknownAreaIsRefusedEvenIfWarningsAreAccepted() {
        int before = version();
        ImportReport report = importText(figure("XX", 2023, "1", "notes"), ACCEPT_WARNINGS);
        assertThat(report.stored()).isFalse();
        assertThat(report.findings()).anyMatch(finding -> finding.message().contains("XX"));
        assertThat(version()).isEqualTo(before);
    }

    @Test
    void aSourceWithoutADescriptionIsRefused() {
        ImportReport report =
                importText(figure("DE", 2023, "9", "delaware-notes").replace("A title,A publisher", ","), PLAIN);
        assertThat(report.stored()).isFalse();
        assertThat(onlyMessage(report)).contains("\"delaware-notes\" is not known yet");
    }

    @Test
    void aKnownSourceNeedsNoSecondDescription() {
        importText(figure("DE", 2023, "9", "delaware-report"), PLAIN);
        ImportReport report =
                importText(figure("DE", 2023, "10", "delaware-report").replace("A title,A publisher", ","), PLAIN);
        assertThat(report.stored()).isTrue();
    }

    @Test
    void anUnsupportedYearIsRefused() {
        ImportReport report = importText(figure("FL", 2050, "9", "florida-notes"), ACCEPT_WARNINGS);
        assertThat(report.stored()).isFalse();
        assertThat(onlyMessage(report)).contains("2050");
    }

    @Test
    void anOutlierNeedsAcceptanceAndItsWarningBecomesANote() {
        importText(figure("IA", 2022, "60", "iowa-notes"), PLAIN);
        String outlier = figure("IA", 2023, "1200", "iowa-later");
        ImportReport report = importText(outlier, PLAIN);
        assertThat(report.stored()).isFalse();
        assertThat(onlyMessage(report))
                .isEqualTo("IA:team-hope-supported:2023: \"1200\" is far from the 60 of 2022; "
                        + "one is at least 20 times the other.");
        assertThat(importText(outlier, ACCEPT_WARNINGS).stored()).isTrue();
        assertThat(observation("IA").getString("observation.notes[0]")).contains("far from the 60 of 2022");
        assertThat(importText(figure("IA", 2024, "23999", "iowa-notes"), ACCEPT_WARNINGS)
                        .findings())
                .extracting(Finding::message)
                .noneMatch(message -> message.contains("is far from"));
    }

    @Test
    void aWithdrawalIsStoredOnlyIfWarningsAreAccepted() {
        String stored = figure("KS", 2022, "11", "kansas-notes") + row("KS", 2023, "12", "kansas-notes");
        importText(stored, PLAIN);
        int before = version();
        String shorter = figure("KS", 2022, "11", "kansas-notes");
        for (ImportOptions options : new ImportOptions[] {PLAIN, DRY_RUN}) {
            ImportReport report = importText(shorter, options);
            assertThat(report.stored()).isFalse();
            assertThat(options.allows(report.findings())).isFalse();
            assertThat(onlyMessage(report))
                    .isEqualTo("1 of the 2 figures of kansas-notes are not in this document, which would withdraw them:"
                            + " KS:team-hope-supported:2023 \"12\".");
        }
        assertThat(version()).isEqualTo(before);
        assertThat(observation("KS").getInt("observation.value")).isEqualTo(12);
        assertThat(importText(shorter, ACCEPT_WARNINGS).stored()).isTrue();
        assertThat(observation("KS").<Object>get("observation")).isNull();
    }

    @Test
    void storesATableOfAnotherPublisherByItsMapping() {
        String mapping = """
                area = state
                area.codes = NAME
                years = 2021 2022
                metric = icac-cybertips
                source = task-force-table
                source.title = A table of task forces
                source.publisher = Task forces
                """;
        ImportReport report =
                importSupplemented("state,2021,2022\nWyoming,11,\"over 1,200\"\n", mapping, null, ACCEPT_WARNINGS);
        assertThat(report.stored()).isTrue();
        assertThat(report.added()).isEqualTo(2);
        assertThat(currentDataset
                        .current()
                        .metricLookup()
                        .require("icac-cybertips")
                        .getCountedBy())
                .contains("task force");
    }

    @Test
    void storesACatalogueAdditionWithItsDocumentOrNotAtAll() {
        String addition = "code,program,name,description,unit,period,published_for\n"
                + "icac-arrests,cybertipline,Arrests,What task forces count.,arrest,YEAR,STATE\n";
        String text = figure("WY", 2021, "12", "arrests-table").replace("team-hope-supported", "icac-arrests");
        assertThat(importText(text, PLAIN).findings())
                .extracting(Finding::message)
                .anyMatch(message -> message.contains("\"icac-arrests\", not a known metric")
                        && message.contains("import --catalogue"));
        assertThat(importSupplemented(text, null, addition, DRY_RUN).findings()).isEmpty();
        assertThat(currentDataset.current().metricLookup().find("icac-arrests")).isEmpty();
        int before = version();
        assertThat(importSupplemented(text, null, addition, PLAIN).stored()).isTrue();
        assertThat(version()).as("one version holds both").isEqualTo(before + 1);
        String later = figure("WY", 2022, "13", "later-table").replace("team-hope-supported", "icac-arrests");
        assertThat(importText(later, PLAIN).stored()).as("the metric stays").isTrue();
    }

    private ImportReport importSupplemented(String text, String mapping, String addition, ImportOptions options) {
        ImportReport report = importService.importDocument(
                text.getBytes(StandardCharsets.UTF_8), "test", options, ImportSupplement.parse(mapping, addition));
        refresher.refresh();
        return report;
    }

    private ImportReport importText(String text, ImportOptions options) {
        ImportReport report = importService.importDocument(text.getBytes(StandardCharsets.UTF_8), "test", options);
        refresher.refresh();
        return report;
    }

    private static String onlyMessage(ImportReport report) {
        assertThat(report.findings()).hasSize(1);
        return report.findings().stream().map(Finding::message).findFirst().orElseThrow();
    }

    private static String figure(String area, int year, String value, String source) {
        return COLUMNS + row(area, year, value, source);
    }

    private static String row(String area, int year, String value, String source) {
        return "%s,%d,team-hope-supported,%s,%s,exact,,%s,a row,table cell,,,A title,A publisher\n"
                .formatted(area, year, value, value, source);
    }

    private static int version() {
        return GraphQLClient.fetchData("{ dataset { version } }").getInt("dataset.version");
    }

    private static JsonPath observation(String state) {
        return GraphQLClient.fetchData("""
            { state(code: "%s") { observation(metric: "team-hope-supported", year: 2023) {
              value disputed notes revisions { value } citations { agrees } } } }\
            """.formatted(state)).setRootPath("data.state");
    }
}
