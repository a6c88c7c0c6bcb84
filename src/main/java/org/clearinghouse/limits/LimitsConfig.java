package org.clearinghouse.limits;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** The allowances; docs/limits.md says why each is what it is. */
@ConfigMapping(prefix = "clearinghouse.limits")
public interface LimitsConfig {

    /** Bytes of a request's body. */
    @WithDefault("1M")
    MemorySize body();

    /** Characters of a document. */
    @WithDefault("30000")
    int characters();

    /** Tokens of a document. */
    @WithDefault("5000")
    int tokens();

    /** Levels of fields within each other. */
    @WithDefault("20")
    int depth();

    /** Fields, inline fragments and fragment spreads of a document, once its fragments are expanded. */
    @WithDefault("2000")
    int selections();

    /** Directives used in a document. */
    @WithDefault("100")
    int directives();

    /** Values in the variables of a request, lists and objects included. */
    @WithDefault("10000")
    int variableValues();

    /** Errors told about one document. */
    @WithDefault("50")
    int validationErrors();

    /** Errors of an execution. */
    @WithDefault("100")
    int executionErrors();

    /** Fields that the answer could have at most, estimated before execution. */
    @WithDefault("1000000")
    long cost();

    /** What is estimated to cost more leaves the event loop to others. */
    @WithDefault("1000")
    long costOnEventLoop();

    /** Fields that an answer has. */
    @WithDefault("1000000")
    int resultFields();

    /** Time that an execution takes. */
    @WithDefault("10s")
    Duration executionTimeout();

    /** Requests that wait for a thread at a time. */
    @WithDefault("500")
    int queuedRequests();

    /** Time that a request waits for a thread. */
    @WithDefault("10s")
    Duration queueTimeout();
}
