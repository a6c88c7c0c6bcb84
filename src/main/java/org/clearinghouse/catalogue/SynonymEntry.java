package org.clearinghouse.catalogue;

import java.util.List;
import org.clearinghouse.model.SearchKind;

/**
 * A row of synonyms.csv.
 *
 * @param kind of what has the code
 * @param words other words for it, each a word or a phrase
 */
public record SynonymEntry(SearchKind kind, String code, List<String> words) {}
