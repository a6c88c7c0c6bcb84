package org.clearinghouse.http;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How answers may be kept, here and on the way to those who asked. */
@ConfigMapping(prefix = "clearinghouse.http")
public interface HttpConfig {

    /** The Cache-Control of answers without errors. */
    @WithDefault("public, max-age=60, stale-while-revalidate=600")
    String cacheControl();

    /** How much of finished answers is kept in memory. */
    @WithDefault("32M")
    MemorySize responseCache();
}
