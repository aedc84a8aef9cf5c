package org.therapybilling.price;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.therapybilling.dataset.Datasets;

/**
 * Medicare's fees by another hand: whole numbers of billionths of a dollar, read from the text of the tables, with a rule of
 * its own for which release counts.
 */
final class FeeOracle {

    /** Conversion factors in ten-thousandths of a dollar (RULES of the fee schedule, by first day). */
    private static final TreeMap<LocalDate, Long> FACTORS = new TreeMap<>(Map.of(
            LocalDate.of(2020, 1, 1), 360_896L,
            LocalDate.of(2021, 1, 1), 348_931L,
            LocalDate.of(2022, 1, 1), 346_062L,
            LocalDate.of(2023, 1, 1), 338_872L,
            LocalDate.of(2024, 1, 1), 327_442L,
            LocalDate.of(2024, 3, 9), 332_875L,
            LocalDate.of(2025, 1, 1), 323_465L,
            LocalDate.of(2026, 1, 1), 334_009L));

    private static final long HALF_A_CENT = 5_000_000;
    private static final long A_CENT = 10_000_000;

    /** A release: its first day, and its rows by code or locality. */
    record Release(LocalDate first, Map<String, String[]> rows) {}

    private final List<Release> values;
    private final List<Release> indices;

    FeeOracle() {
        values = releases("mpfs-relative-values", row -> row[1].isEmpty() ? row[0] : "");
        indices = releases("mpfs-gpci", row -> row[0] + "-" + row[1]);
    }

    private interface Key {
        String of(String[] row);
    }

    private static List<Release> releases(String table, Key key) {
        List<Release> releases = new ArrayList<>();
        for (String entry : text("bundled.txt").split("\n", -1)) {
            if (entry.startsWith(table + " ")) {
                releases.add(release(entry.substring(table.length() + 1), key));
            }
        }
        releases.sort(Comparator.comparing(Release::first));
        return releases;
    }

    private static Release release(String name, Key key) {
        Map<String, String[]> rows = new TreeMap<>();
        for (String line : text(name + ".csv").lines().skip(1).toList()) {
            String[] row = line.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1);
            rows.put(key.of(row), row);
        }
        rows.remove("");
        return new Release(LocalDate.parse(properties(name).getProperty("first-day")), rows);
    }

    private static Properties properties(String name) {
        Properties properties = new Properties();
        try (InputStream input = Datasets.class.getResourceAsStream(name + ".properties")) {
            properties.load(input);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return properties;
    }

    private static String text(String name) {
        try (InputStream input = Datasets.class.getResourceAsStream(name)) {
            return new String(input.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Returns the first days of all releases of relative values and indices. */
    List<LocalDate> firstDays() {
        List<LocalDate> days = new ArrayList<>();
        values.forEach(release -> days.add(release.first));
        indices.forEach(release -> days.add(release.first));
        return days.stream().distinct().sorted().toList();
    }

    /** Returns the codes of the year of a date, whatever their status. */
    List<String> codes(LocalDate date) {
        return values.stream()
                .filter(release -> release.first.getYear() == date.getYear())
                .flatMap(release -> release.rows.keySet().stream())
                .distinct()
                .sorted()
                .toList();
    }

    List<String> localities(LocalDate date) {
        return List.copyOf(latest(indices, date).rows.keySet());
    }

    private static Release latest(List<Release> releases, LocalDate date) {
        Release latest = releases.get(0);
        for (Release release : releases) {
            latest = release.first.isAfter(date) ? latest : release;
        }
        return latest;
    }

    /** Returns the row of a code: of the latest release of the year by the date, else of the earliest after it. */
    String[] row(String code, LocalDate date) {
        String[] after = {};
        for (int i = values.size() - 1; i >= 0; i--) {
            Release release = values.get(i);
            String[] row = release.rows.get(code);
            if (row != null && release.first.getYear() == date.getYear()) {
                if (!release.first.isAfter(date)) {
                    return row;
                }
                after = row;
            }
        }
        return after;
    }

    boolean isReduced(String[] row) {
        return row[11].equals("5");
    }

    /** Returns the practice expense in hundredths. */
    static long expense(String[] row) {
        return hundredths(row[4]);
    }

    /** Returns the fee of a unit in cents, all of the practice expense ({@code halves} 2) or half of it ({@code halves} 1). */
    long cents(String[] row, String locality, LocalDate date, int halves) {
        long[] place = place(locality, date);
        long doubled = 2 * hundredths(row[3]) * place[0]
                + halves * hundredths(row[4]) * place[1]
                + 2 * hundredths(row[8]) * place[2];
        long billionths = doubled * FACTORS.floorEntry(date).getValue();
        return (billionths + 2 * HALF_A_CENT) / (2 * A_CENT);
    }

    private long[] place(String locality, LocalDate date) {
        if (locality.isEmpty()) {
            return new long[] {1000, 1000, 1000};
        }
        String[] row = latest(indices, date).rows.getOrDefault(locality, new String[0]);
        int last = row.length - 1;
        return new long[] {thousandths(row[last - 2]), thousandths(row[last - 1]), thousandths(row[last])};
    }

    private static long hundredths(String number) {
        return Long.parseLong(number.replace(".", ""));
    }

    private static long thousandths(String number) {
        return Long.parseLong(number.replace(".", ""));
    }
}
