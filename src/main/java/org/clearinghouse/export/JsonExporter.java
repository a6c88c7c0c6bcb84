package org.clearinghouse.export;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.List;
import org.clearinghouse.dataset.Area;
import org.clearinghouse.dataset.Citation;
import org.clearinghouse.dataset.Dataset;
import org.clearinghouse.dataset.Metric;
import org.clearinghouse.dataset.Observation;
import org.clearinghouse.dataset.Program;
import org.clearinghouse.dataset.Source;
import org.clearinghouse.dataset.State;

/** Writes a version as one JSON document. Objects refer to each other by codes; missing values are null. */
final class JsonExporter {
    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .build();

    private final JsonGenerator json;

    /** Writes the members of a JSON object. */
    private interface MemberWriter<T> {
        void write(T value) throws IOException;
    }

    private JsonExporter(JsonGenerator json) {
        this.json = json;
    }

    static void write(Dataset dataset, OutputStream out) throws IOException {
        try (JsonGenerator json = JSON.createGenerator(out)) {
            DefaultIndenter lines = new DefaultIndenter("  ", "\n");
            json.setPrettyPrinter(
                    new DefaultPrettyPrinter().withObjectIndenter(lines).withArrayIndenter(lines));
            new JsonExporter(json).write(dataset);
            json.writeRaw('\n');
        }
    }

    private void write(Dataset dataset) throws IOException {
        json.writeStartObject();
        json.writeNumberField("version", dataset.version());
        writeText("publishedAt", BibliographicCitation.formatTimestamp(dataset));
        writeText("cite", BibliographicCitation.format(dataset));
        writeText("rights", BibliographicCitation.RIGHTS);
        writeArray("areas", dataset.areas(), this::writeArea);
        writeArray("programs", dataset.programs(), this::writeProgram);
        writeArray("metrics", dataset.metrics(), this::writeMetric);
        writeArray("sources", dataset.sources(), this::writeSource);
        writeArray("observations", dataset.observations(), this::writeObservation);
        json.writeEndObject();
    }

    private void writeArea(Area area) throws IOException {
        State state = area instanceof State one ? one : null;
        writeText("code", area.getCode());
        writeText("name", area.getName());
        writeText("kind", area.getKind());
        writeText("fips", state == null ? null : state.getFips());
        writeText("region", state == null ? null : state.getRegion());
        writeText("division", state == null ? null : state.getDivision());
    }

    private void writeProgram(Program program) throws IOException {
        writeText("code", program.getCode());
        writeText("name", program.getName());
        writeText("missionArea", program.getMissionArea());
        writeText("description", program.getDescription());
    }

    private void writeMetric(Metric metric) throws IOException {
        writeText("code", metric.getCode());
        writeText("name", metric.getName());
        writeText("program", metric.getProgram());
        writeText("description", metric.getDescription());
        writeText("unit", metric.getUnit());
        writeText("period", metric.getPeriod());
        writeText("partOf", metric.getPartOf());
        writeTexts("publishedFor", metric.getPublishedFor());
        writeTexts("notes", metric.getNotes());
    }

    private void writeSource(Source source) throws IOException {
        writeText("code", source.getCode());
        writeText("title", source.getTitle());
        writeText("publisher", source.getPublisher());
        writeText("published", source.getPublished());
        writeText("url", source.getUrl());
        writeText("held", source.getHeld());
        writeText(
                "withdrawnAt",
                source.getRetraction() == null ? null : source.getRetraction().at());
        writeText(
                "withdrawnBecause",
                source.getRetraction() == null ? null : source.getRetraction().reason());
    }

    private void writeObservation(Observation observation) throws IOException {
        writeText("area", observation.getArea());
        writeText("metric", observation.getMetric());
        json.writeNumberField("year", observation.getYear());
        writeText("referenceDate", observation.getReferenceDate());
        writeFigure(observation.getValue(), observation.getQualifier(), observation.getPrinted());
        writeText("status", observation.getStatus());
        json.writeBooleanField("small", observation.isSmall());
        json.writeBooleanField("disputed", observation.isDisputed());
        writeTexts("notes", observation.getNotes());
        writeArray("citations", observation.getCitations(), this::writeCitation);
    }

    private void writeCitation(Citation citation) throws IOException {
        writeText("source", citation.getSource());
        writeText("document", citation.getDocument().sha256());
        writeText("kind", citation.getKind());
        writeFigure(citation.getValue(), citation.getQualifier(), citation.getPrinted());
        writeText("referenceDate", citation.getReferenceDate());
        writeText("quote", citation.getQuote());
        writeText("quoteMissing", citation.getQuoteMissing());
        writeText("locator", citation.getLocator());
        json.writeBooleanField("agrees", citation.isAgrees());
    }

    private void writeFigure(BigDecimal value, Object qualifier, String printed) throws IOException {
        json.writeNumberField("value", value);
        writeText("qualifier", qualifier);
        writeText("printed", printed);
    }

    private void writeText(String name, Object value) throws IOException {
        json.writeStringField(name, value == null ? null : value.toString());
    }

    private void writeTexts(String name, List<?> values) throws IOException {
        json.writeArrayFieldStart(name);
        for (Object value : values) {
            json.writeString(value.toString());
        }
        json.writeEndArray();
    }

    private <T> void writeArray(String name, List<T> values, MemberWriter<T> members) throws IOException {
        json.writeArrayFieldStart(name);
        for (T value : values) {
            json.writeStartObject();
            members.write(value);
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
