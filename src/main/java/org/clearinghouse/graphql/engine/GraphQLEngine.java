package org.clearinghouse.graphql.engine;

import graphql.ExecutionInput;
import graphql.GraphQL;
import graphql.GraphQLContext;
import graphql.GraphQLError;
import graphql.GraphQLException;
import graphql.execution.CoercedVariables;
import graphql.execution.RawVariables;
import graphql.execution.ValuesResolver;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import graphql.introspection.Introspection;
import graphql.language.Document;
import graphql.language.NodeUtil;
import graphql.language.NodeUtil.GetOperationResult;
import graphql.language.OperationDefinition;
import graphql.schema.GraphQLSchema;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.clearinghouse.dataset.DatasetVersions;
import org.clearinghouse.graphql.schema.AsOfDirective;
import org.clearinghouse.limits.CostLimit;
import org.clearinghouse.limits.ExecutionLimitsInstrumentation;
import org.clearinghouse.limits.QueryDocumentLimits;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Executes operations against the dataset. The schema comes from the annotated classes by way of SmallRye GraphQL, the
 * execution is graphql-java's own. A call is planned first, which is quick, so that what it takes is known before it
 * is executed.
 */
@ApplicationScoped
public class GraphQLEngine {
    private static final int MAX_QUICK_DOCUMENT_LENGTH = 2_000;

    private final GraphQLSchema schema;
    private final GraphQL graphql;
    private final QueryDocumentCache documents;
    private final QueryDocumentLimits documentLimits;
    private final CostLimit costs;
    private final ExecutionLimitsInstrumentation executionLimits;
    private final boolean introspection;

    GraphQLEngine(
            GraphQLSchema schema,
            QueryDocumentLimits documentLimits,
            CostLimit costs,
            ExecutionLimitsInstrumentation executionLimits,
            @ConfigProperty(name = "clearinghouse.introspection", defaultValue = "true") boolean introspection) {
        this.schema = schema;
        documents = new QueryDocumentCache(new QueryDocumentValidator(schema, introspection), documentLimits);
        this.documentLimits = documentLimits;
        this.costs = costs;
        this.executionLimits = executionLimits;
        this.introspection = introspection;
        graphql = GraphQL.newGraphQL(schema)
                .instrumentation(executionLimits)
                .defaultDataFetcherExceptionHandler(new DataFetchingExceptionHandler())
                .preparsedDocumentProvider((input, unused) -> CompletableFuture.completedFuture(
                        input.getGraphQLContext().get(PreparsedDocumentEntry.class)))
                .doNotAutomaticallyDispatchDataLoader()
                .build();
    }

    public GraphQLSchema schema() {
        return schema;
    }

    /** Whether planning takes no longer than an event loop can be kept: parsing and validating a long document takes longer. */
    public boolean isQuickToPrepare(GraphQLRequest call) {
        return call.queryDocument() == null || call.queryDocument().length() <= MAX_QUICK_DOCUMENT_LENGTH;
    }

    /**
     * Prepares a call to be executed against an edition of the data.
     *
     * @throws Refused for a call that is wrong or takes more than it may; its answer says why
     */
    public PreparedOperation prepare(GraphQLRequest call, DatasetVersions edition) {
        PreparsedDocumentEntry entry = documents.resolve(call);
        if (entry.hasErrors()) {
            throw new GraphQLRequestException(entry.getErrors());
        }
        try {
            documentLimits.checkVariables(call.variables());
            return prepare(call, entry, edition);
        } catch (GraphQLException e) {
            throw new GraphQLRequestException(List.of((GraphQLError) e));
        }
    }

    private PreparedOperation prepare(GraphQLRequest call, PreparsedDocumentEntry entry, DatasetVersions edition) {
        Document document = entry.getDocument();
        GetOperationResult selected = NodeUtil.getOperation(document, call.operationName());
        OperationDefinition operation = selected.operationDefinition;
        CoercedVariables variables = ValuesResolver.coerceVariableValues(
                schema,
                operation.getVariableDefinitions(),
                RawVariables.of(call.variables()),
                GraphQLContext.getDefault(),
                Locale.ROOT);
        long cost = costs.estimate(schema, document, operation, variables, edition.current());
        return new PreparedOperation(
                new Execution(graphql, buildInput(call, entry), selected, variables, executionLimits),
                operation.getOperation(),
                OperationLabel.resolve(document, operation),
                edition,
                AsOfDirective.readTime(operation, schema, variables),
                costs.isCheap(cost),
                call.includeCost() ? Map.of("cost", costs.describe(cost, document)) : Map.of());
    }

    private ExecutionInput buildInput(GraphQLRequest call, PreparsedDocumentEntry entry) {
        return ExecutionInput.newExecutionInput(Objects.requireNonNullElse(call.queryDocument(), ""))
                .operationName(call.operationName())
                .variables(call.variables())
                .locale(Locale.ROOT)
                .graphQLContext(Map.of(
                        PreparsedDocumentEntry.class, entry, Introspection.INTROSPECTION_DISABLED, !introspection))
                .build();
    }
}
