package org.clearinghouse.graphql.schema;

import graphql.Directives;
import graphql.Scalars;
import graphql.introspection.Introspection.DirectiveLocation;
import graphql.scalars.ExtendedScalars;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLDirective;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputType;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLSchemaElement;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.GraphQLTypeVisitorStub;
import graphql.schema.SchemaTransformer;
import graphql.util.TraversalControl;
import graphql.util.TraverserContext;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Adds to the generated schema what annotations cannot express: exact scalars, {@code @asOf}, non-null arguments. */
public final class SchemaCustomizer extends GraphQLTypeVisitorStub {
    private static final String QUERY_DESCRIPTION = """
            Figures that NCMEC publishes about the U.S. states, each with the place it was printed in. An unknown code in \
            an argument or a filter is an error that names a near or a known one; only the look-ups by code, year or id \
            give null. A year from 1984 to next year without figures gives an empty result; a year outside is an error.""";

    private static final String MUTATION_DESCRIPTION = """
            Imports and retractions, for callers whose token has the role editor. Each is stored completely, as the next \
            version of the data, or not at all.""";

    private static final String RFC = "https://www.rfc-editor.org/rfc/rfc";

    private static final GraphQLScalarType BIG_DECIMAL = ExtendedScalars.GraphQLBigDecimal.transform(
            scalar -> scalar.description("An exact JSON number; a count prints as 1571, never 1571.00.")
                    .specifiedByUrl(RFC + "8259#section-6"));

    private static final GraphQLScalarType DATE = ExtendedScalars.Date.transform(
            scalar -> scalar.coercing(new StrictDateCoercing()).specifiedByUrl(RFC + "3339"));

    /** graphql-java adds them to every schema, but this engine does not support them. */
    private static final List<String> UNSUPPORTED_DIRECTIVES = List.of("defer", "experimental_disableErrorPropagation");

    private SchemaCustomizer() {}

    /** Completes the types; directives are added by {@link #createDirectives}. */
    static GraphQLSchema complete(GraphQLSchema annotated) {
        return SchemaTransformer.transformSchema(annotated, new SchemaCustomizer());
    }

    static Set<GraphQLDirective> createDirectives() {
        return new LinkedHashSet<>(
                List.of(Directives.IncludeDirective, Directives.SkipDirective, createAsOfDirective()));
    }

    public static boolean isUnsupported(String directive) {
        return UNSUPPORTED_DIRECTIVES.contains(directive);
    }

    public static List<GraphQLDirective> findSupportedDirectives(GraphQLSchema schema) {
        return schema.getDirectives().stream()
                .filter(directive -> !isUnsupported(directive.getName()))
                .toList();
    }

    private static GraphQLDirective createAsOfDirective() {
        return GraphQLDirective.newDirective()
                .name(AsOfDirective.DIRECTIVE)
                .description("""
                        Answers the operation from the figures as they were recorded at a time; areas, populations, programs \
                        and metrics are described as they are today. A time before the first data, or in the future, is an error.""")
                .validLocation(DirectiveLocation.QUERY)
                .argument(GraphQLArgument.newArgument()
                        .name(AsOfDirective.TIME)
                        .description("Such as 2024-05-01T00:00:00Z.")
                        .type(GraphQLNonNull.nonNull(ExtendedScalars.DateTime)))
                .build();
    }

    @Override
    public TraversalControl visitGraphQLScalarType(
            GraphQLScalarType scalar, TraverserContext<GraphQLSchemaElement> context) {
        GraphQLScalarType exact = findExactScalar(scalar.getName());
        return exact == null ? TraversalControl.CONTINUE : changeNode(context, exact);
    }

    /** Makes an argument with a default non-null. */
    @Override
    public TraversalControl visitGraphQLArgument(
            GraphQLArgument argument, TraverserContext<GraphQLSchemaElement> context) {
        return argument.hasSetDefaultValue() && GraphQLTypeUtil.isNullable(argument.getType())
                ? changeNode(context, argument.transform(changed -> changed.type(toNonNull(argument.getType()))))
                : TraversalControl.CONTINUE;
    }

    @Override
    public TraversalControl visitGraphQLInputObjectField(
            GraphQLInputObjectField field, TraverserContext<GraphQLSchemaElement> context) {
        return field.hasSetDefaultValue() && GraphQLTypeUtil.isNullable(field.getType())
                ? changeNode(context, field.transform(changed -> changed.type(toNonNull(field.getType()))))
                : TraversalControl.CONTINUE;
    }

    @Override
    public TraversalControl visitGraphQLObjectType(
            GraphQLObjectType type, TraverserContext<GraphQLSchemaElement> context) {
        return switch (type.getName()) {
            case "Query" -> changeNode(context, completeRoot(type, QUERY_DESCRIPTION));
            case "Mutation" -> changeNode(context, completeRoot(type, MUTATION_DESCRIPTION));
            default -> TraversalControl.CONTINUE;
        };
    }

    /** Sorts the fields, because SmallRye gives them another order in each process. */
    private static GraphQLObjectType completeRoot(GraphQLObjectType type, String description) {
        List<GraphQLFieldDefinition> fields = type.getFieldDefinitions().stream()
                .sorted(Comparator.comparing(GraphQLFieldDefinition::getName))
                .toList();
        return type.transform(changed -> changed.description(description).replaceFields(fields));
    }

    /** Replaces SmallRye's scalars, which let large numbers overflow and accept any text as a date. */
    private static GraphQLScalarType findExactScalar(String name) {
        return switch (name) {
            case "Int" -> Scalars.GraphQLInt;
            case "BigDecimal" -> BIG_DECIMAL;
            case "Date" -> DATE;
            case "DateTime" -> ExtendedScalars.DateTime;
            default -> null;
        };
    }

    private static GraphQLInputType toNonNull(GraphQLInputType type) {
        return GraphQLNonNull.nonNull(type);
    }
}
