package org.clearinghouse.graphql.engine;

import graphql.ExecutionInput;
import graphql.GraphQL;
import graphql.GraphQLContext;
import graphql.GraphQLError;
import graphql.GraphQLException;
import graphql.ParseAndValidate;
import graphql.ParseAndValidateResult;
import graphql.execution.CoercedVariables;
import graphql.execution.RawVariables;
import graphql.execution.ValuesResolver;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import graphql.introspection.Introspection;
import graphql.language.Document;
import graphql.language.NodeUtil;
import graphql.language.NodeUtil.GetOperationResult;
import graphql.language.OperationDefinition;
import graphql.parser.ParserOptions;
import graphql.schema.GraphQLSchema;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.clearinghouse.dataset.DatasetVersions;
import org.clearinghouse.limits.CostLimit;
import org.clearinghouse.limits.ExecutionLimitsInstrumentation;
import org.clearinghouse.limits.LimitExceededException;
import org.clearinghouse.limits.QueryDocumentLimits;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Prepares GraphQL requests for execution against the dataset. Preparation is quick and shows what the execution
 * takes: whether it mutates, and on which thread it may run. SmallRye GraphQL builds the schema from annotated classes.
 */
@ApplicationScoped
public class GraphQLEngine {
    private static final int MAX_QUICK_DOCUMENT_LENGTH = 2_000;

    private final GraphQLSchema schema;
    private final QueryDocumentLimits documentLimits;
    private final CostLimit costLimit;
    private final ExecutionLimitsInstrumentation executionLimits;
    private final boolean introspection;
    private final QueryDocumentValidator validator;
    private final VariableErrors variableErrors;
    private final QueryDocumentCache documents;
    private final GraphQL graphql;

    GraphQLEngine(
            GraphQLSchema annotatedSchema,
            QueryDocumentLimits documentLimits,
            CostLimit costLimit,
            ExecutionLimitsInstrumentation executionLimits,
            @ConfigProperty(name = "clearinghouse.introspection", defaultValue = "true") boolean introspection,
            @ConfigProperty(name = "clearinghouse.federation", defaultValue = "false") boolean federation) {
        this.schema = federation ? FederatedSchemaFactory.create(annotatedSchema, introspection) : annotatedSchema;
        this.documentLimits = documentLimits;
        this.costLimit = costLimit;
        this.executionLimits = executionLimits;
        this.introspection = introspection;
        validator = new QueryDocumentValidator(schema, introspection);
        variableErrors = new VariableErrors(schema, introspection);
        documents = new QueryDocumentCache(this::parseAndValidate);
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

    /** Whether the event loop may call {@link #prepare}: a long document takes too long to parse and validate. */
    public boolean isQuickToPrepare(GraphQLRequest request) {
        return request.queryDocument() == null || request.queryDocument().length() <= MAX_QUICK_DOCUMENT_LENGTH;
    }

    /**
     * Prepares a request for execution against the dataset.
     *
     * @throws GraphQLRequestException if the request is wrong or exceeds a limit; its response says why
     */
    public PreparedOperation prepare(GraphQLRequest request, DatasetVersions versions) {
        PreparsedDocumentEntry entry = documents.resolve(request);
        if (entry.hasErrors()) {
            throw new GraphQLRequestException(entry.getErrors());
        }
        try {
            documentLimits.checkVariables(request.variables());
            return prepare(request, entry, versions);
        } catch (GraphQLException e) {
            throw new GraphQLRequestException(List.of((GraphQLError) e));
        }
    }

    /** On a cache miss: the limits come first, because parsing and validating take longer the larger a document is. */
    private PreparsedDocumentEntry parseAndValidate(String text) {
        try {
            documentLimits.checkText(text);
            ParseAndValidateResult parsed = ParseAndValidate.parse(buildParserInput(text));
            if (parsed.isFailure()) {
                return new PreparsedDocumentEntry(documentLimits.toGraphQLError(parsed.getSyntaxException()));
            }
            documentLimits.checkComplexity(parsed.getDocument());
            return new PreparsedDocumentEntry(parsed.getDocument(), validator.validate(parsed.getDocument()));
        } catch (LimitExceededException e) {
            return new PreparsedDocumentEntry(e);
        }
    }

    private PreparedOperation prepare(GraphQLRequest request, PreparsedDocumentEntry entry, DatasetVersions versions) {
        Document document = entry.getDocument();
        GetOperationResult operation = NodeUtil.getOperation(document, request.operationName());
        CoercedVariables variables = coerceVariables(operation.operationDefinition, request);
        long cost = costLimit.estimate(schema, document, operation.operationDefinition, variables, versions.current());
        return new PreparedOperation(
                graphql,
                executionLimits,
                buildInput(request, entry),
                operation,
                variables,
                versions,
                costLimit.isCheap(cost),
                request.includeCost() ? Map.of("cost", costLimit.describe(cost, document)) : Map.of());
    }

    /** @throws GraphQLRequestException that explains the first wrong variable */
    private CoercedVariables coerceVariables(OperationDefinition operation, GraphQLRequest request) {
        try {
            return resolveVariables(operation, request);
        } catch (GraphQLException e) {
            throw variableErrors
                    .explain(operation.getVariableDefinitions(), request.variables())
                    .<RuntimeException>map(error -> new GraphQLRequestException(List.of(error)))
                    .orElse(e);
        }
    }

    private CoercedVariables resolveVariables(OperationDefinition operation, GraphQLRequest request) {
        return ValuesResolver.coerceVariableValues(
                schema,
                operation.getVariableDefinitions(),
                RawVariables.of(request.variables()),
                GraphQLContext.getDefault(),
                Locale.ROOT);
    }

    private ExecutionInput buildParserInput(String text) {
        return ExecutionInput.newExecutionInput(text)
                .locale(Locale.ROOT)
                .graphQLContext(context -> context.put(ParserOptions.class, documentLimits.parserOptions()))
                .build();
    }

    private ExecutionInput buildInput(GraphQLRequest request, PreparsedDocumentEntry entry) {
        return ExecutionInput.newExecutionInput(Objects.requireNonNullElse(request.queryDocument(), ""))
                .operationName(request.operationName())
                .variables(request.variables())
                .locale(Locale.ROOT)
                .graphQLContext(context -> context.put(PreparsedDocumentEntry.class, entry)
                        .put(Introspection.INTROSPECTION_DISABLED, !introspection))
                .build();
    }
}
