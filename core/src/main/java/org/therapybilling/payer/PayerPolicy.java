package org.therapybilling.payer;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.therapybilling.explain.Answer;
import org.therapybilling.explain.Source;
import org.therapybilling.vocabulary.CountingMethod;
import org.therapybilling.vocabulary.PayerId;

/** What a payer wants on one date of service. */
public final class PayerPolicy implements Serializable {

    private static final long serialVersionUID = 1L;

    private final PayerProfile profile;
    private final LocalDate dateOfService;

    PayerPolicy(PayerProfile profile, LocalDate dateOfService) {
        this.profile = profile;
        this.dateOfService = dateOfService;
    }

    /**
     * Returns the payer.
     *
     * @return the id of the profile
     */
    public PayerId payer() {
        return profile.id();
    }

    /**
     * Returns how minutes become units.
     *
     * @return a method; unknown if the profile has none for the date
     */
    public Answer<CountingMethod> counting() {
        return answer("counting", profile.counting());
    }

    /**
     * Says whether lines carry the modifier of the plan of care: GP, GO or GN.
     *
     * @return unknown if the profile does not say for the date
     */
    public Answer<Boolean> disciplineModifiers() {
        return answer("disciplineModifiers", profile.disciplineModifiers());
    }

    /**
     * Says whose counting is followed where this payer is the primary one and the secondary payer counts differently.
     *
     * @return {@link PayerPrecedence#PRIMARY} unless the profile says otherwise for the date
     */
    public PayerPrecedence precedence() {
        return answer("precedence", profile.precedence()).found().orElse(PayerPrecedence.PRIMARY);
    }

    private <T extends Serializable> Answer<T> answer(String setting, List<Dated<T>> values) {
        return values.stream()
                .filter(value -> value.period().contains(dateOfService))
                .<Answer<T>>map(
                        value -> new Answer.Found<>(value.value(), Source.of(value.source()), value.certainty()))
                .findFirst()
                .orElseGet(() -> new Answer.Unknown<>(missing(setting)));
    }

    private String missing(String setting) {
        return "The profile " + profile.id() + " does not know its setting \"" + setting
                + "\" for this date of service; set it in a profile of your own.";
    }
}
