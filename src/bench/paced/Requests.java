import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;

/** The request: each one gets its own {METRIC}, {YEAR} and unique {NEW}. */
final class Requests {
    private final String head;
    private final String body;
    private final String[] metrics;
    private final String[] years;
    private final String run = Long.toString(System.nanoTime(), 36);
    private final ByteBuffer fixed;
    private int count;

    /** The file contains the header lines, an empty line and the body. */
    Requests(Path file, String[] metrics, String[] years) throws IOException {
        String[] parts = Files.readString(file).split("\n\n", 2);
        head = parts[0].replace("\n", "\r\n");
        body = parts[1];
        this.metrics = metrics;
        this.years = years;
        fixed = body.contains("{NEW}") ? null : whole(body);
    }

    ByteBuffer next() {
        if (fixed != null) return fixed.rewind();
        int n = count++;
        return whole(body.replace("{METRIC}", metrics[n % metrics.length])
                .replace("{YEAR}", years[n / metrics.length % years.length])
                .replace("{NEW}", run + "_" + n));
    }

    private ByteBuffer whole(String body) {
        byte[] bytes = body.getBytes(UTF_8);
        byte[] start = (head + "\r\nContent-Length: " + bytes.length + "\r\n\r\n").getBytes(UTF_8);
        return ByteBuffer.allocate(start.length + bytes.length).put(start).put(bytes).flip();
    }
}
