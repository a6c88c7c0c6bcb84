package org.clearinghouse.http;

import java.io.ByteArrayOutputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.clearinghouse.support.Examples;
import org.clearinghouse.support.Json;
import org.clearinghouse.support.SeededRandom;

/** Valid requests, and mutations that delete, repeat, swap or replace their parts. */
final class RequestMutator {
    private static final List<String> DOCUMENTS =
            Examples.listFiles().stream().map(Examples::readDocument).toList();
    private static final Pattern TOKEN = Pattern.compile("\"[^\"]*\"|\\w+|\\.\\.\\.|\\s+|[^\\w\\s]");
    private static final List<String> TARGETS = List.of(
            "/observations.csv?areas=ME,NH&years=2023&orderBy=YEAR:DESC,AREA&shape=wide",
            "/observations.csv?metrics=missing-cases&minValue=1.5&qualifiers=exact&disputed=false",
            "/observations.csv-metadata.json?regions=NORTHEAST&since=2019&until=2023",
            "/observations.csv?asOf=2026-01-31T12:00:00Z",
            "/observations.json?with=rates&changedSince=1&areas=ME",
            "/observations.xlsx?areas=ME&years=2023&bom=true",
            "/observations.jsonstat?metrics=missing-cases&since=2019",
            "/coverage.csv?areas=ME&metrics=missing-cases&years=2023",
            "/aggregates.csv?groupBy=REGION,KIND&metrics=missing-cases&having=COUNT:atLeast:1&orderBy=SUM:DESC&first=3",
            "/changes.atom?asOf=2026-01-31T12:00:00Z",
            "/sheets/ME/2023",
            "/sheets/ohio/2023.txt",
            "/graphql/schema.graphql");
    private static final List<String> METHODS = List.of(
            "GET", "HEAD", "POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "PROPFIND", "get", "NONSENSE", "G-T");
    private static final List<String> HEADERS = List.of(
            "Accept",
            "Content-Type",
            "Accept-Encoding",
            "If-None-Match",
            "Authorization",
            "Origin",
            "Cookie",
            "Range",
            "Accept-Language",
            "Content-Encoding",
            "Expect",
            "X-Forwarded-For",
            "Access-Control-Request-Method");
    private static final List<String> HEADER_VALUES = List.of(
            "",
            "*",
            "*/*",
            "/",
            ";",
            ",",
            ";q=",
            "a/b;q=nan",
            "*/*;q=-1",
            "application/json;q=2;charset=\"",
            "=",
            "application/json; charset=utf-16",
            "application/graphql-response+json",
            "text/plain",
            "text/html;q=0.1",
            "gzip;q=1e9",
            "gzip",
            "identity;q=0",
            "br, zstd",
            "\"\"",
            "W/",
            "W/\"x\", \"y",
            "Basic",
            "Basic !!!",
            "Bearer",
            "Bearer x",
            "Bearer a.b.c",
            "Bearer eyJhbGciOiJub25lIn0.e30.",
            "Digest",
            "bytes=0-",
            "é\u0001",
            "100-continue",
            "multipart/form-data",
            "application/x-www-form-urlencoded",
            "%s%n",
            "null");
    private static final List<String> FRAGMENTS = List.of(
            "%",
            "%zz",
            "%00",
            "%ff%fe",
            "%E2%82",
            "&",
            "=",
            "&&",
            "?",
            "#",
            "+",
            ",",
            ":",
            "/",
            "//",
            "/../",
            ";",
            "%2e%2e",
            "%2F",
            "a",
            "9",
            "-1",
            "2023",
            "99999999999",
            "1e9",
            "ME",
            "\u00e9",
            "\ud83d\ude00",
            "[",
            "]",
            "{",
            "}",
            "|",
            "\\",
            "^",
            "`",
            "<",
            ">",
            "\"",
            "'",
            "years",
            "orderBy=",
            "shape=",
            "asOf=",
            "query=",
            "variables=",
            "extensions=");

    private final SeededRandom random;

    RequestMutator(SeededRandom random) {
        this.random = random;
    }

    /** Creates a request that is valid HTTP. */
    RawRequest createRequest() {
        RawRequest request = mutate(createValidRequest());
        return random.nextBoolean(0.2) ? mutate(request) : request;
    }

    /** Creates bytes that may not be HTTP. */
    byte[] createDamagedBytes() {
        return damage(createValidRequest().toBytes());
    }

    private RawRequest createValidRequest() {
        return switch (random.nextBetween(0, 5)) {
            case 0 -> RawRequest.createGet(random.pick(TARGETS));
            case 1 -> RawRequest.createGet("/graphql?query=" + encode(random.pick(DOCUMENTS)));
            case 2 ->
                RawRequest.createPost(
                        "/documents?name=a.txt&dryRun=true", "text/plain", "Ohio Data\nIn 2023, 5 reports.");
            default ->
                RawRequest.createPost("/graphql", "application/json", Json.write(createBody(random.pick(DOCUMENTS))));
        };
    }

    private static Map<String, Object> createBody(String document) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("query", document);
        body.put("variables", Map.of("metric", "missing-cases", "codes", List.of("ME", "NH")));
        body.put("operationName", null);
        body.put("extensions", Map.of("cost", true));
        return body;
    }

