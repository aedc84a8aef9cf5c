package org.therapybilling.counting;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.therapybilling.session.TimeSpent;
import org.therapybilling.session.Treatment;
import org.therapybilling.vocabulary.CodeSet;
import org.therapybilling.vocabulary.Interval;
import org.therapybilling.vocabulary.Performer;

/**
 * The stretches of the clock in which somebody treated one patient alone, and the part of them that is recorded twice.
 * A minute counts once (CMS Pub. 100-04 ch. 5 §20.3; NCCI policy manual ch. 11 §P): for the therapist where two
 * performers share it, else for the treatment that began first, else for the one recorded first.
 *
 * <pre>
 * 97110 therapist   |#########|
 * 97112 therapist        |....####|     the dots count with 97110
 * 97140 assistant    |........|         all of it counts with 97110 and 97112
 * </pre>
 *
 * <p>Only treatments with start and end are looked at. Supervised modalities and group treatment run beside others by
 * their nature.
 */
final class OneOnOneTime {

    /** Services that nobody gives one-on-one: supervised modalities, unattended stimulation, and groups. */
    private static final CodeSet NOT_ONE_ON_ONE = CodeSet.parse("92508 97010-97028 97150 G0281-G0283 G0329");

    /** So many stretches that are recorded twice are told at the most; what they cost is counted for all. */
    static final int MOST_TOLD = 100;

    /**
     * A stretch recorded with two treatments.
     *
     * @param treatment the place of the one that it does not count with
     * @param with the place of the one that it counts with
     * @param interval the stretch
     */
    record Shared(int treatment, int with, Interval interval) {}

    private final List<Treatment> treatments;
    private final TakenClock clock = new TakenClock();
    private final List<Shared> shared = new ArrayList<>(0);
    private final int[] secondsElsewhere;

    private OneOnOneTime(List<Treatment> treatments) {
        this.treatments = treatments;
        this.secondsElsewhere = new int[treatments.size()];
    }

    /** Finds what is recorded twice among the treatments of one patient. */
    static OneOnOneTime of(List<Treatment> treatments) {
        OneOnOneTime time = new OneOnOneTime(treatments);
        List<Integer> clocked = new ArrayList<>();
        for (int i = 0; i < treatments.size(); i++) {
            if (interval(treatments.get(i)).isPresent()) {
                clocked.add(i);
            }
        }
        if (clocked.size() > 1) {
            clocked.sort(Comparator.comparing(time::isByAssistant)
                    .thenComparing(time::intervalOf, Comparator.comparing(Interval::start))
                    .thenComparing(Comparator.naturalOrder()));
            clocked.forEach(time::claim);
        }
        return time;
    }

    /**
     * Returns the stretches that are recorded twice: the first {@value #MOST_TOLD}, and one more if there are more.
     */
    List<Shared> shared() {
        return shared;
    }

    /** Returns how many seconds of the treatment at a place count with another. */
    int secondsElsewhere(int place) {
        return secondsElsewhere[place];
    }

    /** Returns the stretch in which a treatment was one-on-one; empty if it has no start and end, or was not. */
    static Optional<Interval> interval(Treatment treatment) {
        boolean oneOnOne = treatment.time() instanceof TimeSpent.Clocked
                && !treatment.group()
                && (treatment.together() || treatment.performer().isBillable())
                && !NOT_ONE_ON_ONE.contains(treatment.code());
        return oneOnOne ? Optional.of(((TimeSpent.Clocked) treatment.time()).interval()) : Optional.empty();
    }

    private boolean isByAssistant(int place) {
        Treatment treatment = treatments.get(place);
        return treatment.performer() == Performer.ASSISTANT && !treatment.together();
    }

    private Interval intervalOf(int place) {
        return interval(treatments.get(place)).orElseThrow();
    }

    /** Gives a treatment what of its stretch no other one has. */
    private void claim(int place) {
        Interval own = intervalOf(place);
        List<TakenClock.Stretch> taken = clock.within(own);
        for (TakenClock.Stretch other : taken) {
            secondsElsewhere[place] += both(own, other).toSeconds();
        }
        if (shared.size() > MOST_TOLD) {
            clock.join(own, taken);
        } else {
            clock.take(own, taken, place);
            tell(place, own, taken);
        }
    }

    private static Interval both(Interval own, TakenClock.Stretch other) {
        return own.overlap(other.interval()).orElseThrow();
    }

    private void tell(int place, Interval own, List<TakenClock.Stretch> taken) {
        taken.sort(Comparator.comparingInt(TakenClock.Stretch::turn));
        for (int i = 0; i < taken.size() && shared.size() <= MOST_TOLD; i++) {
            TakenClock.Stretch other = taken.get(i);
            shared.add(new Shared(place, other.treatment(), both(own, other)));
        }
    }
}
