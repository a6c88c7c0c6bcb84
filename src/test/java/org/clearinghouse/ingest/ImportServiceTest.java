package org.clearinghouse.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.TestResourceScope;
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
import org.clearinghouse.model.InvalidInputException;
import org.clearinghouse.support.Client;
import org.clearinghouse.support.Examples;
import org.clearinghouse.support.OwnDatabaseResource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** What becomes of documents, told in the order in which they come. */
@QuarkusTest
@TestProfile(ImportServiceTest.OwnApplication.class)
@WithTestResource(value = OwnDatabaseResource.class, scope = TestResourceScope.RESTRICTED_TO_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ImportServiceTest {
    private static final ImportOptions PLAIN = new ImportOptions(false, false);
    private static final ImportOptions ACCEPTING = new ImportOptions(false, true);
    private static final ImportOptions DRY_RUN = new ImportOptions(true, false);
    private static final String COLUMNS =
            "area,year,metric,value,printed,qualifier,reference_date,source,locator,kind,quote,note,title,publisher\n";
    private static final String OHIO =
            "OH,2023,team-hope-supported,%s,%s,exact,,ohio-notes,row Ohio,table cell,,,Ohio notes,Nobody\n";

    @Inject
    ImportService importer;

    @Inject
    RetractionService retractor;

    @Inject
    DatasetRefresher refresh;

    @Inject
    CurrentDataset datasets;

    @Inject
    HistoryLoader reader;

    /** Imports change the data, so they happen in an application of their own. */
    public static class OwnApplication implements QuarkusTestProfile {}

    @AfterEach
    void whatIsServedIsWhatWouldBeReadAnew() {
        assertThat(datasets.versions().history()).isEqualTo(reader.load());
    }

    @Test
    @Order(1)
    void theSameBytesChangeNothing() {
        ImportReport report = stored(Examples.read(Path.of("src/main/resources/documents/maine-2023.txt")), PLAIN);
        assertThat(report.stored()).isTrue();
        assertThat(report.added()).isZero();
        assertThat(version()).isEqualTo(3);
    }

    @Test
    @Order(2)
    void aDryRunReportsAndStoresNothing() {
        ImportReport report = stored(COLUMNS + OHIO.formatted("7", "7"), DRY_RUN);
        assertThat(report.added()).isEqualTo(1);
        assertThat(report.stored()).isFalse();
        assertThat(version()).isEqualTo(3);
        assertThat(ohio().<Object>get("state.observation")).isNull();
    }

    @Test
    @Order(3)
    void aNewFigureIsServedFromTheNextVersionOn() {
        ImportReport report = stored(COLUMNS + OHIO.formatted("7", "7"), PLAIN);
        assertThat(report.version()).isEqualTo(4);
        assertThat(version()).isEqualTo(4);
        assertThat(ohio().getInt("state.observation.value")).isEqualTo(7);
    }

    @Test
    @Order(4)
    void newBytesForASourceSupersedeWhatTheEarlierOnesSaid() {
        Instant before = Instant.now();
        ImportReport report = stored(COLUMNS + OHIO.formatted("8", "8"), PLAIN);
        assertThat(report.revised()).isEqualTo(1);
        assertThat(ohio().getInt("state.observation.value")).isEqualTo(8);
        assertThat(ohio().getList("state.observation.revisions.value", Integer.class))
                .containsExactly(8, 7);
        JsonPath then = Client.data("""
                query @asOf(time: "%s") { state(code: "OH") { id observation(metric: "team-hope-supported") {
                  value revisions { value supersededAt } } } }""".formatted(before));
        assertThat(then.getInt("state.observation.value")).isEqualTo(7);
        assertThat(then.getList("state.observation.revisions.supersededAt")).containsExactly((Object) null);
        assertThat(then.getString("state.id")).isEqualTo("State:OH@4");
    }

    @Test
    @Order(5)
    void bytesThatWereSupersededAreRefused() {
        ImportReport report = stored(COLUMNS + OHIO.formatted("7", "7"), PLAIN);
        assertThat(report.stored()).isFalse();
        assertThat(report.findings())
                .singleElement()
                .extracting(Finding::message)
                .asString()
                .contains("ohio-notes was superseded");
        assertThat(ohio().getInt("state.observation.value")).isEqualTo(8);
    }

    @Test
    @Order(6)
    void aDisputeIsStoredOnlyWhenAccepted() {
        String disputing = COLUMNS
                + "ME,2023,team-hope-supported,13,13,exact,,other-notes,row Maine,table cell,,,Other notes,Nobody\n";
        assertThat(stored(disputing, PLAIN).stored()).isFalse();
        assertThat(version()).isEqualTo(5);
        assertThat(stored(disputing, ACCEPTING).disputed()).isEqualTo(1);
        JsonPath maine = Client.data("""
                { state(code: "ME") { observation(metric: "team-hope-supported") { value disputed citations { agrees source { code } } } } }""");
        assertThat(maine.getInt("state.observation.value")).isEqualTo(12);
        assertThat(maine.getBoolean("state.observation.disputed")).isTrue();
        assertThat(maine.getList("state.observation.citations.agrees")).containsExactly(true, false);
    }

    @Test
    @Order(7)
    void newBytesThatSayTheSameDoNotChangeWhichSourceDecides() {
        String sheet = Examples.read(Path.of("src/main/resources/documents/maine-2023.txt"));
        ImportReport report = stored(sheet + "\n", ACCEPTING);
        assertThat(report.stored()).isTrue();
        assertThat(report.revised()).isZero();
        assertThat(report.confirmed()).isEqualTo(20);
        JsonPath maine = Client.data("""
                { state(code: "ME") { observation(metric: "team-hope-supported") { value revisions { value } } } }""");
        assertThat(maine.getInt("state.observation.value")).isEqualTo(12);
        assertThat(maine.getList("state.observation.revisions")).hasSize(1);
        assertThat(stored(sheet, PLAIN).stored()).isFalse();
    }

    @Test
    @Order(8)
    void aFigureThatItsOnlySourceNoLongerPrintsIsGoneAndItsRevisionsStay() {
        stored(COLUMNS + OHIO.formatted("8", "8").replace("team-hope-supported", "missing-cases"), PLAIN);
        assertThat(ohio().<Object>get("state.observation")).isNull();
        JsonPath revisions = Client.data(
                "{ revisions(area: \"OH\", metric: \"team-hope-supported\", year: 2023) { value supersededAt } }");
        assertThat(revisions.getList("revisions.value", Integer.class)).containsExactly(8, 7);
        assertThat(revisions.getList("revisions.supersededAt")).doesNotContainNull();
    }

    @Test
    @Order(9)
    void aDocumentThatIsNotWhatItClaimsIsNeverStored() {
        int before = version();
        ImportReport report = stored(COLUMNS + "XX,2023,missing-cases,1,1,exact,,s,row,table cell,,,T,P\n", ACCEPTING);
        assertThat(report.stored()).isFalse();
        assertThat(report.findings()).anyMatch(finding -> finding.message().contains("XX"));
        assertThat(version()).isEqualTo(before);
    }

    @Test
    @Order(10)
    void aSourceThatNobodyDescribedIsRefused() {
        ImportReport report = stored(
                COLUMNS
                        + OHIO.formatted("9", "9")
                                .replace("ohio-notes", "unheard-of")
                                .replace("Ohio notes,Nobody", ","),
                PLAIN);
        assertThat(report.stored()).isFalse();
        assertThat(report.findings())
                .singleElement()
                .extracting(Finding::message)
                .asString()
                .contains("\"unheard-of\" is not known yet");
    }

    @Test
    @Order(11)
    void aFigureOfAYearThatCannotBeAskedForIsRefused() {
        ImportReport report = stored(COLUMNS + OHIO.formatted("9", "9").replace("2023", "2050"), ACCEPTING);
        assertThat(report.stored()).isFalse();
        assertThat(report.findings())
                .singleElement()
                .extracting(Finding::message)
                .asString()
                .contains("2050");
    }

    @Test
    @Order(12)
    void aFigureTwentyTimesThatOfTheYearBeforeIsDoubtedAndTheDoubtStaysWithIt() {
        String iowa = OHIO.replace("OH", "IA").replace("ohio", "iowa").replace("2023", "2022");
        stored(COLUMNS + iowa.formatted("60", "60"), PLAIN);
        String leap = COLUMNS
                + iowa.replace("2022", "2023")
                        .replace("iowa-notes", "iowa-later")
                        .formatted("1200", "\"1,200\"");
        ImportReport report = stored(leap, PLAIN);
        assertThat(report.stored()).isFalse();
        assertThat(report.findings())
                .singleElement()
                .extracting(Finding::message)
                .isEqualTo("IA:team-hope-supported:2023: \"1,200\" is far from the 60 of 2022; "
                        + "one is 20 times the other or more.");
        assertThat(stored(leap, ACCEPTING).stored()).isTrue();
        assertThat(Client.data("{ state(code: \"IA\") { observation(metric: \"team-hope-supported\") { notes } } }")
                        .getString("state.observation.notes[0]"))
                .contains("far from the 60 of 2022");
        assertThat(stored(COLUMNS + iowa.replace("2022", "2024").formatted("23999", "\"23,999\""), PLAIN)
                        .stored())
                .isTrue();
    }

    @Test
    @Order(13)
    void aWithdrawnSourceTakesItsFiguresWithItAndTheOthersFallBack() {
        Instant before = Instant.now();
        int version = version();
        ImportReport report = retractor.retract("maine-2023", " A test.\n");
        refresh.refresh();
        assertThat(report.version()).isEqualTo(version + 1);
        JsonPath after = Client.data("""
                { source(code: "maine-2023") { retraction { reason } citations { printed } documents { supersededAt } }
                  state(code: "ME") { observation(metric: "team-hope-supported") { value revisions { value } } } }""");
        assertThat(after.getString("source.retraction.reason")).isEqualTo("A test.");
        assertThat(after.getList("source.citations")).isEmpty();
        assertThat(after.getList("source.documents.supersededAt")).doesNotContainNull();
        assertThat(after.getInt("state.observation.value")).isEqualTo(13);
        assertThat(after.getList("state.observation.revisions.value", Integer.class))
                .containsExactly(13, 12);
        JsonPath then = Client.data("""
                query @asOf(time: "%s") { source(code: "maine-2023") { retraction { reason } citations { printed } } }""".formatted(before));
        assertThat(then.<Object>get("source.retraction")).isNull();
        assertThat(then.getList("source.citations")).hasSize(20);
    }

    @Test
    @Order(14)
    void aSourceIsNotWithdrawnTwiceOrWithoutAReason() {
        assertThatThrownBy(() -> retractor.retract("maine-2023", "Again."))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("withdrawn already")
                .hasMessageContaining("A test.");
        assertThatThrownBy(() -> retractor.retract("ohio-notes", " ")).hasMessageContaining("reason");
        assertThatThrownBy(() -> retractor.retract("unheard-of", "x")).hasMessageContaining("\"unheard-of\"");
    }

    @Test
    @Order(15)
    void correctedBytesBringAWithdrawnSourceBack() {
        String sheet = Examples.read(Path.of("src/main/resources/documents/maine-2023.txt"));
        assertThat(stored(sheet, ACCEPTING).stored()).isFalse();
        assertThat(stored(sheet + "\n\n", ACCEPTING).stored()).isTrue();
        JsonPath maine = Client.data("""
                { source(code: "maine-2023") { retraction { reason } citations { printed } }
                  state(code: "ME") { observation(metric: "team-hope-supported") { value disputed } } }""");
        assertThat(maine.<Object>get("source.retraction")).isNull();
        assertThat(maine.getList("source.citations")).hasSize(20);
        assertThat(maine.getBoolean("state.observation.disputed")).isTrue();
    }

    private ImportReport stored(String text, ImportOptions options) {
        ImportReport report = importer.importDocument(text.getBytes(StandardCharsets.UTF_8), "test", options);
        refresh.refresh();
        return report;
    }

    private static int version() {
        return Client.data("{ dataset { version } }").getInt("dataset.version");
    }

    private static JsonPath ohio() {
        return Client.data("""
                { state(code: "OH") { observation(metric: "team-hope-supported", year: 2023) { value revisions { value } } } }""");
    }
}
