package org.clearinghouse.graphql;

import graphql.TrivialDataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.LightDataFetcher;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.util.function.Supplier;

/** Reads a property of the source by its accessor. */
final class PropertyFetcher implements LightDataFetcher<Object>, TrivialDataFetcher<Object> {
    private static final MethodType OBJECT_TO_OBJECT = MethodType.methodType(Object.class, Object.class);

    private final MethodHandle accessor;

    PropertyFetcher(Method method) {
        accessor = MethodFetcher.handle(MethodHandles.publicLookup(), method).asType(OBJECT_TO_OBJECT);
    }

    @Override
    public Object get(GraphQLFieldDefinition field, Object source, Supplier<DataFetchingEnvironment> environment) {
        return read(source);
    }

    Object read(Object source) {
        return MethodFetcher.unchecked(() -> accessor.invokeExact(source));
    }

    @Override
    public Object get(DataFetchingEnvironment environment) {
        return get(environment.getFieldDefinition(), environment.getSource(), () -> environment);
    }
}
