package org.clearinghouse.graphql;

import graphql.execution.AsyncExecutionStrategy;
import graphql.execution.DataFetcherExceptionHandler;
import graphql.execution.ExecutionContext;
import graphql.execution.ExecutionStrategyParameters;
import graphql.execution.FetchedValue;
import graphql.execution.FieldCollectorParameters;
import graphql.execution.FieldValueInfo;
import graphql.execution.MergedField;
import graphql.execution.MergedSelectionSet;
import graphql.schema.GraphQLObjectType;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.clearinghouse.limits.ExecutionLimits;

/**
 * The library's execution with two ways cut short, because most of an answer are the same fields of many objects alike: what a
 * document selects of a type, and with which arguments, is worked out once for each place in it; and what is read from memory
 * is read without the apparatus for fields that take their time. Whatever does not come out as it should goes the library's own way.
 */
final class LeanStrategy extends AsyncExecutionStrategy {
    private final ExecutionLimits limits;

    LeanStrategy(DataFetcherExceptionHandler exceptionHandler, ExecutionLimits limits) {
        super(exceptionHandler);
        this.limits = limits;
    }

    @Override
    protected Object completeValueForObject(
            ExecutionContext context, ExecutionStrategyParameters parameters, GraphQLObjectType type, Object source) {
        Selections selections = context.getGraphQLContext().get(Selections.class);
        Selections.OfType selection =
                selections.of(parameters.getField(), type, () -> collect(context, parameters.getField(), type));
        return new Completion(context, parameters, type, selection, source).value();
    }

    private Selections.OfType collect(ExecutionContext context, MergedField field, GraphQLObjectType type) {
        FieldCollectorParameters parameters = FieldCollectorParameters.newParameters()
                .schema(context.getGraphQLSchema())
                .objectType(type)
                .fragments(context.getFragmentsByName())
                .variables(context.getCoercedVariables().toMap())
                .graphQLContext(context.getGraphQLContext())
                .build();
        MergedSelectionSet fields = fieldCollector.collectFields(parameters, field);
        return Selections.OfType.of(context, type, fields);
    }

    /** One object on its way to become a map. */
    private final class Completion {
        private final ExecutionContext context;
        private final ExecutionStrategyParameters parameters;
        private final GraphQLObjectType type;
        private final Selections.OfType selection;
        private final Object source;
        private final List<CompletableFuture<Void>> pending = new ArrayList<>(0);
        private ExecutionStrategyParameters ownParameters;

        Completion(
                ExecutionContext context,
                ExecutionStrategyParameters parameters,
                GraphQLObjectType type,
                Selections.OfType selection,
                Object source) {
            this.context = context;
            this.parameters = parameters;
            this.type = type;
            this.selection = selection;
            this.source = source;
        }

        /** The map, or a future of it where a field has failed. */
        Object value() {
            Map<String, Object> values =
                    new LinkedHashMap<>(2 * selection.fields().size());
            for (SelectedField field : selection.fields()) {
                put(values, field);
            }
            return pending.isEmpty() ? values : settled(values);
        }

        private void put(Map<String, Object> values, SelectedField field) {
            Object read = field.read(source);
            if (read == SelectedField.UNREAD) {
                putLater(values, field, resolveFieldWithInfo(context, own(field.field())));
                return;
            }
            limits.countField(context);
            Object shown = field.shown(read, context.getGraphQLContext());
            if (shown == SelectedField.UNREAD) {
                FetchedValue fetched = new FetchedValue(read, Collections.emptyList(), parameters.getLocalContext());
                putLater(values, field, completeField(context, own(field.field()), fetched));
            } else {
                values.put(field.name(), shown);
            }
        }

        /** Keeps the order of the fields where one is not there yet. */
        private void putLater(Map<String, Object> values, SelectedField field, Object resolved) {
            if (resolved instanceof FieldValueInfo info && !info.isFutureValue()) {
                values.put(field.name(), info.getFieldValueObject());
            } else {
                values.put(field.name(), null);
                pending.add(future(resolved).thenAccept(value -> values.put(field.name(), value)));
            }
        }

        private ExecutionStrategyParameters own(MergedField field) {
            if (ownParameters == null) {
                ownParameters = parameters.transform(changed -> changed.executionStepInfo(
                                parameters.getExecutionStepInfo().changeTypeWithPreservedNonNull(type))
                        .fields(selection.all())
                        .source(source));
            }
            return ownParameters.transform(changed -> changed.field(field)
                    .path(ownParameters.getPath().segment(mkNameForPath(field)))
                    .parent(ownParameters));
        }

        @SuppressWarnings("unchecked")
        private static CompletableFuture<Object> future(Object resolved) {
            return resolved instanceof FieldValueInfo info
                    ? info.getFieldValueFuture()
                    : ((CompletableFuture<FieldValueInfo>) resolved).thenCompose(FieldValueInfo::getFieldValueFuture);
        }

        private CompletableFuture<Map<String, Object>> settled(Map<String, Object> values) {
            CompletableFuture<Map<String, Object>> whole = new CompletableFuture<>();
            CompletableFuture.allOf(pending.toArray(CompletableFuture[]::new)).whenComplete((done, failure) -> {
                if (failure == null) {
                    whole.complete(values);
                } else {
                    handleValueException(whole, failure, context);
                }
            });
            return whole;
        }
    }
}
