package org.therapybilling.street;

/** One half of a ring of classes inside a package. */
record Chicken(Egg egg) {}
