package org.therapybilling.payer.form;

import java.io.Serializable;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.Period;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.therapybilling.internal.Checks;
import org.therapybilling.vocabulary.Discipline;
import org.therapybilling.vocabulary.Factor;
import org.therapybilling.vocabulary.Locality;
import org.therapybilling.vocabulary.Minutes;
import org.therapybilling.vocabulary.Modifier;
import org.therapybilling.vocabulary.Money;
import org.therapybilling.vocabulary.Performer;
import org.therapybilling.vocabulary.ProcedureCode;
import org.therapybilling.vocabulary.Units;

/** The forms that others are put together from. */
public final class Forms {

    /** What a procedure code looks like, as a regular expression. */
    public static final String CODE_PATTERN = "([0-9]{4}[0-9A-Za-z]|[A-Za-z][0-9]{4})";

    /** What a length of time looks like, as a regular expression. */
    public static final String PERIOD_PATTERN = "P[1-9][0-9]{0,2}[DWMY]";

    private static final int MOST_UNITS = 999;
    private static final String MOST_DOLLARS = "999999.99";
    private static final int CENTS = 2;
    private static final int DECIMALS = 6;

    private Forms() {}

    /** {@return true or false} */
    public static Form<Boolean> bool() {
        return new BooleanForm();
    }

    /**
     * {@return one of the constants of an enum}
     *
     * @param <E> the enum
     * @param type the enum
     * @param id gives the word that stands in files
     */
    public static <E extends Enum<E>> Form<E> word(Class<E> type, Function<E, String> id) {
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(id, "id");
        return WordForm.of(Arrays.asList(type.getEnumConstants()), id);
    }

    /** {@return a discipline} */
    public static Form<Discipline> discipline() {
        return word(Discipline.class, Discipline::name);
    }

    /** {@return who gave a treatment} */
    public static Form<Performer> performer() {
        return word(Performer.class, Performer::name);
    }

    /**
     * {@return a whole number}
     *
     * @param least the least one, inclusive
     * @param most the largest one, inclusive
     */
    public static Form<Integer> whole(int least, int most) {
        return new WholeForm<>(least, most, number -> number, number -> number);
    }

    /** {@return a number of units, 0 to 999} */
    public static Form<Units> units() {
        return new WholeForm<>(0, MOST_UNITS, Units::of, Units::toInt);
    }

    /** {@return minutes of a day, 0 to 1440} */
    public static Form<Minutes> minutes() {
        return new WholeForm<>(0, Minutes.OF_A_DAY, Minutes::of, Minutes::toInt);
    }

    /** {@return an amount of dollars, not negative} */
    public static Form<Money> money() {
        return new DecimalForm<>(
                "dollars",
                "0",
                MOST_DOLLARS,
                CENTS,
                dollars -> Money.of(dollars, RoundingMode.UNNECESSARY),
                Money::toBigDecimal);
    }

    /**
     * {@return a number without a unit, of at most six decimals}
     *
     * @param what what it is, for example {@code a share}
     * @param least the least one, inclusive
     * @param most the largest one, inclusive
     */
    public static Form<Factor> factor(String what, String least, String most) {
        Objects.requireNonNull(what, "what");
        Objects.requireNonNull(least, "least");
        Objects.requireNonNull(most, "most");
        return new DecimalForm<>(what, least, most, DECIMALS, Factor::new, Factor::number);
    }

    /** {@return a procedure code of five characters} */
    public static Form<ProcedureCode> code() {
        return text(
                "a procedure code of five characters (97110, G0283)",
                CODE_PATTERN,
                ProcedureCode::of,
                ProcedureCode::toString);
    }

    /** {@return a modifier of two characters} */
    public static Form<Modifier> modifier() {
        return text("a modifier of two characters (GP, 59)", "[0-9A-Za-z]{2}", Modifier::of, Modifier::text);
    }

    /** {@return a place of service} */
    public static Form<String> placeOfService() {
        return text("a place of service of two digits (11)", "[0-9]{2}", Function.identity(), Function.identity());
    }

    /** {@return a fee schedule area of Medicare} */
    public static Form<Locality> locality() {
        return text("a carrier and locality (13102-00)", "[0-9]{5}-[0-9]{2}", Locality::parse, Locality::toString);
    }

    /** {@return a day} */
    public static Form<LocalDate> date() {
        return text("a date (2026-01-01)", "(?!0000)[0-9]{4}-[0-9]{2}-[0-9]{2}", LocalDate::parse, LocalDate::toString);
    }

