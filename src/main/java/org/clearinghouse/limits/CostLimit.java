package org.clearinghouse.limits;

import graphql.execution.CoercedVariables;
import graphql.language.Document;
import graphql.language.OperationDefinition;
import graphql.schema.GraphQLSchema;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.TreeMap;
import org.clearinghouse.dataset.Dataset;

/** Refuses operations whose estimated cost exceeds the limit, before they are executed. */
@ApplicationScoped
public class CostLimit {
    private static final String EXPENSIVE_QUERY =
            "The response could have %s fields, and %s are allowed; narrow the filters, or request fewer nested lists.";

    private static final String EXPENSIVE_MUTATION =
            "The mutations cost %s, and %s is allowed; send them in several requests, request fewer fields of the report,"
                    + " or send the document to POST /documents.";

    private final LimitsConfig limits;
    private volatile CachedSizes cachedSizes;

    private record CachedSizes(Dataset dataset, DatasetSizes size) {}

    CostLimit(LimitsConfig limits) {
        this.limits = limits;
    }

    /**
     * Estimates the cost of an operation against the current data.
     *
     * @throws LimitExceededException if it is over the limit
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
                operation.getOperation() == OperationDefinition.Operation.MUTATION ? EXPENSIVE_MUTATION : EXPENSIVE_QUERY);
        return cost;
    }

    /** Value and allowance of cost, depth and selections, for the extensions of a response. Sorted by name. */
    public Map<String, Object> describe(long cost, Document document) {
        QueryComplexity.Extent extent = QueryComplexity.measure(document);
        return new TreeMap<>(Map.of(
                "cost", describeUsage(cost, limits.cost()),
                "depth", describeUsage(extent.depth(), limits.depth()),
                "selections", describeUsage(extent.selections(), limits.selections())));
    }

    /** Whether an operation of this cost may run on the event loop. */
    public boolean isCheap(long cost) {
        return cost <= limits.costOnEventLoop();
    }

    private static Map<String, Object> describeUsage(long value, long allowance) {
        return new TreeMap<>(Map.of("value", value, "allowance", allowance));
    }

    private DatasetSizes getSizes(Dataset dataset) {
        CachedSizes known = cachedSizes;
        if (known == null || known.dataset() != dataset) {
            known = new CachedSizes(dataset, DatasetSizes.compute(dataset));
            cachedSizes = known;
        }
        return known.size();
    }
}
