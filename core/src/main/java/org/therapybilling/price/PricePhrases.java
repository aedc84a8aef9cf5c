package org.therapybilling.price;

import org.therapybilling.explain.Citation;
import org.therapybilling.explain.Phrase;

/** What can be said of a price. In phrases of a service {@code {0}} is its code. */
final class PricePhrases {

    private static final Citation FORMULA = Citation.of("CMS Pub. 100-04 ch. 12", "§20.1");
    private static final Citation STATUS = Citation.of("CMS documentation of RVU25D", "Status Code");
    private static final Citation LIABILITY = Citation.of("CMS Pub. 100-04 ch. 30", "§50");

    /** {@code {1}} to {@code {6}} are relative values and indices by turns, {@code {7}} the conversion factor. */
    static final Phrase SCHEDULE = Phrase.of(
                    "price.schedule",
                    "{0}: ({1} x {2} + {3} x {4} + {5} x {6}) x {7} = {result}",
                    "{0}: work {1} x {2}, practice expense outside facilities {3} x {4} and malpractice {5} x {6}, together"
                            + " times {7} dollars, are {result} a unit.")
            .citing(FORMULA);

    static final Phrase SHARE =
            Phrase.of("price.share", "{0} x {1} = {result}", "{0} of {1} is paid: {result} a unit.");

    static final Phrase OWN_VALUE = Phrase.of(
            "price.own-value",
            "{0}: {1} x {2} = {result}",
            "{0}: the relative value of {1} times {2} dollars is {result} a unit.");

    static final Phrase LISTED =
            Phrase.of("price.listed", "{0}: listed {result}", "{0}: the payer lists {result} a unit.");

    static final Phrase VISIT =
            Phrase.of("price.visit", "A visit: {result}", "The payer pays {result} a visit, whatever is given.");

    static final Phrase EVALUATION = Phrase.of(
            "price.visit-with-evaluation",
            "A visit with an evaluation: {result}",
            "The payer pays {result} a visit with an evaluation.");

    static final Phrase EXPENSE_CUT = Phrase.of(
            "price.reduced-expense",
            "{0}: {1} off the practice expense = {result}",
            "{0}: a unit after the day's first is reduced by {1} of its practice expense, to {result}.");

    static final Phrase FEE_CUT = Phrase.of(
            "price.reduced-fee",
            "{0}: {1} off the fee = {result}",
            "{0}: a service after the day's first is reduced by {1} of its fee, to {result} a unit.");

    static final Phrase UNITS = Phrase.of("price.units", "{1} at {2} = {result}", "{0}: {1} at {2} make {result}.");

    static final Phrase UNITS_OF_BOTH = Phrase.of(
            "price.units-of-both",
            "{1} at {2} and {3} at {4} = {result}",
            "{0}: {1} at {2} and {3} at the reduced {4} make {result}.");

    static final Phrase CHARGE = Phrase.of(
            "price.charge",
            "charged {result}, less than {0}",
            "The charge is {result}, which is less than {0}: it is what is allowed.");

    static final Phrase DEDUCTIBLE = Phrase.of(
            "price.deductible",
            "deductible {result}",
            "The patient pays {result} toward what is left of the deductible.");

    static final Phrase COPAY =
            Phrase.of("price.copay", "copay {result}", "The patient pays {result} of the visit's copay.");

    static final Phrase COINSURANCE = Phrase.of(
            "price.coinsurance",
            "coinsurance {0} x {1} = {result}",
            "The patient pays {0} of {1} as coinsurance: {result}.");

    static final Phrase ASSISTANT = Phrase.of(
            "price.assistant",
            "assistant: {1} paid at {0}, {result} less",
            "An assistant gave the service: the payer's share of {1} is paid at {0}, which is {result} less.");

    static final Phrase SEQUESTRATION = Phrase.of(
                    "price.sequestration",
                    "sequestration {0} x {1} = {result}",
                    "Sequestration keeps back {0} of {1}: {result}.")
            .citing(Citation.of("Budget Control Act of 2011", "sequestration of Medicare payments"));

    static final Phrase PAID = Phrase.of(
            "price.paid",
            "allowed {0}: payer {1}, patient {2}",
            "Of {0} allowed the payer pays {1}, the patient owes {2}.");

    static final Phrase BUNDLED = Phrase.of(
                    "price.bundled",
                    "{0}: 0.00, bundled",
                    "{0} is bundled into other services and not paid apart: 0.00.")
            .citing(STATUS);

    static final Phrase NOT_COVERED = Phrase.of(
                    "price.not-covered",
                    "{0}: 0.00, not covered",
                    "{0} is not covered or not valid by its status in the fee schedule: 0.00.")
            .citing(STATUS);

    static final Phrase NOT_COVERED_BY_PAYER = Phrase.of(
            "price.not-covered-by-payer",
            "{0}: 0.00, not covered by the payer",
            "{0} is among the services that the payer does not cover: 0.00.");

    static final Phrase EXCLUDED = Phrase.of(
                    "price.excluded",
                    "{0}: 0.00, no benefit (GY)",
                    "{0} is billed as no benefit of Medicare (GY): Medicare pays 0.00, the patient owes the charge.")
            .citing(LIABILITY);

    static final Phrase NOT_NECESSARY = Phrase.of(
                    "price.not-necessary",
                    "{0}: 0.00, not necessary (GZ)",
                    "{0} is billed as not reasonable and necessary (GZ): Medicare pays 0.00, the patient owes nothing.")
            .citing(LIABILITY);

    static final Phrase IN_VISIT = Phrase.of(
            "price.in-visit",
            "{0}: 0.00, paid with the visit",
            "{0} is paid with the visit; its amount stands on another line.");

    static final Phrase UNAVAILABLE = Phrase.of("price.unavailable", "{0}: no price", "{0} has no price. {1}");

    static final Phrase NO_SHARES =
            Phrase.of("price.no-shares", "payer and patient: not known", "Who pays what of it is not known. {0}");

    private PricePhrases() {}
}
