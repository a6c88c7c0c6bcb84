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
import java.util.stream.Stream;
import org.clearinghouse.dataset.Area;
import org.clearinghouse.dataset.Citation;
import org.clearinghouse.dataset.Dataset;
import org.clearinghouse.dataset.Metric;
import org.clearinghouse.dataset.Observation;
import org.clearinghouse.dataset.Program;
import org.clearinghouse.dataset.Source;
import org.clearinghouse.dataset.State;

/** A version as one JSON document: things name each other by their codes, what has no value is null. */
final class JsonExporter {
    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .build();

    private final JsonGenerator json;

    /** Writes a thing as the members of an object. */
    private interface Members<T> {
        void write(T thing) throws IOException;
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
        text("publishedAt", BibliographicCitation.time(dataset));
        text("cite", BibliographicCitation.text(dataset));
        text("rights", BibliographicCitation.RIGHTS);
        array("areas", areas(dataset), this::area);
        array("programs", dataset.programs(), this::program);
        array("metrics", dataset.metrics(), this::metric);
        array("sources", dataset.sources(), this::source);
        array("observations", dataset.observations(), this::observation);
        json.writeEndObject();
    }

    private void area(Area area) throws IOException {
        State state = area instanceof State one ? one : null;
        text("code", area.getCode());
        text("name", area.getName());
        text("kind", area.getKind());
        text("fips", state == null ? null : state.getFips());
        text("region", state == null ? null : state.getRegion());
        text("division", state == null ? null : state.getDivision());
    }

    private void program(Program program) throws IOException {
        text("code", program.getCode());
        text("name", program.getName());
        text("missionArea", program.getMissionArea());
        text("description", program.getDescription());
    }

    private void metric(Metric metric) throws IOException {
        text("code", metric.getCode());
        text("name", metric.getName());
        text("program", metric.getProgram());
        text("description", metric.getDescription());
        text("unit", metric.getUnit());
        text("period", metric.getPeriod());
        text("partOf", metric.getPartOf());
        texts("publishedFor", metric.getPublishedFor());
        texts("notes", metric.getNotes());
    }

    private void source(Source source) throws IOException {
        text("code", source.getCode());
        text("title", source.getTitle());
        text("publisher", source.getPublisher());
        text("published", source.getPublished());
        text("url", source.getUrl());
        text("held", source.getHeld());
        text(
                "withdrawnAt",
                source.getRetraction() == null ? null : source.getRetraction().at());
        text(
                "withdrawnBecause",
                source.getRetraction() == null ? null : source.getRetraction().reason());
    }

    private void observation(Observation observation) throws IOException {
        text("area", observation.getArea());
        text("metric", observation.getMetric());
        json.writeNumberField("year", observation.getYear());
        text("referenceDate", observation.getReferenceDate());
        figure(observation.getValue(), observation.getQualifier(), observation.getPrinted());
        text("status", observation.getStatus());
        json.writeBooleanField("small", observation.isSmall());
        json.writeBooleanField("disputed", observation.isDisputed());
        texts("notes", observation.getNotes());
        array("citations", observation.getCitations(), this::citation);
    }

    private void citation(Citation citation) throws IOException {
        text("source", citation.getSource());
        text("document", citation.getDocument().sha256());
        text("kind", citation.getKind());
        figure(citation.getValue(), citation.getQualifier(), citation.getPrinted());
        text("referenceDate", citation.getReferenceDate());
        text("quote", citation.getQuote());
        text("locator", citation.getLocator());
        json.writeBooleanField("agrees", citation.isAgrees());
    }

    private void figure(BigDecimal value, Object qualifier, String printed) throws IOException {
        json.writeNumberField("value", value);
        text("qualifier", qualifier);
        text("printed", printed);
    }

    private void text(String name, Object value) throws IOException {
        json.writeStringField(name, value == null ? null : value.toString());
    }

    private void texts(String name, List<?> values) throws IOException {
        json.writeArrayFieldStart(name);
        for (Object value : values) {
            json.writeString(value.toString());
        }
        json.writeEndArray();
    }

    private <T> void array(String name, List<T> things, Members<T> members) throws IOException {
        json.writeArrayFieldStart(name);
        for (T thing : things) {
            json.writeStartObject();
            members.write(thing);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static List<Area> areas(Dataset dataset) {
        return Stream.<Area>concat(Stream.of(dataset.nation()), dataset.states().stream())
                .toList();
    }
}
