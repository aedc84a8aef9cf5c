package org.therapybilling.examples.commandline;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * From which year a workbook counts the days of its dates (ECMA-376 part 1, 18.2.28, {@code date1904}). The reader of
 * workbooks knows the spelling {@code true} only, and spreadsheets write {@code 1}.
 */
final class DateSystem {

    private static final String WORKBOOK = "xl/workbook.xml";
    private static final int LONGEST = 1 << 20;
    private static final Pattern FROM_1904 = Pattern.compile("\\bdate1904\\s{0,9}+=\\s{0,9}+[\"'](?:1|true)[\"']");

    private DateSystem() {}

    /**
     * {@return whether days are counted from 1904, not from 1900}
     *
     * @param workbook the bytes of a workbook (.xlsx)
     * @throws IOException if it is no archive, or damaged
     */
    static boolean isFrom1904(byte[] workbook) throws IOException {
        try (ZipInputStream archive = new ZipInputStream(new ByteArrayInputStream(workbook))) {
            ZipEntry entry = archive.getNextEntry();
            while (entry != null && !entry.getName().equals(WORKBOOK)) {
                entry = archive.getNextEntry();
            }
            return entry != null
                    && FROM_1904
                            .matcher(new String(archive.readNBytes(LONGEST), StandardCharsets.UTF_8))
                            .find();
        }
    }
}
