package org.clearinghouse.graphql.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import graphql.GraphQLContext;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.DataFetchingEnvironmentImpl;
import java.util.List;
import java.util.Map;
import org.clearinghouse.dataset.Dataset;
import org.clearinghouse.graphql.api.QueryApi;
import org.clearinghouse.model.InvalidInputException;
import org.clearinghouse.support.Histories;
import org.junit.jupiter.api.Test;

class EntityDataFetcherTest {
    private static final Dataset DATASET = Histories.bundled();

    @Test
    void fetchesEntitiesByTypeAndCode() {
        assertThat(fetch(
                        Map.of("__typename", "State", "code", "ME"),
                        Map.of("__typename", "Metric", "code", "team-hope-supported"),
                        Map.of("__typename", "Program", "code", "team-hope"),
                        Map.of("__typename", "Source", "code", "maine-2023")))
                .containsExactly(
                        DATASET.stateLookup().require("ME"),
                        DATASET.metricLookup().require("team-hope-supported"),
                        DATASET.programLookup().require("team-hope"),
                        DATASET.sourceLookup().require("maine-2023"));
    }

    @Test
    void anUnknownCodeGivesNull() {
        assertThat(fetch(Map.of("__typename", "State", "code", "XX"))).containsExactly((Object) null);
    }

    @Test
    void rejectsWhatIsNoRepresentation() {
        assertThatThrownBy(() -> fetch(Map.of("__typename", "Nation", "code", "US")))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage("A representation needs a __typename, one of Metric, Program, Source, State.");
        assertThatThrownBy(() -> fetch(Map.of("__typename", "State", "code", 23)))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage("A representation of State needs its code as text.");
        assertThatThrownBy(() -> fetch("State:ME")).isInstanceOf(InvalidInputException.class);
    }

    private static List<Object> fetch(Object... representations) {
        DataFetchingEnvironment environment = DataFetchingEnvironmentImpl.newDataFetchingEnvironment()
                .graphQLContext(GraphQLContext.newContext()
                        .of(QueryApi.class, new QueryApi(DATASET, null))
                        .build())
                .arguments(Map.of("representations", List.of(representations)))
                .build();
        return new EntityDataFetcher().get(environment);
    }
}
