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
    private volatile CachedSizes sized;

    private record CachedSizes(Dataset dataset, DatasetSizes size) {}

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
        long cost = CostEstimator.estimate(schema, document, operation, variables, getSizes(current));
        LimitExceededException.check(
                "cost",
                cost,
                limits.cost(),
                "The answer could have %d fields, and %d are allowed; narrow the filters, or ask for fewer lists within lists.");
        return cost;
    }

    /** What a client is told who asks; by name, in the same order in all processes. */
    public Map<String, Object> describe(long cost, Document document) {
        QueryComplexity.Extent extent = QueryComplexity.measure(document);
        return new TreeMap<>(Map.of(
                "cost", describeUsage(cost, limits.cost()),
                "depth", describeUsage(extent.depth(), limits.depth()),
                "selections", describeUsage(extent.selections(), limits.selections())));
    }

    /** Whether an execution is over before others would notice. */
    public boolean isCheap(long cost) {
        return cost <= limits.costOnEventLoop();
    }

    private static Map<String, Object> describeUsage(long value, long allowance) {
        return new TreeMap<>(Map.of("value", value, "allowance", allowance));
    }

    private DatasetSizes getSizes(Dataset dataset) {
        CachedSizes known = sized;
        if (known == null || known.dataset() != dataset) {
            known = new CachedSizes(dataset, DatasetSizes.compute(dataset));
            sized = known;
        }
        return known.size();
    }
}
