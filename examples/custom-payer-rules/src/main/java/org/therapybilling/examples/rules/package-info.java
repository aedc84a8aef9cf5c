/** A clinic's payer as data, and two rules of it in Java. */
@NullMarked
package org.therapybilling.examples.rules;

import org.jspecify.annotations.NullMarked;
