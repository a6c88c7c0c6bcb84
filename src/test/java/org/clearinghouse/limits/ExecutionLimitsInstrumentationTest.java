package org.clearinghouse.limits;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.ExecutionResult;
import graphql.GraphQL;
import graphql.schema.DataFetcher;
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import java.time.Duration;
import java.util.Collections;
import org.junit.jupiter.api.Test;

class ExecutionLimitsInstrumentationTest {

    @Test
    void anAnswerOfTooManyFieldsIsStopped() {
        ExecutionResult result = execute(environment -> Collections.nCopies(5_000, "item"), "result-fields", "1000");
        assertThat(result.isDataPresent()).isFalse();
        assertThat(result.getErrors()).singleElement().satisfies(error -> assertThat(error.getMessage())
                .isEqualTo("The response would have 1001 or more fields, and 1000 are allowed; "
                        + "request fewer fields, or use pages."));
    }

    @Test
    void anAnswerThatTakesTooLongIsStopped() {
        long start = System.nanoTime();
        ExecutionResult result =
                execute(environment -> returnSlowly(Collections.nCopies(5_000, "item")), "execution-timeout", "20ms");
        assertThat(result.isDataPresent()).isFalse();
        assertThat(result.getErrors()).singleElement().satisfies(error -> assertThat(error.getMessage())
                .matches("The response was not ready after \\d+ ms, and 20 ms are allowed; "
                        + "request fewer fields, or use pages\\."));
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
    }

    @Test
    void anAnswerOfTooManyErrorsIsStopped() {
        DataFetcher<?> items = environment -> Collections.nCopies(5_000, new IllegalStateException("has no name"));
        ExecutionResult result = execute(items, "execution-errors", "20");
        assertThat(result.isDataPresent()).isFalse();
        assertThat(result.getErrors()).singleElement().satisfies(error -> assertThat(error.getMessage())
                .isEqualTo("The response would have 21 or more errors, and 20 are allowed; "
                        + "request one of these fields first and correct its error."));
    }

    @Test
    void anAnswerWithinTheLimitsIsGiven() {
        ExecutionResult result = execute(environment -> Collections.nCopies(5_000, "item"), "result-fields", "5001");
        assertThat(result.getErrors()).isEmpty();
    }

    private static Object returnSlowly(Object value) throws InterruptedException {
        Thread.sleep(40);
        return value;
    }

    private static Object throwIfException(Object source) {
        if (source instanceof RuntimeException failure) {
            throw failure;
        }
        return source;
    }

    private static ExecutionResult execute(DataFetcher<?> items, String limit, String allowance) {
        RuntimeWiring wiring = RuntimeWiring.newRuntimeWiring()
                .type("Query", type -> type.dataFetcher("items", items))
                .type(
                        "Item",
                        type -> type.dataFetcher("name", environment -> throwIfException(environment.getSource())))
                .build();
        GraphQLSchema schema = new SchemaGenerator()
                .makeExecutableSchema(
                        new SchemaParser().parse("type Query { items: [Item!]! } type Item { name: String }"), wiring);
        return GraphQL.newGraphQL(schema)
                .instrumentation(new ExecutionLimitsInstrumentation(TestLimits.with(limit, allowance)))
                .build()
                .execute("{ items { name } }");
    }
}
