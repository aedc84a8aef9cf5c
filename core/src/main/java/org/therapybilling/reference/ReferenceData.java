package org.therapybilling.reference;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.therapybilling.explain.Answer;
import org.therapybilling.explain.DataRelease;
import org.therapybilling.vocabulary.Locality;
import org.therapybilling.vocabulary.Money;
import org.therapybilling.vocabulary.ProcedureCode;
import org.therapybilling.vocabulary.Setting;
import org.therapybilling.vocabulary.ThresholdBucket;

/**
 * Published facts, by date of service. Implementations are immutable, serializable and safe to share between threads.
 *
 * <p>Every question has one of three answers: found, with its source and how sure it is; none, if a table vouches that
 * there is nothing; unknown, if no table that is loaded vouches for the date. The answer is never that of the nearest
 * date.
 */
public interface ReferenceData extends Serializable {

    /**
     * Returns data without any table.
     *
     * @return data that answers unknown to everything
     */
    static ReferenceData empty() {
        return LayeredData.EMPTY;
    }

    /**
     * Returns this data with another to fall back on. The releases of a table that either has become one history: one of
     * this data and one of the other that agree vouch for the time between them, and the newest of all tells what is
     * likely later. Where both have something for the same dates, this data is asked first.
     *
     * <p>Data that is not kept in releases, such as {@linkplain #figure figures} or an implementation of one's own, is
     * asked one after the other: a definite answer comes before a likely one, and either before unknown. Of
     * {@linkplain #procedure code books} the first that knows a code is followed, however sure it is.
     *
     * @param fallback the data to ask second
     * @return both
     */
    default ReferenceData over(ReferenceData fallback) {
        return LayeredData.of(this, fallback);
    }

    /**
     * Looks up a code.
     *
     * @param code the code
     * @param dateOfService the date of service
     * @return what was in force on that date; none if the code is known not to have been; unknown if no table vouches
     *     for the code and date
     */
    default Answer<ProcedureInfo> procedure(ProcedureCode code, LocalDate dateOfService) {
        return new Answer.Unknown<>(NotCovered.missing(DatasetKind.CODE_BOOK));
    }

    /**
     * Looks up the add-on codes of a primary: those whose first {@link ProcedureInfo#addOnTo()} it is.
     *
     * @param primary the code whose time they continue
     * @param dateOfService the date of service
     * @return an unmodifiable list of the codes in force on that date, by number; empty if none is known
     */
    default List<ProcedureInfo> addOns(ProcedureCode primary, LocalDate dateOfService) {
        return List.of();
    }

    /**
     * Says whether a code is listed in a code book at all. A listed code may be unknown on a date; of one that is not
     * listed nothing is known on any.
     *
     * @param code the code
     * @return true if a code book speaks of the code for some date
     */
    default boolean lists(ProcedureCode code) {
        return false;
    }

    /**
     * Looks up the edit of two codes (NCCI procedure-to-procedure edits).
     *
     * @param setting the kind of claim; the tables of practitioners and of hospitals differ
     * @param one a code
     * @param other another code; which of them is column 1 stands in the answer
     * @param dateOfService the date of service
     * @return the edit in force on that date; none if there was none; unknown if no release vouches for the date
     */
    default Answer<PairEdit> pair(Setting setting, ProcedureCode one, ProcedureCode other, LocalDate dateOfService) {
        return new Answer.Unknown<>(NotCovered.missing(DatasetKind.ptp(setting)));
    }

    /**
     * Looks up the most units of a code (NCCI medically unlikely edits).
     *
     * @param setting the kind of claim; the tables of practitioners and of hospitals differ
     * @param code the code
     * @param dateOfService the date of service
     * @return the limit on that date; none if none was published; unknown if no release vouches for the date
     */
    default Answer<UnitLimit> unitLimit(Setting setting, ProcedureCode code, LocalDate dateOfService) {
        return new Answer.Unknown<>(NotCovered.missing(DatasetKind.mue(setting)));
    }

    /**
     * Looks up what an add-on code must stand beside (NCCI add-on code edits).
     *
     * @param code the code
     * @param dateOfService the date of service
     * @return its primaries on that date; none if it is no add-on code; unknown if no release vouches for the date
     */
    default Answer<AddOnEdit> addOnEdit(ProcedureCode code, LocalDate dateOfService) {
        return new Answer.Unknown<>(NotCovered.missing(DatasetKind.ADD_ON_CODES));
    }

