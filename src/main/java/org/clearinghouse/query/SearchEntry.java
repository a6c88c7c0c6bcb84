package org.clearinghouse.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clearinghouse.catalogue.Catalogue;
import org.clearinghouse.catalogue.SynonymEntry;
import org.clearinghouse.dataset.Area;
import org.clearinghouse.dataset.Dataset;
import org.clearinghouse.dataset.Metric;
import org.clearinghouse.dataset.Node;
import org.clearinghouse.dataset.Program;
import org.clearinghouse.dataset.Source;
import org.clearinghouse.model.SearchKind;

/** Something that can be found, with the texts that it is found by, its code and name first. */
record SearchEntry(SearchKind kind, String code, String name, Node node, List<Phrase> phrases) {
    private static final int NAME_WEIGHT = 100;
    private static final int RELATED_WEIGHT = 40;
    private static final int DESCRIPTION_WEIGHT = 25;

    /**
     * A text with its words.
     *
     * @param weight how much a match counts, 1 to 100
     */
    record Phrase(String text, List<String> words, int weight) {
        static Phrase create(String text, int weight) {
            return new Phrase(text, SearchWords.split(text), weight);
        }

        /** A name as those type it who leave out the spaces. */
        static Phrase createJoined(String name) {
            return new Phrase(name, List.of(String.join("", SearchWords.split(name))), NAME_WEIGHT);
        }

        boolean isName() {
            return weight == NAME_WEIGHT;
        }
    }

    /** Synonyms by kind and code, read with the first search. */
    private static final class Synonyms {
        static final Map<String, List<String>> BY_CODE = Catalogue.loadSynonyms().stream()
                .collect(Collectors.toMap(entry -> createKey(entry.kind(), entry.code()), SynonymEntry::words));
    }

    static List<SearchEntry> listAll(Dataset dataset) {
        return Stream.of(
                        dataset.areas().stream().map(SearchEntry::createForArea),
                        dataset.metrics().stream().map(SearchEntry::createForMetric),
                        dataset.programs().stream().map(SearchEntry::createForProgram),
                        dataset.sources().stream().map(SearchEntry::createForSource))
                .flatMap(entries -> entries)
                .toList();
    }

    private static SearchEntry createForArea(Area area) {
        return create(
                SearchKind.AREA,
                area.getCode(),
                area.getName(),
                (Node) area,
                area.codes(),
                List.of(Phrase.createJoined(area.getName())));
    }

    private static SearchEntry createForMetric(Metric metric) {
        return create(
                SearchKind.METRIC,
                metric.getCode(),
                metric.getName(),
                metric,
                List.of(metric.getCode()),
                List.of(
                        Phrase.create(metric.getProgram().getName(), RELATED_WEIGHT),
                        Phrase.create(metric.getDescription(), DESCRIPTION_WEIGHT)));
    }

    private static SearchEntry createForProgram(Program program) {
        return create(
                SearchKind.PROGRAM,
                program.getCode(),
                program.getName(),
                program,
                List.of(program.getCode()),
                List.of(
                        Phrase.create(program.getMissionArea(), RELATED_WEIGHT),
                        Phrase.create(program.getDescription(), DESCRIPTION_WEIGHT)));
    }

    private static SearchEntry createForSource(Source source) {
        return create(
                SearchKind.SOURCE,
                source.getCode(),
                source.getTitle(),
                source,
                List.of(source.getCode()),
                List.of(Phrase.create(source.getPublisher(), RELATED_WEIGHT)));
    }

    private static SearchEntry create(
            SearchKind kind, String code, String name, Node node, List<String> codes, List<Phrase> others) {
        List<Phrase> phrases = new ArrayList<>();
        Stream.of(
                        Stream.of(name),
                        codes.stream(),
                        Synonyms.BY_CODE.getOrDefault(createKey(kind, code), List.of()).stream())
                .flatMap(texts -> texts)
                .distinct()
                .forEach(text -> phrases.add(Phrase.create(text, NAME_WEIGHT)));
        phrases.addAll(others);
        return new SearchEntry(kind, code, name, node, List.copyOf(phrases));
    }

    private static String createKey(SearchKind kind, String code) {
        return kind + ":" + code;
    }

    SearchHit toHit(int phrase) {
        return new SearchHit(kind, code, name, phrases.get(phrase).text(), node);
    }
}
