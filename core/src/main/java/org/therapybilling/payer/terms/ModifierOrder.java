package org.therapybilling.payer.terms;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.therapybilling.internal.Checks;
import org.therapybilling.payer.form.Form;
import org.therapybilling.payer.form.Forms;
import org.therapybilling.vocabulary.Modifier;

/**
 * The order in which the payer wants modifiers on a line.
 *
 * @param groups the groups in order, and the modifiers of each in order; no modifier twice
 */
public record ModifierOrder(List<List<Modifier>> groups) implements Serializable {

    private static final Map<Object, List<Modifier>> NAMED = named();
    private static final Form<List<List<Modifier>>> GROUPS =
            Forms.list(Forms.constantsOr(NAMED, Forms.list(Forms.modifier())));

    /** How this stands in files: a list of groups, each a word or a list of modifiers. */
    public static final Form<ModifierOrder> FORM = Forms.as(GROUPS, ModifierOrder::new, ModifierOrder::groups);

    /**
     * Copies the lists.
     *
     * @param groups the groups in order
     * @throws IllegalArgumentException if a modifier stands in two groups
     */
    public ModifierOrder {
        Checks.elements("groups", groups);
        groups = groups.stream()
                .map(group -> Checks.copy("groups", Modifier.class, group))
                .toList();
        List<Modifier> all = groups.stream().flatMap(List::stream).toList();
        if (all.stream().distinct().count() < all.size()) {
            throw new IllegalArgumentException("A modifier stands in two groups; leave it out of one of them.");
        }
    }

    private static Map<Object, List<Modifier>> named() {
        Map<Object, List<Modifier>> groups = new LinkedHashMap<>();
        groups.put("payment", modifiers("59 XE XP XS XU CQ CO 76 77 AT"));
        groups.put("distinct", modifiers("59 XE XP XS XU"));
        groups.put("assistant", modifiers("CQ CO"));
        groups.put("repeat", modifiers("76 77"));
        groups.put("discipline", modifiers("GP GO GN"));
        groups.put("threshold", modifiers("KX"));
        groups.put("liability", modifiers("GA GX GY GZ"));
        groups.put("telehealth", modifiers("95 93 GT"));
        return groups;
    }

    private static List<Modifier> modifiers(String texts) {
        return Stream.of(texts.split(" ")).map(Modifier::of).toList();
    }

    /** {@return the modifiers in order, without groups} */
    public List<Modifier> modifiers() {
        List<Modifier> all = new ArrayList<>();
        groups.forEach(all::addAll);
        return all;
    }

    /** Returns for example {@code 59 XE XP XS XU, then CQ CO, then GP GO GN}. */
    @Override
    public String toString() {
        return groups.stream()
                .map(group -> group.stream().map(Modifier::toString).collect(Collectors.joining(" ")))
                .collect(Collectors.joining(", then "));
    }
}
