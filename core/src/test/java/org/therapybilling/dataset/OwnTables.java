package org.therapybilling.dataset;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;

/** Tables in the project's own layout, of rows that a test states. */
final class OwnTables {

    static final String PAIRS = "column_1,column_2,prior_to_1996,effective,deletion,modifier,rationale";
    static final String LIMITS = "code,units,adjudication_indicator,rationale";
    static final String ADD_ONS = "add_on_code,primary_code,type,effective,deletion,start";
    static final String FIGURES = "figure,first_day,last_day,value,certainty,source";

    private static final int MONTHS = 3;

    private OwnTables() {}

    /** Writes pairs of practitioners, complete for all codes, into a folder named by the quarter, and returns it. */
    static Path pairs(Path folder, String quarter, String... rows) {
        return write(folder.resolve(quarter), "ncci-ptp-practitioner", quarter, "all", PAIRS, List.of(rows));
    }

    /** Writes limits of practitioners, complete for all codes, into a folder named by the quarter, and returns it. */
    static Path limits(Path folder, String quarter, String... rows) {
        return write(folder.resolve(quarter), "ncci-mue-practitioner", quarter, "all", LIMITS, List.of(rows));
    }

    /** Writes add-on codes, complete for all codes, into a folder named by the quarter, and returns it. */
    static Path addOns(Path folder, String quarter, String... rows) {
        return write(folder.resolve(quarter), "ncci-add-on-codes", quarter, "all", ADD_ONS, List.of(rows));
    }

    /**
     * Writes a table that CMS publishes for a quarter.
     *
     * @param folder where it goes; it is made if need be
     * @param id the table
     * @param quarter the quarter, such as {@code 2026Q4}
     * @param codes the codes that it is complete for: {@code all}, none, or codes and ranges
     * @param header the names of the columns
     * @param rows the rows, commas between fields
     * @return the folder
     */
    static Path write(Path folder, String id, String quarter, String codes, String header, List<String> rows) {
        String table = header + "\n" + String.join("\n", rows) + (rows.isEmpty() ? "" : "\n");
        LocalDate first =
                LocalDate.of(Integer.parseInt(quarter.substring(0, 4)), MONTHS * (quarter.charAt(5) - '1') + 1, 1);
        String about = String.join(
                "\n",
                "id=" + id,
                "publisher=CMS",
                "version=" + quarter,
                "codes=" + codes,
                "first-day=" + first,
                "last-day=" + first.plusMonths(MONTHS).minusDays(1),
                "rows=" + rows.size(),
                "sha256=" + sha256(table),
                "");
        try {
            Files.createDirectories(folder);
            Files.writeString(folder.resolve(id + "-" + quarter + ".csv"), table);
            Files.writeString(folder.resolve(id + "-" + quarter + ".properties"), about);
            return folder;
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private static String sha256(String table) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(table.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
