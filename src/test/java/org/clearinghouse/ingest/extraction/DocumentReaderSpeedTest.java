package org.clearinghouse.ingest.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.clearinghouse.support.Histories;
import org.junit.jupiter.api.Test;

/**
 * Measures how long a page of 1 MB of prose takes, as time of the processor once the code is compiled:
 * {@code ./mvnw test -Dtest=DocumentReaderSpeedTest}. The bar on an idle machine is
 * {@code -Dspeed.millis=2000}; the default allows for other work on the machine.
 */
class DocumentReaderSpeedTest {
    private static final int CHARACTERS = 1_000_000;
    private static final int ROUNDS = 6;
    private static final int LINE_LENGTH = 90;
    private static final long MOST_MILLIS = Long.getLong("speed.millis", 6_000);
    private static final List<String> SENTENCES = List.of(
            "Families who search for a child need help from many people, and the volunteers once were in the same place.",
            "The program began in 1998 and has grown every year since then, with offices in Texas, New York and California.",
            "Parents should talk with their children about what they do online and whom they meet there.",
            "Nobody knows how many others were never reported, because the law did not ask for it until recently.",
            "A spokesman declined to comment on the case, which is still before the court.",
            "She said that the committee had read the report of the center with care and would answer it in writing.",
            "In 2023, the National Center for Missing & Exploited Children assisted with %d cases of missing children.",
            "Of those, %d were resolved, according to the office, which keeps the records of the state.");

    @Test
    void readsAMegabyteOfProseInSeconds() {
        byte[] page = createProse().getBytes(StandardCharsets.UTF_8);
        long millis = IntStream.range(0, ROUNDS)
                .mapToLong(round -> measure(page))
                .min()
                .orElseThrow();
        assertThat(millis).as("milliseconds for a page of 1 MB").isLessThan(MOST_MILLIS);
    }

    private static long measure(byte[] page) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long start = threads.getCurrentThreadCpuTime();
        assertThat(Histories.READER.read(page, "prose").findings()).isNotEmpty();
        long millis = (threads.getCurrentThreadCpuTime() - start) / 1_000_000;
        System.out.println("1 MB of prose in " + millis + " ms of the processor");
        return millis;
    }

    private static String createProse() {
        Random random = new Random(1);
        StringBuilder prose = new StringBuilder("# Notes on missing children\n\n");
        while (prose.length() < CHARACTERS) {
            appendParagraph(prose, random);
        }
        return prose.toString();
    }

    /** Appends sentences in lines of about the same length, as they are wrapped in text. */
    private static void appendParagraph(StringBuilder prose, Random random) {
        int line = prose.length();
        for (String word : createSentences(random).split(" ")) {
            prose.append(word);
            boolean full = prose.length() - line > LINE_LENGTH;
            line = full ? prose.length() : line;
            prose.append(full ? '\n' : ' ');
        }
        prose.append("\n\n");
    }

    private static String createSentences(Random random) {
        StringBuilder sentences = new StringBuilder();
        for (int i = 0; i < 8; i++) {
            String sentence = SENTENCES.get(random.nextInt(SENTENCES.size()));
            sentences.append(sentence.formatted(100 + random.nextInt(900))).append(' ');
        }
        return sentences.toString();
    }
}
