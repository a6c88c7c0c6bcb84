package org.clearinghouse.limits;

import graphql.execution.CoercedVariables;
import graphql.language.Document;
import graphql.language.OperationDefinition;
import graphql.schema.GraphQLSchema;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.TreeMap;
import org.clearinghouse.dataset.Dataset;

/** What an operation may cost, estimated before it is executed. */
@ApplicationScoped
public class CostLimit {
    private final LimitsConfig limits;
    private volatile Sized sized;

    private record Sized(Dataset dataset, DatasetSizes size) {}

    CostLimit(LimitsConfig limits) {
        this.limits = limits;
    }

    /**
     * The cost of an operation against the current data.
     *
     * @throws LimitExceededException where it is more than is allowed
     */
    public long estimate(
            GraphQLSchema schema,
            Document document,
            OperationDefinition operation,
            CoercedVariables variables,
            Dataset current) {
        long cost = CostEstimator.of(schema, document, operation, variables, size(current));
        LimitExceededException.check(
                "cost",
                cost,
                limits.cost(),
                "The answer could have %d fields, and %d are allowed; narrow the filters, or ask for fewer lists within lists.");
        return cost;
    }

    /** What a client is told who asks; by name, in the same order in all processes. */
    public Map<String, Object> told(long cost, Document document) {
        QueryComplexity.Extent extent = QueryComplexity.of(document);
        return new TreeMap<>(Map.of(
                "cost", shown(cost, limits.cost()),
                "depth", shown(extent.depth(), limits.depth()),
                "selections", shown(extent.selections(), limits.selections())));
    }

    /** Whether an execution is over before others would notice. */
    public boolean small(long cost) {
        return cost <= limits.costOnEventLoop();
    }

    private static Map<String, Object> shown(long value, long allowance) {
        return new TreeMap<>(Map.of("value", value, "allowance", allowance));
    }

    private DatasetSizes size(Dataset dataset) {
        Sized known = sized;
        if (known == null || known.dataset() != dataset) {
            known = new Sized(dataset, DatasetSizes.of(dataset));
            sized = known;
        }
        return known.size();
    }
}
