package org.clearinghouse.http;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Settings of caching, in this process and in the caches of clients and proxies. */
@ConfigMapping(prefix = "clearinghouse.http")
public interface HttpConfig {

    /** The header Cache-Control of responses without errors. */
    @WithDefault("public, max-age=60, stale-while-revalidate=600")
    String cacheControl();

    /** The size of the response cache in bytes. */
    @WithDefault("32M")
    MemorySize responseCache();
}
