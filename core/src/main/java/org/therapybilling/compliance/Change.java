package org.therapybilling.compliance;

import java.io.Serializable;
import java.util.Objects;
import org.therapybilling.internal.Checks;
import org.therapybilling.vocabulary.Modifier;
import org.therapybilling.vocabulary.ModifierSet;
import org.therapybilling.vocabulary.ProcedureCode;
import org.therapybilling.vocabulary.Units;

/** A change of one line that would clear a finding. Units are never raised. */
public sealed interface Change extends Serializable {

    /**
     * {@return a change that adds modifiers}
     *
     * @param modifiers what to add
     */
    static Change add(Modifier... modifiers) {
        Checks.elements("modifiers", modifiers);
        return new Add(ModifierSet.of(modifiers));
    }

    /**
     * {@return a change that takes modifiers away}
     *
     * @param modifiers what to take away
     */
    static Change remove(Modifier... modifiers) {
        Checks.elements("modifiers", modifiers);
        return new Remove(ModifierSet.of(modifiers));
    }

    /**
     * {@return a change that puts modifiers in the place of others}
     *
     * @param unwanted what to take away
     * @param wanted what to add
     */
    static Change replace(ModifierSet unwanted, ModifierSet wanted) {
        Objects.requireNonNull(unwanted, "unwanted");
        Objects.requireNonNull(wanted, "wanted");
        return new Replace(unwanted, wanted);
    }

    /**
     * {@return a change to fewer units}
     *
     * @param units how many to bill, 1 or more
     */
    static Change lowerTo(Units units) {
        Objects.requireNonNull(units, "units");
        return new LowerTo(units);
    }

    /**
     * {@return a change to another code}
     *
     * @param code what to bill instead
     */
    static Change replaceBy(ProcedureCode code) {
        Objects.requireNonNull(code, "code");
        return new ReplaceBy(code);
    }

    /** {@return what is done, in a few words} */
    String title();

    /**
     * Adds modifiers.
     *
     * @param modifiers what to add
     */
    record Add(ModifierSet modifiers) implements Change {

        /**
         * Checks that nothing is missing.
         *
         * @param modifiers what to add
         */
        public Add {
            Objects.requireNonNull(modifiers, "modifiers");
        }

        @Override
        public String title() {
            return "Add " + modifiers;
        }
    }

    /**
     * Takes modifiers away.
     *
     * @param modifiers what to take away
     */
    record Remove(ModifierSet modifiers) implements Change {

        /**
         * Checks that nothing is missing.
         *
         * @param modifiers what to take away
         */
        public Remove {
            Objects.requireNonNull(modifiers, "modifiers");
        }

        @Override
        public String title() {
            return "Remove " + modifiers;
        }
    }

    /**
     * Puts modifiers in the place of others.
     *
     * @param unwanted what to take away
     * @param wanted what to add
     */
    record Replace(ModifierSet unwanted, ModifierSet wanted) implements Change {

        /**
         * Checks that nothing is missing.
         *
         * @param unwanted what to take away
         * @param wanted what to add
         */
        public Replace {
            Objects.requireNonNull(unwanted, "unwanted");
            Objects.requireNonNull(wanted, "wanted");
        }

        @Override
        public String title() {
            return "Replace " + unwanted + " by " + wanted;
        }
    }

    /**
     * Bills fewer units.
     *
     * @param units how many to bill
     */
    record LowerTo(Units units) implements Change {

        /**
         * Checks that nothing is missing.
         *
         * @param units how many to bill
         */
        public LowerTo {
            Objects.requireNonNull(units, "units");
        }

        @Override
        public String title() {
            return "Bill " + units;
        }
    }

    /**
     * Bills another code.
     *
     * @param code what to bill instead
     */
    record ReplaceBy(ProcedureCode code) implements Change {

        /**
         * Checks that nothing is missing.
         *
         * @param code what to bill instead
         */
        public ReplaceBy {
            Objects.requireNonNull(code, "code");
        }

        @Override
        public String title() {
            return "Bill " + code + " instead";
        }
    }
}
