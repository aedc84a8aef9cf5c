package org.therapybilling.clinic;

import org.therapybilling.session.Session;
import org.therapybilling.vocabulary.BillingArrangement;
import org.therapybilling.vocabulary.Setting;

/** Where the clinic treats, and how that is billed. */
enum Site {
    PRACTICE(Setting.PRACTITIONER, BillingArrangement.PRIVATE_PRACTICE, "11"),
    HOSPITAL(Setting.OUTPATIENT_HOSPITAL, BillingArrangement.HOSPITAL, "22"),
    AGENCY(Setting.OUTPATIENT_HOSPITAL, BillingArrangement.REHAB_AGENCY, "11");

    private final Setting setting;
    private final BillingArrangement arrangement;
    private final String place;

    Site(Setting setting, BillingArrangement arrangement, String place) {
        this.setting = setting;
        this.arrangement = arrangement;
        this.place = place;
    }

    void describe(Session.Builder session) {
        session.setting(setting).billingArrangement(arrangement).placeOfService(place);
    }
}
