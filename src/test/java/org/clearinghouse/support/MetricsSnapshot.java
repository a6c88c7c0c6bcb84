package org.clearinghouse.support;

import static io.restassured.RestAssured.given;

import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The response of /q/metrics at one moment. */
public record MetricsSnapshot(List<String> lines) {

    public static MetricsSnapshot fetch(URI address) {
        return new MetricsSnapshot(given().get(address)
                .then()
                .statusCode(200)
                .extract()
                .asString()
                .lines()
                .toList());
    }

    /** Returns the names of the series, of which a histogram has three. */
    public Set<String> names() {
        return samples().map(line -> line.split("[{ ]", 2)[0]).collect(Collectors.toSet());
    }

    /** Returns the sum of all series with this name and these labels, such as {@code code="x"}; 0 if there is none. */
    public double sum(String name, String... labels) {
        return samples()
                .filter(line -> line.startsWith(name + "{") || line.startsWith(name + " "))
                .filter(line -> List.of(labels).stream().allMatch(line::contains))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }

    /** Returns the values of a label. */
    public Set<String> labelValues(String name, String label) {
        return samples()
                .filter(line -> line.startsWith(name + "{"))
                .map(line -> line.replaceFirst(".*[{,]" + label + "=\"([^\"]*)\".*", "$1"))
                .collect(Collectors.toSet());
    }

    private java.util.stream.Stream<String> samples() {
        return lines.stream().filter(line -> !line.startsWith("#"));
    }
}
