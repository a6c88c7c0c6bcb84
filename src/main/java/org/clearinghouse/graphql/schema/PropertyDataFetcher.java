package org.clearinghouse.graphql.schema;

import graphql.TrivialDataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.LightDataFetcher;
import java.lang.reflect.Method;
import java.util.function.Supplier;

/** Fetches a field by calling an accessor of the source. */
public final class PropertyDataFetcher implements LightDataFetcher<Object>, TrivialDataFetcher<Object> {
    private static final Object[] NO_ARGUMENTS = {};

    private final Method accessor;

    public PropertyDataFetcher(Method accessor) {
        this.accessor = accessor;
    }

    @Override
    public Object get(GraphQLFieldDefinition field, Object source, Supplier<DataFetchingEnvironment> environment) {
        return read(source);
    }

    public Object read(Object source) {
        return MethodDataFetcher.invoke(accessor, source, NO_ARGUMENTS);
    }

    @Override
    public Object get(DataFetchingEnvironment environment) {
        return get(environment.getFieldDefinition(), environment.getSource(), () -> environment);
    }
}
