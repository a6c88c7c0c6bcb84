package org.clearinghouse;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.clearinghouse.support.Json;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** The bill of materials of the packaged program is complete, and its licences are accepted (decision 18). */
class BillOfMaterialsIT {
    private static final Path BILL = Path.of("target/bom.json");
    private static final Path LIBRARIES = Path.of("target/quarkus-app/lib");

    /** A library needs one of these. */
    private static final Set<String> ACCEPTED = Set.of(
            "0BSD",
            "Apache-2.0",
            "BSD-2-Clause",
            "BSD-3-Clause",
            "BSD-4-Clause",
            "CC0-1.0",
            "EPL-1.0",
            "EPL-2.0",
            "Go License",
            "MIT",
            "MIT-0",
            "Public Domain",
            "UPL-1.0");

    @Test
    void everyLibraryHasAnAcceptedLicence() throws IOException {
        assertThat(readComponents()).hasSizeGreaterThan(150).allSatisfy(component -> assertThat(listLicences(component))
                .as(component.get("purl").asText())
                .containsAnyElementsOf(ACCEPTED));
    }

    @Test
    void everyLibraryHasAChecksum() throws IOException {
        assertThat(readComponents()).allSatisfy(component -> assertThat(stream(component.path("hashes"))
                        .map(hash -> hash.path("alg").asText()))
                .as(component.get("purl").asText())
                .contains("SHA-256"));
    }

    @Test
    void everyPackagedLibraryIsListed() throws IOException {
        Assumptions.assumeTrue(Files.isDirectory(LIBRARIES), "the native executable has no directory of libraries");
        List<String> listed = readComponents().stream()
                .map(component -> "%s.%s-%s"
                        .formatted(
                                component.path("group").asText(),
                                component.path("name").asText(),
                                component.path("version").asText()))
                .toList();
        try (Stream<Path> files = Files.walk(LIBRARIES)) {
            assertThat(files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".jar")))
                    .hasSizeGreaterThan(100)
                    .allMatch(name -> listed.stream().anyMatch(name::startsWith));
        }
    }

    private static List<JsonNode> readComponents() throws IOException {
        assertThat(BILL)
                .as("the phase package writes it, but not with Maven's option --offline")
                .exists();
        return stream(Json.read(Files.readString(BILL)).get("components")).toList();
    }

    private static List<String> listLicences(JsonNode component) {
        return stream(component.path("licenses"))
                .flatMap(licence -> Stream.of(
                        licence.at("/license/id").asText(),
                        licence.at("/license/name").asText(),
                        licence.path("expression").asText()))
                .filter(name -> !name.isEmpty())
                .toList();
    }

    private static Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
