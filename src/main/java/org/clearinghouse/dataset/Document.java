package org.clearinghouse.dataset;

import io.smallrye.graphql.api.Nullable;
import java.time.OffsetDateTime;
import java.util.List;
import org.clearinghouse.model.DocumentForm;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** Bytes that were imported. */
@Description("Bytes that were imported.")
public record Document(
        @NonNull @Description("SHA-256 of the bytes, 64 hexadecimal digits.")
        String sha256,

        @NonNull @Description("Its name at import.") String name,
        @NonNull @Description("What the bytes are.") DocumentForm form,

        @NonNull @Description("When it became part of the data.")
        OffsetDateTime importedAt,

        @Description("Null unless newer bytes for its sources came.")
        OffsetDateTime supersededAt,

        @Nullable
        @Description(
                "What was not understood in it, in sentences. Null where it was imported before that was recorded.")
        List<@NonNull String> unread) {}
