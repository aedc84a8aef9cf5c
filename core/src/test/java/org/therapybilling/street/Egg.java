package org.therapybilling.street;

import org.jspecify.annotations.Nullable;

/** The other half of a ring of classes inside a package. */
record Egg(@Nullable Chicken chicken) {}
