package org.therapybilling.examples.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A client compiles without warnings, and runs, with nothing but the library and its two runtime dependencies. */
class ConsumerTest {

    private static final String PROGRAM = """
            import java.time.LocalDate;
            import org.therapybilling.TherapyBilling;
            import org.therapybilling.session.Session;
            import org.therapybilling.vocabulary.*;
            Session session = Session.on(LocalDate.of(2026, 3, 2), Discipline.PT, PayerId.MEDICARE)
                    .treated("97110", Minutes.of(23))
                    .build();
            System.out.print(TherapyBilling.standard().assess(session).claim().orElseThrow().lines());
            """;

    /** Every door of the package {@code json}, and what each of them throws. */
    private static final String JSON_DOORS = """
            import java.io.*;
            import java.time.LocalDate;
            import java.util.List;
            import org.therapybilling.TherapyBilling;
            import org.therapybilling.json.*;
            import org.therapybilling.payer.PayerBook;
            import org.therapybilling.report.*;
            import org.therapybilling.session.Session;
            import org.therapybilling.vocabulary.*;
            Session session = Session.on(LocalDate.of(2026, 3, 2), Discipline.PT, PayerId.MEDICARE)
                    .treated("97110", Minutes.of(23))
                    .build();
            BillingReport report = TherapyBilling.standard().assess(session);
            PayerBook book = PayerBook.bundled();
            InputStream input = new ByteArrayInputStream(new byte[] {'{', '}'});
            List<Runnable> doors = List.of(
                    () -> BillingJson.readSession("{}"),
                    () -> BillingJson.readLines(input),
                    () -> BillingJson.readDocument(input),
                    () -> BillingJson.readProvenance("{}"),
                    () -> BillingJson.write(session),
                    () -> BillingJson.write(report),
                    () -> BillingJson.write(ReportSummary.builder().build()),
                    () -> BillingJson.payerSchema(),
                    () -> PayerProfiles.read(input),
                    () -> PayerProfiles.write(book),
                    () -> PayerProfiles.describe(book, List.of()),
                    () -> PayerProfiles.template(),
                    () -> Baselines.read(input),
                    () -> Suppressions.read(input));
            for (Runnable door : doors) {
                try {
                    door.run();
                } catch (IllegalStateException missing) {
                    System.out.println(missing.getMessage());
                }
            }
            System.out.println(BillingJson.sessionSchema().charAt(0));
            """;

    @TempDir
    private Path folder = Path.of("");

    @Test
    void a_client_needs_neither_jackson_nor_annotations() throws Exception {
        assertThat(Snippet.run(PROGRAM, folder, withoutJackson())).isEqualTo("[1: 97110 x 2 GP]");
    }

    @Test
    void json_without_jackson_says_what_to_add() throws Exception {
        String sentence = "Reading and writing JSON needs Jackson 2, which is not there: add"
                + " com.fasterxml.jackson.core:jackson-databind to your dependencies, and in a module"
                + " \"requires com.fasterxml.jackson.databind;\".\n";
        assertThat(Snippet.run(JSON_DOORS, folder, withoutJackson())).isEqualTo(sentence.repeat(14) + "{\n");
    }

    private static List<Path> withoutJackson() {
        List<Path> small = Snippet.classPath().stream()
                .filter(entry -> isPartOfTheLibrary(entry.toString().replace('\\', '/')))
                .toList();
        assertThat(small).hasSize(4);
        return small;
    }

    private static boolean isPartOfTheLibrary(String entry) {
        return entry.contains("/core/target/classes")
                || entry.contains("therapy-billing-core")
                || entry.contains("/slf4j-")
                || entry.contains("/fastcsv-");
    }
}
