package org.therapybilling;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.therapybilling.csv.BillingCsv;
import org.therapybilling.csv.TableMapping;
import org.therapybilling.json.BillingJson;
import org.therapybilling.session.BilledLine;
import org.therapybilling.session.Session;
import org.therapybilling.session.SessionEntry;
import org.therapybilling.session.TimeSpent;
import org.therapybilling.session.Treatment;
import org.therapybilling.vocabulary.Discipline;
import org.therapybilling.vocabulary.Minutes;
import org.therapybilling.vocabulary.Modifier;
import org.therapybilling.vocabulary.PayerId;
import org.therapybilling.vocabulary.Performer;
import org.therapybilling.vocabulary.Units;

/**
 * The same session gives the same report, whichever door it comes in by: the API, JSON on a line, JSON in a list, a table.
 * How many sessions are tried, {@code -Djqwik.tries.default} says.
 */
class SameReportProperties {

    private static final TherapyBilling BILLING = TherapyBilling.standard();

    private static final String COLUMNS =
            "visit_id,date_of_service,discipline,payer_id,cpt_code,minutes,provider_role,units,modifiers\n";

    @Property
    void json_and_the_api_give_the_same_report(@ForAll("sessions") Session session) {
        String expected = BillingJson.write(BILLING.assess(session));
        String json = BillingJson.write(session);
        assertThat(report(BillingJson.readLines(bytes(json)))).isEqualTo(expected);
        assertThat(report(BillingJson.readDocument(bytes("[" + json + "]")))).isEqualTo(expected);
        assertThat(BillingJson.write(BILLING.assess(BillingJson.readSession(json))))
                .isEqualTo(expected);
    }

    @Property
    void a_table_and_the_api_give_the_same_report(@ForAll("sessions") Session session) {
        String expected = BillingJson.write(BILLING.assess(session));
        String read = report(table(COLUMNS + rows(session)));
        assertThat(read.replaceFirst("\"source\":\\{[^}]*},", "")).isEqualTo(expected);
    }

    private static String report(Stream<SessionEntry> entries) {
        return BILLING.assessAll(entries)
                .map(BillingJson::write)
                .reduce((one, other) -> one + "\n" + other)
                .orElseThrow();
    }

    private static Stream<SessionEntry> table(String text) {
        return BillingCsv.readTable(bytes(text), TableMapping.NONE, remark -> {});
    }

    private static InputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String rows(Session session) {
        StringBuilder rows = new StringBuilder();
        String visit = session.sessionId().orElseThrow() + "," + session.dateOfService() + "," + session.discipline()
                + "," + session.payer() + ",";
        String billed = session.billed().stream()
                .map(SameReportProperties::billed)
                .findFirst()
                .orElse(",");
        for (Treatment treatment : session.treatments()) {
            String units = rows.isEmpty() ? billed : ",";
            rows.append(visit)
                    .append(treatment.code())
                    .append(',')
                    .append(minutes(treatment))
                    .append(',')
                    .append(treatment.performer())
                    .append(',')
                    .append(units)
                    .append('\n');
        }
        return rows.toString();
    }

    private static String billed(BilledLine line) {
        return line.units().toInt() + ","
                + line.modifiers().stream().map(Modifier::text).collect(Collectors.joining(" "));
    }

    private static String minutes(Treatment treatment) {
        return treatment.time() instanceof TimeSpent.Measured measured
                ? String.valueOf(measured.minutes().toInt())
                : "";
    }

    @Provide
    Arbitrary<Session> sessions() {
        return Combinators.combine(
                        Arbitraries.of(Discipline.PT, Discipline.OT),
                        Arbitraries.of("medicare", "commercial-ama", "commercial-full-unit", "cash"),
                        Arbitraries.integers().between(0, 3_000),
                        treatments().list().ofMinSize(1).ofMaxSize(6),
                        Arbitraries.of(true, false),
                        Arbitraries.integers().between(1, 4))
                .as(SameReportProperties::session);
    }

    private static Session session(
            Discipline discipline, String payer, int day, List<Treatment> treatments, boolean isBilled, int units) {
        Session.Builder session = Session.on(LocalDate.of(2019, 1, 1).plusDays(day), discipline, PayerId.of(payer))
                .sessionId("S-1")
                .addAllTreatments(treatments);
        if (isBilled) {
            session.addBilled(BilledLine.of(1, treatments.get(0).code(), Units.of(units))
                    .addModifiers(discipline == Discipline.PT ? Modifier.GP : Modifier.GO)
                    .build());
        }
        return session.build();
    }

    private static Arbitrary<Treatment> treatments() {
        return Combinators.combine(
                        Arbitraries.of("97110", "97112", "97140", "97530", "97129", "97161", "97014", "97750"),
                        Arbitraries.integers().between(0, 70),
                        Arbitraries.of(Performer.THERAPIST, Performer.ASSISTANT))
                .as((code, minutes, performer) -> Treatment.of(code, Minutes.of(minutes))
                        .performer(performer)
                        .build());
    }
}
