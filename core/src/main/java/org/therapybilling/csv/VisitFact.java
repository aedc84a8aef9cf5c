package org.therapybilling.csv;

import org.therapybilling.session.Session;
import org.therapybilling.vocabulary.Locality;
import org.therapybilling.vocabulary.Minutes;
import org.therapybilling.vocabulary.PayerId;
import org.therapybilling.vocabulary.Setting;

/** What rows say of their session as a whole. Rows may leave out what others of the session say, not contradict it. */
enum VisitFact {
    BILLING_PROVIDER(Column.BILLING_PROVIDER),
    PLACE_OF_SERVICE(Column.PLACE_OF_SERVICE),
    SETTING(Column.SETTING),
    LOCALITY(Column.LOCALITY),
    ZIP(Column.ZIP),
    REFERRING_PROVIDER(Column.REFERRING_NPI),
    SECONDARY_PAYER(Column.SECONDARY_PAYER),
    TOTAL_TREATMENT_MINUTES(Column.TOTAL_TREATMENT_MINUTES);

    private final Column column;

    VisitFact(Column column) {
        this.column = column;
    }

    Column column() {
        return column;
    }

    /**
     * Reads a cell into the one spelling that all cells of the same meaning have.
     *
     * @throws IllegalArgumentException if it is not what the column holds
     */
    String read(String cell) {
        return switch (this) {
            case BILLING_PROVIDER, REFERRING_PROVIDER -> CellValues.key(cell);
            case PLACE_OF_SERVICE -> CellValues.place(cell);
            case SETTING -> CellValues.word(cell, Setting.class).name();
            case LOCALITY -> Locality.parse(cell).toString();
            case ZIP -> CellValues.zip(cell);
            case SECONDARY_PAYER -> PayerId.of(cell).toString();
            case TOTAL_TREATMENT_MINUTES -> String.valueOf(CellValues.whole(cell, 0, Minutes.OF_A_DAY));
        };
    }

    /** Sets what was read. */
    void write(String read, Session.Builder session) {
        switch (this) {
            case BILLING_PROVIDER -> session.billingProvider(read);
            case PLACE_OF_SERVICE -> session.placeOfService(read);
            case SETTING -> session.setting(Setting.valueOf(read));
            case LOCALITY -> session.locality(Locality.parse(read));
            case ZIP -> session.zip(read);
            case REFERRING_PROVIDER -> session.referringProvider(read);
            case SECONDARY_PAYER -> session.secondaryPayer(PayerId.of(read));
            case TOTAL_TREATMENT_MINUTES -> session.totalTreatmentMinutes(Minutes.of(Integer.parseInt(read)));
        }
    }
}
