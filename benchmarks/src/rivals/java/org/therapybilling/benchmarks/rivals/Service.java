package org.therapybilling.benchmarks.rivals;

import org.therapybilling.vocabulary.CodeMinutes;

/** One service of a day as a fact for engines. Public with getters, since engines look from outside. */
public final class Service {

    private static final int QUARTER = 15;

    private final int minutes;
    private final int place;
    private boolean awarded;

    Service(CodeMinutes service, int place) {
        this.minutes = service.minutes().toInt();
        this.place = place;
    }

    /**
     * Returns the minutes.
     *
     * @return 0 or more
     */
    public int getMinutes() {
        return minutes;
    }

    /**
     * Returns the completed quarters.
     *
     * @return 0 or more
     */
    public int getWhole() {
        return minutes / QUARTER;
    }

    /**
     * Returns how strong the claim to one unit more is: remaining minutes, then minutes in all, then the earlier place.
     *
     * @return a number, different for each service of a day
     */
    public int getClaim() {
        return ((minutes % QUARTER * 2048) + minutes) * 64 - place;
    }

    /**
     * Says whether the service got a unit beyond its completed quarters.
     *
     * @return false until {@link #award()}
     */
    public boolean isAwarded() {
        return awarded;
    }

    /** Gives the service one unit more. */
    public void award() {
        awarded = true;
    }

    int units() {
        return getWhole() + (awarded ? 1 : 0);
    }
}
