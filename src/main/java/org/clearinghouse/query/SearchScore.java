package org.clearinghouse.query;

import java.util.List;

/** Adds up how well an entry matches the words of a text. Not thread-safe. */
final class SearchScore {
    private final List<SearchEntry.Phrase> phrases;
    private final int words;
    private final double[] byPhrase;
    private final int[] matchedWords;
    private double total;
    private double bestOfWord;

    /** @param words how many words the text has */
    SearchScore(List<SearchEntry.Phrase> phrases, int words) {
        this.phrases = phrases;
        this.words = words;
        byPhrase = new double[phrases.size()];
        matchedWords = new int[phrases.size()];
    }

    /** Adds the match of one word of the text with a phrase. */
    void add(int phrase, double value) {
        double weighted = value * phrases.get(phrase).weight();
        byPhrase[phrase] += weighted;
        matchedWords[phrase]++;
        bestOfWord = Math.max(bestOfWord, weighted);
    }

    /** A word counts once, in the phrase where it counts most. */
    void endWord() {
        total += bestOfWord;
        bestOfWord = 0;
    }

    int findBestPhrase() {
        int best = 0;
        for (int phrase = 1; phrase < byPhrase.length; phrase++) {
            if (byPhrase[phrase] > byPhrase[best]
                    || byPhrase[phrase] == byPhrase[best] && computeCompleteness(phrase) > computeCompleteness(best)) {
                best = phrase;
            }
        }
        return best;
    }

    /** @param bonus for a name that consists of the words of the text and no others; less where words differ */
    long compute(double bonus) {
        double completeness = 0;
        for (int phrase = 0; phrase < byPhrase.length; phrase++) {
            if (phrases.get(phrase).isName()) {
                completeness = Math.max(completeness, computeCompleteness(phrase));
            }
        }
        return Math.round(total + bonus * completeness);
    }

    private double computeCompleteness(int phrase) {
        double matched = matchedWords[phrase];
        return Math.min(1, matched / phrases.get(phrase).words().size()) * Math.min(1, matched / words);
    }
}
