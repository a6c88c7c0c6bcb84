package org.clearinghouse.graphql.schema;

import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.clearinghouse.model.InvalidInputException;

/** Converts a coerced argument (scalar, enum name, list or map) to the type of a method parameter. */
@FunctionalInterface
interface ArgumentConverter {
    Object convert(Object argument);

    static ArgumentConverter create(Type type) {
        return create(type, new HashMap<>());
    }

    /** @param records converters of records that are complete or being created, because a filter can contain filters */
    private static ArgumentConverter create(Type type, Map<Class<?>, ArgumentConverter> records) {
        ArgumentConverter converter = createNonNullConverter(type, records);
        return argument -> argument == null ? null : converter.convert(argument);
    }

    private static ArgumentConverter createNonNullConverter(Type type, Map<Class<?>, ArgumentConverter> records) {
        if (type instanceof ParameterizedType list) {
            return createListConverter(create(list.getActualTypeArguments()[0], records));
        }
        Class<?> target = (Class<?>) type;
        if (target.isEnum()) {
            return createEnumConverter(target.getEnumConstants());
        }
        return target.isRecord() ? findOrCreateRecordConverter(target, records) : argument -> argument;
    }

    private static ArgumentConverter findOrCreateRecordConverter(
            Class<?> target, Map<Class<?>, ArgumentConverter> records) {
        if (!records.containsKey(target)) {
            records.put(target, null);
            records.put(target, createRecordConverter(target, records));
        }
        return argument -> records.get(target).convert(argument);
    }

    /** Lists hold no null, but graphql-java misses a null in a variable with a default. */
    private static ArgumentConverter createListConverter(ArgumentConverter element) {
        return argument -> ((List<?>) argument)
                .stream()
                        .map(ArgumentConverter::requireItem)
                        .map(element::convert)
                        .toList();
    }

    private static Object requireItem(Object item) {
        if (item == null) {
            throw new InvalidInputException("A list contains a variable that is null; give it a value, or omit it.");
        }
        return item;
    }

    private static ArgumentConverter createEnumConverter(Object[] constants) {
        return argument -> Arrays.stream(constants)
                .filter(constant -> ((Enum<?>) constant).name().equals(argument.toString()))
                .findFirst()
                .orElseThrow();
    }

    private static ArgumentConverter createRecordConverter(Class<?> target, Map<Class<?>, ArgumentConverter> records) {
        RecordComponent[] components = target.getRecordComponents();
        ArgumentConverter[] converters = Arrays.stream(components)
                .map(component -> create(component.getGenericType(), records))
                .toArray(ArgumentConverter[]::new);
        Constructor<?> constructor = target.getConstructors()[0];
        return argument -> {
            Object[] values = new Object[components.length];
            for (int i = 0; i < values.length; i++) {
                values[i] = converters[i].convert(((Map<?, ?>) argument).get(components[i].getName()));
            }
            return createRecord(constructor, values);
        };
    }

    private static Object createRecord(Constructor<?> constructor, Object[] values) {
        try {
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
