package org.clearinghouse.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import javax.xml.parsers.DocumentBuilderFactory;
import org.clearinghouse.catalogue.CatalogueAddition;
import org.clearinghouse.dataset.refresh.CurrentDataset;
import org.clearinghouse.dataset.refresh.DatasetRefresher;
import org.clearinghouse.export.DatasetExporter;
import org.clearinghouse.export.ExportFormat;
import org.clearinghouse.ingest.EditorLogReader;
import org.clearinghouse.ingest.ImportOptions;
import org.clearinghouse.ingest.ImportReport;
import org.clearinghouse.ingest.ImportService;
import org.clearinghouse.ingest.ImportSupplement;
import org.clearinghouse.ingest.RetractionService;
import org.clearinghouse.ingest.result.Finding;
import org.clearinghouse.model.InvalidInputException;
import org.clearinghouse.model.PrintableText;
import org.clearinghouse.security.Editor;
import org.clearinghouse.support.GraphQLClient;
import org.clearinghouse.support.Json;
import org.clearinghouse.support.McpClient;
import org.clearinghouse.support.OwnDatabaseResource;
import org.clearinghouse.support.Workbooks;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Node;

/**
 * Texts of documents and catalogues that are markup, a formula, an escape or a control elsewhere appear as these texts in
 * every form of the data, which a parser of that form reads, or they are refused with a reason.
 */
@QuarkusTest
@TestProfile(HostileTextTest.SeparateApplication.class)
@WithTestResource(value = OwnDatabaseResource.class, scope = TestResourceScope.RESTRICTED_TO_CLASS)
class HostileTextTest {
    /** Without the separator of notes, which is a pipe among spaces. */
    private static final String LINE = "=cmd|'/C calc'!A0 <script>alert(1)</script><img src=x onerror=alert(2)> ]]> "
            + "<!-- --> </title></textarea></style> & &lt; &#0; \"double\" 'single' `tick` \\ \\n \\u0041 %0d%0a {{7*7}}"
            + " ${7*7} {#if} \uD83D\uDE00 e\u0301";

    private static final String MARKUP = LINE + "\r\n\t\u2028 \u2029 \uFEFF \u00AD end";
    private static final String LONG_WORD = "W".repeat(400);
    private static final String NAME = "N" + LINE;
    private static final String DESCRIPTION = "D" + LINE;
    private static final String NOTE = "O" + LINE;
    private static final String TITLE = MARKUP + LONG_WORD;
    private static final String PUBLISHER = "@P" + MARKUP;
    private static final String QUOTE = MARKUP + " counted 1,234 there";
    private static final String FOOTNOTE = "+F" + MARKUP;
    private static final String LOCATOR = "-L" + MARKUP;
    private static final String URL = "https://example.org/\"><script>alert(1)</script>?a=1&b='2'";
    private static final String DOCUMENT_NAME = "X" + LINE;

    private static final String COLUMNS = "area,year,metric,value,printed,qualifier,reference_date,source,locator,kind,"
            + "quote,note,title,publisher,published,url,held\n";
    private static final String METRIC_COLUMNS =
            "code,program,name,description,unit,period,published_for,notes,program_name,mission_area,program_description\n";

    @Inject
    ImportService importer;

    @Inject
    RetractionService retractions;

    @Inject
    DatasetRefresher refresher;

    @Inject
    CurrentDataset datasets;

    @Inject
    EditorLogReader editorLog;

    /** Starts an application of its own, because imports change the data. */
    public static class SeparateApplication implements QuarkusTestProfile {}

    @BeforeEach
    void importHostileDocument() {
        ImportReport report = importFigures(
                DOCUMENT_NAME,
                Stream.of("OH", "TX", "NY")
                        .map(area -> formatRow(area, 2022, QUOTE, TITLE))
                        .toArray(String[]::new));
        assertThat(report.stored()).as(report.findings().toString()).isTrue();
        refresher.refresh();
    }

    private ImportReport importFigures(String name, String... rows) {
        byte[] csv = (COLUMNS + String.join("\n", rows) + "\n").getBytes(StandardCharsets.UTF_8);
        return importer.importDocument(csv, name, new ImportOptions(false, true), addMetric(NAME));
    }

