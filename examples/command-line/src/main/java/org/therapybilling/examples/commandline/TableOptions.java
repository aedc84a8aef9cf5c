package org.therapybilling.examples.commandline;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.therapybilling.csv.TableMapping;
import org.therapybilling.payer.PayerBook;
import org.therapybilling.vocabulary.Discipline;
import org.therapybilling.vocabulary.PayerId;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What is known of inputs, tables above all, before they are read. */
final class TableOptions {

    /** The longest that a file of columns may be, in bytes: it has a line for each column. */
    private static final int LONGEST = 1 << 20;

    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec spec;

    @Option(
            names = "--payer",
            paramLabel = "ID",
            description = "the payer of rows of a table that name none; the command payers lists the ids")
    private @Nullable String payer;

    @Option(
            names = "--discipline",
            paramLabel = "D",
            description = "PT, OT, SLP or DC: the discipline of rows of a table that name none")
    private @Nullable Discipline discipline;

    @Option(
            names = "--column",
            paramLabel = "NAME=HEADING",
            showDefaultValue = CommandLine.Help.Visibility.NEVER,
            description =
                    "repeatable: which column of a table is which, where its heading does not tell, as in --column"
                            + " minutes=\"Rx Time\"; not_read=\"Heading\" passes a column over")
    private List<String> columns = new ArrayList<>();

    @Option(
            names = "--columns",
            paramLabel = "FILE",
            description = "a file of such NAME=HEADING, one a line; lines that begin with # are left out")
    private @Nullable Path columnFile;

    @Option(
            names = "--sheet",
            paramLabel = "NAME",
            description = "the sheet of a workbook (.xlsx) to read; the first one unless told")
    private @Nullable String sheet;

    @Option(
            names = "--input-format",
            paramLabel = "F",
            description =
                    "json, ndjson, csv or xlsx: what the inputs are, whatever their names end in; standard input (-)"
                            + " is ndjson unless told")
    private @Nullable InputFormat format;

    /**
     * {@return what is known of tables}
     *
     * @param payers the payers that tables may name
     * @throws CommandLine.ParameterException if an option has a value that it does not take
     * @throws UnreadableFile if the file of columns cannot be read
     */
    TableMapping mapping(PayerBook payers) {
        TableMapping mapping = TableMapping.NONE.payers(payers);
        if (payer != null) {
            if (payer.isBlank() || payers.profile(PayerId.of(payer)).isEmpty()) {
                throw wrong(payers.unknownPayer());
            }
            mapping = mapping.payer(PayerId.of(payer));
        }
        if (discipline != null) {
            mapping = mapping.discipline(discipline);
        }
        for (String column : all()) {
            mapping = with(mapping, column);
        }
        return mapping;
    }

    /** {@return the file of columns, if there is one} */
    Optional<Path> file() {
        return Optional.ofNullable(columnFile);
    }

    private List<String> all() {
        List<String> all = new ArrayList<>();
        if (columnFile != null) {
            all.addAll(lines(columnFile));
        }
        all.addAll(columns);
        return all;
    }

    private static List<String> lines(Path file) {
        try (InputStream input = Files.newInputStream(file)) {
            return text(input.readNBytes(LONGEST + 1))
                    .lines()
                    .map(line -> line.startsWith("\uFEFF") ? line.substring(1) : line)
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException unreadable) {
            throw new UnreadableFile(
                    "The file of columns cannot be read; is its name right, and is it UTF-8 of at most a megabyte?",
                    new UncheckedIOException(unreadable));
        }
    }

    private static String text(byte[] bytes) throws IOException {
        if (bytes.length > LONGEST) {
            throw new IOException("A file of columns is at most " + LONGEST + " bytes long.");
        }
        return StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(bytes))
                .toString();
    }

    private TableMapping with(TableMapping mapping, String column) {
        int equals = column.indexOf('=');
        if (equals < 1) {
            throw wrong("Option --column takes NAME=\"Heading\", as in --column minutes=\"Rx Time\".");
        }
        try {
            return mapping.column(
                    column.substring(0, equals).strip(),
                    unquoted(column.substring(equals + 1).strip()));
        } catch (IllegalArgumentException refused) {
            throw wrong("Option --column: " + refused.getMessage());
        }
    }

    /** Returns a heading without the quotes that a file of columns may have around it. */
    private static String unquoted(String heading) {
        boolean quoted = heading.length() > 1 && heading.startsWith("\"") && heading.endsWith("\"");
        return quoted ? heading.substring(1, heading.length() - 1) : heading;
    }

    private CommandLine.ParameterException wrong(String message) {
        return new CommandLine.ParameterException(
                Optional.ofNullable(spec).orElseThrow().commandLine(), message);
    }

    Optional<String> sheet() {
        return Optional.ofNullable(sheet);
    }

    Optional<InputFormat> format() {
        return Optional.ofNullable(format);
    }
}
