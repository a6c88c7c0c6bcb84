package org.clearinghouse.cli;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds arguments and settings that the process cannot read in its character set. Under a POSIX locale the JVM replaces
 * the letters beyond ASCII, so that a path would name another file.
 */
final class ProcessEncoding {
    /** What to do about it, for messages. */
    static final String ADVICE = "set LC_ALL to a locale with UTF-8, such as C.UTF-8";

    private static final Path COMMAND_LINE = Path.of("/proc/self/cmdline");
    private static final String CHARSET = "sun.jnu.encoding";
    private static final char REPLACEMENT = '\uFFFD';

    private ProcessEncoding() {}

    /** The first argument or environment variable that cannot be read, as a sentence; empty if all are right. */
    static Optional<String> findProblem() {
        Charset charset = Charset.forName(System.getProperty(CHARSET, StandardCharsets.UTF_8.name()));
        return findProblem(readCommandLine(), System.getenv(), charset);
    }

    /** @param commandLine the bytes of the arguments, each of which ends in 0 */
    static Optional<String> findProblem(byte[] commandLine, Map<String, String> environment, Charset charset) {
        return findUnreadableArgument(commandLine, charset)
                .map(argument -> "The argument \"%s\"".formatted(argument))
                .or(() -> findUnreadableVariable(environment).map("The environment variable %s"::formatted))
                .map(place -> "%s has letters beyond the character set of this process, %s; %s."
                        .formatted(place, charset.name(), ADVICE));
    }

    private static Optional<String> findUnreadableArgument(byte[] commandLine, Charset charset) {
        String bytes = new String(commandLine, StandardCharsets.ISO_8859_1);
        return Stream.of(bytes.split("\0"))
                .map(argument -> argument.getBytes(StandardCharsets.ISO_8859_1))
                .filter(argument -> !isReadable(argument, charset))
                .map(argument -> new String(argument, StandardCharsets.UTF_8))
                .findFirst();
    }

    private static boolean isReadable(byte[] bytes, Charset charset) {
        try {
            charset.newDecoder().decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    private static Optional<String> findUnreadableVariable(Map<String, String> environment) {
        return environment.entrySet().stream()
                .filter(variable ->
                        isSetting(variable.getKey()) && variable.getValue().indexOf(REPLACEMENT) >= 0)
                .map(Map.Entry::getKey)
                .sorted()
                .findFirst();
    }

    private static boolean isSetting(String variable) {
        return Stream.of("CLEARINGHOUSE_", "QUARKUS_", "MP_", "SMALLRYE_", "JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS")
                .anyMatch(variable::startsWith);
    }

    /** Empty on systems without the file, where file names are Unicode anyway. */
    private static byte[] readCommandLine() {
        try {
            return Files.readAllBytes(COMMAND_LINE);
        } catch (IOException e) {
            return new byte[0];
        }
    }
}