    private RawRequest mutate(RawRequest request) {
        boolean graphql = request.target().startsWith("/graphql") && request.body().length > 0;
        return switch (random.nextBetween(0, graphql ? 8 : 4)) {
            case 0 -> request.withMethod(random.pick(METHODS));
            case 1, 2 -> request.withHeader(random.pick(HEADERS) + ": " + pickHeaderValue());
            case 3, 4 -> request.withTarget(mutateTarget(request.target()));
            case 5 -> request.withBody(damage(request.body()));
            case 6 -> request.withBody(toUtf8(Json.write(createRandomJson(4))));
            case 7 -> request.withBody(toUtf8(Json.write(createMalformedBody())));
            default -> request.withBody(toUtf8(Json.write(createBody(mutateDocument()))));
        };
    }

    private String pickHeaderValue() {
        return random.nextBoolean(0.3)
                ? random.pick(HEADER_VALUES) + random.pick(List.of(",", ";", " ", "")) + random.pick(HEADER_VALUES)
                : random.pick(HEADER_VALUES);
    }

    /** Inserts some pieces and deletes some characters after the first slash. */
    private String mutateTarget(String target) {
        StringBuilder mutated = new StringBuilder(target);
        for (int i = random.nextBetween(1, 4); i > 0; i--) {
            int place = random.nextBetween(1, mutated.length());
            if (random.nextBoolean(0.6) || place == mutated.length()) {
                mutated.insert(place, random.pick(FRAGMENTS));
            } else {
                mutated.deleteCharAt(place);
            }
        }
        return mutated.toString();
    }

    private byte[] damage(byte[] bytes) {
        ByteArrayOutputStream damaged = new ByteArrayOutputStream();
        double rate = random.pickOf(1, 3, 10) / (double) bytes.length;
        for (byte each : bytes) {
            if (random.nextBoolean(rate)) {
                damaged.writeBytes(random.nextBytes(random.nextBetween(0, 3)));
            } else {
                damaged.write(each);
            }
        }
        return damaged.toByteArray();
    }

    private Map<String, Object> createMalformedBody() {
        Map<String, Object> body = createBody(random.pick(DOCUMENTS));
        body.put(
                random.pickOf("query", "variables", "operationName", "extensions", "persistedQuery", ""),
                createRandomJson(3));
        if (random.nextBoolean(0.3)) {
            body.put("extensions", Map.of("persistedQuery", createRandomJson(2)));
        }
        return body;
    }

    private Object createRandomJson(int depth) {
        return switch (random.nextBetween(0, depth == 0 ? 5 : 8)) {
            case 0 -> random.nextBetween(-5, 5);
            case 1 -> random.pickOf(1e300, -0.0, 1e-300);
            case 2 -> random.nextBoolean(0.5);
            case 3 -> random.pick(HEADER_VALUES);
            case 4 -> random.pick(FRAGMENTS).repeat(random.nextBetween(0, 300));
            case 5 -> random.pick(DOCUMENTS);
            case 6 ->
                random.pickOf("query", "x", "cost", "version", "sha256Hash")
                        .transform(key -> Map.of(key, createRandomJson(depth - 1)));
            default ->
                IntStream.range(0, random.nextBetween(0, 4))
                        .mapToObj(i -> createRandomJson(depth - 1))
                        .toList();
        };
    }

    private String mutateDocument() {
        List<String> tokens = tokenize(random.pick(DOCUMENTS));
        List<String> others = tokenize(random.pick(DOCUMENTS));
        for (int i = random.nextBetween(1, 5); i > 0 && !tokens.isEmpty(); i--) {
            int place = random.nextBetween(0, tokens.size() - 1);
            switch (random.nextBetween(0, 4)) {
                case 0 -> tokens.remove(place);
                case 1 -> tokens.add(place, tokens.get(place));
                case 2 -> tokens.set(place, random.pick(others));
                case 3 -> tokens.set(place, random.pick(FRAGMENTS));
                default -> tokens.set(place, tokens.set(random.nextBetween(0, tokens.size() - 1), tokens.get(place)));
            }
        }
        return String.join("", tokens);
    }

    private static List<String> tokenize(String document) {
        return TOKEN.matcher(document)
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static byte[] toUtf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
