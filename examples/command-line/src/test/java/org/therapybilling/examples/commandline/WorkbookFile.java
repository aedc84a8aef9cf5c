package org.therapybilling.examples.commandline;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes the smallest workbooks (ECMA-376) for tests: two sheets, of which one is given as its rows in XML. */
final class WorkbookFile {

    private static final String NAMESPACE = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private WorkbookFile() {}

    /**
     * Writes a workbook of the sheets Charges and Notes. Styles: 0 general, 1 a date, 2 a time of the clock, 3 hours and
     * minutes, 4 a date of its own, 5 an amount.
     */
    static Path write(Path file, String rows, boolean from1904) throws IOException {
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            add(zip, "[Content_Types].xml", """
                    <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
                    <Default Extension="xml" ContentType="application/xml"/>
                    <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
                    <Override PartName="/xl/workbook.xml" ContentType=\
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>
                    <Override PartName="/xl/styles.xml" ContentType=\
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/></Types>""");
            add(
                    zip,
                    "_rels/.rels",
                    "<Relationships xmlns=\"" + RELATIONS + "\"><Relationship Id=\"r1\" Type=\"" + OFFICE
                            + "/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
            add(
                    zip,
                    "xl/_rels/workbook.xml.rels",
                    "<Relationships xmlns=\"" + RELATIONS + "\">" + relation(1, "worksheet", "worksheets/sheet1.xml")
                            + relation(2, "worksheet", "worksheets/sheet2.xml") + relation(3, "styles", "styles.xml")
                            + "</Relationships>");
            add(
                    zip,
                    "xl/workbook.xml",
                    "<workbook " + NAMESPACE + " xmlns:r=\"" + OFFICE + "\"><workbookPr date1904=\""
                            + (from1904 ? 1 : 0) + "\"/><sheets><sheet name=\"Charges\" sheetId=\"1\" r:id=\"r1\"/>"
                            + "<sheet name=\"Notes\" sheetId=\"2\" r:id=\"r2\"/></sheets></workbook>");
            add(
                    zip,
                    "xl/styles.xml",
                    "<styleSheet " + NAMESPACE + "><numFmts count=\"2\"><numFmt numFmtId=\"164\""
                            + " formatCode=\"[$-409]ddd, mmm d, yyyy;@\"/><numFmt numFmtId=\"165\" formatCode=\"&quot;$&quot;#,##0.00\"/>"
                            + "</numFmts><cellXfs count=\"6\"><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"18\"/><xf"
                            + " numFmtId=\"20\"/><xf numFmtId=\"164\"/><xf numFmtId=\"165\"/></cellXfs></styleSheet>");
            add(zip, "xl/worksheets/sheet1.xml", sheet(rows));
            add(zip, "xl/worksheets/sheet2.xml", sheet("<row r=\"1\">" + text("A1", "Nothing here") + "</row>"));
        }
        return file;
    }

    private static String relation(int id, String type, String target) {
        return "<Relationship Id=\"r" + id + "\" Type=\"" + OFFICE + "/" + type + "\" Target=\"" + target + "\"/>";
    }

    private static String sheet(String rows) {
        return "<worksheet " + NAMESPACE + "><sheetData>" + rows + "</sheetData></worksheet>";
    }

    static String text(String cell, String value) {
        return "<c r=\"" + cell + "\" t=\"inlineStr\"><is><t>" + value + "</t></is></c>";
    }

    static String number(String cell, int style, String value) {
        return "<c r=\"" + cell + "\" s=\"" + style + "\"><v>" + value + "</v></c>";
    }

    private static void add(ZipOutputStream zip, String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>" + content)
                .getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
