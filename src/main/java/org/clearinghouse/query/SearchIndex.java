package org.clearinghouse.query;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.text.similarity.DamerauLevenshteinDistance;
import org.clearinghouse.dataset.Dataset;
import org.clearinghouse.model.InvalidInputException;

/**
 * Finds areas, metrics, programs and sources by words. A rare word counts more than a common one, a name more than a
 * description, and the whole word more than its beginning. A word that is in no text stands for the ones spelled nearest.
 */
public final class SearchIndex {
    public static final int DEFAULT_SIZE = 10;
    public static final int MAX_SIZE = 100;
    /** Longer texts are no search, and each word is compared with all words of the index. */
    public static final int MAX_TEXT_LENGTH = 200;

    private static final int MIN_PREFIX_LENGTH = 3;
    private static final int MIN_INFIX_LENGTH = 4;
    private static final int MAX_MISSPELLINGS = 3;
    private static final int WHOLE_WORD = 100;
    private static final int PREFIX = 70;
    private static final int INFIX = 50;
    private static final int MISSPELLED = 60;
    private static final double COMPLETE_PHRASE = 30_000;
    /** A year asks for figures of the year; it is rare in names, and must not outweigh what they are about. */
    private static final double YEAR_BESIDE_WORDS = 0.1;

    private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d");

    private final List<SearchEntry> entries;
    /** The phrases of each word. */
    private final Map<String, List<Posting>> postings = new TreeMap<>();

    /** A phrase of an entry that has the word. */
    private record Posting(int entry, int phrase) {}

    /** An entry with its score for a text. */
    private record ScoredEntry(SearchEntry entry, int phrase, long score) {
        SearchHit toHit() {
            return entry.toHit(phrase);
        }
    }

    private SearchIndex(List<SearchEntry> entries) {
        this.entries = entries;
        for (int entry = 0; entry < entries.size(); entry++) {
            addWords(entry, entries.get(entry).phrases());
        }
    }

    private void addWords(int entry, List<SearchEntry.Phrase> phrases) {
        for (int phrase = 0; phrase < phrases.size(); phrase++) {
            Posting posting = new Posting(entry, phrase);
            phrases.get(phrase).words().forEach(word -> postings.computeIfAbsent(word, each -> new ArrayList<>())
                    .add(posting));
        }
    }

    /**
     * Searches a dataset; the best come first.
     *
     * @param first null for {@link #DEFAULT_SIZE}
     * @throws InvalidInputException for a text without words or over the limit, and a size outside its range
     */
    public static List<SearchHit> search(Dataset dataset, String text, Integer first) {
        int size = first == null ? DEFAULT_SIZE : first;
        if (size < 1 || size > MAX_SIZE) {
            throw new InvalidInputException("first: %s is outside 1 to %s.".formatted(size, MAX_SIZE));
        }
        if (text.length() > MAX_TEXT_LENGTH) {
            throw new InvalidInputException(
                    "The text has %s characters, and %s are allowed.".formatted(text.length(), MAX_TEXT_LENGTH));
        }
        List<String> words = SearchWords.split(text);
        if (words.isEmpty()) {
            throw new InvalidInputException("The text has no word to search for; write one, such as runaways.");
        }
        return dataset.derive(SearchIndex.class, SearchIndex::create)
                .find(words)
                .limit(size)
                .toList();
    }

    static SearchIndex create(Dataset dataset) {
        return new SearchIndex(SearchEntry.listAll(dataset));
    }

    private Stream<SearchHit> find(List<String> words) {
        Map<Integer, SearchScore> scores = new TreeMap<>();
        for (String word : words) {
            double weight = words.size() > 1 && YEAR.matcher(word).matches() ? YEAR_BESIDE_WORDS : 1;
            addScores(findSimilarWords(word), weight, words.size(), scores);
        }
        return scores.entrySet().stream()
                .map(each -> rate(entries.get(each.getKey()), each.getValue()))
                .sorted(Comparator.comparingLong(ScoredEntry::score).reversed())
                .map(ScoredEntry::toHit);
    }

    private void addScores(
            Map<String, Integer> similarWords, double weight, int words, Map<Integer, SearchScore> scores) {
        Map<Posting, Integer> matches = new HashMap<>();
        similarWords.forEach(
                (word, quality) -> postings.get(word).forEach(posting -> matches.merge(posting, quality, Math::max)));
        long found = matches.keySet().stream().map(Posting::entry).distinct().count();
        double rarity = 1 + StrictMath.log((double) entries.size() / Math.max(1, found));
        matches.forEach((posting, quality) -> scores.computeIfAbsent(
                        posting.entry(),
                        entry -> new SearchScore(entries.get(entry).phrases(), words))
                .add(posting.phrase(), quality * rarity * weight));
        scores.values().forEach(SearchScore::endWord);
    }

    private static ScoredEntry rate(SearchEntry entry, SearchScore score) {
        return new ScoredEntry(entry, score.findBestPhrase(), score.compute(COMPLETE_PHRASE));
    }

    /** The indexed words that a word stands for, with the quality of the match. */
    private Map<String, Integer> findSimilarWords(String word) {
        Map<String, Integer> similar = new TreeMap<>();
        for (String indexed : postings.keySet()) {
            int quality = compare(word, indexed);
            if (quality > 0) {
                similar.put(indexed, quality);
            }
        }
        return similar.isEmpty() ? findNearestWords(word) : similar;
    }

    private static int compare(String word, String indexed) {
        if (indexed.equals(word)) {
            return WHOLE_WORD;
        } else if (word.length() >= MIN_PREFIX_LENGTH && indexed.startsWith(word)) {
            return PREFIX;
        }
        return word.length() >= MIN_INFIX_LENGTH && indexed.contains(word) ? INFIX : 0;
    }

    private Map<String, Integer> findNearestWords(String word) {
        int allowed = Math.min(MAX_MISSPELLINGS, word.length() * 2 / 5);
        Map<String, Integer> nearest = new TreeMap<>();
        int smallest = allowed;
        for (String indexed : postings.keySet()) {
            if (Math.abs(indexed.length() - word.length()) <= smallest) {
                int distance = new DamerauLevenshteinDistance(smallest).apply(word, indexed);
                if (distance >= 0 && distance < smallest) {
                    nearest.clear();
                    smallest = distance;
                }
                if (distance >= 0 && indexed.length() >= MIN_PREFIX_LENGTH) {
                    nearest.put(indexed, MISSPELLED / Math.max(1, distance));
                }
            }
        }
        return nearest;
    }
}
