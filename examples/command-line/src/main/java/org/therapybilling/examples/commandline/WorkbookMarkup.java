package org.therapybilling.examples.commandline;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** The parts of a workbook (ECMA-376 part 1, 18) as a parser goes through them one after the other. */
final class WorkbookMarkup extends DefaultHandler {

    /** SpreadsheetML has some hundred names a part, and at most twenty attributes an element. */
    private static final int MOST_NAMES = 1_000;

    /** Names of ISO 29500 Strict begin so. */
    private static final String STRICT = "http://purl.oclc.org/ooxml/spreadsheetml";

    private static final int MOST_ATTRIBUTES = 200;
    private static final int LONGEST_INDEX = 9;

    private final Set<String> names = new HashSet<>();
    private final StringBuilder value = new StringBuilder();
    private String root = "";
    private boolean from1904;
    private final SheetNesting nesting = new SheetNesting();
    private SheetOrder order = new SheetOrder();
    private long sharedTexts;
    private long greatestText = -1;
    private boolean isShared;
    private boolean isValue;

    /** Says whether an entry of the archive is a part in XML that may be read, by its name in small letters. */
    static boolean isPart(String name) {
        return (name.endsWith(".xml") || name.endsWith(".rels"))
                && !name.contains("customxml/")
                && !name.contains("docprops/");
    }

    /** Says whether the days of dates are counted from 1904, not from 1900 (18.2.28, {@code date1904}). */
    boolean isFrom1904() {
        return from1904;
    }

    @Override
    public void startDocument() {
        names.clear();
        root = "";
        order = new SheetOrder();
        nesting.begin();
    }

    @Override
    public void startPrefixMapping(String prefix, String uri) {
        count(prefix);
    }

    @Override
    public void startElement(String uri, String localName, String name, Attributes attributes) {
        if (root.isEmpty()) {
            root = localName;
            if (uri.startsWith(STRICT)) {
                throw new IllegalArgumentException(
                        "The workbook is saved as Strict Open XML, which is not read; save it as"
                                + " Excel Workbook (.xlsx), or as \"CSV UTF-8\".");
            }
        }
        count(name);
        countAll(attributes);
        if (root.equals("worksheet") || root.equals("sst")) {
            nesting.start(uri, localName);
        }
        switch (root) {
            case "worksheet" -> inSheet(localName, attributes);
            case "sst" -> inSharedTexts(localName);
            case "workbook" -> inWorkbook(localName, attributes);
            case "Types", "Relationships" -> ofPackage(attributes);
            default -> {}
        }
    }

    private void countAll(Attributes attributes) {
        if (attributes.getLength() > MOST_ATTRIBUTES) {
            throw strange();
        }
        for (int i = 0; i < attributes.getLength(); i++) {
            count(attributes.getQName(i));
        }
    }

    private void count(String name) {
        if (names.add(name) && names.size() > MOST_NAMES) {
            throw strange();
        }
    }

    private static IllegalArgumentException strange() {
        return new IllegalArgumentException(
                "The workbook has elements or attributes that no spreadsheet writes" + WorkbookTrouble.SAVE_AGAIN);
    }

    private void inSheet(String element, Attributes attributes) {
        switch (element) {
            case "row" -> order.row(attributes.getValue("r"));
            case "c" -> {
                order.cell(attributes.getValue("r"));
                String type = attributes.getValue("t");
                isShared = "s".equals(type);
                if ("d".equals(type)) {
                    throw new IllegalArgumentException(
                            "Cells of the workbook have dates as texts of ISO 8601 (t=\"d\"), which" + " are not read"
                                    + WorkbookTrouble.SAVE_AGAIN);
                }
            }
            case "v" -> {
                isValue = isShared;
                value.setLength(0);
            }
            case "rPh" -> throw phonetic();
            default -> {}
        }
    }

    private void inSharedTexts(String element) {
        if (element.equals("si")) {
            sharedTexts++;
        }
        if (element.equals("rPh")) {
            throw phonetic();
        }
    }

    private static IllegalArgumentException phonetic() {
        return new IllegalArgumentException("Cells of the workbook have phonetic text (furigana), which is not read;"
                + " save the sheet as \"CSV UTF-8\".");
    }

    private void inWorkbook(String element, Attributes attributes) {
        if (element.equals("workbookPr")) {
            String date1904 = attributes.getValue("date1904");
            from1904 = "1".equals(date1904) || "true".equals(date1904);
        }
    }

    /** Sheets, texts and styles stand in parts that are looked through. */
    private static void ofPackage(Attributes attributes) {
        boolean isRead = endsWith(attributes, "ContentType", ".main+xml", ".sharedStrings+xml", ".styles+xml")
                || endsWith(attributes, "Type", "/officeDocument", "/worksheet", "/sharedStrings", "/styles");
        if (isRead && !isPart(partOf(attributes))) {
            throw new IllegalArgumentException(
                    "A part of the workbook has a name that does not end in .xml" + WorkbookTrouble.SAVE_AGAIN);
        }
    }

    /** Returns the name of the part, or, where an element speaks of all parts of an ending, that. */
    private static String partOf(Attributes attributes) {
        String part = text(attributes, "PartName") + text(attributes, "Target");
        return part.isEmpty() ? "." + text(attributes, "Extension") : part;
    }

    private static boolean endsWith(Attributes attributes, String name, String... ends) {
        String given = attributes.getValue(name);
        if (given != null) {
            for (String end : ends) {
                if (given.endsWith(end)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static String text(Attributes attributes, String name) {
        String given = attributes.getValue(name);
        return given == null ? "" : given.toLowerCase(Locale.ROOT);
    }

    @Override
    public void characters(char[] text, int from, int length) {
        if (isValue && value.length() <= LONGEST_INDEX) {
            value.append(text, from, Math.min(length, LONGEST_INDEX + 1));
        }
    }

    @Override
    public void endElement(String uri, String localName, String name) {
        nesting.end();
        if (isValue && localName.equals("v")) {
            isValue = false;
            String index = value.toString().strip();
            greatestText = index.isEmpty() ? greatestText : Math.max(greatestText, index(index));
        }
    }

    private static long index(String text) {
        boolean isIndex = text.length() <= LONGEST_INDEX && text.chars().allMatch(c -> c >= '0' && c <= '9');
        return isIndex ? Long.parseLong(text) : Long.MAX_VALUE;
    }

    /**
     * Ends the reading of all parts.
     *
     * @throws IllegalArgumentException if a cell names a shared text that is not there
     */
    void finish() {
        if (greatestText >= sharedTexts) {
            throw new IllegalArgumentException(
                    "Cells of the workbook name texts that it does not have" + WorkbookTrouble.SAVE_AGAIN);
        }
    }
}
