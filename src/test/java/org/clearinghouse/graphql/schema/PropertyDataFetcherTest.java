package org.clearinghouse.graphql.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import graphql.schema.DataFetchingEnvironmentImpl;
import org.junit.jupiter.api.Test;

class PropertyDataFetcherTest {
    /** A source with a property that exists and one that fails. */
    public record Place(String name) {
        public String getBroken() {
            throw new IllegalStateException("broken");
        }
    }

    @Test
    void readsThePropertyOfTheSource() throws NoSuchMethodException {
        PropertyDataFetcher fetcher = new PropertyDataFetcher(Place.class.getMethod("name"));
        assertThat(fetcher.read(new Place("Maine"))).isEqualTo("Maine");
        assertThat(fetcher.get(DataFetchingEnvironmentImpl.newDataFetchingEnvironment()
                        .source(new Place("Ohio"))
                        .build()))
                .isEqualTo("Ohio");
    }

    @Test
    void throwsWhatTheAccessorThrows() throws NoSuchMethodException {
        PropertyDataFetcher fetcher = new PropertyDataFetcher(Place.class.getMethod("getBroken"));
        assertThatThrownBy(() -> fetcher.read(new Place("Maine")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("broken");
    }
}
