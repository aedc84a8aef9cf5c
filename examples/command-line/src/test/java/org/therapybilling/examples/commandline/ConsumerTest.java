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

    @TempDir
    private Path folder = Path.of("");

    @Test
    void a_client_needs_neither_jackson_nor_annotations() throws Exception {
        List<Path> small = Snippet.classPath().stream()
                .filter(entry -> isPartOfTheLibrary(entry.toString().replace('\\', '/')))
                .toList();
        assertThat(small).hasSize(4);
        assertThat(Snippet.run(PROGRAM, folder, small)).isEqualTo("[1: 97110 x 2 GP]");
    }

    private static boolean isPartOfTheLibrary(String entry) {
        return entry.contains("/core/target/classes")
                || entry.contains("therapy-billing-core")
                || entry.contains("/slf4j-")
                || entry.contains("/fastcsv-");
    }
}