    /** {@return a length of time in days, weeks, months or years, at least a day} */
    public static Form<Period> period() {
        return text(
                "an ISO period of days, weeks, months or years (P90D, P8W, P6M, P1Y)",
                PERIOD_PATTERN,
                Period::parse,
                Period::toString);
    }

    /**
     * {@return a text of a form}
     *
     * @param <T> what it stands for
     * @param allowed what is allowed, as in {@code expected is …}, with a sample
     * @param pattern a regular expression that takes linear time
     * @param parse makes the value; what it refuses with an {@link IllegalArgumentException} or a
     *     {@link java.time.DateTimeException} is not allowed
     * @param print gives the text of a value
     */
    public static <T> Form<T> text(
            String allowed, String pattern, Function<String, T> parse, Function<T, String> print) {
        Objects.requireNonNull(pattern, "pattern");
        Objects.requireNonNull(allowed, "allowed");
        Objects.requireNonNull(parse, "parse");
        Objects.requireNonNull(print, "print");
        return new TextForm<>(allowed, Pattern.compile(pattern), parse, print);
    }

    /**
     * {@return a list of one or more values, none of them twice}
     *
     * @param <E> the kind of value
     * @param element the form of a value
     */
    public static <E> Form<List<E>> list(Form<E> element) {
        Objects.requireNonNull(element, "element");
        return new ListForm<>(element, Object::equals);
    }

    /**
     * {@return a list of one or more values that hold at once, none of them twice}
     *
     * @param <E> the kind of value
     * @param element the form of a value
     */
    public static <E extends Serializable> Form<Listed<E>> listed(Form<E> element) {
        Objects.requireNonNull(element, "element");
        return listed(element, Object::equals);
    }

    /**
     * {@return a list of one or more values that hold at once}
     *
     * @param <E> the kind of value
     * @param element the form of a value
     * @param clash says whether two of them speak of the same thing, so that both cannot hold
     */
    public static <E extends Serializable> Form<Listed<E>> listed(Form<E> element, BiPredicate<E, E> clash) {
        Objects.requireNonNull(element, "element");
        Objects.requireNonNull(clash, "clash");
        return new ListedForm<>(new ListForm<>(element, clash), ListedForm.mayStandAlone(element));
    }

    /**
     * {@return a value for each of some codes}
     *
     * @param <V> the kind of value
     * @param value the form of a value
     */
    public static <V extends Serializable> Form<ByCode<V>> byCode(Form<V> value) {
        Objects.requireNonNull(value, "value");
        return new ByCodeForm<>(code(), value);
    }

    /**
     * {@return what stands in files as something else does}
     *
     * @param <S> what it is read as
     * @param <T> the kind of value
     * @param form the form of the other
     * @param make makes the value; what it refuses with an {@link IllegalArgumentException} is not allowed
     * @param plain gives the other of a value
     */
    public static <S, T> Form<T> as(Form<S> form, Function<S, T> make, Function<T, S> plain) {
        Objects.requireNonNull(form, "form");
        Objects.requireNonNull(make, "make");
        Objects.requireNonNull(plain, "plain");
        return new AsForm<>(form, make, plain);
    }

    /**
     * {@return some values that are written as true, false or a word, and a form for all others}
     *
     * @param <T> the kind of value
     * @param constants the values by what stands for them, in the order in which they are told: a map that keeps it
     * @param other the form of all others
     */
    public static <T> Form<T> constantsOr(Map<Object, T> constants, Form<T> other) {
        Objects.requireNonNull(constants, "constants");
        Objects.requireNonNull(other, "other");
        return new ConstantsForm<>(constants, other);
    }

    /**
     * {@return an object with named fields}
     *
     * @param <R> what it stands for
     * @param make makes the value; what it refuses with an {@link IllegalArgumentException} is not allowed
     * @param fields the fields, in the order in which they are written
     */
    public static <R> Form<R> object(Function<FieldValues, R> make, List<Field<R, ?>> fields) {
        Objects.requireNonNull(make, "make");
        Checks.elements("fields", fields);
        return new ObjectForm<>(fields, Optional.empty(), make);
    }

    /**
     * {@return an object with named fields, whose first field may stand for it alone}
     *
     * @param <R> what it stands for
     * @param make makes the value; what it refuses with an {@link IllegalArgumentException} is not allowed
     * @param fields the fields, in the order in which they are written
     */
    public static <R> Form<R> shortObject(Function<FieldValues, R> make, List<Field<R, ?>> fields) {
        Checks.elements("fields", fields);
        Objects.requireNonNull(make, "make");
        return new ObjectForm<>(fields, Optional.of(fields.get(0)), make);
    }
}
