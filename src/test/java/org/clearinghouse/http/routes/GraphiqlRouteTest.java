package org.clearinghouse.http.routes;

import static org.assertj.core.api.Assertions.assertThat;

import org.clearinghouse.http.routes.GraphiqlRoute.Example;
import org.clearinghouse.io.ClasspathResource;
import org.junit.jupiter.api.Test;

class GraphiqlRouteTest {

    @Test
    void loadsTheExamplesInTheOrderOfTheirIndex() {
        assertThat(GraphiqlRoute.loadExamples())
                .hasSize((int) ClasspathResource.readText("/examples/index.txt")
                        .lines()
                        .count())
                .first()
                .extracting(Example::name)
                .isEqualTo("Every state");
    }

    @Test
    void describesEachExampleByItsFirstComment() {
        assertThat(GraphiqlRoute.loadExamples()).allSatisfy(example -> {
            assertThat(example.about()).isNotBlank().doesNotContain("#", "\n");
            assertThat(example.query()).startsWith("#").contains("{");
            assertThat(example.name()).doesNotContain("-", ".graphql");
        });
    }
}
