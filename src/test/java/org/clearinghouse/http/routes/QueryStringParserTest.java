package org.clearinghouse.http.routes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.lang.reflect.Proxy;
import java.util.List;
import org.clearinghouse.http.HttpProblemException;
import org.junit.jupiter.api.Test;

class QueryStringParserTest {

    @Test
    void separatesParametersAtAmpersandsOnly() {
        MultiMap parameters = parse("/x?areas=ME;years=2023&a=1&a=2");
        assertThat(parameters.names()).containsExactlyInAnyOrder("areas", "a");
        assertThat(parameters.get("areas")).isEqualTo("ME;years=2023");
        assertThat(parameters.getAll("a")).isEqualTo(List.of("1", "2"));
    }

    @Test
    void decodesEscapesAndPlusSigns() {
        assertThat(parse("/x?q=%7Ba%7D+%C3%A9").get("q")).isEqualTo("{a} \u00e9");
    }

    @Test
    void takesCharactersThatShouldBeEscaped() {
        assertThat(parse("/x?query={nation{name}}|").get("query")).isEqualTo("{nation{name}}|");
    }

    @Test
    void rejectsAPercentSignWithoutDigits() {
        assertThatThrownBy(() -> parse("/x?q=100%"))
                .isInstanceOfSatisfying(HttpProblemException.class, problem -> assertThat(problem.status())
                        .isEqualTo(400))
                .hasMessageContaining("%25");
    }

    @Test
    void findsNothingWithoutAQueryString() {
        assertThat(parse("/x").isEmpty()).isTrue();
    }

    /** An HTTP client of the JDK cannot send such URIs, so the request is a stub with a URI only. */
    private static MultiMap parse(String uri) {
        HttpServerRequest request = stub(HttpServerRequest.class, "uri", uri);
        return QueryStringParser.parse(stub(RoutingContext.class, "request", request));
    }

    private static <T> T stub(Class<T> type, String method, Object result) {
        return type.cast(
                Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, called, values) -> {
                    assertThat(called.getName()).isEqualTo(method);
                    return result;
                }));
    }

    @Test
    void dropsNoParameter() {
        String thousand = "areas=ME&".repeat(1000);
        assertThat(QueryStringParser.parse("/x?" + thousand).getAll("areas")).hasSize(1000);
        assertThatThrownBy(() -> QueryStringParser.parse("/x?" + thousand + "metrics=missing-cases"))
                .isInstanceOf(HttpProblemException.class)
                .hasMessageStartingWith("The URL has more than 1000 parameters;");
    }
}
