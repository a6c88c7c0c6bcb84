package org.clearinghouse.graphql;

import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.clearinghouse.dataset.InvalidInputException;

/** Makes of a coerced argument (a scalar, a name of an enum, a list, a map) what the method asks for. */
@FunctionalInterface
interface ArgumentConverter {
    Object convert(Object argument);

    static ArgumentConverter to(Type type) {
        ArgumentConverter converter = ofPresent(type);
        return argument -> argument == null ? null : converter.convert(argument);
    }

    private static ArgumentConverter ofPresent(Type type) {
        if (type instanceof ParameterizedType list) {
            return toList(to(list.getActualTypeArguments()[0]));
        }
        Class<?> target = (Class<?>) type;
        if (target.isEnum()) {
            return toConstant(target.getEnumConstants());
        }
        return target.isRecord() ? toRecord(target) : argument -> argument;
    }

    /** No list of ours may hold a null, but one that comes by a variable with a default gets past the library. */
    private static ArgumentConverter toList(ArgumentConverter element) {
        return argument -> ((List<?>) argument)
                .stream().map(ArgumentConverter::present).map(element::convert).toList();
    }

    private static Object present(Object item) {
        if (item == null) {
            throw new InvalidInputException("A list holds a variable that is null; give it a value, or leave it out.");
        }
        return item;
    }

    private static ArgumentConverter toConstant(Object[] constants) {
        return argument -> Arrays.stream(constants)
                .filter(constant -> ((Enum<?>) constant).name().equals(argument.toString()))
                .findFirst()
                .orElseThrow();
    }

    private static ArgumentConverter toRecord(Class<?> target) {
        RecordComponent[] components = target.getRecordComponents();
        ArgumentConverter[] converters = Arrays.stream(components)
                .map(component -> to(component.getGenericType()))
                .toArray(ArgumentConverter[]::new);
        Constructor<?> constructor = target.getConstructors()[0];
        return argument -> {
            Object[] values = new Object[components.length];
            for (int i = 0; i < values.length; i++) {
                values[i] = converters[i].convert(((Map<?, ?>) argument).get(components[i].getName()));
            }
            return create(constructor, values);
        };
    }

    private static Object create(Constructor<?> constructor, Object[] values) {
        try {
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
