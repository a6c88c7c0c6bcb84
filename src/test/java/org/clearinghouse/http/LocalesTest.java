package org.clearinghouse.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import org.clearinghouse.dataset.refresh.CurrentDataset;
import org.clearinghouse.export.DatasetExporter;
import org.clearinghouse.export.ExportFormat;
import org.clearinghouse.support.Examples;
import org.clearinghouse.support.OwnDatabaseResource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Documents, pages, exports and sheets are the same bytes whatever the locale and the time zone of the process. */
@QuarkusTest
@TestProfile(LocalesTest.WithoutResponseCache.class)
@WithTestResource(OwnDatabaseResource.class)
class LocalesTest {
    private static final List<String> PATHS = List.of(
            "/",
            "/?metric=cybertipline-reports-by-location&year=2023&by=PER_CAPITA",
            "/nation",
            "/state/ME",
            "/metric/cybertipline-reports-by-location?year=2023",
            "/states",
            "/search?q=hope",
            "/changes",
            "/source/maine-2023",
            "/compare?areas=PR,GU,US",
            "/compare.svg?areas=OH,IN",
            "/embed/state/OH",
            "/data.json",
            "/sitemap.xml",
            "/map.svg",
            "/chart.svg?area=US&metric=cybertipline-reports",
            "/sheets/ME/2023",
            "/sheets/ME/2023.txt",
            "/observations.csv",
            "/observations.csv?shape=wide",
            "/observations.csv-metadata.json",
            "/observations.json?with=rates",
            "/observations.jsonstat",
            "/observations.xlsx",
            "/coverage.csv",
            "/aggregates.csv?groupBy=METRIC,REGION",
            "/changes.atom",
            "/graphql/schema.graphql",
            "/graphiql/",
            "/nothing",
            "/metric/nothing",
            "/sheets/ME/1999",
            "/observations.csv?years=23");
    private static final Locale LOCALE = Locale.getDefault();
    private static final TimeZone TIME_ZONE = TimeZone.getDefault();

    private final HttpClient http = HttpClient.newHttpClient();

    @TestHTTPResource
    URI root;

    @Inject
    CurrentDataset currentDataset;

    public static final class WithoutResponseCache implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("clearinghouse.http.response-cache", "0");
        }
    }

    @AfterEach
    void restoreDefaults() {
        Locale.setDefault(LOCALE);
        TimeZone.setDefault(TIME_ZONE);
    }

    @ParameterizedTest
    @CsvSource({"ar-EG, Africa/Cairo", "fa, Asia/Tehran", "my-MM, Asia/Yangon", "tr, Pacific/Kiritimati"})
    void everyResponseHasTheSameBytes(String locale, String timeZone) throws IOException, InterruptedException {
        Map<String, String> expected = fetchAll();
        Locale.setDefault(Locale.forLanguageTag(locale));
        TimeZone.setDefault(TimeZone.getTimeZone(timeZone));
        fetchAll()
                .forEach((request, response) -> assertThat(response).as(request).isEqualTo(expected.get(request)));
    }

    private Map<String, String> fetchAll() throws IOException, InterruptedException {
        Map<String, String> responses = new LinkedHashMap<>();
        for (String path : PATHS) {
            responses.put(path, send(request(path).GET()));
        }
        for (String document : Examples.readIndex()) {
            String body = new ObjectMapper().writeValueAsString(Map.of("query", Examples.readDocument(document)));
            responses.put(
                    document,
                    send(request("/graphql")
                            .header("Content-Type", "application/json")
                            .POST(BodyPublishers.ofString(body))));
        }
        for (ExportFormat format : List.of(ExportFormat.CSV, ExportFormat.JSON)) {
            ByteArrayOutputStream export = new ByteArrayOutputStream();
            DatasetExporter.write(format, currentDataset.versions(), export);
            responses.put(format.name(), export.toString(StandardCharsets.UTF_8));
        }
        return responses;
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(root.resolve(path));
    }

    /** The status, the headers that name files and addresses, and the body. */
    private String send(HttpRequest.Builder request) throws IOException, InterruptedException {
        var response = http.send(request.build(), BodyHandlers.ofString());
        return "%s %s %s%n%s"
                .formatted(
                        String.valueOf(response.statusCode()),
                        response.headers().firstValue("Content-Disposition"),
                        response.headers().firstValue("Link"),
                        response.body());
    }
}
