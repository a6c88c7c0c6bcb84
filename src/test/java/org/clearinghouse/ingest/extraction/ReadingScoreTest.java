package org.clearinghouse.ingest.extraction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadingScoreTest {
    @TempDir
    Path directory;

    @Test
    void comparesPagesWithWhatIsExpected() throws IOException {
        write("sheet.txt", "Maine Data\n\nIn 2023, NCMEC handled 59 cases of missing children from Maine.\n");
        write("other.txt", "Maine Data\n\nIn 2023, NCMEC handled 61 cases of missing children from Maine.\n");
        write("expected.csv", """
                file,area,year,metric,value,qualifier
                sheet.txt,ME,2023,missing-cases,59,EXACT
                sheet.txt,ME,2023,cvip-submissions,7,EXACT
                """);
        assertThat(ReadingScore.scoreDirectory(directory))
                .containsEntry("sheet.txt", new ReadingScore(1, List.of(), List.of("ME,2023,cvip-submissions,7,EXACT")))
                .containsEntry("other.txt", new ReadingScore(0, List.of("ME,2023,missing-cases,61,EXACT"), List.of()))
                .hasSize(2);
    }

    @Test
    void namesWhatIsMissingOfADirectory() throws IOException {
        assertThatThrownBy(() -> ReadingScore.scoreDirectory(directory))
                .hasMessageContaining("expected.csv is missing; its columns are file,area,year");
        write("expected.csv", "file,area,year,metric,value\nsheet.txt,ME,2023,missing-cases,59\n");
        assertThatThrownBy(() -> ReadingScore.scoreDirectory(directory)).hasMessageContaining("must have the columns");
        write("expected.csv", "file,area,year,metric,value,qualifier\nsheet.txt,ME,2023,missing-cases,59,EXACT\n");
        assertThatThrownBy(() -> ReadingScore.scoreDirectory(directory)).hasMessageContaining("has no page sheet.txt");
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(directory.resolve(name), text);
    }
}
