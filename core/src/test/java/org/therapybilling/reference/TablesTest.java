package org.therapybilling.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Modifier;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.therapybilling.explain.Answer;
import org.therapybilling.explain.DataRelease;
import org.therapybilling.reference.tables.KeyCodes;
import org.therapybilling.reference.tables.KeyedRows;
import org.therapybilling.reference.tables.TableHistory;
import org.therapybilling.reference.tables.TableSource;
import org.therapybilling.reference.tables.YearVouching;
import org.therapybilling.vocabulary.CodeSet;
import org.therapybilling.vocabulary.EffectivePeriod;
import org.therapybilling.vocabulary.Locality;

class TablesTest {

    private static final LocalDate DATE = LocalDate.of(2026, 7, 1);

    /** Returns the constants of all classes of rows. */
    static Stream<Table<?, ?>> constants() {
        return Stream.of(
                        ProcedureInfo.class,
                        PairEdit.class,
                        UnitLimit.class,
                        AddOnEdit.class,
                        RelativeValues.class,
                        GeographicIndices.class,
                        CarrierFee.class,
                        Figure.class,
                        ZipLocality.class)
                .flatMap(type -> Arrays.stream(type.getFields()))
                .filter(field -> field.getType() == Table.class && Modifier.isStatic(field.getModifiers()))
                .map(field -> {
                    try {
                        return (Table<?, ?>) field.get(null);
                    } catch (IllegalAccessException impossible) {
                        throw new AssertionError(impossible);
                    }
                });
    }

    @Test
    void there_are_sixteen() {
        List<String> ids = constants().map(Table::id).toList();
        assertThat(ids).hasSize(16).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("constants")
    void each_table_is_known_by_its_id(Table<?, ?> table) {
        assertThat(Tables.vouched(table.empty())).isEqualTo(table.empty());
    }

    @Test
    void a_table_vouches_as_its_constant_does_whatever_came() {
        Locality connecticut = new Locality("13102", "00");
        DataRelease release = new DataRelease(
                "mpfs-gpci",
                "us",
                "2026B",
                CodeSet.all(),
                EffectivePeriod.from(DATE).until(LocalDate.of(2026, 12, 31)),
                1,
                "0".repeat(64));
        GeographicIndices indices =
                new GeographicIndices("CT", "CONNECTICUT", BigDecimal.ONE, BigDecimal.ONE, BigDecimal.ONE);
        TableHistory<Locality, GeographicIndices, KeyedRows<Locality, GeographicIndices>> sent = TableHistory.of(
                "mpfs-gpci",
                new YearVouching<>(KeyCodes.<Locality>none(), YearVouching.Earlier.LIKELY),
                List.of(TableSource.of(List.of(KeyedRows.of(release, Map.of(connecticut, indices))))));

        assertThat(sent.on(DATE.minusDays(1)).ask(connecticut)).isInstanceOf(Answer.Found.class);
        assertThat(ask(Tables.vouched(sent), connecticut)).isInstanceOf(Answer.Unknown.class);
    }

    @SuppressWarnings("unchecked")
    private static Answer<?> ask(TableHistory<?, ?, ?> table, Locality key) {
        return ((TableHistory<Locality, ?, ?>) table).on(DATE.minusDays(1)).ask(key);
    }

    @Test
    void of_a_table_that_there_is_not_nothing_is_taken() {
        TableHistory<Locality, GeographicIndices, ?> unknown = TableHistory.of(
                "mpfs-nothing", new YearVouching<>(KeyCodes.<Locality>none(), YearVouching.Earlier.LIKELY), List.of());
        assertThatThrownBy(() -> Tables.vouched(unknown))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("There is no table of this id; were the bytes changed?");
    }
}
