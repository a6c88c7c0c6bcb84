package org.clearinghouse.dataset.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonValue;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.clearinghouse.dataset.history.History;
import org.clearinghouse.dataset.history.IntegrityChecker;
import org.clearinghouse.export.ReleasedFigures;
import org.clearinghouse.support.Releases;
import org.clearinghouse.support.Releases.Release;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** This build reads the snapshots of every release. */
class ReleasedSnapshotsTest {

    static Stream<Path> files() {
        return Releases.list().stream()
                .flatMap(release -> Stream.of(release.file("exported.snapshot"), release.file("kept.snapshot")));
    }

    @ParameterizedTest
    @MethodSource("files")
    void haveTheFiguresThatTheReleaseServed(Path file) {
        Release release = Releases.list().stream()
                .filter(each -> file.getParent().endsWith(each.version()))
                .findFirst()
                .orElseThrow();
        History history = SnapshotFile.read(file);
        IntegrityChecker.requireIntegrity(history);
        ReleasedFigures.assertComplete(release, "export.json.gz", history);
    }

    /**
     * A build that knows other rows writes another format, so that an earlier build refuses the file. If this fails,
     * increase SnapshotFile.FORMAT, keep reading the formats of all releases, and write the new rows into a new file.
     */
    @Test
    void theFormatNumberNamesTheRows() throws Exception {
        Path rows = Path.of("src/test/resources/upgrade/snapshot-format-%s.txt".formatted(SnapshotFile.FORMAT));
        assertThat(describe(SnapshotFile.Rows.class)).isEqualTo(Files.readString(rows));
    }

    private static String describe(Class<?> root) {
        List<String> lines = new ArrayList<>();
        for (RecordComponent list : root.getRecordComponents()) {
            Class<?> row = (Class<?>) ((ParameterizedType) list.getGenericType()).getActualTypeArguments()[0];
            lines.add(list.getName() + ":");
            for (RecordComponent member : row.getRecordComponents()) {
                String type = findWrittenType(member).getTypeName();
                lines.add("  %s %s".formatted(type.replaceAll("[a-z]+\\.", ""), member.getName()));
                describeValues(member.getType(), lines);
            }
        }
        return String.join("\n", lines) + "\n";
    }

    /** Other than the type of the member if that is written as a text. */
    private static Type findWrittenType(RecordComponent member) {
        return Stream.of(member.getType().getMethods())
                .filter(method -> method.isAnnotationPresent(JsonValue.class))
                .<Type>map(Method::getReturnType)
                .findAny()
                .orElse(member.getGenericType());
    }

    /** A value that an earlier build does not know makes the file unreadable to it, too. */
    private static void describeValues(Class<?> type, List<String> lines) {
        if (type.isEnum()) {
            lines.add("    "
                    + String.join(
                            " ",
                            Stream.of(type.getEnumConstants())
                                    .map(String::valueOf)
                                    .toList()));
        }
    }
}
