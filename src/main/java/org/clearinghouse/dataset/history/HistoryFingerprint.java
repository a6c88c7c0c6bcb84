package org.clearinghouse.dataset.history;

import java.lang.reflect.AccessibleObject;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.HexFormat;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clearinghouse.io.Sha256;

/**
 * A fingerprint of rows that does not depend on their order: the sum of their digests, so that rows need not be sorted.
 */
public final class HistoryFingerprint {
    private static final ClassValue<Method[]> ACCESSORS = new ClassValue<>() {
        @Override
        protected Method[] computeValue(Class<?> row) {
            Method[] accessors = Arrays.stream(row.getRecordComponents())
                    .map(RecordComponent::getAccessor)
                    .toArray(Method[]::new);
            AccessibleObject.setAccessible(accessors, true);
            return accessors;
        }
    };

    private final long[] sum = new long[Sha256.BYTES / Long.BYTES];

    private HistoryFingerprint() {}

    /** The fingerprint of all rows of a history: 64 hexadecimal digits. */
    public static String compute(History history) {
        HistoryFingerprint fingerprint = new HistoryFingerprint();
        Stream.of(
                        history.versions(),
                        history.areas(),
                        history.populations(),
                        history.programs(),
                        history.metrics(),
                        history.sources(),
                        history.retractions(),
                        history.documents(),
                        history.citations(),
                        history.observations())
                .flatMap(Collection::stream)
                .forEach(fingerprint::add);
        return fingerprint.toHex();
    }

    private void add(Record row) {
        ByteBuffer digest = ByteBuffer.wrap(Sha256.hash(formatRow(row).getBytes(StandardCharsets.UTF_8)));
        for (int word = 0; word < sum.length; word++) {
            sum[word] += digest.getLong();
        }
    }

    private static String formatRow(Record row) {
        return Arrays.stream(ACCESSORS.get(row.getClass()))
                .map(accessor -> accessor.getName() + '=' + formatValue(row, accessor))
                .collect(Collectors.joining(", ", row.getClass().getSimpleName(), ""));
    }

    /** Not by toString for a BigDecimal, because it would cache its text for its lifetime. */
    private static String formatValue(Record row, Method accessor) {
        try {
            Object value = accessor.invoke(row);
            return value instanceof BigDecimal number ? number.toPlainString() : String.valueOf(value);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private String toHex() {
        ByteBuffer bytes = ByteBuffer.allocate(Sha256.BYTES);
        for (long word : sum) {
            bytes.putLong(word);
        }
        return HexFormat.of().formatHex(bytes.array());
    }
}
