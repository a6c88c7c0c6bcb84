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

/** The dashboard, the alert rules and the metrics that they use. */
public final class MonitoringFiles {
    private static final Path DASHBOARD = Path.of("docs", "grafana-dashboard.json");
    private static final Path ALERTS = Path.of("docs", "alerts.yaml");

    /** Metrics that Prometheus adds itself. */
    private static final Set<String> PROMETHEUS_METRICS = Set.of("up");
    /** Text between quotes, braces, brackets or the parentheses of a grouping contains no metrics. */
    private static final Pattern NON_METRIC =
            Pattern.compile("\"[^\"]*\"|\\{[^}]*}|\\[[^]]*]|\\b(by|without|on|ignoring)\\s*\\([^)]*\\)");

    private static final Pattern NAME = Pattern.compile("[a-zA-Z_:][a-zA-Z0-9_:]*(?!\\w|\\s*\\()");
    private static final Set<String> KEYWORDS = Set.of("and", "or", "unless", "bool");

    private MonitoringFiles() {}

    /** A rule of docs/alerts.yaml. */
    public record AlertRule(String alert, String expr) {}

    public static Stream<AlertRule> readAlertRules() {
        return elements(read(ALERTS).get("groups").get(0).get("rules"))
                .map(rule -> new AlertRule(
                        rule.get("alert").asText(), rule.get("expr").asText()));
    }

    /** Returns the metrics that the alert rules use. */
    public static Set<String> readAlertMetrics() {
        List<String> expressions = readAlertRules().map(AlertRule::expr).toList();
        assertThat(expressions).hasSizeGreaterThan(8);
        return findMetrics(expressions);
    }

    /** Returns the metrics that the dashboard shows. */
    public static Set<String> readDashboardMetrics() {
        List<String> expressions = elements(read(DASHBOARD).get("panels"))
                .flatMap(panel -> elements(panel.get("targets")))
                .map(target -> target.get("expr").asText())
                .toList();
        assertThat(expressions).hasSizeGreaterThan(15);
        return findMetrics(expressions);
    }

    private static Set<String> findMetrics(List<String> expressions) {
        return expressions.stream()
                .map(expression -> NON_METRIC.matcher(expression).replaceAll(" "))
                .flatMap(expression -> NAME.matcher(expression).results())
                .map(MatchResult::group)
                .filter(name -> !KEYWORDS.contains(name) && !PROMETHEUS_METRICS.contains(name))
                .collect(Collectors.toSet());
    }

    private static Stream<JsonNode> elements(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }

    /** Reads YAML or JSON, which is a subset of YAML. */
    private static JsonNode read(Path file) {
        try {
            return new YAMLMapper().readTree(file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
