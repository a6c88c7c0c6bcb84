package org.clearinghouse.mcp;

import io.quarkiverse.mcp.server.GlobalInputSchemaGenerator;
import io.quarkiverse.mcp.server.ToolManager.ToolInfo;
import jakarta.annotation.Priority;
import jakarta.decorator.Decorator;
import jakarta.decorator.Delegate;
import java.util.HashMap;
import java.util.Map;

/** Keeps the schemas of arguments, as {@link OutputSchemaCache} those of results. */
@Decorator
@Priority(1)
class InputSchemaCache implements GlobalInputSchemaGenerator {
    private final GlobalInputSchemaGenerator generator;
    private final Map<String, InputSchema> schemas = new HashMap<>();

    InputSchemaCache(@Delegate GlobalInputSchemaGenerator generator) {
        this.generator = generator;
    }

    @Override
    public synchronized InputSchema generate(ToolInfo tool) {
        return schemas.computeIfAbsent(tool.name(), name -> generator.generate(tool));
    }
}
