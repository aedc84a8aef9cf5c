package org.therapybilling.examples.commandline;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.therapybilling.json.BillingJson;
import org.therapybilling.session.SessionEntry;

/** An input named on the command line: a file by its ending, or standard input. */
final class SessionFile {

    private static final String STANDARD_INPUT = "-";

    private final String name;
    private final InputStream standardInput;

    SessionFile(String name, InputStream standardInput) {
        this.name = name;
        this.standardInput = standardInput;
    }

    /** Gives each session of the file to a consumer, and what cannot be read as an entry of its own. */
    void forEach(Consumer<SessionEntry> consumer) {
        if (name.equals(STANDARD_INPUT)) {
            each(BillingJson.readLines(standardInput), consumer);
            return;
        }
        Path path = Path.of(name);
        Optional<String> problem = problem(path);
        if (problem.isPresent()) {
            consumer.accept(unreadable(problem.get()));
            return;
        }
        try (InputStream input = new BufferedInputStream(Files.newInputStream(path))) {
            each(isLines() ? BillingJson.readLines(input) : BillingJson.readDocument(input), consumer);
        } catch (IOException failed) {
            consumer.accept(unreadable("The file cannot be opened or closed; may you read it?"));
        }
    }

    private static void each(Stream<SessionEntry> entries, Consumer<SessionEntry> consumer) {
        try (entries) {
            entries.forEachOrdered(consumer);
        }
    }

    private Optional<String> problem(Path path) {
        if (!Files.exists(path)) {
            return Optional.of("There is no such file; is the name spelled right, from the current folder?");
        }
        if (Files.isDirectory(path)) {
            return Optional.of("This is a folder; name the files in it.");
        }
        return isLines() || hasEnding(".json")
                ? Optional.empty()
                : Optional.of("The name of the file ends neither in .json (a session or a list) nor in .ndjson (a"
                        + " session a line); this version reads no other form.");
    }

    private boolean isLines() {
        return hasEnding(".ndjson") || hasEnding(".jsonl");
    }

    private boolean hasEnding(String ending) {
        return name.toLowerCase(Locale.ROOT).endsWith(ending);
    }

    private static SessionEntry.Unreadable unreadable(String problem) {
        return new SessionEntry.Unreadable("", Optional.empty(), "", problem);
    }
}
