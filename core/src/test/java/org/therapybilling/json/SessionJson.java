package org.therapybilling.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** JSON of sessions for tests, written with single quotes. */
final class SessionJson {

    /** Stands in every field that may hold a key or free text, and must never come out in a message. */
    static final String MARKER = "ZZMARKER-p77";

    /** A session that reads and has every field. */
    static final String FULL = """
            {'sessionId': 'ZZMARKER-p77 id', 'patientKey': 'ZZMARKER-p77 patient',
             'billingProvider': 'ZZMARKER-p77 group', 'renderingProvider': 'ZZMARKER-p77 therapist',
             'dateOfService': '2026-03-02', 'discipline': 'PT', 'setting': 'PRACTITIONER', 'placeOfService': '11',
             'locality': '13102-00', 'zip': '06511', 'billingArrangement': 'REHAB_AGENCY',
             'qualifyingApmParticipant': true, 'participating': false, 'performer': 'THERAPIST',
             'referringProvider': 'ZZMARKER-p77 physician', 'abn': 'SIGNED', 'attested': ['KX'], 'payer': 'medicare', 'secondaryPayer': 'cash',
             'treatments': [
              {'code': '97110', 'minutes': 33, 'seconds': 15, 'performer': 'ASSISTANT', 'together': true,
               'performerKey': 'ZZMARKER-p77 assistant', 'group': false, 'region': 'ZZMARKER-p77 shoulder',
               'attested': ['59', 'AT']},
              {'code': '97530', 'start': '10:00', 'end': '10:15'}],
             'totalTreatmentMinutes': 55, 'tieGoesTo': ['97140'],
             'billed': [{'line': 1, 'code': '97116', 'units': 2, 'modifiers': ['GP'], 'charge': '120.00'},
              {'line': 2, 'code': '97140', 'units': 1}],
             'diagnoses': ['ZZMARKER-p77 pain'], 'submittedOn': '2026-03-09',
             'documentation': {'initialEvaluation': '2026-02-10', 'functionalGoals': true, 'measurableProgress': true,
              'medicalNecessity': true, 'skilledNeed': true, 'signed': true, 'planOfCareStart': '2026-02-10',
              'planOfCareEnd': '2026-05-01', 'certifiedOn': '2026-02-20',
              'lateCertificationReason': 'ZZMARKER-p77 holiday', 'orderOnFile': true,
              'planSentOn': '2026-02-11', 'recertifiedOn': '2026-02-28', 'lastProgressReport': '2026-02-24',
              'treatmentDaysSinceProgressReport': 3, 'progressPeriodEnd': '2026-03-03',
              'distinctServices': [{'codes': ['97110', '97112'], 'reason': 'ZZMARKER-p77 stiffness'}],
              'absent': ['signed']},
             'history': {'allowedThisYear': {'PT_SLP': '1890.00', 'OT': '0.00'}, 'asOf': '2026-03-01',
              'partBDeductibleMet': '240.00', 'authorizedVisitsLeft': 4, 'authorizedUnitsLeft': 16,
              'authorization': {'from': '2026-02-01', 'until': '2026-04-30', 'visitsLeft': 4, 'unitsLeft': 16,
               'codes': ['97113']},
              'benefitVisitsLeft': 12, 'openStays': ['SNF', 'HOSPICE'], 'homeHealthEpisode': false,
              'otherCoverage': 'MEDICARE_ADVANTAGE',
              'rtm': {'minutesThisMonth': 25, 'deviceDays': 17, 'liveContact': true,
               'deviceSupplyLastBilled': '2026-01-31'}},
             'extensions': {'room': 'ZZMARKER-p77 room'}}""";

    private SessionJson() {}

    /** Puts double quotes for single ones. */
    static String json(String text) {
        return text.replace('\'', '"');
    }

    /** Returns the full session with one part of its text, which it holds once, exchanged. */
    static String with(String part, String replacement) {
        assertThat(FULL.split(Pattern.quote(part), -1))
                .as("parts around %s", part)
                .hasSize(2);
        return json(FULL.replace(part, replacement));
    }

    /** Returns a session that has what it must have, with these further fields. */
    static String minimal(String moreFields) {
        return json("{'dateOfService': '2026-03-02', 'discipline': 'PT', 'payer': 'medicare', " + moreFields + "}");
    }

    /** Returns a session of one treatment. */
    static String visit(String id) {
        return minimal("'sessionId': '" + id + "', 'treatments': [{'code': '97110', 'minutes': 15}]");
    }

    static InputStream utf8(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