    private static ImportSupplement addMetric(String name) {
        String row = Stream.of(
                        "hostile",
                        "hostile-program",
                        name,
                        DESCRIPTION,
                        "U" + LINE,
                        "YEAR",
                        "STATE NATION",
                        NOTE,
                        "R" + LINE,
                        "M" + LINE,
                        "G" + LINE)
                .map(HostileTextTest::quote)
                .reduce((left, right) -> left + "," + right)
                .orElseThrow();
        return new ImportSupplement(
                Optional.empty(), Optional.of(CatalogueAddition.parse(METRIC_COLUMNS + row + "\n")));
    }

    private static String formatRow(String area, int year, String quoted, String title) {
        return "%s,%s,hostile,1234,\"1,234\",exact,,hostile-source,%s,sentence,%s,%s,%s,%s,2024,%s,%s"
                .formatted(
                        area,
                        year,
                        quote(LOCATOR),
                        quote(quoted),
                        quote(FOOTNOTE),
                        quote(title),
                        quote(PUBLISHER),
                        quote(URL),
                        quote("H" + MARKUP));
    }

    private static String quote(String cell) {
        return "\"" + cell.replace("\"", "\"\"") + "\"";
    }

    /** The addresses are those of the OpenAPI document, so a new one is tested too. */
    @Test
    void everyFormCanBeParsedAndContainsNoMarkupOfTheTexts() {
        JsonNode paths = Json.read(fetch("/openapi.json").asString()).get("paths");
        List<String> addresses = StreamSupport.stream(((Iterable<String>) paths::fieldNames).spliterator(), false)
                .map(HostileTextTest::fillIn)
                .filter(path -> !path.startsWith("/graphql"))
                .toList();
        assertThat(addresses).hasSizeGreaterThan(35).allSatisfy(address -> {
            Response response = fetch(address);
            assertThat(response.statusCode()).as(address).isEqualTo(200);
            assertThat(response.headers().asList())
                    .allSatisfy(header -> assertThat(header.getValue()).matches("[ -~]*"));
            assertSound(address, response);
        });
    }

    private static String fillIn(String path) {
        String filled = path.replace("{state}", "OH")
                .replace("{metric}", "hostile")
                .replace("{program}", "hostile-program")
                .replace("{source}", "hostile-source")
                .replace("{year}", "2022");
        return switch (filled) {
            case "/", "/map.svg" -> filled + "?metric=hostile&year=2022";
            case "/chart.svg" -> filled + "?area=OH&metric=hostile";
            case "/search" -> filled + "?q=%3Cscript%3Ealert(1)%3C/script%3E%20alert";
            case "/compare", "/compare.svg", "/embed/compare" -> filled + "?areas=OH,TX&metrics=hostile";
            case "/oembed" -> filled + "?url=/metric/hostile";
            case "/aggregates.csv", "/aggregates.csv-metadata.json" -> filled + "?groupBy=METRIC&metrics=hostile";
            case "/observations.xlsx", "/observations.jsonstat" -> filled + "?metrics=hostile";
            default -> filled;
        };
    }

    private static void assertSound(String address, Response response) {
        String type = response.contentType().replaceFirst(";.*", "");
        switch (type) {
            case "text/html" -> assertNoMarkup(address, Jsoup.parse(response.asString()));
            case "image/svg+xml" -> assertNoMarkup(address, Jsoup.parse(response.asString()));
            case "application/atom+xml", "application/xml" -> parseXml(address, response.asByteArray());
            case "application/json" -> Json.read(response.asString());
            case "text/csv" ->
                assertThat(CsvReader.builder().ofCsvRecord(response.asString()).stream())
                        .as(address)
                        .noneMatch(row -> row.getFields().stream().anyMatch(cell -> cell.matches("(?s)[=+@-].*")));
            case "text/plain", "text/javascript" -> {}
            default ->
                assertThat(address + " " + type)
                        .matches("/observations.(xlsx|jsonstat).*|/openapi.json .*|.*(ld|csvm|openapi).*json");
        }
        if (type.endsWith("svg+xml")) {
            parseXml(address, response.asByteArray());
        }
    }

    private static void assertNoMarkup(String address, Document page) {
        assertThat(page.select("img[src=x], script:not([src]):not([type=application/ld+json])"))
                .as(address)
                .isEmpty();
        assertThat(page.getAllElements().stream()
                        .flatMap(element -> element.attributes().asList().stream())
                        .map(Attribute::getKey))
                .as(address)
                .noneMatch(attribute -> attribute.startsWith("on"));
        assertThat(page.select("[href]").eachAttr("href"))
                .as(address)
                .noneMatch(link -> link.matches("(?i)\\s*(javascript|data|vbscript):.*"));
        page.select("script[type=application/ld+json]").forEach(markup -> Json.read(markup.data()));
    }

