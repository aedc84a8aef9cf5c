package org.therapybilling;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What comes from another machine went through the factories: whatever somebody changed in a stream is refused, or gives a
 * value of which no list can be changed and none holds null, and which is not equal to the honest one if it says anything
 * else.
 */
@NullUnmarked
class TamperedStreamsTest {

    private static final Map<String, byte[]> REPORT = report();

    private static Map<String, byte[]> report() {
        try {
            return TamperedStreams.of(SentValues.billing().assess(SentValues.faulty()));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    @TestFactory
    Stream<DynamicTest> what_was_changed_is_refused_or_gives_what_a_factory_could_have_made() {
        return SentValues.all().entrySet().stream()
                .map(value -> DynamicTest.dynamicTest(value.getKey(), () -> tamper(value.getValue())));
    }

    private static void tamper(Serializable value) throws IOException {
        Object honest = TamperedStreams.read(TamperedStreams.written(value));
        assertThat(SentValue.faults(honest, honest)).isEmpty();
        Map<String, byte[]> streams = TamperedStreams.of(value);
        assertThat(streams).isNotEmpty();
        Set<String> faults = new TreeSet<>();
        streams.forEach((change, bytes) -> read(bytes)
                .ifPresent(read -> SentValue.faults(read, honest).forEach(fault -> faults.add(change + ": " + fault))));
        assertThat(faults).isEmpty();
    }

    /** Of each change to a report that no factory makes, its name as {@link TamperedStreams} gives it. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "report.ImmutableBillingReport.status, 0",
                "report.ImmutableBillingReport.status, 2",
                "report.ImmutableBillingReport.status, 3",
                "report.ImmutableBillingReport.status, 4",
                "report.ImmutableBillingReport.error, 2",
                "report.ImmutableBillingReport.where, 2",
                "report.ImmutableBillingReport.payer, 0",
                "claim.ServiceLine.line, 0",
                "claim.ClaimDraft.choices, 1",
                "claim.ClaimDraft.choices, 2",
                "compliance.DueItem.visitsLeft, 0",
                "compliance.DueItem.what, 1",
                "compliance.Finding.rule, 2",
                "compliance.Finding.version, 0",
                "compliance.Finding.message, 1",
                "compliance.Fix.line, 0",
                "compliance.Suppression.rule, 2",
                "compliance.Suppression.reason, 1",
                "compliance.Suppression.by, 0",
                "counting.RecordedCode.therapistSeconds, 0",
                "counting.RecordedCode.place, 0"
            })
    void what_no_factory_makes_is_refused(String change) throws IOException {
        byte[] bytes = REPORT.get("org.therapybilling." + change);
        assertThat(bytes).isNotNull();
        assertThat(read(bytes)).isEmpty();
    }

    /** Returns what is read; empty if it is refused. */
    private static Optional<Object> read(byte[] bytes) {
        try {
            return Optional.of(TamperedStreams.read(bytes));
        } catch (IOException | RuntimeException refused) {
            return Optional.empty();
        }
    }
}
