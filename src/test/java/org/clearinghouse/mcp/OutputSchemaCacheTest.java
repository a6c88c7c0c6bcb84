package org.clearinghouse.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OutputSchemaCacheTest {
    @Test
    void generatesASchemaOnce() {
        OutputSchemaCache cache = new OutputSchemaCache(type -> new StringBuilder(type.getSimpleName()));
        Object schema = cache.generate(String.class);
        assertThat(schema).hasToString("String");
        assertThat(cache.generate(String.class)).isSameAs(schema);
        assertThat(cache.generate(Integer.class)).hasToString("Integer");
    }
}
