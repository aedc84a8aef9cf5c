package org.therapybilling.report.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.therapybilling.compliance.Severity;
import org.therapybilling.report.ReportStatus;

/** What a visit is listed for; its mark is a character, so that colour is never the only sign. */
enum Sign {
    /** It could not be read. */
    UNREADABLE("⊘", "Could not be read") {
        @Override
        boolean isOf(VisitFacts visit) {
            return visit.isUnreadable();
        }
    },
    /** There is an error. */
    ERROR("✕", "Errors") {
        @Override
        boolean isOf(VisitFacts visit) {
            return visit.count(Severity.ERROR) > 0;
        }
    },
    /** There is a warning. */
    WARNING("▲", "Warnings") {
        @Override
        boolean isOf(VisitFacts visit) {
            return visit.count(Severity.WARNING) > 0;
        }
    },
    /** The therapist has a choice to make. */
    CHOICE("⇄", "Choices open") {
        @Override
        boolean isOf(VisitFacts visit) {
            return visit.isOpen();
        }
    },
    /** Facts are lacking that decide. */
    UNDECIDED("?", "Cannot be decided") {
        @Override
        boolean isOf(VisitFacts visit) {
            return visit.report().status() == ReportStatus.NOT_DECIDABLE;
        }
    },
    /** Something comes due. */
    DUE("◷", "Comes due") {
        @Override
        boolean isOf(VisitFacts visit) {
            return !visit.report().upcoming().isEmpty();
        }
    },
    /** Nothing is wrong as far as it was checked. */
    CLEAN("✓", "Clean") {
        @Override
        boolean isOf(VisitFacts visit) {
            return visit.report().status() == ReportStatus.CLEAN;
        }
    };

    private final String mark;
    private final String label;

    Sign(String mark, String label) {
        this.mark = mark;
        this.label = label;
    }

    String mark() {
        return mark;
    }

    /** Returns what a filter for it is called. */
    String label() {
        return label;
    }

    /** Returns the class that the style knows it by. */
    String cssClass() {
        return name().toLowerCase(Locale.ROOT);
    }

    abstract boolean isOf(VisitFacts visit);

    /** Returns the signs of a visit, by which the page is filtered. */
    static List<Sign> of(VisitFacts visit) {
        List<Sign> signs = new ArrayList<>();
        for (Sign sign : values()) {
            if (sign.isOf(visit)) {
                signs.add(sign);
            }
        }
        return signs;
    }
}
