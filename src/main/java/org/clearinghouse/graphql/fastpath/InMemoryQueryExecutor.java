package org.clearinghouse.graphql.fastpath;

import com.fasterxml.jackson.core.JsonGenerator;
import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.execution.FieldCollector;
import graphql.execution.FieldCollectorParameters;
import graphql.execution.MergedField;
import graphql.execution.MergedSelectionSet;
import graphql.language.NodeUtil.GetOperationResult;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import java.io.IOException;
import java.util.List;
import org.clearinghouse.io.JsonWriter;

/**
 * Reads the answer to a query straight from memory. Most of an answer are the same fields of many objects alike, so what a
 * document selects of a type, and with which arguments, is worked out once for each place in it. What is read is
 * written at once. Where anything is out of the ordinary, such as an error, the library executes the query from the beginning.
 */
public final class InMemoryQueryExecutor implements JsonWriter.JsonContent {
    private final FieldCollector collector = new FieldCollector();
    private final GraphQLSchema schema;
    private final GetOperationResult operation;
    private final CoercedVariables variables;
    private final GraphQLContext context;
    private final Runnable fieldCounter;

    /**
     * @param context has the object that the queries are methods of
     * @param counting is told of each field, and may stop the reading by an exception
     */
    public InMemoryQueryExecutor(
            GraphQLSchema schema,
            GetOperationResult operation,
            CoercedVariables variables,
            GraphQLContext context,
            Runnable fieldCounter) {
        this.schema = schema;
        this.operation = operation;
        this.variables = variables;
        this.context = context;
        this.fieldCounter = fieldCounter;
    }

    /**
     * Writes the data of the answer.
     *
     * @throws FallbackRequiredException where it is not plain; what was written until then is nothing
     */
    @Override
    public void writeTo(JsonGenerator json) throws IOException {
        GraphQLObjectType type = schema.getQueryType();
        MergedSelectionSet selected = collector.collectFields(
                buildCollectorParameters(type), operation.operationDefinition.getSelectionSet());
        writeObject(planFields(type, selected), null, json);
    }

    /** What is selected of the objects of a type at a place. */
    List<PlannedField> planFields(GraphQLObjectType type, MergedField place) {
        return planFields(type, collector.collectFields(buildCollectorParameters(type), place));
    }

    void writeObject(List<PlannedField> fields, Object source, JsonGenerator json) throws IOException {
        json.writeStartObject();
        for (PlannedField field : fields) {
            fieldCounter.run();
            field.write(source, json);
        }
        json.writeEndObject();
    }

    private List<PlannedField> planFields(GraphQLObjectType type, MergedSelectionSet selected) {
        FieldPlanner selecting = new FieldPlanner(this, schema, variables, context);
        return selected.getKeys().stream()
                .map(name -> selecting.planField(type, name, selected.getSubField(name)))
                .toList();
    }

    private FieldCollectorParameters buildCollectorParameters(GraphQLObjectType type) {
        return FieldCollectorParameters.newParameters()
                .schema(schema)
                .objectType(type)
                .fragments(operation.fragmentsByName)
                .variables(variables.toMap())
                .graphQLContext(context)
                .build();
    }
}
