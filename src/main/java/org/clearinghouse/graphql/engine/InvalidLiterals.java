package org.clearinghouse.graphql.engine;

import graphql.execution.TypeFromAST;
import graphql.language.Argument;
import graphql.language.Document;
import graphql.language.Node;
import graphql.language.SourceLocation;
import graphql.language.VariableDefinition;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLInputType;
import graphql.schema.GraphQLSchema;
import graphql.validation.DocumentVisitor;
import graphql.validation.LanguageTraversal;
import graphql.validation.TraversalContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Explains the literals of a document that do not have the types of their arguments and variables. */
final class InvalidLiterals implements DocumentVisitor {
    private final GraphQLSchema schema;
    private final InputValueInspector inspector;
    private final TraversalContext context;
    private final Map<SourceLocation, String> problems = new HashMap<>();

    private InvalidLiterals(GraphQLSchema schema, InputValueInspector inspector) {
        this.schema = schema;
        this.inspector = inspector;
        this.context = new TraversalContext(schema);
    }

    static InvalidLiterals collect(GraphQLSchema schema, Document document, InputValueInspector inspector) {
        InvalidLiterals literals = new InvalidLiterals(schema, inspector);
        new LanguageTraversal().traverse(document, literals);
        return literals;
    }

    /** @param location that of the argument, or of the variable's definition */
    Optional<String> findProblem(SourceLocation location) {
        return Optional.ofNullable(problems.get(location));
    }

    @Override
    @SuppressWarnings("rawtypes")
    public void enter(Node node, List<Node> path) {
        context.enter(node, path);
        GraphQLArgument known = context.getArgument();
        if (node instanceof Argument argument && known != null) {
            record(argument, inspect("argument '" + argument.getName(), argument.getValue(), known.getType()));
        } else if (node instanceof VariableDefinition variable
                && variable.getDefaultValue() != null
                && TypeFromAST.getTypeFromAST(schema, variable.getType()) instanceof GraphQLInputType type) {
            record(variable, inspect("default of variable '" + variable.getName(), variable.getDefaultValue(), type));
        }
    }

    @Override
    @SuppressWarnings("rawtypes")
    public void leave(Node node, List<Node> path) {
        context.leave(node, path);
    }

    private Optional<String> inspect(String place, Object value, GraphQLInputType type) {
        return inspector.findProblem(place, value, type);
    }

    private void record(Node<?> node, Optional<String> problem) {
        problem.ifPresent(found -> problems.put(node.getSourceLocation(), found));
    }
}
