package org.clearinghouse.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.ConfigMappings;
import io.smallrye.config.ConfigMappings.ConfigClass;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.clearinghouse.limits.LimitsConfig;
import org.clearinghouse.support.Releases;
import org.junit.jupiter.api.Test;

class UnknownSettingsTest {
    private static final Pattern VARIABLE = Pattern.compile("`(CLEARINGHOUSE_[A-Z_]+)`");
    private static final Pattern PROPERTY = Pattern.compile("`(clearinghouse\\.[a-z.-]+)`");

    @Test
    void namesTheNearestSetting() {
        assertThat(describe("CLEARINGHOUSE_SNAPSHOOT"))
                .containsExactly(
                        "There is no setting CLEARINGHOUSE_SNAPSHOOT, and it has no effect. Did you mean CLEARINGHOUSE_SNAPSHOT?");
        assertThat(describe("clearinghouse.limit.cost"))
                .containsExactly(
                        "There is no setting CLEARINGHOUSE_LIMIT_COST, and it has no effect. Did you mean CLEARINGHOUSE_LIMITS_COST?");
        assertThat(describe("CLEARINGHOUSE_FAR_FROM_EVERYTHING_ELSE_THAT_IS_KNOWN"))
                .singleElement()
                .asString()
                .endsWith("The README lists the settings.");
    }

    @Test
    void knowsTheSettingsOfOthers() {
        assertThat(describe(
                        "CLEARINGHOUSE_SERVICE_HOST",
                        "CLEARINGHOUSE_PORT",
                        "CLEARINGHOUSE_PORT_8080_TCP_ADDR",
                        "CLEARINGHOUSE",
                        "QUARKUS_HTTP_PORT"))
                .isEmpty();
    }

    @Test
    void knowsEverySettingOfThePagesAndOfEveryRelease() throws IOException {
        Stream<String> documented = Stream.concat(
                find(VARIABLE, "README.md"),
                Stream.of("README.md", "docs/limits.md", "docs/operating.md", "docs/deployment.md")
                        .flatMap(page -> find(PROPERTY, page))
                        .filter(name -> !name.equals("clearinghouse.limits")));
        Stream<String> released = Releases.list().stream()
                .flatMap(release -> release.read("settings.properties").lines())
                .filter(line -> line.startsWith("clearinghouse."))
                .map(line -> line.substring(0, line.indexOf('=')));
        List<String> names = Stream.concat(documented, released).toList();
        assertThat(names).hasSizeGreaterThan(50);
        assertThat(UnknownSettings.describe(names.stream())).isEmpty();
    }

    @Test
    void knowsEveryLimit() {
        assertThat(ConfigMappings.getProperties(ConfigClass.configClass(LimitsConfig.class, "clearinghouse.limits"))
                        .keySet())
                .hasSizeGreaterThan(15)
                .allSatisfy(name -> assertThat(describe(name)).isEmpty());
    }

    private static Stream<String> find(Pattern pattern, String page) {
        try {
            return pattern.matcher(Files.readString(Path.of(page))).results().map(match -> match.group(1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> describe(String... names) {
        return UnknownSettings.describe(Stream.of(names));
    }
}
