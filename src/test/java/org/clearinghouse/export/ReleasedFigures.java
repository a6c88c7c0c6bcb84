package org.clearinghouse.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.clearinghouse.dataset.DatasetVersions;
import org.clearinghouse.dataset.history.History;
import org.clearinghouse.support.Json;
import org.clearinghouse.support.Releases.Release;

/** Compares data that this build reads with what a release exported. */
public final class ReleasedFigures {
    private ReleasedFigures() {}

    /**
     * Asserts that the version which the release exported has every source and figure, with each field that it had.
     *
     * @param export name of the exported file: each store of the release has its own times
     */
    public static void assertComplete(Release release, String export, History history) {
        JsonNode expected = Json.read(release.read(export));
        JsonNode actual = Json.read(export(history, expected.get("version").intValue()));
        assertThat(actual.get("observations")).hasSameSizeAs(expected.get("observations"));
        for (String list : new String[] {"sources", "observations"}) {
            assertContains(list, expected.get(list), actual.get(list));
        }
        assertContains("publishedAt", expected.get("publishedAt"), actual.get("publishedAt"));
    }

    private static String export(History history, int version) {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            JsonExporter.write(DatasetVersions.of(history).findVersion(version), out);
            return out.toString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A later build may add members to objects, but none may change and no element may go. */
    private static void assertContains(String path, JsonNode expected, JsonNode actual) {
        if (expected.isObject()) {
            for (Map.Entry<String, JsonNode> member : expected.properties()) {
                assertContains(path + "." + member.getKey(), member.getValue(), actual.path(member.getKey()));
            }
        } else if (expected.isArray()) {
            assertThat(actual).as(path).hasSameSizeAs(expected);
            for (int i = 0; i < expected.size(); i++) {
                assertContains(path + "[" + i + "]", expected.get(i), actual.get(i));
            }
        } else {
            assertThat(actual).as(path).isEqualTo(expected);
        }
    }
}
