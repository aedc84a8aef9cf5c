package org.therapybilling.vocabulary;

import java.io.Serializable;

/**
 * Something observed or computed that can stand in an explanation: its {@code toString} is short, in English, the same
 * in every locale, and holds no patient data.
 */
public sealed interface Datum extends Serializable
        permits CodeMinutes, CodeUnits, Minutes, Modifier, ModifierSet, Money, ProcedureCode, Split, Units {}
