package org.clearinghouse.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.clearinghouse.dataset.refresh.CurrentDataset;
import org.clearinghouse.dataset.refresh.DatasetRefresher;
import org.clearinghouse.graphql.engine.GraphQLEngine;
import org.clearinghouse.graphql.engine.GraphQLRequest;
import org.clearinghouse.graphql.engine.GraphQLRequestException;
import org.clearinghouse.graphql.engine.PreparedOperation;
import org.clearinghouse.ingest.ImportOptions;
import org.clearinghouse.ingest.ImportService;
import org.clearinghouse.support.FastGraphQLClient;
import org.clearinghouse.support.FastGraphQLClient.JsonResponse;
import org.clearinghouse.support.Json;
import org.clearinghouse.support.OwnDatabaseResource;
import org.clearinghouse.support.SeededRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Random queries over the bundled figures and a thousand random ones. {@code -Drandom.queries} and
 * {@code -Drandom.slices} (half of them pages, half statistics) set their number. A failure names its seed for
 * {@code -Drandom.seed}.
 */
@QuarkusTest
@TestProfile(RandomQueriesTest.SmallCostLimit.class)
@WithTestResource(value = OwnDatabaseResource.class, scope = TestResourceScope.RESTRICTED_TO_CLASS)
class RandomQueriesTest {
    private static final int QUERIES = Integer.getInteger("random.queries", 2_000);
    private static final int SLICES = Integer.getInteger("random.slices", 2_000);
    private static final long SEED = Long.getLong("random.seed", 1);
    private static final long FIGURES_SEED = 7;

    private static final Set<String> ALLOWED_CODES = Set.of("BAD_USER_INPUT", "LIMIT_EXCEEDED");
    private static final Pattern INTERNAL_DETAIL =
            Pattern.compile("clearinghouse|java\\.|graphql\\.|Exception|\\w\\.[a-z]\\w*\\.[A-Z]|@[0-9a-f]{6}|"
                    + "ArrayList|HashMap|BigInteger|StringValue|ObjectValue|ArrayValue|IntValue|FloatValue");
    /** The catalogue has no state metrics that are percentages or TO_DATE, so these tests create some. */
    private static final List<String> METRIC_CHANGES = List.of(
            "update metric set period = 'TO_DATE' where code = 'family-advocacy-connected'",
            "update metric set unit = 'percent' where code = 'connect-new-professionals'",
            "insert into version select max(number) + 1, clock_timestamp(), 'metrics of the test' from version",
            "insert into catalogue_edition select encode(sha256('metrics of the test'), 'hex'), max(number) from version");

    private static CatalogueNames known;

    @Inject
    GraphQLEngine engine;

    @Inject
    CurrentDataset datasets;

    @Inject
    ImportService importer;

    @Inject
    DatasetRefresher refresher;

    @Inject
    DataSource database;

