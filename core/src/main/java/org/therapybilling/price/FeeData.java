package org.therapybilling.price;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.therapybilling.explain.Answer;
import org.therapybilling.explain.DataRelease;
import org.therapybilling.reference.ComponentCode;
import org.therapybilling.reference.DayTables;
import org.therapybilling.reference.Figure;
import org.therapybilling.reference.GeographicIndices;
import org.therapybilling.reference.ReferenceData;
import org.therapybilling.reference.RelativeValues;
import org.therapybilling.reference.Table;
import org.therapybilling.reference.ZipLocality;
import org.therapybilling.vocabulary.Locality;
import org.therapybilling.vocabulary.ProcedureCode;

/** All that prices look up, and the releases that were read for it. */
final class FeeData {

    /** Therapeutic exercise, which stands in every fee schedule. */
    private static final ProcedureCode EXERCISE = ProcedureCode.of("97110");

    private final ReferenceData reference;
    private final List<DataRelease> read = new ArrayList<>(4);

    FeeData(ReferenceData reference) {
        this.reference = reference;
    }

    /** Returns the tables of a date. */
    DayTables on(LocalDate date) {
        return reference.on(date);
    }

    Answer<RelativeValues> relativeValues(ProcedureCode code, DayTables tables) {
        return ask(tables, RelativeValues.TABLE, ComponentCode.of(code));
    }

    /** Says whether a fee schedule holds on a date, so that a code which it does not know is none of therapy. */
    boolean hasSchedule(DayTables tables) {
        return relativeValues(EXERCISE, tables) instanceof Answer.Found;
    }

    Answer<GeographicIndices> indices(Locality locality, DayTables tables) {
        return ask(tables, GeographicIndices.TABLE, locality);
    }

    Answer<ZipLocality> zip(String zip, DayTables tables) {
        return ask(tables, ZipLocality.TABLE, zip);
    }

    Answer<BigDecimal> figure(Figure figure, DayTables tables) {
        Answer<BigDecimal> answer = ask(tables, Figure.TABLE, figure);
        return answer instanceof Answer.Unknown<BigDecimal> unknown
                ? unknown.missing(Figure.TABLE.id() + "." + figure.id())
                : answer;
    }

    private <K, V extends Serializable> Answer<V> ask(DayTables tables, Table<K, V> table, K key) {
        Answer<V> answer = tables.ask(table, key);
        note(answer.releases());
        return answer;
    }

    /** Takes down that releases were read. */
    void note(List<DataRelease> releases) {
        for (int i = 0; i < releases.size(); i++) {
            note(releases.get(i));
        }
    }

    private void note(DataRelease release) {
        for (int i = 0; i < read.size(); i++) {
            if (read.get(i).equals(release)) {
                return;
            }
        }
        read.add(release);
    }

    /** Returns the releases that were read so far, each once. */
    List<DataRelease> releases() {
        return List.copyOf(read);
    }
}
