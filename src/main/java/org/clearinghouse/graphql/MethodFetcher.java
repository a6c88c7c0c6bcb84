package org.clearinghouse.graphql;

import graphql.GraphQLContext;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.eclipse.microprofile.graphql.Source;

/** Calls a method with the field's arguments, and with the source where it asks for it. */
final class MethodFetcher implements DataFetcher<Object> {
    private final Function<GraphQLContext, Object> receiver;
    private final MethodHandle method;
    private final List<Binding> bindings;

    /** Where a parameter's value comes from. */
    private record Binding(String argument, ArgumentConverter converter) {
        static Binding of(Parameter parameter) {
            return parameter.isAnnotationPresent(Source.class)
                    ? new Binding(null, null)
                    : new Binding(parameter.getName(), ArgumentConverter.to(parameter.getParameterizedType()));
        }

        boolean isSource() {
            return argument == null;
        }
    }

    private MethodFetcher(Function<GraphQLContext, Object> receiver, Method method) {
        this.receiver = receiver;
        this.bindings = Arrays.stream(method.getParameters()).map(Binding::of).toList();
        MethodHandle handle = handle(MethodHandles.publicLookup(), method);
        this.method = handle.asType(handle.type().generic()).asSpreader(Object[].class, bindings.size() + 1);
    }

    /** A method of a bean that is given the source. */
    static MethodFetcher onBean(Object bean, Method method) {
        return new MethodFetcher(context -> bean, method);
    }

    /** A method of the object that the operation's context holds of this class. */
    static MethodFetcher onContext(Class<?> owner, Method method) {
        return new MethodFetcher(context -> context.get(owner), method);
    }

    @Override
    public Object get(DataFetchingEnvironment environment) {
        return calling(environment.getGraphQlContext(), environment.getArguments())
                .apply(environment.getSource());
    }

    /** A call for any source, with these arguments. */
    UnaryOperator<Object> calling(GraphQLContext context, Map<String, Object> arguments) {
        Object[] values = new Object[bindings.size() + 1];
        values[0] = receiver.apply(context);
        int sourceAt = 0;
        for (int i = 0; i < bindings.size(); i++) {
            Binding binding = bindings.get(i);
            if (binding.isSource()) {
                sourceAt = i + 1;
            } else {
                values[i + 1] = binding.converter().convert(arguments.get(binding.argument()));
            }
        }
        return sourceAt == 0 ? source -> call(values) : callingWithSource(values, sourceAt);
    }

    private UnaryOperator<Object> callingWithSource(Object[] values, int sourceAt) {
        return source -> {
            Object[] own = values.clone();
            own[sourceAt] = source;
            return call(own);
        };
    }

    private Object call(Object[] values) {
        return unchecked(() -> method.invokeExact(values));
    }

    static MethodHandle handle(MethodHandles.Lookup lookup, Method method) {
        try {
            return lookup.unreflect(method);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A call whose method declares no checked exception, though method handles must. */
    @FunctionalInterface
    interface Call {
        Object run() throws Throwable;
    }

    static Object unchecked(Call call) {
        try {
            return call.run();
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }
}