    /** Without a document type, as no reader of feeds expects one. */
    private static org.w3c.dom.Document parseXml(String address, byte[] xml) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return factory.newDocumentBuilder().parse(new ByteArrayInputStream(xml));
        } catch (Exception e) {
            throw new AssertionError(address + " is no XML", e);
        }
    }

    @Test
    void pagesShowTheTexts() {
        assertThat(readPage("/source/hostile-source")).contains(squeeze(TITLE), squeeze(PUBLISHER), squeeze(QUOTE));
        assertThat(readPage("/state/OH")).contains(squeeze(NAME), squeeze(QUOTE), squeeze(TITLE));
        assertThat(readPage("/metric/hostile")).contains(squeeze(NAME), squeeze(DESCRIPTION), squeeze(NOTE));
        assertThat(readPage("/program/hostile-program")).contains(squeeze("R" + LINE), squeeze("G" + LINE));
        assertThat(readPage("/sources")).contains(squeeze(TITLE));
        assertThat(readPage("/metrics")).contains(squeeze(NAME));
        assertThat(readPage("/compare?areas=OH,TX&metrics=hostile")).contains(squeeze(NAME));
        assertThat(readPage("/embed/metric/hostile")).contains(squeeze(NAME));
        assertThat(readPage("/sheets/OH/2022")).contains(squeeze(NAME));
        Element markup = parsePage("/metric/hostile").selectFirst("script[type=application/ld+json]");
        assertThat(Json.read(markup.data()).at("/variableMeasured/0/name").asText())
                .isEqualTo(NAME);
    }

    private static String readPage(String path) {
        return squeeze(parsePage(path).text());
    }

    /** Pages may break and space texts anew, and the parser leaves out invisible characters. */
    private static String squeeze(String text) {
        return text.replaceAll("[\\s\\u00A0\\u00AD\\u2028\\u2029\\uFEFF]+", "");
    }

    private static Document parsePage(String path) {
        return Jsoup.parse(fetch(path).asString());
    }

    private static Response fetch(String path) {
        return given().urlEncodingEnabled(false).get(path);
    }

    @Test
    void filesContainTheTexts() throws Exception {
        Map<String, String> csv =
                CsvReader.builder()
                        .ofNamedCsvRecord(fetch("/observations.csv?metrics=hostile&areas=OH")
                                .asString())
                        .stream()
                        .map(NamedCsvRecord::getFieldsAsMap)
                        .findFirst()
                        .orElseThrow();
        assertThat(csv).containsValues("'" + QUOTE, NAME).containsEntry("quote", "'" + QUOTE);
        JsonNode json =
                Json.read(fetch("/observations.json?metrics=hostile&areas=OH").asString());
        assertThat(json.findValuesAsText("quote")).containsExactly(QUOTE);
        JsonNode cube =
                Json.read(fetch("/observations.jsonstat?metrics=hostile").asString());
        assertThat(cube.at("/dimension/metric/category/label/hostile").asText()).isEqualTo(NAME);
        assertThat(Json.read(fetch("/data.json").asString()).findValuesAsText("title"))
                .contains(NAME);
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        DatasetExporter.write(ExportFormat.JSON, datasets.versions(), all);
        assertThat(Json.read(all.toString(StandardCharsets.UTF_8)).findValuesAsText("title"))
                .contains(TITLE);
        String oembed = Json.read(fetch("/oembed?url=/metric/hostile").asString())
                .get("html")
                .asText();
        assertThat(Jsoup.parse(oembed).body().children()).hasSize(1);
        assertThat(Jsoup.parse(oembed).selectFirst("iframe").attr("title")).isEqualTo(NAME);
    }

    @Test
    void theWorkbookContainsTheTextsAsTexts() {
        byte[] workbook = fetch("/observations.xlsx?metrics=hostile").asByteArray();
        Workbooks.readParts(workbook).forEach((name, part) -> {
            Node root = parseXml(name, part.getBytes(StandardCharsets.UTF_8)).getDocumentElement();
            assertThat(((org.w3c.dom.Element) root).getElementsByTagName("f").getLength())
                    .as("formulas of " + name)
                    .isZero();
        });
        assertThat(Workbooks.readRows(workbook, 2)).hasSize(3).allSatisfy(row -> assertThat(row)
                .containsEntry("quote", QUOTE));
        assertThat(Workbooks.readRows(workbook, 4)).singleElement().satisfies(row -> assertThat(row)
                .containsEntry("source_title", TITLE));
    }

    @Test
    void theFeedContainsTheTexts() {
        byte[] feed = fetch("/changes.atom").asByteArray();
        String content = parseXml("/changes.atom", feed)
                .getElementsByTagName("content")
                .item(0)
                .getTextContent();
        Document html = Jsoup.parse(content);
        assertNoMarkup("/changes.atom", html);
        assertThat(squeeze(html.text())).contains(squeeze(NAME));
    }

    @Test
    void queriesAndAssistantsGetTheTexts() {
        JsonPath citation = GraphQLClient.fetchData("""
                        { state(code: "OH") { observation(metric: "hostile", year: 2022) {
                            citations { quote locator source { title publisher url } document { name } } } } }""").setRootPath("data.state.observation.citations[0]");
        assertThat(citation.getString("quote")).isEqualTo(QUOTE);
        assertThat(citation.getString("locator")).isEqualTo(LOCATOR);
        assertThat(citation.getString("source.title")).isEqualTo(TITLE);
        assertThat(citation.getString("source.url")).isEqualTo(URL);
        assertThat(citation.getString("document.name")).isEqualTo(DOCUMENT_NAME);
        JsonPath slice = McpClient.callTool("get_figures", Map.of("metrics", List.of("hostile")));
        assertThat(slice.prettify()).contains("1234");
        assertThat(McpClient.callTool("show_source", Map.of("code", "hostile-source"))
                        .getString("title"))
                .isEqualTo(TITLE);
    }

    @Test
    void theEditorLogHasOneLineForEachChange() {
        assertThat(editorLog.readNewest(100)).anySatisfy(entry -> {
            assertThat(entry.name).isEqualTo(DOCUMENT_NAME);
            assertThat(entry.name.codePoints()).noneMatch(PrintableText::isUnprintable);
        });
    }

    @ParameterizedTest
    @CsvSource({
        "0000, cannot be stored", "001B, binary data", "0008, binary data", "000B, control characters",
                "000C, control characters",
        "001A, control characters", "202E, reorder", "2066, reorder", "FFFE, control characters",
                "FFFF, control characters"
    })
    void figuresWithControlsAreRefused(String code, String reason) {
        String text = "1,234 counted " + Character.toString(Integer.parseInt(code, 16)) + "there";
        assertThat(describe(importFigures("d", formatRow("ME", 2021, text, TITLE))))
                .contains(code.equals("0000") ? "binary data" : reason);
        assertThat(describe(importFigures("d", formatRow("ME", 2021, QUOTE, text))))
                .contains(code.equals("0000") ? "binary data" : reason);
    }

    @Test
    void halvesOfSurrogatePairsAreRefused() {
        byte[] half = (COLUMNS + formatRow("ME", 2021, "1,234 X", TITLE)).getBytes(StandardCharsets.UTF_8);
        int x = new String(half, StandardCharsets.ISO_8859_1).indexOf("1,234 X") + 6;
        half[x] = (byte) 0xED;
        half[x + 1] = (byte) 0xA0;
        assertThat(describe(importer.importDocument(half, "d", new ImportOptions(false, true), addMetric(NAME))))
                .contains("not a text in UTF-8");
    }

    private static String describe(ImportReport report) {
        assertThat(report.stored()).isFalse();
        return String.join(
                "\n", report.findings().stream().map(Finding::message).toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u0000", "\u001B[2J", "\r\n", "\u000B", "\u202E", "\u2066", "\uD800", "\uFFFE", "\u0085"})
    void metricsWithControlsAreRefused(String control) {
        assertThatThrownBy(() -> addMetric("Reports " + control + " received"))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("name")
                .hasMessageContaining("U+%04X".formatted(control.codePointAt(0)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u0000", "\u001B[2J", "\r\n", "\u000B", "\u202E", "\u2066", "\uD800", "\u2028", "\u0085"})
    void namesAndReasonsWithControlsAreRefused(String control) {
        String text = "a" + control + "b";
        assertThatThrownBy(() -> importFigures(text, formatRow("ME", 2021, QUOTE, TITLE)))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("U+%04X".formatted(control.codePointAt(0)));
        assertThatThrownBy(() -> Editor.callAs("anna", () -> retractions.retract("hostile-source", text)))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("U+%04X".formatted(control.codePointAt(0)));
    }
}
