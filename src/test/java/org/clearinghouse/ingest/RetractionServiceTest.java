package org.clearinghouse.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.clearinghouse.dataset.refresh.DatasetRefresher;
import org.clearinghouse.model.InvalidInputException;
import org.clearinghouse.support.GraphQLClient;
import org.clearinghouse.support.OwnDatabaseResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each test withdraws a source of its own, so that the tests do not depend on their order. */
@QuarkusTest
@TestProfile(ImportServiceTest.OwnApplication.class)
@WithTestResource(OwnDatabaseResource.class)
class RetractionServiceTest {

    @Inject
    RetractionService retractionService;

    @Inject
    ImportService importService;

    @Inject
    DatasetRefresher refresher;

    @Test
    void observationsTakeTheValueOfAnotherCitation() {
        importFigure("VT", "12", "vermont-notes");
        importFigure("VT", "13", "vermont-other-notes");
        ImportReport report = retract("vermont-notes", " A test.\n");
        assertThat(report.revised()).isEqualTo(1);
        JsonPath after = GraphQLClient.fetchData("""
            { source(code: "vermont-notes") { retraction { reason } citations { printed } documents { supersededAt } }
              state(code: "VT") { observation(metric: "team-hope-supported") { value revisions { value } } } }\
            """);
        assertThat(after.getString("source.retraction.reason")).isEqualTo("A test.");
        assertThat(after.getList("source.citations")).isEmpty();
        assertThat(after.getList("source.documents.supersededAt")).doesNotContainNull();
        assertThat(after.getInt("state.observation.value")).isEqualTo(13);
        assertThat(after.getList("state.observation.revisions.value", Integer.class))
                .containsExactly(13, 12);
    }

    @Test
    void observationsWithoutAnotherCitationEnd() {
        importFigure("WV", "12", "west-virginia-notes");
        retract("west-virginia-notes", "A test.");
        assertThat(GraphQLClient.fetchData(
                                "{ state(code: \"WV\") { observation(metric: \"team-hope-supported\") { value } } }")
                        .<Object>get("state.observation"))
                .isNull();
    }

    @Test
    void queriesAsOfAnEarlierTimeStillShowTheSource() {
        importFigure("WY", "12", "wyoming-notes");
        Instant before = Instant.now();
        retract("wyoming-notes", "A test.");
        JsonPath earlier = GraphQLClient.fetchData("""
            query @asOf(time: "%s") { source(code: "wyoming-notes") { retraction { reason } citations { printed } } }\
            """.formatted(before));
        assertThat(earlier.<Object>get("source.retraction")).isNull();
        assertThat(earlier.getList("source.citations")).hasSize(1);
    }

    @Test
    void correctedBytesEndTheRetraction() {
        importFigure("MT", "12", "montana-notes");
        retract("montana-notes", "A test.");
        assertThat(importFigure("MT", "12", "montana-notes").stored()).isFalse();
        assertThat(importFigure("MT", "14", "montana-notes").stored()).isTrue();
        JsonPath source = GraphQLClient.fetchData(
                "{ source(code: \"montana-notes\") { retraction { reason } citations { printed } } }");
        assertThat(source.<Object>get("source.retraction")).isNull();
        assertThat(source.getList("source.citations")).hasSize(1);
    }

    @Test
    void aSourceIsNotWithdrawnTwice() {
        importFigure("ND", "12", "north-dakota-notes");
        retract("north-dakota-notes", "A test.");
        assertThatThrownBy(() -> retractionService.retract("north-dakota-notes", "Again."))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("withdrawn already")
                .hasMessageContaining("A test.");
    }

    @Test
    void anUnknownSourceIsRefused() {
        assertThatThrownBy(() -> retractionService.retract("unheard-of", "x"))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("\"unheard-of\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u00A0", "\u2007\n", "\u3000", "\u200B", "\uFEFF"})
    void aReasonThatReadersSeeIsRequired(String reason) {
        assertThatThrownBy(() -> retractionService.retract("maine-2023", reason))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("needs a reason");
    }

    private ImportReport retract(String source, String reason) {
        ImportReport report = retractionService.retract(source, reason);
        refresher.refresh();
        return report;
    }

    private ImportReport importFigure(String area, String value, String source) {
        String document = """
            area,year,metric,value,printed,qualifier,reference_date,source,locator,kind,quote,note,title,publisher
            %s,2023,team-hope-supported,%s,%s,exact,,%s,a row,table cell,,,A title,A publisher
            """.formatted(area, value, value, source);
        ImportReport report = importService.importDocument(
                document.getBytes(StandardCharsets.UTF_8), "test", new ImportOptions(false, true));
        refresher.refresh();
        return report;
    }
}
