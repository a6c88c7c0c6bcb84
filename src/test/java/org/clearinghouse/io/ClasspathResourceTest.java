package org.clearinghouse.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ClasspathResourceTest {

    @Test
    void readsTextAndBytesOfAResource() {
        assertThat(ClasspathResource.readText("/version.txt").lines()).hasSize(2);
        assertThat(ClasspathResource.readBytes("/version.txt")).isNotEmpty();
    }

    @Test
    void failsForAMissingResource() {
        assertThatThrownBy(() -> ClasspathResource.readBytes("/missing.txt")).isInstanceOf(NullPointerException.class);
    }
}
