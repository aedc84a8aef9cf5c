package org.therapybilling.street;

/** A front door that nobody may import. */
public final class Front {
    private Front() {}
}
