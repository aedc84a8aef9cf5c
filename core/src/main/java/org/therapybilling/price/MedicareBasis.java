package org.therapybilling.price;

import java.math.BigDecimal;
import org.therapybilling.explain.Answer;
import org.therapybilling.explain.Certainty;
import org.therapybilling.payer.terms.Fees;
import org.therapybilling.payer.terms.PercentOfMedicare;
import org.therapybilling.reference.DayTables;
import org.therapybilling.reference.Figure;
import org.therapybilling.reference.GeographicIndices;
import org.therapybilling.vocabulary.Locality;

/**
 * Finds what all fees of a claim by Medicare's physician fee schedule have in common: conversion factor, indices and share.
 *
 * @param basis the share, and the day and place of the schedule where the payer names them
 * @param isOwn whether the payer is Medicare itself
 * @param known where the payer says so
 * @param claim where and by whom the services were given
 * @param data where figures are looked up
 */
record MedicareBasis(
        PercentOfMedicare basis, boolean isOwn, Answer.Found<Fees> known, Circumstances claim, FeeData data) {

    /** From this year on qualifying APM participants have a factor of their own (42 CFR 414.20). */
    private static final int TWO_FACTORS_SINCE = 2026;

    UnitFees fees() {
        String obstacle = claim.obstacle();
        if (obstacle != null) {
            return UnitFees.unknown(obstacle);
        }
        DayTables tables = data.on(basis.asOf().orElse(claim.date()));
        Locality named = basis.locality().orElse(null);
        return named != null ? at(named, Certainty.DEFINITE, tables) : at(claim.place(), tables);
    }

    private UnitFees at(Answer<Locality> place, DayTables tables) {
        if (place instanceof Answer.Unknown<Locality> unknown) {
            return UnitFees.unknown(unknown.why());
        }
        return place instanceof Answer.Found<Locality> here
                ? at(here.value(), here.certainty(), tables)
                : fees(Indices.NATIONAL, Certainty.DEFINITE, tables);
    }

    private UnitFees at(Locality locality, Certainty sure, DayTables tables) {
        Answer<GeographicIndices> indices = data.indices(locality, tables);
        if (indices instanceof Answer.Found<GeographicIndices> here) {
            return fees(Indices.of(here.value()), Surety.least(sure, here.certainty()), tables);
        }
        return UnitFees.unknown(
                indices instanceof Answer.Unknown<GeographicIndices> unknown
                        ? "The indices of the locality are not known. " + unknown.why()
                        : "There is no locality " + locality
                                + " on the date; name the carrier and locality of the place.");
    }

    private UnitFees fees(Indices indices, Certainty sure, DayTables tables) {
        Answer<BigDecimal> factor = data.figure(factor(tables), tables);
        if (factor instanceof Answer.Found<BigDecimal> dollars) {
            Certainty all = Surety.least(known.certainty(), Surety.least(sure, dollars.certainty()));
            return new MedicareFees(data, tables, indices, dollars.value(), share(), all);
        }
        return UnitFees.unknown("There is no conversion factor of the date." + why(factor));
    }

    private static String why(Answer<BigDecimal> figure) {
        return figure instanceof Answer.Unknown<BigDecimal> unknown ? " " + unknown.why() : "";
    }

    private Figure factor(DayTables tables) {
        return claim.isQualifying() && tables.date().getYear() >= TWO_FACTORS_SINCE
                ? Figure.CONVERSION_FACTOR_QUALIFYING
                : Figure.CONVERSION_FACTOR;
    }

    private FeeShare share() {
        if (isOwn) {
            return claim.isParticipating() ? FeeShare.WHOLE : FeeShare.NOT_PARTICIPATING;
        }
        return FeeShare.ofPercent(basis.percent(), known.source().citation());
    }
}
