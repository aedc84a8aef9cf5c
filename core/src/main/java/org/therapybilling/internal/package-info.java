/**
 * The ground floor: argument checks and the style of the generated models. Not exported, depends on nothing of this
 * library, and used by every package above.
 */
@NullMarked
package org.therapybilling.internal;

import org.jspecify.annotations.NullMarked;
