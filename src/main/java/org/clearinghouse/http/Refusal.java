package org.clearinghouse.http;

import io.quarkus.runtime.annotations.RegisterForReflection;

/** Why a request was not answered, where the answer is plain JSON. */
@RegisterForReflection
public record Refusal(String message) {}
