package org.clearinghouse.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublicationDateTest {

    @ParameterizedTest
    @ValueSource(strings = {"2024", "2024-04", "2024-12", "2024-02-29", "2023-12-31"})
    void acceptsDatesOfTheCalendar(String text) {
        assertThat(PublicationDate.isValid(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "24",
                "2024-13",
                "2024-00",
                "2024-02-30",
                "2024-02-31",
                "2023-02-29",
                "2024-04-31",
                "2024-1-1",
                "2024-01-01T00:00:00Z",
                "+2024",
                "May 2024"
            })
    void rejectsEverythingElse(String text) {
        assertThat(PublicationDate.isValid(text)).isFalse();
    }
}
