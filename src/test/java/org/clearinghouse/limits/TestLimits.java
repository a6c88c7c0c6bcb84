package org.clearinghouse.limits;

import io.quarkus.runtime.configuration.DurationConverter;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.runtime.configuration.MemorySizeConverter;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.util.Map;

/** Limits without a running application. */
public final class LimitsOf {
    private LimitsOf() {}

    public static LimitsConfig defaults() {
        return of(Map.of());
    }

    /** The defaults but for one, by its name such as "depth". */
    static LimitsConfig one(String name, String value) {
        return of(Map.of("clearinghouse.limits." + name, value));
    }

    private static LimitsConfig of(Map<String, String> properties) {
        return new SmallRyeConfigBuilder()
                .withConverter(Duration.class, 200, new DurationConverter())
                .withConverter(MemorySize.class, 200, new MemorySizeConverter())
                .withSources(new PropertiesConfigSource(properties, "test", 100))
                .withMapping(LimitsConfig.class)
                .build()
                .getConfigMapping(LimitsConfig.class);
    }
}
