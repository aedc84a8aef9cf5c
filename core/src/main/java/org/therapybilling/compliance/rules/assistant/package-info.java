/**
 * Rules about who gave a service: units of an assistant carry CQ or CO ({@link
 * org.therapybilling.compliance.rules.assistant.AssistantModifier}), and some services nobody but the therapist may give
 * ({@link org.therapybilling.compliance.rules.assistant.NotAllowed}).
 * {@link org.therapybilling.compliance.rules.assistant.PermittedMarks} tells rules about units whether they would be marked
 * rightly.
 *
 * <pre>{@code
 * RuleSet.of("mine", AssistantRules.all());
 * }</pre>
 *
 * <p>Stands on {@code compliance} and what is below.
 */
@NullMarked
package org.therapybilling.compliance.rules.assistant;

import org.jspecify.annotations.NullMarked;
