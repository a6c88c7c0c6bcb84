package org.clearinghouse.mcp;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.clearinghouse.query.SearchHit;

/** What a search found, the best first. */
@RegisterForReflection
public record SearchResults(List<FoundEntry> found) {

    /** Something that was found: its code is for the arguments of the other tools. */
    @RegisterForReflection
    public record FoundEntry(String kind, String code, String name, String matched) {
        static FoundEntry create(SearchHit hit) {
            return new FoundEntry(hit.kind().name(), hit.code(), hit.name(), hit.matched());
        }
    }

    static SearchResults create(List<SearchHit> hits) {
        return new SearchResults(hits.stream().map(FoundEntry::create).toList());
    }
}
