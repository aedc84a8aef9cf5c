/**
 * What happened, as it was written down: one patient, one discipline, one date of service.
 *
 * <p>A tour in reading order:
 *
 * <ul>
 *   <li>{@link Session} is the record; it is made by {@link Session#on} and a builder.
 *   <li>{@link Treatment} is one service given, {@link TimeSpent} how long it took: measured, clocked, or not recorded.
 *   <li>{@link BilledLine} is a line of the claim that was or will be sent.
 *   <li>{@link LocalCode} is a code of the clinic's own that stood among either.
 *   <li>{@link Documentation} and its {@link DistinctService}s say what the record holds, {@link History} with {@link
 *       Authorization} and {@link RemoteMonitoring} what is known of the patient's year and coverage; what is not known is
 *       absent.
 *   <li>{@link AdvanceNotice}, {@link OpenStay} and {@link OtherCoverage} are their closed lists.
 *   <li>{@link TreatmentDay} holds the sessions of one day.
 *   <li>{@link SessionEntry} is what an input held in the place of one session; {@link DayKey} is what the sessions of
 *       one treatment day have in common.
 * </ul>
 *
 * <pre>{@code
 * Session session = Session.on(LocalDate.of(2026, 3, 2), Discipline.PT, PayerId.MEDICARE)
 *         .treated("97110", Minutes.of(33))
 *         .treated("97140", Minutes.of(7), Performer.ASSISTANT)
 *         .build();
 * }</pre>
 *
 * <p>A record may be wrong, and is still representable: twenty hours of exercise are possible, if not credible. What
 * is impossible (minus five minutes) is refused. Where unknown and none are two answers, as of diagnoses, a list is
 * optional: empty is unknown, a list without elements is none. Stands on {@code vocabulary}.
 */
@NullMarked
package org.therapybilling.session;

import org.jspecify.annotations.NullMarked;
