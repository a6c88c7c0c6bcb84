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
 * Registers a data fetcher for each field: it calls the method that SmallRye's model of the schema names. SmallRye's own
 * data fetchers are not used, because they create a context for each field and batch fields with arguments wrongly.
 */
final class DataFetcherRegistry {
    private final ClassLoader classes = Thread.currentThread().getContextClassLoader();
    private final GraphQLCodeRegistry.Builder registry = GraphQLCodeRegistry.newCodeRegistry();
    private final Map<Class<?>, String> typeNames = new HashMap<>();

    private DataFetcherRegistry() {}

    static GraphQLCodeRegistry build(GraphQLSchema schema, Schema model) {
        DataFetcherRegistry fetchers = new DataFetcherRegistry();
        fetchers.register(
                "__Schema",
                "directives",
                environment -> SchemaCustomizer.findSupportedDirectives(environment.getGraphQLSchema()));
        model.getQueries().forEach(query -> fetchers.registerQuery(query));
        model.getMutations()
                .forEach(mutation ->
                        fetchers.register("Mutation", mutation.getName(), fetchers.createBeanFetcher(mutation)));
        model.getTypes().values().forEach(fetchers::register);
        schema.getAllTypesAsList().stream()
                .filter(GraphQLInterfaceType.class::isInstance)
                .forEach(type -> fetchers.registry.typeResolver((GraphQLInterfaceType) type, fetchers::resolveType));
        return fetchers.registry.build();
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

    /** Each operation has its own query object, over one version of the data, in its context. */
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

    /** Makes the method accessible, which saves an access check at each call. */
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

    /** Fields of the same name on several types differ in their first parameter. */
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
