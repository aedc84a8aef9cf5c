package org.therapybilling.examples.commandline;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Why bytes are not read as a workbook (.xlsx), which is a zip archive of XML. */
final class WorkbookTrouble {

    /** How to mend it; ends the sentence. */
    static final String SAVE_AGAIN =
            "; open it in a spreadsheet and save it as .xlsx without a password, or as \"CSV UTF-8\".";

    /** How the compound files of old Excel begin, in which workbooks with a password lie too (MS-CFB 2.2, MS-OFFCRYPTO 1.3). */
    private static final String COMPOUND_FILE = "\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1";

    private static final String PASSWORD = "E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0";
    private static final String ENTRY = "PK\3\4";
    private static final int FLAGS = 6;
    private static final int METHOD = 8;
    private static final int STORED = 0;
    private static final int DEFLATED = 8;

    private WorkbookTrouble() {}

    static String of(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        if (text.startsWith(COMPOUND_FILE)) {
            return (text.contains(PASSWORD)
                            ? "The workbook is locked by a password"
                            : "This is a workbook of old Excel (.xls)")
                    + SAVE_AGAIN;
        }
        if (text.startsWith(ENTRY) && text.length() > FLAGS && (text.charAt(FLAGS) & 1) != 0) {
            return "The archive of the workbook is encrypted" + SAVE_AGAIN;
        }
        return method(text)
                .map(method ->
                        "The archive of the workbook is packed by " + method + ", which is not read" + SAVE_AGAIN)
                .orElse("The file is no workbook (.xlsx), or is damaged" + SAVE_AGAIN);
    }

    /** Returns how the first entry is packed, if in none of the ways of workbooks (ECMA-376 part 2, annex B). */
    private static Optional<String> method(String text) {
        if (!text.startsWith(ENTRY) || text.length() <= METHOD + 1) {
            return Optional.empty();
        }
        int method = text.charAt(METHOD) + (text.charAt(METHOD + 1) << Byte.SIZE);
        return method == STORED || method == DEFLATED ? Optional.empty() : Optional.of(name(method));
    }

    /** The numbers of PKWARE, APPNOTE 6.3.10, section 4.4.5. */
    private static String name(int method) {
        return switch (method) {
            case 9 -> "Deflate64";
            case 12 -> "bzip2";
            case 14 -> "LZMA";
            default -> "method " + method;
        };
    }
}
