package org.therapybilling.dataset;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Properties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.therapybilling.explain.DataRelease;
import org.therapybilling.reference.CodeBook;
import org.therapybilling.reference.ReferenceData;

/** The door to reference data. */
public final class Datasets {

    private static final Logger LOG = LoggerFactory.getLogger(Datasets.class);
    private static final String CODE_BOOK = "code-book.csv";
    private static final String CODE_BOOK_RELEASE = "code-book.properties";

    private Datasets() {}

    /**
     * Returns the tables that come with the library: the therapy codes. Each call returns equal data; it is read once,
     * on the first call.
     *
     * @return the bundled reference data
     * @throws DatasetException if the tables are missing from the library or damaged
     */
    public static ReferenceData bundled() {
        return Bundled.CODE_BOOK;
    }

    /** Reads the bundled tables when they are first asked for. */
    private static final class Bundled {
        static final CodeBook CODE_BOOK = readCodeBook();
    }

    private static CodeBook readCodeBook() {
        Properties about = new Properties();
        try (Reader properties = open(CODE_BOOK_RELEASE);
                Reader csv = open(CODE_BOOK)) {
            about.load(properties);
            List<CodeBook.Entry> entries = new CodeBookReader(CODE_BOOK).read(csv);
            CodeBook book = CodeBook.of(release(about), LocalDate.parse(about.getProperty("covered-until")), entries);
            LOG.debug("Code book {}: {} rows", about.getProperty("version"), entries.size());
            return book;
        } catch (IOException unreadable) {
            throw new DatasetException(CODE_BOOK, "it cannot be read; is the library's jar complete?", unreadable);
        }
    }

    private static DataRelease release(Properties about) {
        return new DataRelease(
                about.getProperty("id"),
                about.getProperty("publisher"),
                about.getProperty("version"),
                DataRelease.Coverage.valueOf(about.getProperty("coverage")),
                Integer.parseInt(about.getProperty("rows")),
                about.getProperty("sha256"));
    }

    private static Reader open(String name) {
        InputStream table = Datasets.class.getResourceAsStream(name);
        if (table == null) {
            throw new DatasetException(name, "it is missing; is the library's jar complete?");
        }
        return new InputStreamReader(table, StandardCharsets.UTF_8);
    }
}
