package org.clearinghouse.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

class CompactTextTest {
    private static final String TEXT = "Other Missing Children Cases … 9 – Peñuelas \uD83D\uDE00";

    @Test
    void isTheSameText() {
        assertThat(CompactText.of(TEXT)).hasToString(TEXT).isEqualTo(CompactText.of(TEXT));
        assertThat(CompactText.of(TEXT)).hasSameHashCodeAs(CompactText.of(TEXT));
        assertThat(CompactText.of(TEXT)).isNotEqualTo(CompactText.of(TEXT + "."));
    }

    @Test
    void noTextIsNone() {
        assertThat(CompactText.of(null)).isNull();
    }

    @Test
    void isAStringInJson() throws JsonProcessingException {
        ObjectMapper mapper = new ObjectMapper();
        String json = mapper.writeValueAsString(CompactText.of(TEXT));
        assertThat(json).isEqualTo("\"" + TEXT + "\"");
        assertThat(mapper.readValue(json, CompactText.class)).hasToString(TEXT);
    }
}
