package org.therapybilling;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.therapybilling.json.BillingJson;
import org.therapybilling.report.BillingReport;
import org.therapybilling.report.ReportText;
import org.therapybilling.session.Authorization;
import org.therapybilling.session.BilledLine;
import org.therapybilling.session.DistinctService;
import org.therapybilling.session.Documentation;
import org.therapybilling.session.History;
import org.therapybilling.session.LocalCode;
import org.therapybilling.session.OpenStay;
import org.therapybilling.session.RemoteMonitoring;
import org.therapybilling.session.Session;
import org.therapybilling.session.TimeSpent;
import org.therapybilling.session.Treatment;
import org.therapybilling.vocabulary.CodeMinutes;
import org.therapybilling.vocabulary.CodePair;
import org.therapybilling.vocabulary.CodeSet;
import org.therapybilling.vocabulary.Discipline;
import org.therapybilling.vocabulary.EffectivePeriod;
import org.therapybilling.vocabulary.Interval;
import org.therapybilling.vocabulary.Locality;
import org.therapybilling.vocabulary.Minutes;
import org.therapybilling.vocabulary.Modifier;
import org.therapybilling.vocabulary.ModifierSet;
import org.therapybilling.vocabulary.Money;
import org.therapybilling.vocabulary.PayerId;
import org.therapybilling.vocabulary.ProcedureCode;
import org.therapybilling.vocabulary.ThresholdBucket;
import org.therapybilling.vocabulary.Units;

/**
 * Bytes of values that somebody changed are refused, or are those of another value that could have been made by its door:
 * never one that shows something else than it is.
 */
class TamperedBytesTest {

    private static final ObjectInputFilter SMALL = ObjectInputFilter.Config.createFilter("maxarray=100000;maxdepth=60");

    /** How many places of a value are changed, all of them in those of fewer bytes. */
    private static final int MOST_PLACES = 500;

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    private static final Documentation RECORD = Documentation.builder()
            .planOfCareStart(DAY)
            .signed(true)
            .addAbsent("recertifiedOn")
            .distinctServices(List.of(new DistinctService(
                    List.of(ProcedureCode.of("97110"), ProcedureCode.of("97140")), "strength and stiffness")))
            .build();

    private static final History YEAR = History.builder()
            .putAllowedThisYear(ThresholdBucket.OT, Money.of("10.00"))
            .authorization(Authorization.builder().visitsLeft(4).build())
            .addOpenStays(OpenStay.SNF)
            .build();

    private static final Treatment GIVEN = Treatment.of("97110", Minutes.of(33))
            .performerKey("t-4")
            .region("knee")
            .build();

    private static final BilledLine LINE = BilledLine.of(1, ProcedureCode.of("97110"), Units.of(2))
            .addModifiers(Modifier.GP)
            .charge(Money.of("120.00"))
            .build();

    private static final Session SESSION = Session.on(DAY, Discipline.PT, PayerId.MEDICARE)
            .sessionId("S-1")
            .patientKey("p-77")
            .addTreatments(GIVEN)
            .treated("97112", LocalTime.of(10, 0), LocalTime.of(10, 15))
            .addBilled(LINE)
            .addLocalTreatments(new LocalCode.Treated("NOSHOW", 2))
            .addDiagnoses("M25.561")
            .zip("06511")
            .documentation(RECORD)
            .history(YEAR)
            .putExtensions("room", "7")
            .build();

    private static final List<Serializable> VALUES = List.of(
            ProcedureCode.of("97110"),
            Modifier.GP,
            ModifierSet.of(Modifier.GP, Modifier.KX),
            Money.of("120.00"),
            Minutes.of(700),
            Units.of(700),
            PayerId.MEDICARE,
            Locality.parse("13102-00"),
            CodeSet.parse("97010-97799 G0283"),
            EffectivePeriod.from(DAY).until(DAY.plusDays(9)),
            new Interval(LocalTime.of(10, 0), LocalTime.of(10, 15)),
            new CodePair(ProcedureCode.of("97110"), ProcedureCode.of("97140")),
            new CodeMinutes(ProcedureCode.of("97110"), Minutes.of(33)),
            new TimeSpent.Measured(Minutes.of(33), 30),
            new LocalCode.Billed("CASH1", 1, 2, Units.ONE),
            GIVEN,
            LINE,
            RECORD,
            YEAR,
            Authorization.builder().visitsLeft(4).build(),
            RemoteMonitoring.builder().minutesThisMonth(Minutes.of(25)).build());

