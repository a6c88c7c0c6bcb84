package org.clearinghouse.mcp;

import io.quarkiverse.mcp.server.ToolCallException;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.function.Function;
import org.clearinghouse.dataset.Dataset;
import org.clearinghouse.dataset.refresh.CurrentDataset;
import org.clearinghouse.dataset.refresh.DatasetNotLoadedException;
import org.clearinghouse.http.BoundedExecutor;
import org.clearinghouse.http.BoundedExecutorProducer;
import org.clearinghouse.http.HttpProblemException;
import org.clearinghouse.model.InvalidInputException;

/** Runs the work of tools and resources on the pool of the readers, against one version of the data. */
@ApplicationScoped
class ToolExecutor {
    private final CurrentDataset datasets;
    private final BoundedExecutor readers;

    ToolExecutor(CurrentDataset datasets, @Named(BoundedExecutorProducer.READERS) BoundedExecutor readers) {
        this.datasets = datasets;
        this.readers = readers;
    }

    /** Runs work against the newest version. */
    <T> Uni<T> execute(Function<Dataset, T> work) {
        return execute(null, work);
    }

    /** @param time the version that was current then; null for the newest */
    <T> Uni<T> execute(String time, Function<Dataset, T> work) {
        return Uni.createFrom()
                .completionStage(() -> readers.submit(() -> work.apply(findDataset(time))))
                .onFailure(ToolExecutor::isExplained)
                .transform(failure -> new ToolCallException(failure.getMessage()));
    }

    /** Whether the message of a failure is for clients. */
    private static boolean isExplained(Throwable failure) {
        return failure instanceof InvalidInputException
                || failure instanceof HttpProblemException
                || failure instanceof DatasetNotLoadedException;
    }

    private Dataset findDataset(String time) {
        return time == null ? datasets.current() : datasets.versions().findAsOf(parseTime(time));
    }

    private static OffsetDateTime parseTime(String text) {
        try {
            return OffsetDateTime.parse(text);
        } catch (DateTimeException e) {
            throw new InvalidInputException(
                    "\"%s\" is not a time with an offset; write one such as 2026-01-31T12:00:00Z.".formatted(text));
        }
    }
}
