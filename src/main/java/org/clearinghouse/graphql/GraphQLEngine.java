package org.clearinghouse.graphql;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.GraphQL;
import graphql.execution.instrumentation.ChainedInstrumentation;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import graphql.execution.preparsed.PreparsedDocumentProvider;
import graphql.schema.GraphQLSchema;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.graphql.schema.model.Schema;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.Map;
import org.clearinghouse.access.Caller;
import org.clearinghouse.dataset.Datasets;

/**
 * Executes operations against the dataset, on the calling thread; queries do not block it. The schema comes from the
 * annotated classes by way of SmallRye GraphQL, the execution is graphql-java's own.
 */
@ApplicationScoped
@RegisterForReflection(
        classNames = {"com.github.benmanes.caffeine.cache.SSMW", "com.github.benmanes.caffeine.cache.PSMW"})
public class GraphQLEngine {
    private static final int BYTES_OF_DOCUMENTS_KEPT = 20_000_000;
    /** Measured: what a small document takes once parsed, and what each of its characters adds. */
    private static final int BYTES_OF_A_DOCUMENT = 1_000;

    private static final int BYTES_OF_A_CHARACTER = 60;

    private final GraphQLSchema schema;
    private final GraphQL graphql;

    GraphQLEngine(GraphQLSchema annotated, Schema model, Datasets datasets) {
        schema = Wiring.wire(SchemaFinish.of(annotated), model);
        graphql = GraphQL.newGraphQL(schema)
                .instrumentation(new ChainedInstrumentation(new WritePermission(), new AsOf(datasets)))
                .defaultDataFetcherExceptionHandler(new FetchingErrors())
                .preparsedDocumentProvider(documentsKept())
                .doNotAutomaticallyDispatchDataLoader()
                .build();
    }

    public GraphQLSchema schema() {
        return schema;
    }

    /**
     * Executes an operation. A mutation blocks the calling thread.
     *
     * @param operationName null where the document has only one operation
     * @return data and errors as the GraphQL specification shapes them; without data where execution never began
     */
    public Map<String, Object> execute(
            String document, String operationName, Map<String, Object> variables, Caller caller) {
        return shaped(graphql.execute(ExecutionInput.newExecutionInput(document)
                .operationName(operationName)
                .variables(variables)
                .graphQLContext(Map.of(Caller.class, caller))
                .build()));
    }

    private static Map<String, Object> shaped(ExecutionResult result) {
        Map<String, Object> shaped = new LinkedHashMap<>();
        if (!result.getErrors().isEmpty()) {
            shaped.put("errors", result.getErrors().stream().map(ErrorShape::of).toList());
        }
        if (result.isDataPresent()) {
            shaped.put("data", result.getData());
        }
        return shaped;
    }

    /** Documents are parsed and validated once; a client may send any number of them, so they are weighed. */
    private static PreparsedDocumentProvider documentsKept() {
        AsyncCache<String, PreparsedDocumentEntry> documents = Caffeine.newBuilder()
                .maximumWeight(BYTES_OF_DOCUMENTS_KEPT)
                .weigher((String document, PreparsedDocumentEntry entry) -> weight(document))
                .executor(Runnable::run)
                .buildAsync();
        return (input, parseAndValidate) -> documents
                .get(input.getQuery(), document -> parseAndValidate.apply(input))
                .thenApply(entry -> withoutErrorsKept(documents, input.getQuery(), entry));
    }

    /** What cannot be executed is not asked for again, but its errors are large. */
    private static PreparsedDocumentEntry withoutErrorsKept(
            AsyncCache<String, PreparsedDocumentEntry> documents, String document, PreparsedDocumentEntry entry) {
        if (entry.hasErrors()) {
            documents.synchronous().invalidate(document);
        }
        return entry;
    }

    private static int weight(String document) {
        return BYTES_OF_A_DOCUMENT + BYTES_OF_A_CHARACTER * document.length();
    }
}
