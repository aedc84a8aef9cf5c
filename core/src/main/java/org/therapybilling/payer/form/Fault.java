package org.therapybilling.payer.form;

/**
 * Something that is wrong in a document.
 *
 * @param place where
 * @param problem what was given, what is allowed and how to mend it
 */
public record Fault(Place place, String problem) {}
