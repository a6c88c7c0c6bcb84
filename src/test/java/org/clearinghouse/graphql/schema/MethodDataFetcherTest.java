package org.clearinghouse.graphql.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import graphql.GraphQLContext;
import java.io.IOException;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.clearinghouse.model.InvalidInputException;
import org.clearinghouse.model.Qualifier;
import org.eclipse.microprofile.graphql.Source;
import org.junit.jupiter.api.Test;

class MethodDataFetcherTest {
    private static final GraphQLContext CONTEXT = GraphQLContext.getDefault();

    /** Methods as the API classes have them. */
    public record Fields(String prefix) {
        public String join(String text, Qualifier qualifier) {
            return prefix + text + qualifier;
        }

        public String joinSource(@Source String source, int times) {
            return prefix + source.repeat(times);
        }

        public String refuse() {
            throw new InvalidInputException("refused");
        }

        public String fail() throws IOException {
            throw new IOException("failed");
        }
    }

    @Test
    void callsTheMethodWithConvertedArguments() throws ReflectiveOperationException {
        MethodDataFetcher fetcher = createFetcher("join", String.class, Qualifier.class);
        assertThat(fetcher.prepareCall(CONTEXT, Map.of("text", "-", "qualifier", "EXACT"))
                        .apply(null))
                .isEqualTo("a-EXACT");
        assertThat(fetcher.prepareCall(CONTEXT, Map.of("text", "-")).apply(null))
                .isEqualTo("a-null");
    }

    @Test
    void callsTheMethodForEachSource() throws ReflectiveOperationException {
        UnaryOperator<Object> call =
                createFetcher("joinSource", String.class, int.class).prepareCall(CONTEXT, Map.of("times", 2));
        assertThat(call.apply("x")).isEqualTo("axx");
        assertThat(call.apply("y")).isEqualTo("ayy");
    }

    @Test
    void callsTheObjectOfTheContext() throws ReflectiveOperationException {
        GraphQLContext context = GraphQLContext.newContext()
                .of(Fields.class, new Fields("context "))
                .build();
        MethodDataFetcher fetcher = MethodDataFetcher.createForContext(
                Fields.class, Fields.class.getMethod("joinSource", String.class, int.class));
        assertThat(fetcher.prepareCall(context, Map.of("times", 1)).apply("x")).isEqualTo("context x");
    }

    @Test
    void throwsWhatTheMethodThrows() throws ReflectiveOperationException {
        UnaryOperator<Object> refuse = createFetcher("refuse").prepareCall(CONTEXT, Map.of());
        assertThatThrownBy(() -> refuse.apply(null))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage("refused");
        UnaryOperator<Object> fail = createFetcher("fail").prepareCall(CONTEXT, Map.of());
        assertThatThrownBy(() -> fail.apply(null))
                .isInstanceOf(IllegalStateException.class)
                .hasRootCauseMessage("failed");
    }

    private static MethodDataFetcher createFetcher(String name, Class<?>... parameters)
            throws ReflectiveOperationException {
        return MethodDataFetcher.createForBean(new Fields("a"), Fields.class.getMethod(name, parameters));
    }
}
