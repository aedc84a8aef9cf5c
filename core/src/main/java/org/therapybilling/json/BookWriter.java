package org.therapybilling.json;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.therapybilling.payer.PayerBook;

/** Writes profiles as a document. */
final class BookWriter {

    private BookWriter() {}

    static String write(PayerBook book) {
        return document(book.profiles().stream().map(ProfileWriter::plain).toList());
    }

    /** Returns the text of a document with these profiles. */
    static String document(List<Map<String, Object>> profiles) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("format", PayerProfiles.FORMAT);
        document.put("profiles", profiles);
        return PlainText.of(document) + "\n";
    }
}
