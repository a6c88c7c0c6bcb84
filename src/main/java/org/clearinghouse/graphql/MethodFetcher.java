package org.clearinghouse.graphql;

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
import org.eclipse.microprofile.graphql.Source;

/** Calls a method with the field's arguments, and with the source where it asks for it. */
final class MethodFetcher implements DataFetcher<Object> {
    private final Function<DataFetchingEnvironment, Object> receiver;
    private final MethodHandle method;
    private final List<Binding> bindings;

    /** Where a parameter's value comes from. */
    private record Binding(String argument, ArgumentConverter converter) {
        static Binding of(Parameter parameter) {
            return parameter.isAnnotationPresent(Source.class)
                    ? new Binding(null, null)
                    : new Binding(parameter.getName(), ArgumentConverter.to(parameter.getParameterizedType()));
        }

        Object value(Object source, Map<String, Object> arguments) {
            return argument == null ? source : converter.convert(arguments.get(argument));
        }
    }

    private MethodFetcher(Function<DataFetchingEnvironment, Object> receiver, Method method) {
        this.receiver = receiver;
        this.bindings = Arrays.stream(method.getParameters()).map(Binding::of).toList();
        MethodHandle handle = handle(MethodHandles.publicLookup(), method);
        this.method = handle.asType(handle.type().generic()).asSpreader(Object[].class, bindings.size() + 1);
    }

    /** A method of a bean that is given the source. */
    static MethodFetcher onBean(Object bean, Method method) {
        return new MethodFetcher(environment -> bean, method);
    }

    /** A method of the object that the operation's context holds of this class. */
    static MethodFetcher onContext(Class<?> owner, Method method) {
        return new MethodFetcher(environment -> environment.getGraphQlContext().get(owner), method);
    }

    @Override
    public Object get(DataFetchingEnvironment environment) {
        Object source = environment.getSource();
        Map<String, Object> arguments = environment.getArguments();
        Object[] values = new Object[bindings.size() + 1];
        values[0] = receiver.apply(environment);
        for (int i = 0; i < bindings.size(); i++) {
            values[i + 1] = bindings.get(i).value(source, arguments);
        }
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
