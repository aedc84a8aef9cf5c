package org.therapybilling.payer.terms;

import java.io.Serializable;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.therapybilling.internal.Checks;
import org.therapybilling.payer.form.Field;
import org.therapybilling.payer.form.FieldValues;
import org.therapybilling.payer.form.Form;
import org.therapybilling.payer.form.Forms;
import org.therapybilling.vocabulary.Discipline;
import org.therapybilling.vocabulary.Modifier;

/**
 * The modifiers of services that an assistant gave in whole or in part.
 *
 * @param byDiscipline the modifier of a discipline, in the order of disciplines; a discipline that is absent has none
 */
public record AssistantModifiers(Map<Discipline, Modifier> byDiscipline) implements Serializable {

    /** CQ for physical and CO for occupational therapy. */
    public static final AssistantModifiers STANDARD =
            new AssistantModifiers(Map.of(Discipline.PT, Modifier.CQ, Discipline.OT, Modifier.CO));

    /** No modifier. */
    public static final AssistantModifiers NOT_WANTED = new AssistantModifiers(Map.of());

    private static final List<Field<AssistantModifiers, Modifier>> DISCIPLINES = Stream.of(Discipline.values())
            .map(discipline -> Field.<AssistantModifiers, Modifier>optional(
                    discipline.name(), Forms.modifier(), modifiers -> modifiers.of(discipline)))
            .toList();

    /** How this stands in files: true (CQ and CO), false, or an object with the modifier of a discipline. */
    public static final Form<AssistantModifiers> FORM =
            Forms.constantsOr(whether(), Forms.object(AssistantModifiers::read, List.copyOf(DISCIPLINES)));

    /**
     * Copies the map.
     *
     * @param byDiscipline the modifier of a discipline
     */
    public AssistantModifiers {
        Objects.requireNonNull(byDiscipline, "byDiscipline");
        Map<Discipline, Modifier> ordered = new EnumMap<>(Discipline.class);
        byDiscipline.forEach((discipline, modifier) ->
                ordered.put(Checks.element("byDiscipline", discipline), Checks.element("byDiscipline", modifier)));
        byDiscipline = Collections.unmodifiableMap(ordered);
    }

    private static Map<Object, AssistantModifiers> whether() {
        Map<Object, AssistantModifiers> whether = new LinkedHashMap<>();
        whether.put(true, STANDARD);
        whether.put(false, NOT_WANTED);
        return whether;
    }

    private static AssistantModifiers read(FieldValues read) {
        Map<Discipline, Modifier> modifiers = new EnumMap<>(Discipline.class);
        for (Field<AssistantModifiers, Modifier> field : DISCIPLINES) {
            read.find(field).ifPresent(modifier -> modifiers.put(Discipline.valueOf(field.name()), modifier));
        }
        if (modifiers.isEmpty()) {
            throw new IllegalArgumentException("No discipline stands here; where no modifier is wanted, say false.");
        }
        return new AssistantModifiers(modifiers);
    }

    /**
     * {@return the modifier of a discipline; empty if the payer wants none}
     *
     * @param discipline the discipline of the line
     */
    public Optional<Modifier> of(Discipline discipline) {
        Objects.requireNonNull(discipline, "discipline");
        return Optional.ofNullable(byDiscipline.get(discipline));
    }

    /** Returns for example {@code CQ for PT, CO for OT}, or {@code none wanted}. */
    @Override
    public String toString() {
        return byDiscipline.isEmpty()
                ? "none wanted"
                : byDiscipline.entrySet().stream()
                        .map(entry -> entry.getValue() + " for " + entry.getKey())
                        .collect(Collectors.joining(", "));
    }
}
