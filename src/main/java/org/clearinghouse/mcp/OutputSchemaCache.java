package org.clearinghouse.mcp;

import io.quarkiverse.mcp.server.GlobalOutputSchemaGenerator;
import jakarta.annotation.Priority;
import jakarta.decorator.Decorator;
import jakarta.decorator.Delegate;
import java.util.HashMap;
import java.util.Map;

/** Keeps the schemas of results: the extension would generate them for each list of tools, which takes long. */
@Decorator
@Priority(1)
class OutputSchemaCache implements GlobalOutputSchemaGenerator {
    private final GlobalOutputSchemaGenerator generator;
    private final Map<Class<?>, Object> schemas = new HashMap<>();

    OutputSchemaCache(@Delegate GlobalOutputSchemaGenerator generator) {
        this.generator = generator;
    }

    @Override
    public synchronized Object generate(Class<?> from) {
        return schemas.computeIfAbsent(from, generator::generate);
    }
}