    /** Starts a separate application, because imports change the data. */
    public static class SmallCostLimit implements QuarkusTestProfile {
        /** Limits the size of a response, because there are many. */
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("clearinghouse.limits.cost", "200000");
        }
    }

    @BeforeEach
    void importFigures() {
        if (known == null) {
            FigureTable table = new FigureTable(database);
            METRIC_CHANGES.forEach(table::execute);
            SeededRandom random = new SeededRandom(FIGURES_SEED);
            List<String> states = CatalogueNames.fetch().areas().stream()
                    .map(names -> names.get(0))
                    .filter(code -> !code.equals("US"))
                    .toList();
            RandomFigures figures = new RandomFigures(random, states);
            importCsv(figures.generateCsv());
            importCsv(figures.generateCsv());
            table.create();
            known = CatalogueNames.fetch();
        }
    }

    private void importCsv(String csv) {
        assertThat(importer.importDocument(
                                csv.getBytes(StandardCharsets.UTF_8), "random.csv", new ImportOptions(false, true))
                        .stored())
                .isTrue();
        refresher.refresh();
    }

    @Test
    void everyValidQueryIsAnsweredOrRejectedForItsInput() {
        int complete = 0;
        for (RandomDocument document : generateDocuments()) {
            JsonResponse response = FastGraphQLClient.post(document.text(), document.variables());
            assertThat(findProblem(response))
                    .as("%s%n%s", document, response.body())
                    .isEmpty();
            complete += response.body().has("errors") ? 0 : 1;
        }
        System.out.printf("%d of %d random queries were answered without an error%n", complete, QUERIES);
        assertThat(complete).isGreaterThanOrEqualTo(QUERIES / 3);
    }

    @Test
    void theInMemoryExecutorAnswersAsGraphQLJavaDoes() {
        int compared = 0;
        for (RandomDocument document : generateDocuments()) {
            Optional<PreparedOperation> operation = prepare(document);
            if (operation.isPresent()) {
                assertThat(readBody(operation.get().execute()))
                        .as(document.toString())
                        .isEqualTo(readBody(operation.get().executeWithGraphQLJava()));
                compared++;
            }
        }
        assertThat(compared).isGreaterThanOrEqualTo(QUERIES / 3);
    }

    private Optional<PreparedOperation> prepare(RandomDocument document) {
        try {
            return Optional.of(engine.prepare(
                    new GraphQLRequest(document.text(), null, null, document.variables(), true), datasets.versions()));
        } catch (GraphQLRequestException e) {
            return Optional.empty();
        }
    }

    private static String readBody(org.clearinghouse.graphql.engine.GraphQLResponse response) {
        return new String(response.body(), StandardCharsets.UTF_8);
    }

    private Iterable<RandomDocument> generateDocuments() {
        String published = FastGraphQLClient.fetchData("{ dataset { publishedAt } }", Map.of())
                .at("/dataset/publishedAt")
                .asText();
        Instant newest = Instant.parse(published);
        List<String> times = Stream.of(
                        newest, newest.plusSeconds(1), newest.minusMillis(1), newest.plusSeconds(9999), Instant.EPOCH)
                .map(Instant::toString)
                .toList();
        RandomValues values = new RandomValues(known, times);
        return () -> LongStream.range(SEED, SEED + QUERIES)
                .mapToObj(seed -> new RandomDocument(engine.schema(), values, seed))
                .iterator();
    }

    /** Describes what is wrong with a response; empty if nothing is. */
    private static String findProblem(JsonResponse response) {
        JsonNode body = response.body();
        if (response.status() != (body.has("data") ? 200 : 400)) {
            return "status " + response.status();
        }
        if (!body.has("errors")) {
            return body.get("data").isObject() ? "" : "neither data nor errors";
        }
        for (JsonNode error : body.get("errors")) {
            String message = error.path("message").asText();
            if (!ALLOWED_CODES.contains(error.at("/extensions/code").asText())
                    || message.isBlank()
                    || INTERNAL_DETAIL.matcher(message).find()) {
                return message;
            }
        }
        return "";
    }

    @Test
    void pagesEqualThoseOfSql() {
        compareWithSql(PageQueryGenerator::generate);
    }

    @Test
    void statisticsEqualThoseOfSql() {
        compareWithSql(AggregateQueryGenerator::generate);
    }

    private void compareWithSql(BiFunction<SeededRandom, CatalogueNames, GeneratedQuery> generator) {
        FigureTable table = new FigureTable(database);
        int compared = 0;
        for (long seed = SEED; seed < SEED + SLICES / 2; seed++) {
            GeneratedQuery query = generator.apply(new SeededRandom(seed), known);
            String description = "-Drandom.seed=%d%n%s%n%s%n%s"
                    .formatted(seed, query.document(), Json.write(query.variables()), query.sql());
            if (query.rejectionSql() != null
                    && !table.query(query.rejectionSql()).isEmpty()) {
                assertThat(fetchErrorMessage(query))
                        .as(description)
                        .startsWith("Figures of different metrics are not added up");
                continue;
            }
            List<String> expected = table.query(query.sql());
            assertThat(query.readRows(FastGraphQLClient.fetchData(query.document(), query.variables())))
                    .as(description)
                    .isEqualTo(expected);
            compared += expected.isEmpty() || expected.get(0).startsWith(" ") ? 0 : 1;
        }
        System.out.printf("%d of %d slices have figures, which equal those of SQL%n", compared, SLICES / 2);
        assertThat(compared).isGreaterThanOrEqualTo(SLICES / 2 / 4);
    }

    private static String fetchErrorMessage(GeneratedQuery query) {
        return FastGraphQLClient.post(query.document(), query.variables())
                .body()
                .at("/errors/0/message")
                .asText();
    }
}
