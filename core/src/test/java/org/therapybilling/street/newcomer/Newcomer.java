package org.therapybilling.street.newcomer;

import org.therapybilling.street.Front;

/** Stands in a package that no list names, and imports the front door. */
public record Newcomer(Front front) {}
