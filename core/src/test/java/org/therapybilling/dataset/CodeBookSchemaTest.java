package org.therapybilling.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.therapybilling.explain.Answer;
import org.therapybilling.reference.ProcedureInfo;
import org.therapybilling.reference.ReferenceData;
import org.therapybilling.reference.tables.DatedRows;
import org.therapybilling.reference.tables.TableSource;
import org.therapybilling.vocabulary.CodeSet;
import org.therapybilling.vocabulary.EffectivePeriod;
import org.therapybilling.vocabulary.ProcedureCode;

class CodeBookSchemaTest {

    private static final String HEADER =
            "code,label,basis,unit_minutes,first_unit_from,last_unit_to,device_days,add_on_to,disciplines,"
                    + "discipline_modifier,first_day,before,last_day,certainty,source\n";
    private static final String GOOD =
            "97110,Exercise,quarter-hour,15,8,19,16-30,97112|97140,PT|OT,GP,2020-01-01,absent,2025-12-31,LIKELY,RVU20A\n";
    private static final ReleaseDraft DRAFT = new ReleaseDraft(
            ProcedureInfo.CODE_BOOK,
            "us",
            "1",
            CodeSet.none(),
            EffectivePeriod.always().until(LocalDate.of(2026, 12, 31)));

    private static DatedRows<ProcedureCode, ProcedureInfo> read(String csv) throws IOException {
        TableSchema.Collector<DatedRows<ProcedureCode, ProcedureInfo>> rows = CodeBookSchema.SCHEMA.collector();
        InputStream bytes = new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8));
        SeparatedText.ofOurs("codes.csv").readNamed(bytes, rows::add);
        return rows.build(DRAFT, "0".repeat(64));
    }

    @Test
    void a_code_that_ended_is_none_after_its_last_day() throws IOException {
        ReferenceData book = ReferenceData.of(ProcedureInfo.CODE_BOOK, TableSource.of(List.of(read(HEADER + GOOD))));
        ProcedureCode code = ProcedureCode.of("97110");
        assertThat(book.on(LocalDate.of(2025, 12, 31)).ask(ProcedureInfo.CODE_BOOK, code))
                .isInstanceOf(Answer.Found.class);
        assertThat(book.on(LocalDate.of(2026, 1, 1)).ask(ProcedureInfo.CODE_BOOK, code))
                .isInstanceOf(Answer.None.class);
        assertThat(book.on(LocalDate.of(2019, 12, 31)).ask(ProcedureInfo.CODE_BOOK, code))
                .isInstanceOf(Answer.None.class);
        assertThat(book.on(LocalDate.of(2025, 1, 1))
                        .ask(ProcedureInfo.CODE_BOOK, code)
                        .found()
                        .orElseThrow())
                .hasToString("97110 Exercise");
        assertThat(book.on(LocalDate.of(2025, 1, 1)).lists(code)).isTrue();
        assertThat(book.on(LocalDate.of(2025, 1, 1)).lists(ProcedureCode.of("97140")))
                .isFalse();
    }

    @Test
    void a_code_stands_in_the_book_once() {
        assertThatThrownBy(() -> read(HEADER + GOOD + GOOD))
                .isInstanceOf(DatasetException.class)
                .hasMessage("codes.csv, row 3: code 97110 has stood before; a code has one row.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "97110,;9711,; code; a code of five characters",
                "Exercise;' '; label; a text",
                "quarter-hour;quarter; basis; a basis such as quarter-hour",
                ",15,8;,x,8; unit_minutes; whole minutes",
                ",15,8;,15,-8; first_unit_from; whole minutes",
                ",19,;,x,; last_unit_to; whole minutes",
                ",16-30,;,16,; device_days; days such as 16-30",
                ",16-30,;,30-16,; device_days; days such as 16-30",
                "quarter-hour,15;interval,; basis; a basis with the lengths or days it takes, in their columns",
                "quarter-hour,15,8;month,15,; basis; a basis with the lengths or days it takes, in their columns",
                "quarter-hour,15,8,19,16-30;device-days,,,,; basis; a basis with the lengths or days it takes",
                ",15,8;,0,8; basis; a basis with the lengths or days it takes, in their columns",
                "97112|97140;97112||97140; add_on_to; codes separated by |",
                "PT|OT;PT|XX; disciplines; PT, OT, SLP or DC",
                "2020-01-01;1/1/2020; first_day; a date (yyyy-mm-dd)",
                "absent;perhaps; before; absent or unknown",
                "2025-12-31;2019-12-31; last_day; a date not before the first day",
                "2025-12-31;2025-02-30; last_day; a date (yyyy-mm-dd)",
                "LIKELY;SURE; certainty; DEFINITE, LIKELY or JUDGEMENT",
                "RVU20A;' '; source; a text"
            })
    void a_malformed_value_stops_loading_and_is_located(String good, String bad, String column, String expected) {
        assertThatThrownBy(() -> read(HEADER + GOOD.replace(good, bad)))
                .isInstanceOf(DatasetException.class)
                .hasMessageStartingWith("codes.csv, row 2, column " + column.strip() + ": \"")
                .hasMessageContaining("expected " + expected.strip());
    }

    @Test
    void a_missing_column_is_named() {
        assertThatThrownBy(() -> read(HEADER.replace(",label", ",name") + GOOD))
                .isInstanceOf(DatasetException.class)
                .hasMessageContaining("codes.csv: column label is missing; the header has [code, name,");
    }
}
