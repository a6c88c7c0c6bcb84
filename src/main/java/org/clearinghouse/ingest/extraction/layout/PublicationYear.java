package org.clearinghouse.ingest.extraction.layout;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.clearinghouse.ingest.extraction.text.TextNormalizer;
import org.clearinghouse.ingest.extraction.text.WordLists;

/** Finds the year in which a page was published, which "last year" refers to. */
public final class PublicationYear {
    private static final Map<String, List<String>> EXPRESSIONS = WordLists.loadFile("publication.txt", Map.of());
    private static final Pattern DATED = Pattern.compile(String.join("|", EXPRESSIONS.get("dates")));
    private static final Pattern OTHER = Pattern.compile(String.join("|", EXPRESSIONS.get("other dates")));
    private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d");
    /** How many blocks the beginning of a page has. */
    private static final int MAX_HEAD = 10;

    private PublicationYear() {}

    /** Returns the only year of the dates at the beginning of a page; empty where there is none, or several. */
    public static Optional<Integer> find(List<Block> blocks) {
        List<Integer> years = blocks.stream()
                .limit(MAX_HEAD)
                .map(block -> TextNormalizer.fold(block.text().text()))
                .filter(text -> !OTHER.matcher(text).find())
                .flatMap(PublicationYear::findYear)
                .distinct()
                .toList();
        return years.size() == 1 ? Optional.of(years.get(0)) : Optional.empty();
    }

    private static Stream<Integer> findYear(String text) {
        Matcher dated = DATED.matcher(text);
        Matcher year = YEAR.matcher(dated.find() ? dated.group() : "");
        return year.find() ? Stream.of(Integer.valueOf(year.group())) : Stream.empty();
    }
}
