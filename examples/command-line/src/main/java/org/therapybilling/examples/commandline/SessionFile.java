package org.therapybilling.examples.commandline;

import java.io.BufferedInputStream;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.therapybilling.csv.BillingCsv;
import org.therapybilling.csv.TableMapping;
import org.therapybilling.json.BillingJson;
import org.therapybilling.session.SessionEntry;

/** An input named on the command line: a file by its ending, or standard input. */
final class SessionFile {

    private static final String STANDARD_INPUT = "-";

    private final String name;
    private final InputStream standardInput;
    private final Progress progress;
    private final InputOptions options;
    private final Consumer<String> remarks;

    SessionFile(
            String name, InputStream standardInput, Progress progress, InputOptions options, Consumer<String> remarks) {
        this.name = name;
        this.standardInput = standardInput;
        this.progress = progress;
        this.options = options;
        this.remarks = remarks;
    }

    /** Returns the sessions of the file, and what cannot be read as entries of their own; to be closed. */
    Stream<SessionEntry> entries() {
        if (name.equals(STANDARD_INPUT)) {
            InputStream input = progress.of(standardInput);
            return options.format()
                    .map(format -> form(input, format))
                    .orElseGet(() -> guessed(new GuessedInput(input)));
        }
        Path path;
        try {
            path = Path.of(name);
        } catch (InvalidPathException unspeakable) {
            return unreadable(
                    "The name of the file has letters that the character set of this system lacks; run in a UTF-8"
                            + " locale (LC_ALL=C.UTF-8), or rename the file.");
        }
        return problem(path)
                .map(SessionFile::unreadable)
                .orElseGet(() -> opened(path, format().orElseThrow()))
                .map(entry -> entry.ofFile(shortName()));
    }

    private static Stream<SessionEntry> guessed(GuessedInput input) {
        return input.misfit().map(SessionFile::unreadable).orElseGet(() -> BillingJson.readLines(input.input()));
    }

    private Optional<InputFormat> format() {
        return options.format().or(() -> InputFormat.byName(name));
    }

    private String shortName() {
        return Optional.ofNullable(Path.of(name).getFileName())
                .map(Path::toString)
                .orElse(name);
    }

    private Stream<SessionEntry> opened(Path path, InputFormat format) {
        try {
            InputStream bytes =
                    Files.isRegularFile(path) ? Files.newInputStream(path) : new FileInputStream(path.toFile());
            InputStream input = progress.of(new BufferedInputStream(bytes), Files.size(path));
            return form(input, format).onClose(() -> close(input));
        } catch (IOException failed) {
            return unreadable("The file cannot be opened; may you read it?");
        }
    }

    private Stream<SessionEntry> form(InputStream input, InputFormat format) {
        return switch (format) {
            case json -> BillingJson.readDocument(input);
            case ndjson -> BillingJson.readLines(input);
            case csv -> BillingCsv.readTable(input, mapping(), remarks);
            case xlsx -> sheet(input);
        };
    }

    private TableMapping mapping() {
        return name.equals(STANDARD_INPUT)
                ? options.mapping()
                : options.mapping().file(shortName());
    }

    private Stream<SessionEntry> sheet(InputStream input) {
        try {
            Workbook workbook = Workbook.open(input, options.sheet());
            return BillingCsv.readRows(workbook, mapping(), remarks).onClose(workbook::close);
        } catch (IllegalArgumentException refused) {
            return unreadable(String.valueOf(refused.getMessage()));
        }
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
        if (format().isEmpty() && name.endsWith(".xls")) {
            return Optional.of(
                    "This is a workbook of old Excel (.xls), which is not read; open it and save it as .xlsx or"
                            + " as \"CSV UTF-8\".");
        }
        return format().isPresent()
                ? Optional.empty()
                : Optional.of(
                        "The name of the file ends neither in .json (a session or a list) nor in .ndjson (a session a"
                                + " line) nor in .csv or .xlsx (a row a line); say by --input-format what it is.");
    }

    private static Stream<SessionEntry> unreadable(String problem) {
        return Stream.of(new SessionEntry.Unreadable("", Optional.empty(), "", problem));
    }
}
