package org.clearinghouse.limits;

import io.quarkus.runtime.configuration.DurationConverter;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.runtime.configuration.MemorySizeConverter;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.util.Map;

/** Limits without a running application. */
public final class TestLimits {
    private TestLimits() {}

    public static LimitsConfig defaults() {
        return read(Map.of());
    }

    /** The defaults except for one limit, by its key such as "depth". */
    public static LimitsConfig with(String key, String value) {
        return read(Map.of("clearinghouse.limits." + key, value));
    }

    public static QueryDocumentLimits createQueryDocumentLimits(LimitsConfig config) {
        return new QueryDocumentLimits(config);
    }

    public static CostLimit createCostLimit(LimitsConfig config) {
        return new CostLimit(config);
    }

    private static LimitsConfig read(Map<String, String> properties) {
        return new SmallRyeConfigBuilder()
                .withConverter(Duration.class, 200, new DurationConverter())
                .withConverter(MemorySize.class, 200, new MemorySizeConverter())
                .withSources(new PropertiesConfigSource(properties, "test", 100))
                .withMapping(LimitsConfig.class)
                .build()
                .getConfigMapping(LimitsConfig.class);
    }
}
