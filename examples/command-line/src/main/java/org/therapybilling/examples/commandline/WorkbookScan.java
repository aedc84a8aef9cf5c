package org.therapybilling.examples.commandline;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Collections;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.zip.CRC32;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParser;
import javax.xml.parsers.SAXParserFactory;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.xml.sax.SAXException;

/**
 * Looks through the parts of a workbook (ECMA-376) before they are read. What the reader of workbooks would pass over in
 * silence, or take minutes for, is refused here by name.
 */
final class WorkbookScan {

    private static final String DOCTYPE = "http://apache.org/xml/features/disallow-doctype-decl";

    /** What parts may grow to when they are unpacked: so many times the bytes of the file, and this many more. */
    private static final long MOST_TIMES = 100;

    private static final long MORE_BYTES = 1 << 24;

    private WorkbookScan() {}

    /**
     * {@return what the parts say together}
     *
     * @param workbook the bytes of a workbook (.xlsx)
     * @throws IllegalArgumentException if it is no workbook, is damaged, or has what is not read
     */
    static WorkbookMarkup of(byte[] workbook) {
        WorkbookMarkup markup = new WorkbookMarkup();
        try (ZipFile archive = ZipFile.builder().setByteArray(workbook).get()) {
            scan(archive, markup, MOST_TIMES * workbook.length + MORE_BYTES);
        } catch (IOException | SAXException | ParserConfigurationException damaged) {
            throw new IllegalArgumentException(WorkbookTrouble.of(workbook), damaged);
        }
        markup.finish();
        return markup;
    }

    private static void scan(ZipFile archive, WorkbookMarkup markup, long most)
            throws IOException, SAXException, ParserConfigurationException {
        SAXParser parser = parser();
        Set<String> names = new HashSet<>();
        long left = most;
        for (ZipArchiveEntry entry : Collections.list(archive.getEntries())) {
            String name = entry.getName().toLowerCase(Locale.ROOT);
            if (!names.add(name)) {
                throw new IllegalArgumentException(
                        "The archive of the workbook has two entries of one name" + WorkbookTrouble.SAVE_AGAIN);
            }
            if (WorkbookMarkup.isPart(name)) {
                Inflated part = new Inflated(archive.getInputStream(entry), left);
                parser.parse(part, markup);
                part.checkWhole(entry);
                left = part.left;
            }
        }
    }

    /** The parser of the JDK: its tables of names grow with them, and it knows no other files. */
    private static SAXParser parser() throws SAXException, ParserConfigurationException {
        SAXParserFactory factory = SAXParserFactory.newDefaultNSInstance();
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.setFeature(DOCTYPE, true);
        return factory.newSAXParser();
    }

    /** A part as it is unpacked, as far as there is room for it. */
    private static final class Inflated extends FilterInputStream {

        private final CRC32 checksum = new CRC32();
        private long left;

        private Inflated(InputStream part, long left) {
            super(part);
            this.left = left;
        }

        /** Reads what a parser has left, and looks whether all is as the archive says (PKWARE, APPNOTE 6.3.10, 4.4.7). */
        private void checkWhole(ZipArchiveEntry entry) throws IOException {
            transferTo(OutputStream.nullOutputStream());
            if (checksum.getValue() != entry.getCrc()) {
                throw new IOException("a part has another checksum than the archive says");
            }
        }

        @Override
        public int read() throws IOException {
            byte[] next = new byte[1];
            return read(next, 0, 1) < 0 ? -1 : next[0] & 0xFF;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            int count = super.read(bytes, from, length);
            if (count > 0) {
                checksum.update(bytes, from, count);
                count(count);
            }
            return count;
        }

        /** A parser closes what it has read; there may be more of it. */
        @Override
        public void close() {}

        private void count(int bytes) {
            left -= bytes;
            if (left < 0) {
                throw new IllegalArgumentException("The workbook unpacks to more than " + MOST_TIMES
                        + " times its bytes, as no sheet of charges does; save its rows as \"CSV UTF-8\".");
            }
        }
    }
}
