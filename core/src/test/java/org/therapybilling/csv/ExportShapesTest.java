package org.therapybilling.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.therapybilling.payer.PayerBook;
import org.therapybilling.payer.PayerProfile;
import org.therapybilling.session.Session;
import org.therapybilling.session.TimeSpent;
import org.therapybilling.vocabulary.Discipline;
import org.therapybilling.vocabulary.PayerId;

/**
 * One visit in the shapes of exports of practice systems, all to be read with no more than the discipline and the payers'
 * names. The headings follow what is published: WebPT's extracts "Charges: Standard" and "Billing Charges" and its report
 * "Documented Units", Healthie's claim lines, OpenEMR's table of billing, Epic's charge review, the boxes of the CMS-1500;
 * the others are what clinics' own reports look like.
 */
class ExportShapesTest {

    /** A shape: the table, whether it has minutes, whether an assistant shows, and how many sessions it holds. */
    record Shape(String name, String table, boolean minutes, boolean assistant) {
        @Override
        public String toString() {
            return name;
        }
    }

    static List<Shape> shapes() {
        return List.of(
                new Shape(
                        "WebPT charges, with minutes added",
                        "record_id,visit_date,record_pointer,cpt,clinic_id,patient_id,case_id,visit_id,therapist_id,"
                                + "cosign_therapist_id,insurance_id,insurance_type_id,units,charge_amount,cpt_code_id,client_id,note_type,cpt_prefix,cpt_suffix,cpt_modifier,modified_date,note_finalized_date,minutes\n"
                                + "1,2026-03-16,1,97110,12,7701,31,900,55,,41,3,2,90.00,4411,8,DN,,,GP,2026-03-17,2026-03-17,33\n"
                                + "2,2026-03-16,2,97140,12,7701,31,900,55,,41,3,1,44.00,4412,8,DN,,,GP,2026-03-17,2026-03-17,7\n",
                        true,
                        false),
                new Shape(
                        "RevFlow charges",
                        "patient_account_number,date_of_service,charge_date,charge_id,cpt_code,mod1,mod2,units,"
                                + "cur_insurance_class,charge_amount,visit_id,place_of_service_id,treating_therapist_id,billing_therapist_id\n"
                                + "A-7,3/16/2026,3/17/2026,1,97110,GP,,2,Medicare,90.00,900,4,55,56\n"
                                + "A-7,3/16/2026,3/17/2026,2,97140,GP,,1,Medicare,44.00,900,4,55,56\n",
                        false,
                        false),
                new Shape(
                        "documented units",
                        "Clinic Name,Therapist,EMR Patient ID,Date of Service,CPT Code,CPT Description,CPT"
                                + " Modifier,Units,Direct Minutes,Primary Insurance,Note Source\n"
                                + "Main,\"Doe, J, PT\",7701,03/16/2026,97110,Therapeutic exercise,GP,2,33,Medicare Part"
                                + " B,Daily\n"
                                + "Main,\"Doe, J, PT\",7701,03/16/2026,97140,Manual therapy,GP,1,7,Medicare Part"
                                + " B,Daily\n",
                        true,
                        false),
                new Shape(
                        "Healthie lines",
                        "claim_id,service_date,service_end_date,cpt_code,mod1,mod2,mod3,mod4,units,fee,pointers"
                                + "\n900,2026-03-16,,97110,GP,,,,2,90.00,0\n900,2026-03-16,,97140,GP,,,,1,44.00,0\n",
                        false,
                        false),
                new Shape(
                        "OpenEMR billing",
                        "id,date,code_type,code,pid,provider_id,user,groupname,authorized,encounter,code_text,billed,activity,payer_id,bill_date,modifier,units,fee,justify\n"
                                + "1,2026-03-16 09:00:00,CPT4,97110,7701,55,1,Default,1,900,Ther"
                                + " ex,0,1,,,GP,2,90.00,M54.50:\n"
                                + "2,2026-03-16"
                                + " 09:00:00,CPT4,97140,7701,55,1,Default,1,900,Manual,0,1,,,GP,1,44.00,M54.50:\n",
                        false,
                        false),
                new Shape(
                        "boxes of the CMS-1500",
                        "Patient Account No.;Dates of Service From;Dates of Service To;Place of Service;Procedures"
                                + " CPT/HCPCS;Modifier 1;Modifier 2;Diagnosis Pointer;Charges;Days or Units;Rendering"
                                + " Provider NPI\r"
                                + "\n"
                                + "A-7;3/16/26;3/16/26;11;97110;GP;;A;90.00;2;1999999984\r"
                                + "\n"
                                + "A-7;3/16/26;3/16/26;11;97140;GP;;A;44.00;1;1999999984\r\n",
                        false,
                        false),
                new Shape(
                        "treatment log with clock times",
                        "Clinic treatment log\n\n"
                                + "Visit #,MRN,Appt Date,Proc Code,Start Time,End Time,Billed Units,Mod,Performed"
                                + " By,Primary Ins\n"
                                + "900,0042,3/16/2026,97110 - Therapeutic Exercise,9:00 AM,9:33 AM,2,GP,PT,Medicare\n"
                                + "900,0042,3/16/2026,97140 - Manual Therapy,9:33 AM,9:40 AM,1,\"GP, CQ\",PTA,Medicare\n",
                        true,
                        true),
                new Shape(
                        "camel case from a report builder",
                        "visitId\tpatientId\tserviceDate\tprocedureCode\tdurationMinutes\tunits\tmodifiers"
                                + "\ttherapistCredential\tprimaryInsurance\tdxCodes\n"
                                + "900\tx7\t2026-03-16T00:00:00Z\t97110\t33.0\t2.0\tGP\tDPT\tMCR\tM54.50\n"
                                + "900\tx7\t2026-03-16T00:00:00Z\t97140\t7.0\t1.0\tGPCQ\tLPTA\tMCR\tM54.50\n",
                        true,
                        true),
                new Shape(
                        "encounter report in words",
                        "Encounter Number|Client #|Date|Service|Duration (min)|Qty|Discipline|Provider"
                                + " Type|Payor|ICD-10 Code\n"
                                + "E900|C7|Mar 16, 2026|CPT 97110 Therapeutic Exercise|33 min|2|Physical Therapy|Physical"
                                + " Therapist|Medicare|M54.50 - Low back pain\n"
                                + "E900|C7|Mar 16, 2026|CPT 97140 Manual Therapy|7 min|1|Physical Therapy|PT"
                                + " Assistant|Medicare|M54.50 - Low back pain\n",
                        true,
                        true),
                new Shape(
                        "old report in capitals",
                        "ACCT NO,DOS,PROC,MOD,QTY,AMT,TIME\nA7,20260316,97110,GP,2,$90.00,0:33\nA7,20260316,97140,GP,1,$44.00,0:07\n"
                                .replace("TIME", "MINS"),
                        true,
                        false),
                new Shape(
                        "charge review",
                        "Session ID,Patient MRN,Svc Date,Line #,Charge Code,Modifiers,Quantity,Charge Amount,Timed"
                                + " Minutes,Role"
                                + "\n900,E7,16-Mar-2026,1,97110.0,GP,2,90.00,33,OTR/L\n".replace("OTR/L", "PT")
                                + "900,E7,16-Mar-2026,2,97140.0,GP,1,44.00,7,PT\n",
                        true,
                        false),
                new Shape(
                        "no visit, time in and out",
                        "Patient ID,Treatment Date,Treatment Code,Time In,Time Out,Total Treatment Time,Units"
                                + " Billed,Clinician\n"
                                + "7,2026/03/16,97110,09:00,09:33,40,2,T55\n"
                                + "7,2026/03/16,97140,09:33,09:40,40,1,T55\n",
                        true,
                        false));
    }

