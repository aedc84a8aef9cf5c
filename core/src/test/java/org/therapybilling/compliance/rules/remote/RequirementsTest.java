package org.therapybilling.compliance.rules.remote;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.therapybilling.compliance.Finding;
import org.therapybilling.compliance.Severity;
import org.therapybilling.compliance.rules.Audit;
import org.therapybilling.session.History;
import org.therapybilling.session.RemoteMonitoring;
import org.therapybilling.session.Session;
import org.therapybilling.vocabulary.Discipline;
import org.therapybilling.vocabulary.Minutes;

/** Days and minutes are those of RULES 2.2. */
class RequirementsTest {

    private static final Audit AUDIT = Audit.by(List.of(new Requirements()));

    private static Session.Builder claim(RemoteMonitoring.Builder month, String... lines) {
        return Audit.visit("2026-05-05", Discipline.PT, lines)
                .history(History.builder().remoteMonitoring(month.build()).build());
    }

    private static RemoteMonitoring.Builder month(int minutes) {
        return RemoteMonitoring.builder().minutesThisMonth(Minutes.of(minutes)).liveContact(true);
    }

    @ParameterizedTest
    @CsvSource({
        "98976, 15, 1",
        "98976, 16, 0",
        "98977, 15, 1",
        "98977, 16, 0",
        "98977, 30, 0",
        "98978, 0, 1",
        "98984, 1, 1",
        "98984, 2, 0",
        "98984, 15, 0",
        "98984, 16, 0",
        "98985, 1, 1",
        "98985, 2, 0",
        "98975, 0, 0"
    })
    void devices_take_their_days(String code, int days, int found) {
        List<Finding> findings = AUDIT.findings(claim(RemoteMonitoring.builder().deviceDays(days), code + " x1"));
        assertThat(findings).hasSize(found);
        findings.forEach(finding -> assertThat(finding.severity()).isEqualTo(Severity.ERROR));
    }

    @ParameterizedTest
    @CsvSource({
        "98979 x1, 9, 1",
        "98979 x1, 10, 0",
        "98979 x1, 19, 0",
        "98979 x1, 20, 0",
        "98980 x1, 19, 1",
        "98980 x1, 20, 0",
        "98980 x1, 75, 0",
        "98981 x1, 39, 1",
        "98981 x1, 40, 0",
        "98981 x2, 59, 1",
        "98981 x2, 60, 0",
        "98981 x2147483647, 60, 1"
    })
    void management_takes_its_minutes_in_full(String line, int minutes, int found) {
        assertThat(AUDIT.findings(claim(month(minutes), line))).hasSize(found);
    }

    /** The minutes of the month are as before the day: 15 and the day's 5 are the 20 of 98980. */
    @ParameterizedTest
    @CsvSource({"15, 5, 0", "14, 5, 1"})
    void the_minutes_of_the_day_count_as_well(int before, int today, int found) {
        Session.Builder claim = claim(month(before), "98980 x1").treated("98980", Minutes.of(today));
        assertThat(AUDIT.findings(claim)).hasSize(found);
    }

    @Test
    void management_takes_live_contact() {
        Finding finding = AUDIT.only(claim(month(25).liveContact(false), "98980 x1"));
        assertThat(finding.message()).contains("without live contact");
        assertThat(finding.lines()).containsExactly(1);
    }

    @Test
    void what_is_not_known_is_not_evaluated() {
        assertThat(AUDIT.gaps(claim(RemoteMonitoring.builder(), "98980 x1", "98977 x1")))
                .containsExactly("rtm.requirements history.rtm.minutesThisMonth, history.rtm.liveContact,"
                        + " history.rtm.deviceDays");
        assertThat(AUDIT.gaps(claim(RemoteMonitoring.builder(), "97110 x1", "98975 x1")))
                .isEmpty();
    }
}
