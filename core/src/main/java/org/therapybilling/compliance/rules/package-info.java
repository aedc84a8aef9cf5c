/**
 * The list of the rules that come with the library: {@link org.therapybilling.compliance.rules.StandardRules}. The rules
 * themselves stand in families below, one a file.
 *
 * <pre>{@code
 * TherapyBilling.builder().rules(StandardRules.current().without("data.not-covered")).build();
 * }</pre>
 *
 * <p>Stands on the families and on {@code compliance}.
 */
@NullMarked
package org.therapybilling.compliance.rules;

import org.jspecify.annotations.NullMarked;
