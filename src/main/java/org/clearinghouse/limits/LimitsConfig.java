package org.clearinghouse.limits;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** The limits of a request. docs/limits.md gives the reason for each default. */
@ConfigMapping(prefix = "clearinghouse.limits")
public interface LimitsConfig {

    /** Size of a request's body. */
    @WithDefault("1M")
    MemorySize body();

    /** Length of a URL, without the scheme and the host. RFC 9112 recommends 8,000 bytes at least. */
    @WithDefault("16K")
    MemorySize url();

    /** Names and values of all headers of a request. */
    @WithDefault("32K")
    MemorySize headers();

    /** Characters of a query document. */
    @WithDefault("30000")
    int characters();

    /** Tokens of a query document. */
    @WithDefault("5000")
    int tokens();

    /** Levels of nested fields. */
    @WithDefault("20")
    int depth();

    /** Fields, inline fragments and fragment spreads of a document, with its fragments expanded. */
    @WithDefault("2000")
    int selections();

    /** Directives used in a document. */
    @WithDefault("100")
    int directives();

    /** Values in the variables of a request, lists and objects included. */
    @WithDefault("10000")
    int variableValues();

    /** Validation errors reported for one document. */
    @WithDefault("50")
    int validationErrors();

    /** Errors of an execution. */
    @WithDefault("100")
    int executionErrors();

    /** Estimated cost of an operation, in fields. */
    @WithDefault("1000000")
    long cost();

    /** Operations that cost more run on a worker thread. */
    @WithDefault("1000")
    long costOnEventLoop();

    /** Fields of a response, counted during execution. */
    @WithDefault("1000000")
    int resultFields();

    /** Time of an execution. */
    @WithDefault("10s")
    Duration executionTimeout();

    /** Requests that wait for a worker thread at the same time. */
    @WithDefault("500")
    int queuedRequests();

    /** Time that a request waits for a worker thread. */
    @WithDefault("10s")
    Duration queueTimeout();

    /** Bytes of all documents that are received, wait or are imported at the same time. */
    @WithDefault("32M")
    MemorySize uploads();

    /** Time in which the body of a document must arrive. */
    @WithDefault("2m")
    Duration uploadTimeout();
}
