package org.clearinghouse.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** ImportIT reads a file under a POSIX locale. */
class FileNamesTest {

    @ParameterizedTest
    @ValueSource(strings = {"a.pdf", "dir/Do\u00F1a.pdf", "/tmp/dir/Do\u00F1a.pdf", "1+1 %41;?#.pdf", "./b/../a.pdf"})
    void decodesTheBytesOfAPath(String path) {
        assertThat(FileNames.decode(Path.of(path))).isEqualTo(path);
        assertThat(FileNames.format(Path.of(path))).isEqualTo(path);
    }
}