    @TestFactory
    Stream<DynamicTest> a_changed_byte_is_refused_or_gives_a_value_that_could_have_been_made() {
        return VALUES.stream()
                .map(value -> DynamicTest.dynamicTest(value.getClass().getSimpleName(), () -> changeEachByte(value)));
    }

    private static void changeEachByte(Serializable value) throws IOException {
        byte[] bytes = written(value);
        assertThat(read(bytes)).contains(value);
        for (int place = 0; place < bytes.length; place += 1 + bytes.length / MOST_PLACES) {
            for (int flip : new int[] {1, 0x80}) {
                byte[] changed = bytes.clone();
                changed[place] ^= (byte) flip;
                Optional<Object> read = read(changed).filter(TamperedBytesTest::isUsable);
                if (read.isPresent()) {
                    checkWhole(read.get(), value);
                }
            }
        }
    }

    private static void checkWhole(Object read, Serializable value) throws IOException {
        assertThat(read).hasSameHashCodeAs(read(written((Serializable) read)).orElseThrow());
        assertThat(read(written((Serializable) read))).contains(read);
        if (read.equals(value)) {
            assertThat(read).hasToString(value.toString()).hasSameHashCodeAs(value);
        }
        if (read instanceof Session session) {
            assertThat(BillingJson.readSession(BillingJson.write(session)).toString())
                    .isEqualTo(session.toString());
        }
    }

    /** Nobody sends a report to have it read back with other words than those it was sent with. */
    @Test
    void a_report_with_a_changed_byte_is_refused_or_broken_or_another_or_says_the_same() throws IOException {
        BillingReport report = TherapyBilling.standard().assess(SESSION);
        String text = shown(report).orElseThrow();
        byte[] bytes = written(report);
        for (int place = 0; place < bytes.length; place += 13) {
            byte[] changed = bytes.clone();
            changed[place] ^= 1;
            Optional<BillingReport> read =
                    read(changed).filter(BillingReport.class::isInstance).map(BillingReport.class::cast);
            if (read.isPresent() && isEqual(read.get(), report)) {
                shown(read.get()).ifPresent(says -> assertThat(says).isEqualTo(text));
            }
        }
    }

    private static boolean isEqual(BillingReport read, BillingReport report) {
        try {
            return read.equals(report) && report.equals(read);
        } catch (RuntimeException broken) {
            return false;
        }
    }

    /** Returns everything that a report says; empty if it says nothing but that it is broken. */
    private static Optional<String> shown(BillingReport report) {
        try {
            return Optional.of(BillingJson.write(report) + ReportText.of(report) + report);
        } catch (RuntimeException broken) {
            return Optional.empty();
        }
    }

    private static byte[] written(Serializable value) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(value);
        }
        return bytes.toByteArray();
    }

    /** Says whether a value can be used: one whose lists of the JDK were tampered with fails as soon as it is looked at. */
    private static boolean isUsable(Object value) {
        try {
            return !new HashSet<>(List.of(value)).isEmpty();
        } catch (NullPointerException refused) {
            return false;
        }
    }

    /** Returns what is read; empty if it is refused, by whatever exception. */
    private static Optional<Object> read(byte[] bytes) {
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes))) {
            in.setObjectInputFilter(SMALL);
            return Optional.ofNullable(in.readObject());
        } catch (IOException | ClassNotFoundException | RuntimeException | LinkageError | InternalError refused) {
            return Optional.empty();
        }
    }
}
