package org.clearinghouse.support;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The dashboard and the alarms, and the metrics that they speak of. */
public final class MonitoringFiles {
    private static final Path DASHBOARD = Path.of("docs", "grafana-dashboard.json");
    private static final Path ALARMS = Path.of("docs", "alerts.yaml");

    /** What Prometheus adds itself. */
    private static final Set<String> OF_PROMETHEUS = Set.of("up");
    /** What is between quotes, braces, brackets, or the parentheses of a grouping is no metric. */
    private static final Pattern NO_METRICS =
            Pattern.compile("\"[^\"]*\"|\\{[^}]*}|\\[[^]]*]|\\b(by|without|on|ignoring)\\s*\\([^)]*\\)");

    private static final Pattern NAME = Pattern.compile("[a-zA-Z_:][a-zA-Z0-9_:]*(?!\\w|\\s*\\()");
    private static final Set<String> WORDS = Set.of("and", "or", "unless", "bool");

    private MonitoringFiles() {}

    /** An alarm. */
    public record Rule(String alert, String expr) {}

    public static Stream<Rule> rules() {
        return elements(read(ALARMS).get("groups").get(0).get("rules"))
                .map(rule ->
                        new Rule(rule.get("alert").asText(), rule.get("expr").asText()));
    }

    /** The metrics that alarms ask for. */
    public static Set<String> alarms() {
        List<String> expressions = rules().map(Rule::expr).toList();
        assertThat(expressions).hasSizeGreaterThan(8);
        return metrics(expressions);
    }

    /** The metrics that the dashboard shows. */
    public static Set<String> dashboard() {
        List<String> expressions = elements(read(DASHBOARD).get("panels"))
                .flatMap(panel -> elements(panel.get("targets")))
                .map(target -> target.get("expr").asText())
                .toList();
        assertThat(expressions).hasSizeGreaterThan(15);
        return metrics(expressions);
    }

    private static Set<String> metrics(List<String> expressions) {
        return expressions.stream()
                .map(expression -> NO_METRICS.matcher(expression).replaceAll(" "))
                .flatMap(expression -> NAME.matcher(expression).results())
                .map(MatchResult::group)
                .filter(name -> !WORDS.contains(name) && !OF_PROMETHEUS.contains(name))
                .collect(Collectors.toSet());
    }

    private static Stream<JsonNode> elements(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }

    /** JSON is YAML too. */
    private static JsonNode read(Path file) {
        try {
            return new YAMLMapper().readTree(file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
