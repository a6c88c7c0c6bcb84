package org.clearinghouse.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import org.junit.jupiter.api.Test;

class FileErrorsTest {

    @Test
    void describesFailuresThatOnlyCarryAPath() {
        assertThat(FileErrors.describe(new AccessDeniedException("/file"))).isEqualTo("permission denied");
        assertThat(FileErrors.describe(new NoSuchFileException("/file"))).isEqualTo("no such file or directory");
        assertThat(FileErrors.describe(new FileAlreadyExistsException("/file"))).isEqualTo("a file is in the way");
    }

    @Test
    void describesOtherFailuresByTheirReason() {
        assertThat(FileErrors.describe(new FileSystemException("/file", null, "Not a directory")))
                .isEqualTo("Not a directory");
        assertThat(FileErrors.describe(new IOException("disk full"))).isEqualTo("disk full");
    }

    @Test
    void namesTheExceptionWithoutAReason() {
        assertThat(FileErrors.describe(new FileSystemException("/file"))).isEqualTo("FileSystemException");
        assertThat(FileErrors.describe(new IOException())).isEqualTo("IOException");
    }
}