    /**
     * Looks up the relative values and the status of a code or of one component of it (CMS, PPRRVU).
     *
     * @param code the code, or a component
     * @param dateOfService the date of service
     * @return those of the latest release of that year that was effective, else of the year's earliest; none if it has
     *     no such row; unknown if no release of that year is loaded
     */
    default Answer<RelativeValues> relativeValues(ComponentCode code, LocalDate dateOfService) {
        return new Answer.Unknown<>(NotCovered.missing(DatasetKind.RELATIVE_VALUES));
    }

    /**
     * Looks up the relative values and the status of a code as a whole (CMS, PPRRVU).
     *
     * @param code the code
     * @param dateOfService the date of service
     * @return as {@link #relativeValues(ComponentCode, LocalDate)}
     */
    default Answer<RelativeValues> relativeValues(ProcedureCode code, LocalDate dateOfService) {
        return relativeValues(ComponentCode.of(code), dateOfService);
    }

    /**
     * Looks up the geographic practice cost indices of a locality (CMS, Addendum E).
     *
     * @param locality the locality
     * @param dateOfService the date of service
     * @return those of its calendar year; none if the year has no such locality; unknown if the year is not loaded
     */
    default Answer<GeographicIndices> geographicIndices(Locality locality, LocalDate dateOfService) {
        return new Answer.Unknown<>(NotCovered.missing(DatasetKind.GEOGRAPHIC_INDICES));
    }

    /**
     * Looks up what a contractor pays all but qualifying APM participants (CMS, carrier-specific payment files).
     *
     * @param locality the locality
     * @param code the code
     * @param dateOfService the date of service
     * @return the fee of its calendar year; unknown if no file that is loaded has it, never none
     */
    default Answer<CarrierFee> fee(Locality locality, ProcedureCode code, LocalDate dateOfService) {
        return new Answer.Unknown<>(NotCovered.missing(DatasetKind.CARRIER_FEES));
    }

    /**
     * Looks up what a contractor pays qualifying APM participants, from 2026 on.
     *
     * @param locality the locality
     * @param code the code
     * @param dateOfService the date of service
     * @return as {@link #fee}
     */
    default Answer<CarrierFee> qualifyingFee(Locality locality, ProcedureCode code, LocalDate dateOfService) {
        return new Answer.Unknown<>(NotCovered.missing(DatasetKind.CARRIER_FEES_QUALIFYING));
    }

    /**
     * Looks up a figure of Medicare.
     *
     * @param figure which one
     * @param dateOfService the date of service
     * @return its value, in the unit that {@link Figure} says; unknown if no table has it for the date
     */
    default Answer<BigDecimal> figure(Figure figure, LocalDate dateOfService) {
        return new Answer.Unknown<>(NotCovered.missing(DatasetKind.MEDICARE_FIGURES));
    }

    /**
     * Looks up the amount of a calendar year from which KX is needed (Social Security Act §1833(g)).
     *
     * @param bucket which of the two totals
     * @param dateOfService the date of service
     * @return the amount; unknown if no table has it for the date
     */
    default Answer<Money> threshold(ThresholdBucket bucket, LocalDate dateOfService) {
        Figure figure = bucket == ThresholdBucket.OT ? Figure.KX_THRESHOLD_OT : Figure.KX_THRESHOLD_PT_SLP;
        return figure(figure, dateOfService).map(dollars -> Money.of(dollars, RoundingMode.UNNECESSARY));
    }

    /**
     * Looks up where a ZIP code belongs (CMS, ZIP5).
     *
     * @param zip five digits
     * @param dateOfService the date of service
     * @return its locality; none if there is no such ZIP code; unknown if no release vouches for the date. No answer
     *     repeats the ZIP code
     */
    default Answer<ZipLocality> zip(String zip, LocalDate dateOfService) {
        return new Answer.Unknown<>(NotCovered.missing(DatasetKind.ZIP_LOCALITIES));
    }

    /**
     * Returns the same data with its tables in memory, where they are read on demand: who calls this at the start finds
     * out there whether all of them can be read, and how much memory they take.
     *
     * @return data with the same answers
     */
    default ReferenceData loaded() {
        return this;
    }

    /**
     * Returns which tables there are.
     *
     * @return an unmodifiable set
     */
    Set<DatasetKind> kinds();

    /**
     * Returns the releases that the answers come from.
     *
     * @return an unmodifiable list, by table and by date; empty if there is no data
     */
    List<DataRelease> releases();

    /**
     * Returns the releases of a table that an answer for a date may come from.
     *
     * @param kind the table
     * @param dateOfService the date of service
     * @return an unmodifiable list, by date: what a report names that asked the table for that date
     */
    default List<DataRelease> releases(DatasetKind kind, LocalDate dateOfService) {
        return ReleaseOrder.consulted(
                releases().stream()
                        .filter(release -> release.id().equals(kind.id()))
                        .toList(),
                dateOfService);
    }
}
