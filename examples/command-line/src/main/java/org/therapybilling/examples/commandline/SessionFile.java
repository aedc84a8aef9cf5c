package org.therapybilling.examples.commandline;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.therapybilling.csv.BillingCsv;
import org.therapybilling.csv.CsvDefaults;
import org.therapybilling.json.BillingJson;
import org.therapybilling.session.SessionEntry;

/** An input named on the command line: a file by its ending, or standard input. */
final class SessionFile {

    private static final String STANDARD_INPUT = "-";

    private final String name;
    private final InputStream standardInput;
    private final Progress progress;
    private final CsvDefaults defaults;
    private final Consumer<String> remarks;

    SessionFile(
            String name, InputStream standardInput, Progress progress, CsvDefaults defaults, Consumer<String> remarks) {
        this.name = name;
        this.standardInput = standardInput;
        this.progress = progress;
        this.defaults = defaults;
        this.remarks = remarks;
    }

    /** Returns the sessions of the file, and what cannot be read as entries of their own; to be closed. */
    Stream<SessionEntry> entries() {
        if (name.equals(STANDARD_INPUT)) {
            return BillingJson.readLines(progress.of(standardInput));
        }
        Path path = Path.of(name);
        return problem(path).map(SessionFile::unreadable).orElseGet(() -> opened(path));
    }

    private Stream<SessionEntry> opened(Path path) {
        try {
            InputStream input = progress.of(new BufferedInputStream(Files.newInputStream(path)), Files.size(path));
            return form(input).onClose(() -> close(input));
        } catch (IOException failed) {
            return unreadable("The file cannot be opened; may you read it?");
        }
    }

    private Stream<SessionEntry> form(InputStream input) {
        if (hasEnding(".csv")) {
            return BillingCsv.readTable(input, defaults, remarks);
        }
        return isLines() ? BillingJson.readLines(input) : BillingJson.readDocument(input);
    }

    private static void close(InputStream input) {
        try {
            input.close();
        } catch (IOException failed) {
            throw new UncheckedIOException("an input could not be closed", failed);
        }
    }

    private Optional<String> problem(Path path) {
        if (!Files.exists(path)) {
            return Optional.of("There is no such file; is the name spelled right, from the current folder?");
        }
        if (Files.isDirectory(path)) {
            return Optional.of("This is a folder; name the files in it.");
        }
        return isLines() || hasEnding(".json") || hasEnding(".csv")
                ? Optional.empty()
                : Optional.of("The name of the file ends neither in .json (a session or a list) nor in .ndjson (a"
                        + " session a line) nor in .csv (a row a line); no other form is read.");
    }

    private boolean isLines() {
        return hasEnding(".ndjson") || hasEnding(".jsonl");
    }

    private boolean hasEnding(String ending) {
        return name.toLowerCase(Locale.ROOT).endsWith(ending);
    }

    private static Stream<SessionEntry> unreadable(String problem) {
        return Stream.of(new SessionEntry.Unreadable("", Optional.empty(), "", problem));
    }
}
