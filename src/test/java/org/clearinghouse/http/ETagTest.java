package org.clearinghouse.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ETagTest {
    private static final RequestSender SENDER = new RequestSender();
    private static final ETag TAG = new ETag("\"abc\"");

    @AfterAll
    static void close() {
        SENDER.close();
    }

    @Test
    void isAQuotedHashOfItsInputs() {
        assertThat(ETag.of(List.of("a", 1)).value()).matches("\"[0-9a-f]{64}\"");
        assertThat(ETag.of(List.of("a", 1))).isEqualTo(ETag.of(List.of("a", 1)));
    }

    @Test
    void differsWhereAnInputDiffers() {
        assertThat(List.of(
                        ETag.of(List.of("ab", "c")),
                        ETag.of(List.of("a", "bc")),
                        ETag.of(List.of("abc")),
                        ETag.of(List.of(List.of("ab"), "c")),
                        ETag.of(List.of("ab", "c", ""))))
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"abc\"", "W/\"abc\"", "\"other\", \"abc\"", "\"other\",W/\"abc\" , \"more\""})
    void matchesATagThatTheClientHas(String header) {
        assertThat(matches("GET", header)).isTrue();
        assertThat(matches("HEAD", header)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"other\"", "abc", "\"ABC\"", "*"})
    void doesNotMatchAnother(String header) {
        assertThat(matches("GET", header)).isFalse();
    }

    @Test
    void matchesOnlyGetAndHead() {
        assertThat(matches("POST", TAG.value())).isFalse();
        assertThat(matchesOrWildcard("POST", "*")).isFalse();
    }

    @Test
    void matchesTheWildcardWhereAResponseExists() {
        assertThat(matchesOrWildcard("GET", "*")).isTrue();
        assertThat(matchesOrWildcard("GET", TAG.value())).isTrue();
        assertThat(matchesOrWildcard("GET", "\"other\"")).isFalse();
    }

    @Test
    void doesNotMatchWithoutTheHeader() {
        assertThat(SENDER.<Boolean>apply(SENDER.request("/"), context -> TAG.matchesOrWildcard(context.request())))
                .isFalse();
    }

    private static boolean matches(String method, String header) {
        return SENDER.apply(
                SENDER.request("/").method(method, noBody()).header("If-None-Match", header),
                context -> TAG.matches(context.request()));
    }

    private static boolean matchesOrWildcard(String method, String header) {
        return SENDER.apply(
                SENDER.request("/").method(method, noBody()).header("If-None-Match", header),
                context -> TAG.matchesOrWildcard(context.request()));
    }

    private static BodyPublisher noBody() {
        return BodyPublishers.noBody();
    }
}
