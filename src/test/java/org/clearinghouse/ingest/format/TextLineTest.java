package org.clearinghouse.ingest.format;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextLineTest {

    @Test
    void describesItsLocationWithAndWithoutPage() {
        assertThat(new TextLine(2, 3, "x").describeLocation()).isEqualTo("page 2, line 3");
        assertThat(new TextLine(null, 3, "x").describeLocation()).isEqualTo("line 3");
    }
}
