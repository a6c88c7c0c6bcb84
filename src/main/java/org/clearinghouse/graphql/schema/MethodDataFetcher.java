package org.clearinghouse.graphql.schema;

import graphql.GraphQLContext;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.eclipse.microprofile.graphql.Source;

/** Fetches a field by calling a method with the field's arguments, and with the source if a parameter is annotated. */
public final class MethodDataFetcher implements DataFetcher<Object> {
    private final Function<GraphQLContext, Object> receiver;
    private final Method method;
    private final List<ParameterBinding> bindings;

    /** Binds a parameter to an argument, or to the source if the argument is null. */
    private record ParameterBinding(String argument, ArgumentConverter converter) {
        static ParameterBinding create(Parameter parameter) {
            return parameter.isAnnotationPresent(Source.class)
                    ? new ParameterBinding(null, null)
                    : new ParameterBinding(
                            parameter.getName(), ArgumentConverter.create(parameter.getParameterizedType()));
        }

        boolean isSource() {
            return argument == null;
        }
    }

    private MethodDataFetcher(Function<GraphQLContext, Object> receiver, Method method) {
        this.receiver = receiver;
        this.bindings = Arrays.stream(method.getParameters())
                .map(ParameterBinding::create)
                .toList();
        this.method = method;
    }

    /** Fetches by a method of a bean. */
    public static MethodDataFetcher createForBean(Object bean, Method method) {
        return new MethodDataFetcher(context -> bean, method);
    }

    /** Fetches by a method of the object that the operation's context holds under its class. */
    static MethodDataFetcher createForContext(Class<?> owner, Method method) {
        return new MethodDataFetcher(context -> context.get(owner), method);
    }

    @Override
    public Object get(DataFetchingEnvironment environment) {
        return prepareCall(environment.getGraphQlContext(), environment.getArguments())
                .apply(environment.getSource());
    }

    /** Prepares a call with these arguments, for any number of sources. The call is not thread-safe. */
    public UnaryOperator<Object> prepareCall(GraphQLContext context, Map<String, Object> arguments) {
        Object owner = receiver.apply(context);
        Object[] values = new Object[bindings.size()];
        int sourceIndex = -1;
        for (int i = 0; i < bindings.size(); i++) {
            ParameterBinding binding = bindings.get(i);
            if (binding.isSource()) {
                sourceIndex = i;
            } else {
                values[i] = binding.converter().convert(arguments.get(binding.argument()));
            }
        }
        return sourceIndex < 0
                ? source -> invoke(method, owner, values)
                : prepareCallWithSource(owner, values, sourceIndex);
    }

    private UnaryOperator<Object> prepareCallWithSource(Object owner, Object[] values, int sourceIndex) {
        return source -> {
            values[sourceIndex] = source;
            return invoke(method, owner, values);
        };
    }

    /**
     * Invokes by reflection, because method handles are slow in a native image.
     *
     * @throws RuntimeException what the method throws
     */
    static Object invoke(Method method, Object owner, Object... values) {
        try {
            return method.invoke(owner, values);
        } catch (InvocationTargetException e) {
            throw toUnchecked(e.getCause());
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private static RuntimeException toUnchecked(Throwable thrown) {
        if (thrown instanceof Error error) {
            throw error;
        }
        return thrown instanceof RuntimeException exception ? exception : new IllegalStateException(thrown);
    }
}
