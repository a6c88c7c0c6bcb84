package org.clearinghouse.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.config.ConfigMappings;
import io.smallrye.config.ConfigMappings.ConfigClass;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.clearinghouse.limits.LimitsConfig;
import org.clearinghouse.support.Releases;
import org.eclipse.microprofile.config.Config;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServiceSettingsTest {
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
        assertThat(ServiceSettings.describeUnknown(names.stream())).isEmpty();
    }

    @Test
    void knowsEveryLimit() {
        assertThat(ConfigMappings.getProperties(ConfigClass.configClass(LimitsConfig.class, "clearinghouse.limits"))
                        .keySet())
                .hasSizeGreaterThan(15)
                .allSatisfy(name -> assertThat(describe(name)).isEmpty());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            limits.cost              | 0     | a whole number from 1
            limits.cost              | lots  | a whole number from 1
            limits.depth             | -1    | a whole number from 1 to 2147483647
            limits.tokens            | 1.5   | a whole number from 1 to 2147483647
            limits.depth             | 99999999999 | a whole number from 1 to 2147483647
            limits.queued-requests   | -5    | a whole number from 0 to 2147483647
            limits.body              | 32Q   | a number of bytes above 0, such as 64K or 1M
            limits.url               | 0     | a number of bytes above 0, such as 64K or 1M
            http.response-cache      | -1M   | a number of bytes, such as 64K or 1M
            limits.execution-timeout | soon  | a time above 0, such as 10s or 2M
            limits.queue-timeout     | 0s    | a time above 0, such as 10s or 2M
            embedded                 | maybe | true or false
            introspection            | nope  | true or false
            contact                  | Jane  | an e-mail address, such as figures@example.org
            contact                  | mailto:jane@example.org/x | an e-mail address, such as figures@example.org
            catalogue                | /nowhere/metrics.csv | a file that this process can read
            login.scope              | profile | scopes divided by spaces, openid among them
            login.parameters         | state=1 | parameters such as audience=figures, divided by &, and none that the login page sets itself
            templates                | src   | a file that this process can read
            """)
    void refusesAValueThatCannotBeMeant(String name, String value, String right) {
        Config config = createConfig("clearinghouse." + name, value);
        assertThatThrownBy(() -> ServiceSettings.requireValid(config))
                .isInstanceOf(CommandException.class)
                .hasMessage("%s is \"%s\"; it must be %s."
                        .formatted(BootstrapConfig.toVariable("clearinghouse." + name), value, right));
    }

    @Test
    void refusesAnEmptyValueWhereThereIsADefault() {
        assertThatThrownBy(() -> ServiceSettings.requireValid(createConfig("clearinghouse.limits.cost", "")))
                .isInstanceOf(CommandException.class)
                .hasMessage("CLEARINGHOUSE_LIMITS_COST is empty; remove it, or give it a value.");
        assertThatThrownBy(() -> ServiceSettings.requireValid(createConfig("clearinghouse.login.scope", "")))
                .hasMessage("CLEARINGHOUSE_LOGIN_SCOPE is empty; remove it, or give it a value.");
        assertThatCode(() -> ServiceSettings.requireValid(createConfig("clearinghouse.snapshot", "")))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({
        "limits.queued-requests, 0",
        "contact, figures@example.org",
        "limits.directives, 0",
        "limits.cost-on-event-loop, 0",
        "http.response-cache, 0",
        "embedded, TRUE",
        "login.parameters, audience=figures",
        "login.scope, openid profile",
        "graphiql, no",
        "limits.body, 2M",
        "limits.queue-timeout, PT5S",
        "limits.cost, 9000000000",
        "public-url, https://example.org"
    })
    void acceptsWhatHasAnEffect(String name, String value) {
        assertThatCode(() -> ServiceSettings.requireValid(createConfig("clearinghouse." + name, value)))
                .doesNotThrowAnyException();
    }

    private static Config createConfig(String name, String value) {
        return new SmallRyeConfigBuilder().withDefaultValue(name, value).build();
    }

    private static Stream<String> find(Pattern pattern, String page) {
        try {
            return pattern.matcher(Files.readString(Path.of(page))).results().map(match -> match.group(1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> describe(String... names) {
        return ServiceSettings.describeUnknown(Stream.of(names));
    }
}
