package org.clearinghouse.dataset.snapshot;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipException;
import org.clearinghouse.catalogue.AreaEntry;
import org.clearinghouse.catalogue.MetricEntry;
import org.clearinghouse.catalogue.PopulationEntry;
import org.clearinghouse.catalogue.ProgramEntry;
import org.clearinghouse.dataset.history.History;
import org.clearinghouse.dataset.history.History.CitationRow;
import org.clearinghouse.dataset.history.History.DocumentRow;
import org.clearinghouse.dataset.history.History.ObservationRow;
import org.clearinghouse.dataset.history.History.RetractionRow;
import org.clearinghouse.dataset.history.History.SourceRow;
import org.clearinghouse.dataset.history.History.VersionRow;

/**
 * Reads and writes the rows of all versions, without the documents' bytes, as gzip-compressed JSON. The checksum of
 * gzip detects damaged files.
 */
public final class SnapshotFile {
    /** Increases with the rows, because older builds cannot read new ones. */
    static final int FORMAT = 3;

    /** The format of release 0.1.0; every later build reads it. */
    private static final int OLDEST_FORMAT = 2;

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
            .enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    /** Created at build time in a native image, so that a start inspects no class. */
    private static final ObjectReader ROWS = MAPPER.readerFor(Rows.class);

    private static final int BUFFER_BYTES = 1 << 16;

    private SnapshotFile() {}

    /** @param format increases when older builds cannot read the file any more */
    @RegisterForReflection(
            targets = {
                Content.class,
                Rows.class,
                AreaEntry.class,
                PopulationEntry.class,
                ProgramEntry.class,
                MetricEntry.class
            })
    record Content(int format, Rows history) {}

    /** The rows of all versions as the file lists them; the names are those of the file's fields. */
    record Rows(
            List<VersionRow> versions,
            List<AreaEntry> areas,
            List<PopulationEntry> populations,
            List<ProgramEntry> programs,
            List<MetricEntry> metrics,
            List<SourceRow> sources,
            List<RetractionRow> retractions,
            List<DocumentRow> documents,
            List<CitationRow> citations,
            List<ObservationRow> observations) {

        static Rows of(History history) {
            return new Rows(
                    history.versions(),
                    history.areas(),
                    history.populations(),
                    history.programs(),
                    history.metrics(),
                    history.sources(),
                    history.retractions(),
                    history.documents(),
                    history.citations(),
                    history.observations());
        }

        History toHistory() {
            return new History(
                    versions,
                    areas,
                    populations,
                    programs,
                    metrics,
                    sources,
                    retractions,
                    documents,
                    citations,
                    observations);
        }
    }

    /** Writes a snapshot and leaves the stream open. */
    public static void write(History history, OutputStream out) throws IOException {
        GZIPOutputStream compressed = new GZIPOutputStream(out);
        MAPPER.writeValue(compressed, new Content(FORMAT, Rows.of(history)));
        compressed.finish();
    }

    /** @throws SnapshotException if there is no such file, or none that this build can read */
    public static History read(Path file) {
        try (InputStream content = new GZIPInputStream(Files.newInputStream(file), BUFFER_BYTES);
                JsonParser json = MAPPER.createParser(content)) {
            int format = readFormat(json);
            requireKnown(format, file);
            return readHistory(json);
        } catch (NoSuchFileException e) {
            throw new SnapshotException(file, "does not exist.");
        } catch (ZipException | EOFException | JsonProcessingException e) {
            throw new SnapshotException(file, "is damaged, or is not a snapshot.");
        } catch (IOException e) {
            throw new SnapshotException(file, "cannot be read: %s.".formatted(e));
        }
    }

    /** Whether a newer build wrote the file, so that this one cannot read it and must not replace it. */
    static boolean isOfNewerBuild(Path file) {
        try (InputStream content = new GZIPInputStream(Files.newInputStream(file), BUFFER_BYTES);
                JsonParser json = MAPPER.createParser(content)) {
            return readFormat(json) > FORMAT;
        } catch (IOException e) {
            return false;
        }
    }

    private static void requireKnown(int format, Path file) {
        if (format > FORMAT) {
            throw new SnapshotException(
                    file,
                    "has format %s, of a newer build; this build reads formats up to %s.".formatted(format, FORMAT));
        }
        if (format < OLDEST_FORMAT) {
            throw new SnapshotException(
                    file, "has format %s; this build reads formats from %s.".formatted(format, OLDEST_FORMAT));
        }
    }

    /** The format comes first, so that a build reads nothing of a format that it does not know. */
    private static int readFormat(JsonParser json) throws IOException {
        return json.nextToken() == JsonToken.START_OBJECT && "format".equals(json.nextFieldName())
                ? json.nextIntValue(0)
                : 0;
    }

    /** Reads up to the end of the file, because the checksum is there. */
    private static History readHistory(JsonParser json) throws IOException {
        if (!"history".equals(json.nextFieldName()) || json.nextToken() != JsonToken.START_OBJECT) {
            throw new JsonParseException(json, "There is no history.");
        }
        Rows rows = ROWS.readValue(json);
        if (json.nextToken() != JsonToken.END_OBJECT || json.nextToken() != null) {
            throw new JsonParseException(json, "There is data after the history.");
        }
        try {
            return rows.toHistory();
        } catch (NullPointerException e) {
            throw new JsonParseException(json, "A list or a key of a row is missing.", e);
        }
    }
}
