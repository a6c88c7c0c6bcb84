package org.clearinghouse.limits;

import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.execution.NonNullableValueCoercedAsNullException;
import graphql.execution.ValuesResolver;
import graphql.execution.conditional.ConditionalNodes;
import graphql.introspection.Introspection;
import graphql.language.Argument;
import graphql.language.Directive;
import graphql.language.DirectivesContainer;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.language.TypeName;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLCompositeType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import graphql.util.FpKit;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Estimates the maximum cost of a valid operation, in fields: the fields of the response if every list were full, plus
 * the work of searching. One unit of work takes as long as one field. Each fragment is estimated once per list length.
 */
public final class CostEstimator {
    private final GraphQLSchema schema;
    private final Map<String, FragmentDefinition> fragments;
    private final CoercedVariables variables;
    private final DatasetSizes data;
    private final Map<Spread, Long> fragmentCosts = new HashMap<>();
    private final ConditionalNodes conditions = new ConditionalNodes();

    private record Spread(String fragment, long nestedItems) {}

    private CostEstimator(GraphQLSchema schema, Document document, CoercedVariables variables, DatasetSizes data) {
        this.schema = schema;
        this.fragments =
                FpKit.getByName(document.getDefinitionsOfType(FragmentDefinition.class), FragmentDefinition::getName);
        this.variables = variables;
        this.data = data;
    }

    /** @return the cost, at least 1; at most a bound far above every allowance */
    public static long estimate(
            GraphQLSchema schema,
            Document document,
            OperationDefinition operation,
            CoercedVariables variables,
            DatasetSizes data) {
        GraphQLCompositeType root = operation.getOperation() == OperationDefinition.Operation.MUTATION
                ? schema.getMutationType()
                : schema.getQueryType();
        return new CostEstimator(schema, document, variables, data).estimate(operation.getSelectionSet(), root, 1);
    }

    private long estimate(SelectionSet selections, GraphQLCompositeType parent, long nestedItems) {
        return selections == null
                ? 0
                : selections.getSelections().stream()
                        .filter(this::isIncluded)
                        .mapToLong(selection -> estimate(selection, parent, nestedItems))
                        .reduce(0, SaturatingMath::add);
    }

    private boolean isIncluded(Selection<?> selection) {
        DirectivesContainer<?> container = (DirectivesContainer<?>) selection;
        container.getDirectives().forEach(this::requireArguments);
        return conditions.shouldInclude(container, variables.toMap(), schema, GraphQLContext.getDefault());
    }

    /** @throws NonNullableValueCoercedAsNullException if a condition is null, because graphql-java then fails without a message */
    private void requireArguments(Directive directive) {
        resolveArguments(schema.getDirective(directive.getName()).getArguments(), directive.getArguments());
    }

    private long estimate(Selection<?> selection, GraphQLCompositeType parent, long nestedItems) {
        if (selection instanceof Field field) {
            return estimate(field, parent, nestedItems);
        }
        if (selection instanceof InlineFragment inline) {
            return estimate(inline.getSelectionSet(), resolveType(inline.getTypeCondition(), parent), nestedItems);
        }
        return estimate(fragments.get(((FragmentSpread) selection).getName()), parent, nestedItems);
    }

    private long estimate(FragmentDefinition fragment, GraphQLCompositeType parent, long nestedItems) {
        Spread spread = new Spread(fragment.getName(), nestedItems);
        Long known = fragmentCosts.get(spread);
        if (known != null) {
            return known;
        }
        long cost = estimate(fragment.getSelectionSet(), resolveType(fragment.getTypeCondition(), parent), nestedItems);
        fragmentCosts.put(spread, cost);
        return cost;
    }

    private long estimate(Field field, GraphQLCompositeType parent, long nestedItems) {
        GraphQLFieldDefinition definition = Introspection.getFieldDef(schema, parent, field.getName());
        FieldCosts.FieldCost cost = FieldCosts.estimate(
                parent.getName() + "." + field.getName(), data, resolveArguments(definition, field), nestedItems);
        long below = GraphQLTypeUtil.unwrapAll(definition.getType()) instanceof GraphQLCompositeType type
                ? estimate(field.getSelectionSet(), type, cost.nestedItems())
                : 0;
        return SaturatingMath.add(cost.work(), SaturatingMath.add(1, SaturatingMath.multiply(cost.items(), below)));
    }

    /** Ignores a null in a non-null argument: execution reports it with the path of the field. */
    private Map<String, Object> resolveArguments(GraphQLFieldDefinition definition, Field field) {
        try {
            return resolveArguments(definition.getArguments(), field.getArguments());
        } catch (NonNullableValueCoercedAsNullException e) {
            return Map.of();
        }
    }

    private Map<String, Object> resolveArguments(List<GraphQLArgument> definitions, List<Argument> arguments) {
        return ValuesResolver.getArgumentValues(
                definitions, arguments, variables, GraphQLContext.getDefault(), Locale.ROOT);
    }

    private GraphQLCompositeType resolveType(TypeName condition, GraphQLCompositeType parent) {
        return condition == null ? parent : (GraphQLCompositeType) schema.getType(condition.getName());
    }

    /** Additions and multiplications of estimates. Results stop at a bound far above every allowance instead of overflowing. */
    static final class SaturatingMath {
        private static final long MAX_VALUE = 1_000_000_000_000L;

        private SaturatingMath() {}

        static long add(long a, long b) {
            return Math.min(MAX_VALUE, a + b);
        }

        static long multiply(long a, long b) {
            return a == 0 || b <= MAX_VALUE / a ? a * b : MAX_VALUE;
        }
    }
}
