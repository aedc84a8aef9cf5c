package org.therapybilling.json;

import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.therapybilling.internal.Checks;
import org.therapybilling.payer.PayerBook;
import org.therapybilling.payer.PayerProfile;
import org.therapybilling.payer.form.Place;
import org.therapybilling.payer.form.Place.Fault;

/** Reads and writes profiles of payers as JSON files, so that a payer needs no Java. */
public final class PayerProfiles {

    /** What the field {@code format} of a file says. */
    static final String FORMAT = "therapy-billing-payers/1";

    private PayerProfiles() {}

    /**
     * {@return the profiles of a file, without those that they extend}
     *
     * @param file a JSON document in UTF-8; tables of fees that it names are looked up beside it
     * @throws PayerFormatException if it is not of the form of profiles, or extends one that is neither there nor bundled
     * @throws UncheckedIOException if the file cannot be read
     */
    public static PayerBook read(Path file) {
        Objects.requireNonNull(file, "file");
        return read(file, PayerBook.bundled());
    }

    /**
     * {@return the profiles of a file, without those that they extend}
     *
     * @param file a JSON document in UTF-8; tables of fees that it names are looked up beside it
     * @param parents profiles that those of the file may extend
     * @throws PayerFormatException if it is not of the form of profiles, or extends one that is neither there nor among
     *     the parents
     * @throws UncheckedIOException if the file cannot be read
     */
    public static PayerBook read(Path file, PayerBook parents) {
        Objects.requireNonNull(file, "file");
        Objects.requireNonNull(parents, "parents");
        try (InputStream input = NamedFile.open(file)) {
            return read(input, parents, FeeTables.beside(file));
        } catch (IOException failed) {
            throw new UncheckedIOException(
                    "The file of payers cannot be read; is its name right, and may you read it?", failed);
        }
    }

    /**
     * {@return the profiles of an input, without those that they extend}
     *
     * @param input a JSON document in UTF-8, which can name no tables of fees; left open
     * @throws PayerFormatException if it is not of the form of profiles, or extends one that is neither there nor bundled
     */
    public static PayerBook read(InputStream input) {
        Objects.requireNonNull(input, "input");
        return read(input, PayerBook.bundled(), FeeTables.nowhere());
    }

    private static PayerBook read(InputStream input, PayerBook parents, FeeTables tables) {
        Jackson.isNeeded();
        List<Fault> faults = new ArrayList<>();
        Place root = Place.root(faults);
        PlainTree.Value document = parsed(input, root);
        List<PayerProfile> profiles = new BookReader(tables, parents).read(document.plain(), root);
        if (!faults.isEmpty()) {
            throw new PayerFormatException(document.lines().faults(faults));
        }
        return PayerBook.of(profiles);
    }

    private static PlainTree.Value parsed(InputStream input, Place root) {
        try (JsonParser parser = SessionStream.own().createParser(new Utf8Input(input))) {
            if (parser.nextToken() == null) {
                throw broken(0, "The file is empty; expected is an object with format and profiles.");
            }
            PlainTree.Value document = PlainTree.read(parser, root);
            if (parser.nextToken() != null) {
                throw broken(
                        parser.currentTokenLocation().getLineNr(),
                        "More follows after the object; put all profiles into the one list profiles.");
            }
            return document;
        } catch (IOException unreadable) {
            throw broken(SessionStream.line(unreadable), SessionStream.problem(unreadable));
        }
    }

    private static PayerFormatException broken(int line, String problem) {
        return new PayerFormatException(List.of(new PayerFault(line, "", problem)));
    }

    /**
     * {@return a JSON document from which an equal book is read}
     *
     * @param book the profiles
     */
    public static String write(PayerBook book) {
        Objects.requireNonNull(book, "book");
        Jackson.isNeeded();
        return BookWriter.write(book);
    }

    /**
     * {@return what is known of some payers, as a JSON document for programs: each value with its dates, source, certainty,
     *     the profile that says it, and whether this version acts by it}
     *
     * @param book the profiles
     * @param shown those to show
     */
    public static String describe(PayerBook book, List<PayerProfile> shown) {
        Checks.elements("shown", shown);
        Objects.requireNonNull(book, "book");
        Jackson.isNeeded();
        return BookDescription.of(book, shown);
    }

    /** {@return a file to start from, in which every key stands as a comment, with what it says and a sample} */
    public static String template() {
        Jackson.isNeeded();
        return BookTemplate.of(Optional.empty());
    }

    /**
     * {@return a file to start from, in which every key stands as a comment, with what it says and a sample}
     *
     * @param parent the profile that the new one extends
     */
    public static String template(PayerProfile parent) {
        Objects.requireNonNull(parent, "parent");
        Jackson.isNeeded();
        return BookTemplate.of(Optional.of(parent));
    }
}
