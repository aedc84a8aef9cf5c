package org.therapybilling.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.therapybilling.reference.Table;

/** The page on reference data names every table with its columns. */
class DataPageTest {

    @Test
    void every_table_is_there_with_its_columns() throws IOException {
        List<String> page = Files.readAllLines(Path.of("docs", "data.md"));
        for (Table<?, ?> table : KnownTables.all()) {
            String columns = "`" + String.join(",", KnownTables.schema(table).columns()) + "`";
            assertThat(page)
                    .as(table.id())
                    .anyMatch(line -> line.contains("`" + table.id() + "`") && line.contains("| " + columns));
        }
    }
}
