package org.therapybilling.dataset;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.therapybilling.explain.DataRelease;
import org.therapybilling.reference.Table;
import org.therapybilling.vocabulary.CodeSet;
import org.therapybilling.vocabulary.EffectivePeriod;

/**
 * What stands beside a table in the project's own layout, in a file of properties.
 *
 * @param draft the release
 * @param rows how many rows the table has
 * @param sha256 the digest of the table
 * @param cacheSha256 the digest of the cache of its packed form; empty if there is none
 * @param sources where the rows come from, in words
 */
record TableAbout(ReleaseDraft draft, int rows, String sha256, String cacheSha256, List<String> sources) {

    static final String EXTENSION = ".properties";

    private static final String SOURCE = "source.";

    /** A version is part of the names of files. */
    private static final Pattern VERSION = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,60}");

    /** The most bytes of a file of properties: a hundred times the longest there is. */
    private static final int MOST_BYTES = 1 << 18;

    DataRelease release() {
        return draft.release(rows, sha256);
    }

    /**
     * Reads the properties.
     *
     * @throws DatasetException if one is missing or malformed
     */
    static TableAbout read(String file, InputStream bytes) throws IOException {
        Properties properties = new Properties();
        try {
            properties.load(new InputStreamReader(limited(file, bytes), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException malformed) {
            throw DatasetException.ofFile(file, "it is not a file of properties.", malformed);
        }
        TableRow row = row(file, properties);
        Table<?, ?> table = row.value(
                "id",
                "a table such as ncci-ptp-practitioner",
                id -> KnownTables.ofId(id).orElse(null));
        ReleaseDraft draft = new ReleaseDraft(
                table,
                row.notBlank("publisher"),
                row.value(
                        "version",
                        "letters, digits, points, - and _",
                        text -> VERSION.matcher(text).matches() ? text : null),
                row.value("codes", "all, or codes and ranges of codes", CodeSet::parse),
                dates(row));
        TableAbout about = new TableAbout(
                draft,
                row.value("rows", "a number of rows", Integer::valueOf),
                row.notBlank("sha256"),
                row.textIfThere("cache-sha256"),
                sources(properties));
        return row.value("sha256", "64 hexadecimal digits in lower case", checked(about));
    }

    private static InputStream limited(String file, InputStream bytes) throws IOException {
        byte[] read = bytes.readNBytes(MOST_BYTES + 1);
        if (read.length > MOST_BYTES) {
            throw DatasetException.ofFile(
                    file, "it has more than " + MOST_BYTES + " bytes, which the properties of a table never have.");
        }
        return new ByteArrayInputStream(read);
    }

    private static Function<String, TableAbout> checked(TableAbout about) {
        return text -> {
            about.release();
            return about;
        };
    }

    private static TableRow row(String file, Properties properties) {
        List<String> names = properties.stringPropertyNames().stream().sorted().toList();
        return new TableRow(
                file,
                1,
                names,
                names.stream().map(name -> properties.getProperty(name, "")).toList());
    }

    private static EffectivePeriod dates(TableRow row) {
        EffectivePeriod open =
                row.has("first-day") ? EffectivePeriod.from(row.isoDate("first-day")) : EffectivePeriod.always();
        LocalDate last = row.isoDate("last-day");
        return row.value("last-day", "a date not before the first day", text -> open.until(last));
    }

    private static List<String> sources(Properties properties) {
        List<String> sources = new ArrayList<>();
        for (int i = 1; properties.getProperty(SOURCE + i) != null; i++) {
            sources.add(properties.getProperty(SOURCE + i, ""));
        }
        return sources;
    }

    /** Returns the properties as text, in a fixed order and without the time. */
    String text() {
        List<String> lines = new ArrayList<>();
        lines.add("id=" + draft.table().id());
        lines.add("publisher=" + escaped(draft.publisher()));
        lines.add("version=" + draft.version());
        lines.add("codes=" + draft.codes());
        line("first-day", draft.dates().firstDay()).ifPresent(lines::add);
        line("last-day", draft.dates().lastDay()).ifPresent(lines::add);
        lines.add("rows=" + rows);
        lines.add("sha256=" + sha256);
        if (!cacheSha256.isEmpty()) {
            lines.add("cache-sha256=" + cacheSha256);
        }
        for (int i = 0; i < sources.size(); i++) {
            lines.add(SOURCE + (i + 1) + "=" + escaped(sources.get(i)));
        }
        return String.join("\n", lines) + "\n";
    }

    /** Writes whatever is not printable ASCII as properties have it, for names of files may be anything. */
    private static String escaped(String value) {
        StringBuilder text = new StringBuilder();
        for (char character : value.replace("\\", "\\\\").toCharArray()) {
            boolean plain = (character > ' ' && character <= '~') || (character == ' ' && !text.isEmpty());
            text.append(plain ? String.valueOf(character) : unicode(character));
        }
        return text.toString();
    }

    private static String unicode(char character) {
        String digits = Integer.toHexString(character);
        return "\\u" + "0".repeat(4 - digits.length()) + digits;
    }

    private static Optional<String> line(String name, Optional<LocalDate> day) {
        return day.map(date -> name + "=" + date);
    }
}