    private static final TableMapping BILLER = TableMapping.NONE
            .discipline(Discipline.PT)
            .payers(PayerBook.of(List.of(PayerProfile.of("our-medicare", "Medicare as our exports call it")
                            .like("medicare")
                            .alias("Medicare Part B", "MCR", "3")
                            .build()))
                    .over(PayerBook.bundled()));

    @ParameterizedTest
    @MethodSource("shapes")
    void the_same_visit_is_read_from_each(Shape shape) {
        TableMapping mapping = shape.table().matches("(?is).*(insurance|payor|primary ins).*")
                ? BILLER
                : BILLER.payer(PayerId.MEDICARE);
        Tables.Read read = Tables.read(shape.table(), mapping);
        assertThat(read.refused()).isEmpty();
        assertThat(read.sessions()).hasSize(1);
        Session session = read.session();
        assertThat(session.dateOfService()).isEqualTo("2026-03-16");
        assertThat(billed(session)).isEqualTo("97110 x 2, 97140 x 1");
        assertThat(times(session)).isEqualTo(shape.minutes() ? "97110 33, 97140 7" : "");
        assertThat(session.toString() + performers(session)).contains(shape.assistant() ? "ASSISTANT" : "");
    }

    /**
     * The same visit under the headings of reports that practice systems are described to have (help pages and interfaces of
     * Kareo, WebPT RevFlow and Therabill, Jane, SimplePractice and My Best Practice), and as such systems are used to name
     * things (AdvancedMD, Clinic Source, Fusion, Insight, Net Health, Prompt, Raintree, TheraOffice).
     */
    @ParameterizedTest
    @CsvSource({
        "advanced-md, false",
        "clinic-source, false",
        "fusion, true",
        "insight, true",
        "jane, false",
        "kareo-encounter, true",
        "kareo-list-of-charges, true",
        "my-best-practice, false",
        "net-health, true",
        "prompt, true",
        "raintree, true",
        "revflow-activity, false",
        "simple-practice, false",
        "therabill, true",
        "theraoffice, true"
    })
    void reports_of_practice_systems_are_read_with_the_discipline_and_names_of_payers(String name, boolean minutes)
            throws IOException {
        Tables.Read read = Tables.read(fixture("exports/" + name + ".csv"), BILLER);
        assertThat(read.refused()).isEmpty();
        Session session = read.session();
        assertThat(session.dateOfService()).isEqualTo("2026-03-16");
        assertThat(session.payer()).isEqualTo(PayerId.of("our-medicare"));
        assertThat(billed(session)).isEqualTo("97110 x 2, 97140 x 1");
        assertThat(times(session)).isEqualTo(minutes ? "97110 33, 97140 7" : "");
    }

    private static byte[] fixture(String name) throws IOException {
        try (InputStream input = Optional.ofNullable(ExportShapesTest.class.getResourceAsStream(name))
                .orElseThrow()) {
            return input.readAllBytes();
        }
    }

    private static String billed(Session session) {
        return session.billed().stream()
                .map(line -> line.code() + " x " + line.units().toInt())
                .collect(Collectors.joining(", "));
    }

    private static String times(Session session) {
        return session.treatments().stream()
                .map(treatment -> treatment.code() + " " + minutes(treatment.time()))
                .collect(Collectors.joining(", "));
    }

    private static int minutes(TimeSpent time) {
        return time instanceof TimeSpent.Measured measured
                ? measured.minutes().toInt()
                : ((TimeSpent.Clocked) time).toSeconds() / 60;
    }

    private static String performers(Session session) {
        return session.treatments().stream()
                .map(treatment -> treatment.performer().name())
                .collect(Collectors.joining(" "));
    }
}
