package org.clearinghouse.dataset.history;

import java.lang.reflect.AccessibleObject;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.clearinghouse.dataset.history.History.CitationRow;
import org.clearinghouse.dataset.history.History.ObservationRow;
import org.clearinghouse.io.Sha256;

/**
 * A fingerprint of rows that does not depend on their order: the sum of their digests, so that rows need not be
 * sorted, and the fingerprint of a later history is computed from the rows that changed.
 */
public final class HistoryFingerprint {
    private static final char UNIT_SEPARATOR = '\u001F';
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

    private final long[] sum;
    private final MessageDigest digest = Sha256.createDigest();
    private final StringBuilder text = new StringBuilder();

    private HistoryFingerprint(long[] sum) {
        this.sum = sum;
    }

    /** The fingerprint of all rows of a history. */
    public static HistoryFingerprint compute(History history) {
        HistoryFingerprint fingerprint = new HistoryFingerprint(new long[Sha256.BYTES / Long.BYTES]);
        listTablesBesideFigures(history).forEach(rows -> rows.forEach(row -> fingerprint.add(row, 1)));
        history.figures()
                .series()
                .map(HistoryFingerprint::listRows)
                .forEach(rows -> rows.forEach(row -> fingerprint.add(row, 1)));
        return fingerprint;
    }

    /**
     * The fingerprint of a later history.
     *
     * @param before the history that this is the fingerprint of
     */
    public HistoryFingerprint update(History before, History after) {
        HistoryFingerprint fingerprint = new HistoryFingerprint(sum.clone());
        List<List<? extends Record>> known = listTablesBesideFigures(before);
        List<List<? extends Record>> tables = listTablesBesideFigures(after);
        for (int i = 0; i < tables.size(); i++) {
            fingerprint.replaceAll(known.get(i), tables.get(i));
        }
        after.figures()
                .forEachChange(
                        before.figures(),
                        (earlier, series) -> fingerprint.replaceAll(listRows(earlier), listRows(series)));
        return fingerprint;
    }

    private static List<List<? extends Record>> listTablesBesideFigures(History history) {
        return List.of(
                history.versions(),
                history.areas(),
                history.populations(),
                history.programs(),
                history.metrics(),
                history.sources(),
                history.retractions(),
                history.documents());
    }

    private static List<Record> listRows(SeriesHistory series) {
        return Stream.<Record>concat(series.citations().stream(), series.observations().stream())
                .toList();
    }

    /** Hashes only the rows that are not in both lists. */
    private void replaceAll(List<? extends Record> before, List<? extends Record> after) {
        if (!before.equals(after)) {
            Set<Record> removed = new HashSet<>(before);
            Set<Record> added = new HashSet<>(after);
            after.forEach(removed::remove);
            before.forEach(added::remove);
            removed.forEach(row -> add(row, -1));
            added.forEach(row -> add(row, 1));
        }
    }

    /** The digest of one row, as hexadecimal digits. */
    static String hash(Record row) {
        return HexFormat.of().formatHex(new HistoryFingerprint(new long[0]).digest(row));
    }

    private byte[] digest(Record row) {
        text.setLength(0);
        appendRow(row);
        return digest.digest(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    private void add(Record row, int factor) {
        ByteBuffer hash = ByteBuffer.wrap(digest(row));
        for (int word = 0; word < sum.length; word++) {
            sum[word] += factor * hash.getLong();
        }
    }

    private void appendRow(Record row) {
        text.append(row.getClass().getSimpleName());
        if (row instanceof CitationRow citation) {
            appendColumns(citation);
        } else if (row instanceof ObservationRow observation) {
            appendColumns(observation);
        } else {
            Arrays.stream(ACCESSORS.get(row.getClass())).forEach(accessor -> append(read(row, accessor)));
        }
    }

    /** Without reflection, because there are many. */
    private void appendColumns(CitationRow row) {
        append(row.document());
        append(row.position());
        append(row.source());
        append(row.area());
        append(row.metric());
        append(row.year());
        append(row.value());
        append(row.qualifier());
        append(row.printed());
        append(row.referenceDate());
        append(row.kind());
        append(row.quote());
        append(row.locator());
        append(row.notes());
        append(row.recorded());
        append(row.superseded());
    }

    private void appendColumns(ObservationRow row) {
        append(row.area());
        append(row.metric());
        append(row.year());
        append(row.recorded());
        append(row.superseded());
        append(row.document());
        append(row.position());
        append(row.status());
    }

    private static Object read(Record row, Method accessor) {
        try {
            return accessor.invoke(row);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private void append(int value) {
        text.append(UNIT_SEPARATOR).append(value);
    }

    private void append(String value) {
        text.append(UNIT_SEPARATOR).append(value);
    }

    /** Not by toString for a BigDecimal, because it would cache its text for its lifetime. */
    private void append(Object value) {
        text.append(UNIT_SEPARATOR).append(value instanceof BigDecimal number ? number.toPlainString() : value);
    }

    /** 64 hexadecimal digits. */
    public String toHex() {
        ByteBuffer bytes = ByteBuffer.allocate(Sha256.BYTES);
        for (long word : sum) {
            bytes.putLong(word);
        }
        return HexFormat.of().formatHex(bytes.array());
    }
}
