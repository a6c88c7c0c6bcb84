package org.clearinghouse.cli;

import io.quarkus.runtime.annotations.QuarkusMain;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.clearinghouse.postgres.PostgresStartException;
import org.clearinghouse.security.SigningKeyException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.TypeConversionException;

/** The entry point. Exit codes: 0 success, 1 failure of at least one document, 2 invalid usage. */
@QuarkusMain
public final class Main {
    private static final IExecutionExceptionHandler MESSAGE_ONLY_HANDLER =
            (failure, command, arguments) -> reportFailure(failure, command.getErr());

    private Main() {}

    /** Prints the message alone, and returns the exit code. A failure that is not the user's is thrown again. */
    private static <E extends Exception> int reportFailure(E failure, PrintWriter errors) throws E {
        if (!isUserFacing(failure)) {
            throw failure;
        }
        errors.println(failure.getMessage());
        return CommandLine.ExitCode.SOFTWARE;
    }

    private static boolean isUserFacing(Exception failure) {
        return failure instanceof PostgresStartException
                || failure instanceof SigningKeyException
                || failure instanceof CommandException;
    }

    public static void main(String... arguments) {
        // Libraries format with the default locale too; responses and files are the same on every machine.
        Locale.setDefault(Locale.ROOT);
        // Browsers send braces and bars in query strings, which java.net.URI rejects; routes decode them themselves.
        System.setProperty("vertx.disableURIValidation", "true");
        if (!Charset.defaultCharset().equals(StandardCharsets.UTF_8)) {
            System.setOut(encodeAsUtf8(FileDescriptor.out));
            System.setErr(encodeAsUtf8(FileDescriptor.err));
        }
        int exitCode = execute(arguments);
        if (exitCode != CommandLine.ExitCode.OK) {
            System.exit(exitCode);
        }
    }

    private static int execute(String... arguments) {
        Optional<String> unreadable = ProcessEncoding.findProblem();
        if (unreadable.isPresent()) {
            System.err.println(unreadable.get());
            return CommandLine.ExitCode.USAGE;
        }
        return arguments.length == 0 ? serve() : executeCommand(arguments);
    }

    /** The default command, without reading the options of all commands, which takes a twentieth of a start. */
    private static int serve() {
        try {
            new ServeCommand().run();
            return CommandLine.ExitCode.OK;
        } catch (RuntimeException e) {
            return reportFailure(e, createWriter(System.err));
        }
    }

    private static int executeCommand(String... arguments) {
        return new CommandLine(new RootCommand())
                .registerConverter(Path.class, Main::parsePath)
                .setOut(createWriter(System.out))
                .setErr(createWriter(System.err))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler(MESSAGE_ONLY_HANDLER)
                .execute(arguments);
    }

    private static PrintWriter createWriter(PrintStream stream) {
        return new PrintWriter(stream, true, StandardCharsets.UTF_8);
    }

    private static Path parsePath(String text) {
        try {
            return PathSettings.parseArgument(text);
        } catch (IllegalArgumentException e) {
            throw new TypeConversionException(e.getMessage());
        }
    }

    /** The character set of a POSIX locale has only ASCII. */
    private static PrintStream encodeAsUtf8(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
    }
}
