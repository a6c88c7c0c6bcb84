package org.clearinghouse.graphql.schema;

import graphql.TypeResolutionEnvironment;
import graphql.schema.DataFetcher;
import graphql.schema.FieldCoordinates;
import graphql.schema.GraphQLCodeRegistry;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import io.smallrye.graphql.schema.model.Field;
import io.smallrye.graphql.schema.model.Operation;
import io.smallrye.graphql.schema.model.Schema;
import io.smallrye.graphql.schema.model.Type;
import jakarta.enterprise.inject.spi.CDI;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * Binds every field of the schema to the method behind it, by way of the model the schema was made from. It does
 * without the framework's data fetchers: they set up a context for each field, and they batch fields with arguments
 * wrongly.
 */
final class DataFetcherRegistry {
    private final ClassLoader classes = Thread.currentThread().getContextClassLoader();
    private final GraphQLCodeRegistry.Builder registry = GraphQLCodeRegistry.newCodeRegistry();
    private final Map<Class<?>, String> typeNames = new HashMap<>();

    private DataFetcherRegistry() {}

    static GraphQLCodeRegistry build(GraphQLSchema schema, Schema model) {
        DataFetcherRegistry wiring = new DataFetcherRegistry();
        wiring.register(
                "__Schema",
                "directives",
                environment -> SchemaCustomizer.findSupportedDirectives(environment.getGraphQLSchema()));
        model.getQueries().forEach(query -> wiring.registerQuery(query));
        model.getMutations()
                .forEach(mutation ->
                        wiring.register("Mutation", mutation.getName(), wiring.createBeanFetcher(mutation)));
        model.getTypes().values().forEach(wiring::register);
        schema.getAllTypesAsList().stream()
                .filter(GraphQLInterfaceType.class::isInstance)
                .forEach(type -> wiring.registry.typeResolver((GraphQLInterfaceType) type, wiring::resolveType));
        return wiring.registry.build();
    }

    private void register(Type type) {
        Class<?> owner = loadClass(type.getClassName());
        typeNames.put(owner, type.getName());
        type.getFields()
                .values()
                .forEach(field -> register(type.getName(), field.getName(), createPropertyFetcher(owner, field)));
        type.getOperations()
                .values()
                .forEach(operation -> register(type.getName(), operation.getName(), createBeanFetcher(operation)));
    }

    /** The object that has the queries is made for each operation, over one version of the data. */
    private void registerQuery(Operation query) {
        register(
                "Query",
                query.getName(),
                MethodDataFetcher.createForContext(loadClass(query.getClassName()), findMethod(query)));
    }

    private void register(String type, String field, DataFetcher<?> fetcher) {
        registry.dataFetcher(FieldCoordinates.coordinates(type, field), fetcher);
    }

    private static DataFetcher<?> createPropertyFetcher(Class<?> owner, Field field) {
        return new PropertyDataFetcher(findMethod(owner, field.getMethodName(), 0));
    }

    private DataFetcher<?> createBeanFetcher(Operation operation) {
        Object bean = CDI.current().select(loadClass(operation.getClassName())).get();
        return MethodDataFetcher.createForBean(bean, findMethod(operation));
    }

    /** One that was made accessible, so that it is not asked at each call whether it is. */
    private Method findMethod(Operation operation) {
        Class<?> owner = loadClass(operation.getClassName());
        return Arrays.stream(owner.getMethods())
                .filter(method -> method.getName().equals(operation.getMethodName()))
                .filter(method ->
                        method.getParameterCount() == operation.getArguments().size())
                .filter(method -> acceptsSource(method, operation))
                .filter(Method::trySetAccessible)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no method for " + operation.getName()));
    }

    /** Fields of one name on several types are told apart by their first parameter. */
    private boolean acceptsSource(Method method, Operation operation) {
        return !operation.isSourceField()
                || method.getParameterTypes()[0]
                        .getName()
                        .equals(operation.getArguments().get(0).getReference().getClassName());
    }

    private static Method findMethod(Class<?> owner, String name, int parameters) {
        return Arrays.stream(owner.getMethods())
                .filter(method -> method.getName().equals(name) && method.getParameterCount() == parameters)
                .filter(Method::trySetAccessible)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(owner + " has no method " + name));
    }

    private GraphQLObjectType resolveType(TypeResolutionEnvironment environment) {
        Object object = environment.getObject();
        return environment.getSchema().getObjectType(typeNames.get(object.getClass()));
    }

    private Class<?> loadClass(String className) {
        try {
            return Class.forName(className, true, classes);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
