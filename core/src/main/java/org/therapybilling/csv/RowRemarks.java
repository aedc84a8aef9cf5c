package org.therapybilling.csv;

import org.therapybilling.vocabulary.Discipline;
import org.therapybilling.vocabulary.Performer;

/** Tells what of rows that are read is left out, or may be wrong though it can be read. */
final class RowRemarks {

    private final Remarks remarks;

    RowRemarks(Remarks remarks) {
        this.remarks = remarks;
    }

    /** Looks at a row. */
    void tell(Cells cells, Row row) {
        tellOfModifiers(cells, row);
        tellOfAssistants(cells, row);
        tellOfCredentials(cells, row);
    }

    private void tellOfModifiers(Cells cells, Row row) {
        boolean attached =
                row.code().spelled().filter(code -> !code.modifiers().isEmpty()).isPresent();
        if (row.bill().isEmpty() && (attached || cells.text(Column.MODIFIERS).isPresent())) {
            remarks.tell(
                    "modifiers",
                    "Modifiers of rows that bill no units are not read, the first in row " + row.number()
                            + ": modifiers belong to billed lines.");
        }
    }

    /** Tells where an assistant's role is of no use, as the table does not tell times. */
    private void tellOfAssistants(Cells cells, Row row) {
        if (row.given().isEmpty()
                && cells.text(Column.PROVIDER_ROLE)
                        .flatMap(RoleCells::known)
                        .filter(performer -> performer == Performer.ASSISTANT)
                        .isPresent()) {
            remarks.tell(
                    "assistants",
                    "Assistants are named, the first in row " + row.number()
                            + ", in a table without minutes: whether CQ or CO is"
                            + " missing cannot be told without a column of minutes or of start and end.");
        }
    }

    /** Tells where whoever treated is of another discipline than the row is read as. */
    private void tellOfCredentials(Cells cells, Row row) {
        Discipline read = row.key().discipline();
        cells.text(Column.PROVIDER_ROLE)
                .flatMap(Credentials::discipline)
                .filter(other -> other != read)
                .ifPresent(
                        other -> remarks.tell(
                                "credentials " + other,
                                "Row " + row.number() + " is read as " + read
                                        + ", and whoever treated has the credentials of " + other
                                        + "; other rows may be alike. If that is wrong, give the table a column of disciplines."));
    }
}
