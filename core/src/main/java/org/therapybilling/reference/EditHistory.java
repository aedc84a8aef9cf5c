package org.therapybilling.reference;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.therapybilling.explain.Answer;
import org.therapybilling.explain.Certainty;
import org.therapybilling.explain.DataRelease;
import org.therapybilling.explain.Source;

/**
 * Whether an edit was in force on a date, as several releases of its table tell it. A release vouches for its quarter.
 * Outside of it, a row that states its start holds from there until it ends; a row that does not is known only between
 * two releases that agree; what is open in the newest release is likely to hold on; and what ended stays away. Anything
 * else is unknown.
 */
final class EditHistory<R extends EditRow> {

    private final DatasetKind kind;
    private final List<DataRelease> loaded;
    private final List<Rows<R>> releases;
    private final LocalDate date;

    private EditHistory(DatasetKind kind, List<Rows<R>> all, LocalDate date) {
        this.kind = kind;
        this.loaded = all.stream().map(Rows::release).toList();
        this.releases = all.stream().filter(Rows::complete).toList();
        this.date = date;
    }

    /**
     * What a release says of an edit.
     *
     * @param release the release
     * @param rows its rows of the edit, ended ones included
     * @param codesComplete whether the release is complete for the codes of the edit
     */
    record Rows<R>(DataRelease release, List<R> rows, boolean codesComplete) {

        /** Says whether there are no other rows. Rows of an edit stand together: an excerpt that has one has them all. */
        boolean complete() {
            return codesComplete || !rows.isEmpty();
        }
    }

    /**
     * Answers for a date.
     *
     * @param kind the table
     * @param releases what each release says, by date
     * @param date a date of service
     */
    static <R extends EditRow> Answer<R> on(DatasetKind kind, List<Rows<R>> releases, LocalDate date) {
        EditHistory<R> history = new EditHistory<>(kind, releases, date);
        return history.published().or(history::before).or(history::later).orElseGet(history::unknown);
    }

    /** What releases published for the date say. */
    private Optional<Answer<R>> published() {
        List<Rows<R>> current = ReleaseOrder.current(releases, Rows::release, date);
        return current.stream()
                .findFirst()
                .map(rows -> open(rows, date)
                        .map(row -> found(row, rows, Certainty.DEFINITE))
                        .orElseGet(() -> none(rows)));
    }

    /** What releases published after the date say of the past, the nearest first. */
    private Optional<Answer<R>> before() {
        List<Rows<R>> later = releases.stream()
                .filter(rows -> ReleaseOrder.first(rows.release()).isAfter(date))
                .toList();
        Optional<Rows<R>> earlier = earlier();
        for (Rows<R> rows : later) {
            boolean nearest = ReleaseOrder.first(rows.release())
                    .equals(ReleaseOrder.first(later.get(0).release()));
            Optional<Answer<R>> past = past(rows, nearest ? earlier : Optional.empty());
            if (past.isPresent()) {
                return past;
            }
        }
        return Optional.empty();
    }

    private Optional<Rows<R>> earlier() {
        return latest(releases.stream()
                .filter(rows -> ReleaseOrder.last(rows.release()).isBefore(date)));
    }

    private Optional<Rows<R>> latest(Stream<Rows<R>> some) {
        return ReleaseOrder.latest(some, Rows::release);
    }

    private Optional<Answer<R>> past(Rows<R> later, Optional<Rows<R>> earlier) {
        Optional<R> known =
                later.rows().stream().filter(row -> row.knownInForce(date)).findFirst();
        if (known.isPresent()) {
            return known.map(row -> found(row, later, Certainty.DEFINITE));
        }
        Optional<R> possible = open(later, date);
        if (possible.isPresent()) {
            return possible.filter(row -> earlier.stream().anyMatch(rows -> agrees(rows, row)))
                    .map(row -> found(row, later, Certainty.DEFINITE));
        }
        boolean neverOpen = !later.rows().isEmpty() || earlier.stream().anyMatch(this::closed);
        return neverOpen ? Optional.of(none(later)) : Optional.empty();
    }

    /** Says whether an earlier release ended its quarter with the edit in force. */
    private boolean agrees(Rows<R> earlier, R row) {
        return open(earlier, ReleaseOrder.last(earlier.release()))
                .filter(row::sameEdit)
                .isPresent();
    }

    /** Says whether an earlier release ended its quarter without any such edit in force. */
    private boolean closed(Rows<R> earlier) {
        return open(earlier, ReleaseOrder.last(earlier.release())).isEmpty();
    }

    /** What the newest release says of dates after it. */
    private Optional<Answer<R>> later() {
        Optional<Rows<R>> newest = latest(releases.stream())
                .filter(rows -> ReleaseOrder.last(rows.release()).isBefore(date));
        Optional<R> open = newest.flatMap(rows -> open(rows, date));
        return open.isPresent()
                ? newest.flatMap(rows -> open.map(row -> found(row, rows, Certainty.LIKELY)))
                : newest.filter(rows -> hasEnded()).map(this::none);
    }

    /** Says whether the last that was said of the edit is that it ended. */
    private boolean hasEnded() {
        return latest(releases.stream().filter(rows -> !rows.rows().isEmpty()))
                .filter(rows -> open(rows, date).isEmpty())
                .isPresent();
    }

    private Optional<R> open(Rows<R> rows, LocalDate day) {
        return rows.rows().stream().filter(row -> row.mayBeInForce(day)).findFirst();
    }

    private Answer<R> found(R row, Rows<R> rows, Certainty certainty) {
        return new Answer.Found<>(row, Source.of(rows.release()), certainty);
    }

    private Answer<R> none(Rows<R> rows) {
        return new Answer.None<>(Source.of(rows.release()), Certainty.DEFINITE);
    }

    private Answer<R> unknown() {
        return new Answer.Unknown<>(NotCovered.message(kind, loaded, date));
    }
}
