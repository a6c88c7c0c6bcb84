package org.clearinghouse.limits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import graphql.execution.CoercedVariables;
import graphql.language.Document;
import graphql.language.OperationDefinition;
import graphql.parser.Parser;
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.UnExecutableSchemaGenerator;
import java.util.Map;
import org.clearinghouse.dataset.Dataset;
import org.clearinghouse.support.Histories;
import org.junit.jupiter.api.Test;

class CostLimitTest {
    private static final GraphQLSchema SCHEMA = UnExecutableSchemaGenerator.makeUnExecutableSchema(
            new SchemaParser().parse("type Query { states: [State!] } type State { code: String }"));
    private static final Dataset DATASET = Histories.bundled();
    private static final Document STATES = Parser.parse("{ states { code } }");
    private static final long COST_OF_STATES = 1 + 56;

    @Test
    void estimatesFromTheDataset() {
        assertThat(estimate(new CostLimit(TestLimits.defaults()))).isEqualTo(COST_OF_STATES);
    }

    @Test
    void allowsExactlyTheLimit() {
        assertThat(estimate(new CostLimit(TestLimits.with("cost", "57")))).isEqualTo(COST_OF_STATES);
        assertThatThrownBy(() -> estimate(new CostLimit(TestLimits.with("cost", "56"))))
                .isInstanceOf(LimitExceededException.class)
                .hasMessageStartingWith("The response could have 57 fields, and 56 are allowed");
    }

    @Test
    void saysWhatToDoAboutMutations() {
        GraphQLSchema schema = UnExecutableSchemaGenerator.makeUnExecutableSchema(
                new SchemaParser().parse("type Query { a: String } type Mutation { b: String c: String }"));
        Document document = Parser.parse("mutation { b c }");
        OperationDefinition operation =
                document.getDefinitionsOfType(OperationDefinition.class).get(0);
        CostLimit limit = new CostLimit(TestLimits.with("cost", "1"));
        assertThatThrownBy(() ->
                        limit.estimate(schema, document, operation, CoercedVariables.emptyVariables(), DATASET))
                .hasMessageStartingWith("The mutations cost 2, and 1 is allowed; send them in several requests");
    }

    @Test
    void isCheapUpToTheLimitOfTheEventLoop() {
        CostLimit limit = new CostLimit(TestLimits.with("cost-on-event-loop", "10"));
        assertThat(limit.isCheap(10)).isTrue();
        assertThat(limit.isCheap(11)).isFalse();
    }

    @Test
    void describesUsageInAlphabeticalOrder() {
        Map<String, Object> usage = new CostLimit(TestLimits.defaults()).describe(COST_OF_STATES, STATES);
        assertThat(usage.keySet()).containsExactly("cost", "depth", "selections");
        assertThat(usage.get("cost")).isEqualTo(Map.of("value", 57L, "allowance", 1_000_000L));
        assertThat(usage.get("depth")).isEqualTo(Map.of("value", 2L, "allowance", 20L));
        assertThat(usage.get("selections")).isEqualTo(Map.of("value", 2L, "allowance", 2_000L));
    }

    private static long estimate(CostLimit limit) {
        OperationDefinition operation =
                STATES.getDefinitionsOfType(OperationDefinition.class).get(0);
        return limit.estimate(SCHEMA, STATES, operation, CoercedVariables.emptyVariables(), DATASET);
    }
}
