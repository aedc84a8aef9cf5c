package org.therapybilling.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.therapybilling.payer.PayerBook;
import org.therapybilling.session.SessionEntry;
import org.therapybilling.session.TimeSpent;
import org.therapybilling.session.Treatment;
import org.therapybilling.vocabulary.Discipline;
import org.therapybilling.vocabulary.Minutes;
import org.therapybilling.vocabulary.PayerId;
import org.therapybilling.vocabulary.Performer;
import org.therapybilling.vocabulary.Units;

/** Which column of a table is which. */
class ColumnsTest {

    /** Headings as exports write them, each with the column that it names. */
    @ParameterizedTest
    @CsvSource({
        "Visit #, VISIT_ID",
        "Encounter Number, VISIT_ID",
        "Encounter No., VISIT_ID",
        "visit_id, VISIT_ID",
        "VisitID, VISIT_ID",
        "Appointment ID, VISIT_ID",
        "Note ID, VISIT_ID",
        "Claim #, VISIT_ID",
        "Session, VISIT_ID",
        "Appt Date, DATE_OF_SERVICE",
        "DOS, DATE_OF_SERVICE",
        "Date Of Service, DATE_OF_SERVICE",
        "dateofservice, DATE_OF_SERVICE",
        "Svc Dt, DATE_OF_SERVICE",
        "From Date, DATE_OF_SERVICE",
        "Visit Date, DATE_OF_SERVICE",
        "Proc Code, CPT_CODE",
        "CPT/HCPCS, CPT_CODE",
        "Procedure, CPT_CODE",
        "CPTCode, CPT_CODE",
        "Billing Code, CPT_CODE",
        "Duration (min), MINUTES",
        "Mins, MINUTES",
        "direct_minutes, MINUTES",
        "Treatment Time (minutes), MINUTES",
        "Time Spent, MINUTES",
        "timed minutes, MINUTES",
        "Min., MINUTES",
        "Time In, START_TIME",
        "Start, START_TIME",
        "End Time, END_TIME",
        "TIME_OUT, END_TIME",
        "Qty, UNITS",
        "Billed Units, UNITS",
        "Days or Units, UNITS",
        "units, UNITS",
        "Line #, LINE_NO",
        "mod1, MODIFIERS",
        "Modifier 4, MODIFIERS",
        "M2, MODIFIERS",
        "CPT Modifier, MODIFIERS",
        "Fee, CHARGE_AMOUNT",
        "Billed Amount, CHARGE_AMOUNT",
        "Charges, CHARGE_AMOUNT",
        "Therapist Credential, PROVIDER_ROLE",
        "Treating Provider Type, PROVIDER_ROLE",
        "Role, PROVIDER_ROLE",
        "Provider Credentials, PROVIDER_ROLE",
        "assistant_id, PERFORMER_KEY",
        "primaryInsurance, PAYER_ID",
        "Payor, PAYER_ID",
        "Insurance Name, PAYER_ID",
        "Primary Payer, PAYER_ID",
        "Discipline, DISCIPLINE",
        "Plan of Care, DISCIPLINE",
        "Specialty, DISCIPLINE",
        "MRN, PATIENT_KEY",
        "Patient ID, PATIENT_KEY",
        "Patient Account Number, PATIENT_KEY",
        "EMR Patient ID, PATIENT_KEY",
        "Chart No, PATIENT_KEY",
        "clinic_id, BILLING_PROVIDER",
        "Billing NPI, BILLING_PROVIDER",
        "Facility, BILLING_PROVIDER",
        "Therapist ID, RENDERING_NPI",
        "rendering_npi, RENDERING_NPI",
        "Rendering Provider, RENDERING_NPI",
        "Clinician, RENDERING_NPI",
        "POS, PLACE_OF_SERVICE",
        "Place-of-Service, PLACE_OF_SERVICE",
        "dx1, DIAGNOSES",
        "ICD-10 Code, DIAGNOSES",
        "icd12, DIAGNOSES",
        "Primary Diagnosis, DIAGNOSES"
    })
    void a_heading_names_its_column_by_its_words(String heading, Column column) {
        List<String> words = Column.words(heading);
        assertThat(Arrays.stream(Column.values()).filter(one -> one.isNamed(words)))
                .containsExactly(column);
        assertThat(Column.words("\u200B" + heading.replace(' ', '\u00A0').toUpperCase(java.util.Locale.ROOT) + " "))
                .isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Visit Type",
                "Visit Count",
                "Date of Birth",
                "Patient DOB",
                "Patient Name",
                "CPT Description",
                "Units Left",
                "Charge Date",
                "Charge ID",
                "Paid Amount",
                "Member ID",
                "Note",
                "Notes",
                "Note Type",
                "Case ID",
                "Record ID",
                "Cosign Therapist ID",
                "Referring Provider",
                "License Number",
                "Diagnosis Description",
                "Group Number",
                "Untimed Minutes",
                "Secondary Insurance",
                "Provider Phone",
                "",
                "97110",
                "Unit Charge"
            })
    void other_headings_name_none(String heading) {
        List<String> words = Column.words(heading);
        assertThat(Arrays.stream(Column.values()).filter(one -> one.isNamed(words)))
                .isEmpty();
    }

    @Test
    void every_column_is_named_by_its_own_name() {
        for (String name : TableMapping.names()) {
            if (!name.equals("not_read")) {
                assertThat(Column.named(name))
                        .hasValueSatisfying(column -> assertThat(column.id()).isEqualTo(name));
            }
        }
        assertThat(Column.named("modifier_1")).contains(Column.MODIFIERS);
        assertThat(Column.named("diagnosis_2")).contains(Column.DIAGNOSES);
    }

    @Test
    void a_time_that_is_a_clock_is_no_duration() {
        Tables.Read read = Tables.read("Visit,Date,Time,CPT,Units\nV1,3/16/2026,14:30,97110,2\n");
        assertThat(read.session().treatments()).isEmpty();
        assertThat(read.session().billed().get(0).units()).isEqualTo(Units.of(2));
        assertThat(read.remarks().get(0)).contains("Not read: \"Time\"");
    }

    @Test
    void a_time_of_whole_numbers_is_minutes_and_one_with_an_end_a_start() {
        assertThat(minutes("Visit,Date,Time,CPT,Units\nV1,3/16/2026,30,97110,2\n"))
                .isEqualTo(30 * 60);
        Tables.Read clocked = Tables.read("Visit,Date,Time,End Time,CPT\nV1,3/16/2026,14:30,14:45,97110\n");
        assertThat(clocked.session().treatments().get(0).time()).isInstanceOf(TimeSpent.Clocked.class);
    }

    private static int minutes(String table) {
        Treatment treatment = Tables.read(table).session().treatments().get(0);
        return ((TimeSpent.Measured) treatment.time()).toSeconds();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "Visit,DOS,Procedure Code,Procedure,Min~V1,2026-03-16,97110,Therapeutic Exercise,15",
                "Visit,DOS,Procedure,Procedure Code,Min~V1,2026-03-16,Therapeutic Exercise,97110,15",
                "Visit,DOS,Date,CPT,Min~V1,2026-03-16,,97110,15",
                "Visit,Patient,MRN,DOS,CPT,Min~V1,\"Doe, J\",0042,2026-03-16,97110,15",
                "Visit,DOS,CPT,Time,Minutes~V1,2026-03-16,97110,9:00,15",
                "Visit,DOS,CPT,Duration,Minutes~V1,2026-03-16,97110,see note,15"
            })
    void of_two_candidates_the_one_whose_cells_fit_is_taken(String header, String row) {
        Tables.Read read = Tables.read(header + "\n" + row + "\n");
        assertThat(read.refused()).isEmpty();
        assertThat(read.session().treatments().get(0).code()).hasToString("97110");
        assertThat(read.session().patientKey().orElse("0042")).isEqualTo("0042");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "Visit,DOS,Date,CPT,Min~V1,2026-03-16,2026-03-17,97110,15~date_of_service",
                "Visit,DOS,CPT,Time,Minutes,Duration~V1,2026-03-16,97110,9:00,15,16~minutes",
                "Visit,DOS,CPT,Time,Minutes~V1,2026-03-16,97110,30,31~minutes",
                "Visit,DOS,CPT,Units,Qty~V1,2026-03-16,97110,1,2~units"
            })
    void of_two_that_fit_somebody_must_choose(String header, String row, String column) {
        Tables.Read read = Tables.read(header + "\n" + row + "\n");
        assertThat(read.sessions()).isEmpty();
        assertThat(read.refusal().error()).contains("Several columns could be " + column, "--column " + column + "=\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "Visit,DOS,Date,Service Date,CPT,Min~V1,2026-03-16,,2026-03-17,97110,15~: \"DOS\", \"Service Date\". ",
                "Visit,DOS,CPT,Units,Qty~V1,2026-03-16,97110,one,two~: \"Units\", \"Qty\". "
            })
    void columns_to_choose_from_are_those_that_fit_or_all_where_none_does(String header, String row, String named) {
        assertThat(Tables.read(header + "\n" + row + "\n").refusal().error())
                .startsWith("Several columns could be ")
                .contains(named.strip());
    }

    @Test
    void what_somebody_chose_is_taken() {
        String table = "Visit,DOS,Date,CPT,Rx Time,Min\nV1,2026-03-16,2026-03-17,97110,16,15\n";
        TableMapping mapping =
                Tables.MEDICARE.column("date_of_service", " date ").column("minutes", "rx time");
        Tables.Read read = Tables.read(table, mapping);
        assertThat(read.session().dateOfService()).isEqualTo("2026-03-17");
        assertThat(read.session().treatments().get(0).time()).isEqualTo(new TimeSpent.Measured(Minutes.of(16), 0));
        assertThat(read.remarks().get(0)).endsWith("Not read: \"DOS\", \"Min\".");
        assertThat(Tables.read(table, Tables.MEDICARE.column("minutes", "Nothing"))
                        .refusal()
                        .error())
                .contains("it has \"Visit\", \"DOS\"");
    }

    @Test
    void of_a_time_and_minutes_that_both_are_numbers_the_named_one_is_taken() {
        String table = "Visit,DOS,CPT,Time,Minutes\nV1,2026-03-16,97110,30,31\n";
        assertThat(Tables.read(table, Tables.MEDICARE.column("minutes", "Minutes"))
                        .session()
                        .treatments()
                        .get(0)
                        .time())
                .isEqualTo(new TimeSpent.Measured(Minutes.of(31), 0));
        assertThat(Tables.read(table, Tables.MEDICARE.column("not_read", "Time"))
                        .refused())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"Insurance,'Insurance (payer_id)'", "Secondary Payer,secondary_payer", "Payer ID,payer_id"})
    void a_payer_that_nobody_knows_is_refused_by_the_heading(String heading, String place) {
        TableMapping mapping = TableMapping.NONE
                .payers(PayerBook.bundled())
                .payer(PayerId.MEDICARE)
                .discipline(Discipline.PT);
        Tables.Read read = Tables.read(
                "Visit,MRN,DOS,CPT,Min," + heading
                        + "\nV1,7,2026-03-16,97110,15,Secret\nV1,7,2026-03-16,97140,15,Secret\n"
                        + "V2,7,2026-03-16,97110,15,cash\n",
                mapping);
        assertThat(read.sessions()).hasSize(1);
        assertThat(read.refused()).hasSize(1);
        assertThat(read.refusal().where()).isEqualTo("rows 2, 3, " + place);
        assertThat(read.refusal().sessionId()).contains("V1");
        assertThat(read.refusal().error())
                .contains("known are medicare, ", "aliases", "--payer-file")
                .doesNotContain("Secret");
    }

    @Test
    void a_visit_of_which_one_row_has_an_unknown_payer_is_incomplete() {
        TableMapping mapping = TableMapping.NONE.payers(PayerBook.bundled()).discipline(Discipline.PT);
        Tables.Read read = Tables.read("""
                Visit,MRN,DOS,CPT,Min,Payer
                V1,7,2026-03-16,97110,15,medicare
                V1,7,2026-03-16,97140,15,medicaer
                V2,8,2026-03-16,97110,15,medicare
                """, mapping);
        assertThat(read.entries().stream()
                        .map(entry -> entry instanceof SessionEntry.Read session
                                ? session.session().sessionId().orElseThrow() + " " + session.incomplete()
                                : "refused"))
                .containsExactly("V1 true", "refused", "V2 false");
    }

    /** A cell that says what the one above says may have been left out, or merged with it. */
    @Test
    void a_visit_above_a_row_that_names_none_is_incomplete() {
        Tables.Read read = Tables.read("""
                Visit,MRN,DOS,CPT,Min
                V1,7,2026-03-16,97110,15
                ,,,97140,15
                V2,8,2026-03-16,97110,15
                ,,,Printed,
                """);
        assertThat(read.entries().stream()
                        .map(entry -> entry instanceof SessionEntry.Read session
                                ? session.session().sessionId().orElseThrow() + " " + session.incomplete()
                                : ((SessionEntry.Unreadable) entry).where()))
                .containsExactly("V1 true", "row 3, Visit (visit_id)", "V2 false", "row 5, Visit (visit_id)");
        assertThat(read.refused().get(0).error()).contains("also where the row above says the same");
        assertThat(read.refused().get(1).error()).contains("neither a date nor a code", "a total, a title or a footer");
    }

    @ParameterizedTest
    @CsvSource({
        "# Units",
        "No. of Units",
        "Number of Units",
        "Units #",
        "Unit Count",
        "Total Units",
        "Tx Units",
        "Charge Units",
        "Chg Qty",
        "Unit(s)",
        "Service Units",
        "Units Qty"
    })
    void units_are_told_by_many_names(String heading) {
        Tables.Read read = Tables.read("Visit,DOS,CPT,Min," + heading + "\nV1,2026-03-16,97110,15,3\n");
        assertThat(read.session().billed().get(0).units()).isEqualTo(Units.of(3));
    }

    @ParameterizedTest
    @CsvSource({
        "Visit,Tx Date,Proc Cd,Min",
        "Visit,D.O.S.,HCPC,Min",
        "Visit,Date Seen,Procedure Code/Description,Min",
        "Visit,Charge Date,CPT Code & Description,Min",
        "Visit,Start Date/Time,Intervention Code,Individual Minutes",
        "Chart,DOS,Tx Code,Min",
        "Resident ID,DOS,CPT\u00AE,Min",
        "EMR #,DOS,CPT,Direct Time"
    })
    void headings_of_many_systems_are_told(String visit, String date, String code, String minutes) {
        Tables.Read read = Tables.read(
                String.join(",", visit, date, code, minutes) + "\n71,2026-03-16,97110 - Therapeutic exercise,15\n");
        assertThat(read.refused()).isEmpty();
        assertThat(read.session().treatments().get(0).code()).hasToString("97110");
        assertThat(read.session().dateOfService()).isEqualTo("2026-03-16");
    }

    @ParameterizedTest
    @CsvSource({"Insurance Co", "Pri Ins", "Fin Class", "Plan", "Coverage", "Case Primary Insurance", "Payer 1"})
    void payers_are_told_by_many_names(String heading) {
        Tables.Read read =
                Tables.read("Visit,DOS,CPT,Min," + heading + ",Payer 2\nV1,2026-03-16,97110,15,cash,medicaid\n");
        assertThat(read.session().payer()).isEqualTo(PayerId.of("cash"));
    }

    @ParameterizedTest
    @CsvSource({
        "Service Line, Occupational Therapy, OT",
        "Service Line, 2, PT",
        "Business Line, Speech, SLP",
        "Service Type, OT Treatment, OT",
        "Type of Visit, PT Eval, PT"
    })
    void disciplines_are_told_by_many_names(String heading, String cell, Discipline discipline) {
        Tables.Read read = Tables.read("Visit,DOS,CPT,Min," + heading + "\nV1,2026-03-16,97110,15," + cell + "\n");
        assertThat(read.session().discipline()).isEqualTo(discipline);
    }

    @ParameterizedTest
    @CsvSource({
        "Mode, Group, true",
        "Mode, Individual, false",
        "Treatment Mode, Concurrent, true",
        "Group Size, 3, true",
        "Group Size, 1, false",
        "Group, Group, true",
        "Group, Individual, false",
        "Group, Y, true",
        "Group, 0, false",
        "Individual/Group, 1:1, false"
    })
    void group_time_is_told_by_many_names(String heading, String cell, boolean group) {
        Tables.Read read = Tables.read("Visit,DOS,CPT,Min," + heading + "\nV1,2026-03-16,97110,15," + cell + "\n");
        assertThat(read.session().treatments().get(0).group()).isEqualTo(group);
    }

    @ParameterizedTest
    @CsvSource({"PTA, Jones", "Assistant Present, Y", "Seen By PTA, Yes", "PTA Name, Jones", "Assistant ID, 17"})
    void an_assistant_who_is_named_by_a_heading_is_not_passed_over(String heading, String cell) {
        String header = "Visit,DOS,CPT,Min," + heading;
        Tables.Read read = Tables.read(header + "\nV1,2026-03-16,97110,15," + cell + "\nV2,2026-03-16,97110,15,\n");
        assertThat(read.sessions()).hasSize(1);
        assertThat(read.refusal().where()).startsWith("row 2, " + heading);
        assertThat(read.refusal().error()).contains("no column says who treated", "--column not_read=");
        assertThat(Tables.read(header + ",Role\nV1,2026-03-16,97110,15," + cell + ",PTA\n")
                        .session()
                        .treatments()
                        .get(0)
                        .performer())
                .isEqualTo(Performer.ASSISTANT);
    }

    @Test
    void minutes_by_who_gave_them_are_refused_not_left_out() {
        Tables.Read read = Tables.read("Visit,DOS,CPT,Units,PT Minutes,PTA Minutes\nV1,2026-03-16,97110,2,20,13\n");
        assertThat(read.sessions()).isEmpty();
        assertThat(read.refusal().where()).isEqualTo("row 2, PTA Minutes");
    }

    @Test
    void assistants_of_a_table_without_minutes_are_told() {
        Tables.Read read = Tables.read("Visit,DOS,CPT,Units,Role\nV1,2026-03-16,97110,2,PTA\n");
        assertThat(read.sessions()).hasSize(1);
        assertThat(read.remarks()).anyMatch(remark -> remark.startsWith("Assistants are named, the first in row 2"));
    }

    @Test
    void a_table_of_several_codes_a_row_is_refused_as_what_it_is() {
        String table = "Visit,DOS,CPT 1,Units 1,Min 1,CPT 2,Units 2,Min 2\nV1,2026-03-16,97110,1,15,97140,1,15\n";
        assertThat(Tables.read(table).refusal().error()).contains("Each row has several codes", "A row is one service");
        TableMapping mapping = Tables.MEDICARE
                .column("cpt_code", "CPT 1")
                .column("units", "Units 1")
                .column("minutes", "Min 1");
        assertThat(Tables.read(table, mapping).refusal().where()).isEqualTo("row 2, CPT 2");
        assertThat(Tables.read(table, mapping.column("not_read", "CPT 2")).sessions())
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"Cancelled, Yes", "Charge Status, Voided", "Status, No Show", "Void, X", "Visit Status, canceled"})
    void a_row_that_says_it_does_not_count_is_refused(String heading, String cell) {
        Tables.Read read = Tables.read(
                "Visit #,DOS,CPT,Min," + heading + "\nV1,2026-03-16,97110,15," + cell + "\nV2,2026-03-16,97110,15,\n");
        assertThat(read.sessions()).hasSize(1);
        assertThat(read.refusal().error()).contains("The row says that it does not count", "not_read");
    }

    @ParameterizedTest
    @CsvSource({"From Date, To Date", "Date of Service, Through Date", "Service Date, Service End Date", "DOS, DOS To"})
    void a_row_of_several_days_is_refused(String first, String last) {
        Tables.Read read = Tables.read("Visit," + first + "," + last + ",CPT,Units\nV1,3/16/2026,3/20/2026,97110,10\n"
                + "V2,3/16/2026,3/16/2026,97110,1\nV3,3/16/2026,,97110,1\n");
        assertThat(read.sessions()).hasSize(2);
        assertThat(read.refusal().error()).contains("The row is of several days");
    }

    @Test
    void headings_may_be_repeated_but_not_changed() {
        String header = "Visit,DOS,CPT,Min\n";
        Tables.Read again = Tables.read(header + "V1,2026-03-16,97110,15\n" + header + "V2,2026-03-16,97110,15\n");
        assertThat(again.sessions()).hasSize(2);
        assertThat(again.refused()).isEmpty();
        assertThat(again.remarks()).anyMatch(remark -> remark.endsWith("the first is row 3."));
        Tables.Read other =
                Tables.read(header + "V1,2026-03-16,97110,15\nVisit,DOS,CPT,Units,Min\nV2,2026-03-16,97110,15,2\n");
        assertThat(other.sessions()).hasSize(1);
        assertThat(other.refusal().where()).isEqualTo("row 3");
        assertThat(other.refusal().error()).contains("Other headings begin in the middle of the table");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {"33,0;33", "33,00;33", "33.0;33", "7;7"})
    void zeros_may_stand_behind_a_decimal_comma(String cell, int minutes) {
        assertThat(minutes("Visit;DOS;CPT;Min;Units\nV1;2026-03-16;97110;" + cell + ";2,0\n"))
                .isEqualTo(minutes * 60);
    }

    @Test
    void thousands_are_not_taken_for_zeros() {
        assertThat(Tables.read("Visit;DOS;CPT;Min\nV1;2026-03-16;97110;1,000\n").sessions())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"45, 45, 45, 45, true", "45, 45, 45, 30, false", "15, 15, 15, 15, false", "45, 45, 15, 15, true"})
    void minutes_that_may_be_those_of_the_visit_are_told(int first, int second, int third, int fourth, boolean told) {
        Tables.Read read = Tables.read("Appointment ID,DOS,CPT,Duration\nV1,2026-03-16,97110," + first
                + "\nV1,2026-03-16,97140," + second + "\nV2,2026-03-16,97110," + third + "\nV2,2026-03-16,97140,"
                + fourth + "\nV3,2026-03-16,97110,45\n");
        assertThat(read.remarks().stream().anyMatch(remark -> remark.startsWith("In all visits of several rows")))
                .isEqualTo(told);
        assertThat(read.sessions()).hasSize(3);
    }

    @Test
    void control_characters_of_a_row_without_visit_refuse_the_row_alone() {
        Tables.Read read = Tables.read(
                "Visit,DOS,CPT,Units,Role\n,2026-03-16,9711\0,1,PT\nV1,2026-03-16,97110,1,P\0T\nV2,2026-03-16,97110,1,PT\n");
        assertThat(read.sessions()).hasSize(1);
        assertThat(read.refused()).extracting(SessionEntry.Unreadable::rows).containsExactly(List.of(2), List.of(3));
    }

    @Test
    void minutes_and_seconds_are_told() {
        assertThat(Tables.read("Visit,DOS,CPT,Min\nV1,2026-03-16,97110,38:25\nV2,2026-03-16,97110,1:05\n")
                        .remarks())
                .anyMatch(remark -> remark.startsWith("Durations such as 15:00 are read as minutes and seconds"));
    }

    @Test
    void of_a_table_whose_payers_nobody_told_any_passes() {
        assertThat(Tables.read("Visit,DOS,CPT,Min,Insurance\nV1,2026-03-16,97110,15,acme\n")
                        .session()
                        .payer())
                .isEqualTo(PayerId.of("acme"));
    }

    @Test
    void a_name_that_no_column_has_is_refused_with_the_list() {
        assertThatThrownBy(() -> TableMapping.NONE.column("wages", "Wages"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("visit_id, date_of_service, last_date_of_service, cpt_code");
        assertThatThrownBy(() -> TableMapping.NONE.column("minutes", " ")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void an_assistant_in_a_column_that_is_not_read_is_not_passed_over() {
        String table = "Visit,DOS,CPT,Min,Who\nV1,2026-03-16,97110,15,PT\nV2,2026-03-16,97110,15,PTA\n";
        Tables.Read read = Tables.read(table);
        assertThat(read.sessions()).hasSize(1);
        assertThat(read.refusal().where()).isEqualTo("row 3, Who");
        assertThat(read.refusal().error()).contains("--column provider_role=\"Who\"", "--column not_read=\"Who\"");
        assertThat(Tables.read(table, Tables.MEDICARE.column("provider_role", "Who"))
                        .sessions()
                        .get(1)
                        .treatments()
                        .get(0)
                        .performer())
                .isEqualTo(Performer.ASSISTANT);
        assertThat(Tables.read(table, Tables.MEDICARE.column("not_read", "Who")).sessions())
                .hasSize(2);
    }

    @Test
    void another_discipline_in_a_column_that_is_not_read_is_not_passed_over() {
        Tables.Read read =
                Tables.read("Visit,DOS,CPT,Min,Team\nV1,2026-03-16,97110,15,PT\nV2,2026-03-16,97110,15,OT\n");
        assertThat(read.sessions()).hasSize(1);
        assertThat(read.refusal().where()).isEqualTo("row 3, Team");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "Therapist~\"Doe, Jane, PTA\"",
                "Performed By~PTA",
                "Performed By~\"Jane Doe, PTA\"",
                "Treated By~COTA/L"
            })
    void an_assistant_is_told_by_the_letters_behind_a_name(String heading, String cell) {
        Tables.Read read = Tables.read("Visit,DOS,CPT,Min," + heading + "\nV1,2026-03-16,97110,15," + cell + "\n");
        assertThat(read.session().treatments().get(0).performer()).isEqualTo(Performer.ASSISTANT);
    }

    @Test
    void a_table_without_patients_says_once_that_days_are_not_pooled() {
        Tables.Read read =
                Tables.read("Visit,Patient Name,DOS,CPT,Min\nV1,Doe,2026-03-16,97110,7\nV2,Doe,2026-03-16,97110,16\n");
        assertThat(read.sessions())
                .hasSize(2)
                .allMatch(session -> session.patientKey().isEmpty());
        assertThat(read.remarks())
                .filteredOn(remark -> remark.contains("not pooled"))
                .hasSize(1);
    }

    @Test
    void without_visits_the_rows_of_patient_date_and_clinician_are_one() {
        String table = """
                MRN,DOS,CPT,Min,Therapist
                1,2026-03-16,97110,15,T1
                1,2026-03-16,97140,15,T1
                1,2026-03-17,97110,15,T1
                2,2026-03-16,97110,15,T1
                1,2026-03-16,97530,8,T2
                """;
        Tables.Read read = Tables.read(table, Tables.MEDICARE.file("march.csv"));
        assertThat(read.sessions())
                .extracting(session -> session.sessionId().orElseThrow() + " "
                        + session.treatments().size())
                .containsExactly("march.csv#2 2", "march.csv#4 1", "march.csv#5 1", "march.csv#6 1");
        assertThat(Tables.read("DOS,CPT,Min\n2026-03-16,97110,15\n").refusal().error())
                .contains("neither visit_id");
    }

    @Test
    void a_total_is_not_taken_for_the_minutes_of_a_line() {
        assertThat(Tables.read("Visit,DOS,CPT,Units,Total Minutes\nV1,2026-03-16,97110,2,30\n")
                        .refusal()
                        .error())
                .contains("--column minutes=\"Total Minutes\"");
        assertThat(Tables.read("Visit,DOS,CPT,Min,Total Treatment Time\nV1,2026-03-16,97110,30,45\n")
                        .session()
                        .totalTreatmentMinutes()
                        .orElseThrow()
                        .toInt())
                .isEqualTo(45);
    }

    @Test
    void a_column_with_thirty_eight_minutes_before_a_colon_is_minutes_and_seconds() {
        Tables.Read read =
                Tables.read("Visit,DOS,CPT,Duration\nV1,2026-03-16,97110,15:00\nV2,2026-03-16,97110,38:25\n");
        assertThat(read.sessions())
                .extracting(session ->
                        ((TimeSpent.Measured) session.treatments().get(0).time()).toSeconds())
                .containsExactly(15 * 60, 38 * 60 + 25);
        assertThat(Tables.read("Visit,DOS,CPT,Duration\nV1,2026-03-16,97110,15:00\n")
                        .refusal()
                        .error())
                .contains("\"15:00\" is 15 hours or 15 minutes");
    }

    @Test
    void credentials_of_another_discipline_are_told_once_and_the_rows_are_read() {
        Tables.Read read = Tables.read("""
                visit,dos,cpt,minutes,role
                v-1,2026-03-16,97110,15,"PT, DPT"
                v-2,2026-03-16,97530,15,OTR/L
                v-3,2026-03-16,97530,15,COTA/L
                v-4,2026-03-16,97110,15,
                """);
        assertThat(read.sessions()).hasSize(4);
        assertThat(read.remarks())
                .filteredOn(remark -> remark.contains("credentials"))
                .singleElement()
                .asString()
                .startsWith("Row 3 is read as PT, and whoever treated has the credentials of OT;");
    }

    @Test
    void minutes_and_seconds_are_told_by_the_heading() {
        assertThat(minutes("Visit,DOS,CPT,Duration (mm:ss)\nV1,2026-03-16,97110,15:00\n"))
                .isEqualTo(15 * 60);
        for (String hours : List.of("hh:mm:ss", "h:mm:ss")) {
            String table = "Visit,DOS,CPT,Duration (" + hours + ")\nV1,2026-03-16,97110,";
            assertThat(minutes(table + "0:15:00\n")).isEqualTo(15 * 60);
            assertThat(Tables.read(table + "15:00\n").refusal().error())
                    .contains("\"15:00\" is 15 hours or 15 minutes");
        }
    }

    /** Titles before the header are passed over, whether its headings are our words or those that somebody told. */
    @Test
    void a_header_is_known_by_headings_that_somebody_told() {
        TableMapping mapping = Tables.MEDICARE.column("date_of_service", "when").column("cpt_code", "thing done");
        Tables.Read read =
                Tables.read("Report of March\nVisit, WHEN ,Thing  Done,Min\nV1,2026-03-16,97110,15\n", mapping);
        assertThat(read.refused()).isEmpty();
        assertThat(read.session().dateOfService()).isEqualTo("2026-03-16");
        assertThat(read.session().treatments().get(0).code()).hasToString("97110");
    }

    @Test
    void a_table_that_lacks_a_column_says_how_to_name_one() {
        assertThat(Tables.read("Visit,DOS,CPT\nV1,2026-03-16,97110\n").refusal().error())
                .endsWith(" A column of another name is told by --column NAME=\"Heading\" on the command line,"
                        + " TableMapping.column in Java.");
    }

    @Test
    void a_column_that_somebody_passes_over_is_not_read() {
        String table = "Visit,DOS,CPT,Min,Duration\nV1,2026-03-16,97110,15,16\n";
        assertThat(minutes(table, Tables.MEDICARE.column("not_read", "min"))).isEqualTo(16 * 60);
        assertThat(minutes(table, Tables.MEDICARE.column("not_read", "Duration")))
                .isEqualTo(15 * 60);
    }

    private static int minutes(String table, TableMapping mapping) {
        Treatment treatment = Tables.read(table, mapping).session().treatments().get(0);
        return ((TimeSpent.Measured) treatment.time()).toSeconds();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Mod 2,Mod 1", "Modifier 02,Modifier 01", "Mod 10,Mod 9"})
    void modifiers_stand_in_the_order_of_their_numbers(String headings) {
        Tables.Read read = Tables.read("Visit,DOS,CPT,Units," + headings + "\nV1,2026-03-16,97110,1,GP,59\n");
        assertThat(read.session().billed().get(0).modifiers())
                .extracting(Object::toString)
                .containsExactly("59", "GP");
    }

    /** A name without letters of a profession is who it was, not what. */
    @Test
    void whoever_treated_is_a_person_unless_all_cells_tell_a_role() {
        Tables.Read read = Tables.read("Visit,DOS,CPT,Min,Performed By\nV1,2026-03-16,97110,15,T-4\n");
        assertThat(read.session().treatments().get(0).performerKey()).contains("T-4");
        Tables.Read mixed = Tables.read("""
                Visit,DOS,CPT,Min,Performed By
                V1,2026-03-16,97110,15,"Jane Doe, PTA"
                V2,2026-03-16,97110,15,T-4
                """);
        assertThat(mixed.sessions())
                .extracting(session -> session.treatments().get(0).performer())
                .containsExactly(Performer.ASSISTANT, Performer.THERAPIST);
        Tables.Read roles = Tables.read(
                "Visit,DOS,CPT,Min,Performed By\nV1,2026-03-16,97110,15,PTA\nV2,2026-03-16,97110,15,\"Doe, PTA\"\n");
        assertThat(roles.sessions())
                .extracting(session -> session.treatments().get(0).performer())
                .containsExactly(Performer.ASSISTANT, Performer.ASSISTANT);
    }
}
