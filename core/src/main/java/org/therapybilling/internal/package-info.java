/**
 * The ground floor: argument checks, the style of the generated models, and a memory for
 * keys that does not grow. Not exported, depends on nothing of this
 * library, and used by every package above.
 */
@NullMarked
package org.therapybilling.internal;

import org.jspecify.annotations.NullMarked;
