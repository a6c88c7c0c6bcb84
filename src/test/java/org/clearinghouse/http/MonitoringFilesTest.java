package org.clearinghouse.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.clearinghouse.support.Client;
import org.clearinghouse.support.Metrics;
import org.clearinghouse.support.OwnDatabaseResource;
import org.clearinghouse.support.Posts;
import org.junit.jupiter.api.Test;

/** The dashboard, the alarms, the runbook and the policy for security speak of what there is. */
@QuarkusTest
@WithTestResource(OwnDatabaseResource.class)
class MonitoringFilesTest {
    /** What Prometheus adds itself. */
    private static final Set<String> OF_PROMETHEUS = Set.of("up");
    /** What is between quotes, braces, brackets, or the parentheses of a grouping is no metric. */
    private static final Pattern NO_METRICS =
            Pattern.compile("\"[^\"]*\"|\\{[^}]*}|\\[[^]]*]|\\b(by|without|on|ignoring)\\s*\\([^)]*\\)");

    private static final Pattern NAME = Pattern.compile("[a-zA-Z_:][a-zA-Z0-9_:]*(?!\\w|\\s*\\()");
    private static final Set<String> WORDS = Set.of("and", "or", "unless", "bool");

    @TestHTTPResource(value = "/metrics", management = true)
    URI address;

    @Test
    void theDashboardShowsOnlyWhatIsMeasured() throws IOException {
        JsonNode dashboard = Posts.read(Files.readString(Path.of("docs", "grafana-dashboard.json")));
        List<String> expressions = StreamSupport.stream(dashboard.get("panels").spliterator(), false)
                .flatMap(panel -> StreamSupport.stream(panel.get("targets").spliterator(), false))
                .map(target -> target.get("expr").asText())
                .toList();
        assertThat(expressions).hasSizeGreaterThan(15);
        assertThat(metrics(expressions)).isSubsetOf(measured());
    }

    @Test
    void theAlarmsAskOnlyForWhatIsMeasured() throws IOException {
        List<String> expressions = rules().map(rule -> rule.expr()).toList();
        assertThat(expressions).hasSizeGreaterThan(8);
        assertThat(metrics(expressions).stream().filter(name -> !OF_PROMETHEUS.contains(name)))
                .isSubsetOf(measured());
    }

    @Test
    void theRunbookSaysOfEveryAlarmWhatItMeansAndWhatToDo() throws IOException {
        List<String> chapters = List.of(Files.readString(Path.of("RUNBOOK.md")).split("(?m)^## "));
        List<String> explained = chapters.stream()
                .skip(1)
                .map(chapter -> chapter.lines().findFirst().orElseThrow())
                .toList();
        assertThat(rules().map(Rule::alert)).containsExactlyElementsOf(explained);
        assertThat(chapters.stream().skip(1))
                .allSatisfy(chapter -> assertThat(chapter).contains("**Means:**", "**Do:**"));
    }

    @Test
    void theTestsThatAreNamedForSecurityAreThere() throws IOException {
        Set<String> named = Pattern.compile("`(\\w+(?:Test|IT))`")
                .matcher(Files.readString(Path.of("SECURITY.md")))
                .results()
                .map(result -> result.group(1) + ".java")
                .collect(Collectors.toSet());
        try (Stream<Path> files = Files.walk(Path.of("src", "test", "java"))) {
            assertThat(named)
                    .hasSizeGreaterThan(10)
                    .isSubsetOf(files.map(file -> file.getFileName().toString()).toList());
        }
    }

    /** An alarm. */
    private record Rule(String alert, String expr) {}

    private static Stream<Rule> rules() throws IOException {
        JsonNode file = new YAMLMapper().readTree(Path.of("docs", "alerts.yaml").toFile());
        return StreamSupport.stream(file.get("groups").get(0).get("rules").spliterator(), false)
                .map(rule ->
                        new Rule(rule.get("alert").asText(), rule.get("expr").asText()));
    }

    private static Set<String> metrics(List<String> expressions) {
        return expressions.stream()
                .map(expression -> NO_METRICS.matcher(expression).replaceAll(" "))
                .flatMap(expression -> NAME.matcher(expression).results())
                .map(MatchResult::group)
                .filter(name -> !WORDS.contains(name))
                .collect(Collectors.toSet());
    }

    /** Some are there only when something has happened. */
    private Set<String> measured() {
        Client.data("{ nation { code } }");
        Client.error("{ nation { code } }" + " ".repeat(40_000));
        given().get("/nation");
        Set<String> names = Metrics.at(address).names();
        assertThat(names).contains("clearinghouse_http_request_duration_seconds_bucket");
        return names;
    }
}
