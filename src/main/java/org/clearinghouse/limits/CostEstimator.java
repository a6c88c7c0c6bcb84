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
 * What executing an operation costs at most: the fields of its answer if every list were full, and the work of the
 * fields that look through figures, in fields that take as long. Each fragment is estimated once for each length of
 * the lists it is spread in, however often that is. The document is valid.
 */
public final class CostEstimator {
    private final GraphQLSchema schema;
    private final Map<String, FragmentDefinition> fragments;
    private final CoercedVariables variables;
    private final DatasetSizes data;
    private final Map<Spread, Long> estimated = new HashMap<>();
    private final ConditionalNodes conditions = new ConditionalNodes();

    private record Spread(String fragment, long nestedItems) {}

    private CostEstimator(GraphQLSchema schema, Document document, CoercedVariables variables, DatasetSizes data) {
        this.schema = schema;
        this.fragments =
                FpKit.getByName(document.getDefinitionsOfType(FragmentDefinition.class), FragmentDefinition::getName);
        this.variables = variables;
        this.data = data;
    }

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

    private long estimate(SelectionSet selections, GraphQLCompositeType parent, long within) {
        return selections == null
                ? 0
                : selections.getSelections().stream()
                        .filter(this::isIncluded)
                        .mapToLong(selection -> estimate(selection, parent, within))
                        .reduce(0, SaturatingMath::add);
    }

    private boolean isIncluded(Selection<?> selection) {
        DirectivesContainer<?> container = (DirectivesContainer<?>) selection;
        container.getDirectives().forEach(this::requireArguments);
        return conditions.shouldInclude(container, variables.toMap(), schema, GraphQLContext.getDefault());
    }

    /** @throws NonNullableValueCoercedAsNullException where a condition is null, by which the library would fail without a word */
    private void requireArguments(Directive directive) {
        resolveArguments(schema.getDirective(directive.getName()).getArguments(), directive.getArguments());
    }

    private long estimate(Selection<?> selection, GraphQLCompositeType parent, long within) {
        if (selection instanceof Field field) {
            return estimate(field, parent, within);
        }
        if (selection instanceof InlineFragment inline) {
            return estimate(inline.getSelectionSet(), resolveType(inline.getTypeCondition(), parent), within);
        }
        return estimate(fragments.get(((FragmentSpread) selection).getName()), parent, within);
    }

    private long estimate(FragmentDefinition fragment, GraphQLCompositeType parent, long within) {
        Spread spread = new Spread(fragment.getName(), within);
        Long known = estimated.get(spread);
        if (known != null) {
            return known;
        }
        long cost = estimate(fragment.getSelectionSet(), resolveType(fragment.getTypeCondition(), parent), within);
        estimated.put(spread, cost);
        return cost;
    }

    private long estimate(Field field, GraphQLCompositeType parent, long within) {
        GraphQLFieldDefinition definition = Introspection.getFieldDef(schema, parent, field.getName());
        FieldCosts.FieldCost size = FieldCosts.estimate(
                parent.getName() + "." + field.getName(), data, resolveArguments(definition, field), within);
        long below = GraphQLTypeUtil.unwrapAll(definition.getType()) instanceof GraphQLCompositeType type
                ? estimate(field.getSelectionSet(), type, size.nestedItems())
                : 0;
        return SaturatingMath.add(size.work(), SaturatingMath.add(1, SaturatingMath.multiply(size.items(), below)));
    }

    /** A null in a variable that has no business to be null is told when the field is reached. */
    private Map<String, Object> resolveArguments(GraphQLFieldDefinition definition, Field field) {
        try {
            return resolveArguments(definition.getArguments(), field.getArguments());
        } catch (NonNullableValueCoercedAsNullException e) {
            return Map.of();
        }
    }

    private Map<String, Object> resolveArguments(List<GraphQLArgument> definitions, List<Argument> given) {
        return ValuesResolver.getArgumentValues(
                definitions, given, variables, GraphQLContext.getDefault(), Locale.ROOT);
    }

    private GraphQLCompositeType resolveType(TypeName condition, GraphQLCompositeType unlessNamed) {
        return condition == null ? unlessNamed : (GraphQLCompositeType) schema.getType(condition.getName());
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
