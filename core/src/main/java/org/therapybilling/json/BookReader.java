package org.therapybilling.json;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.therapybilling.payer.PayerBook;
import org.therapybilling.payer.PayerProfile;
import org.therapybilling.payer.form.Names;
import org.therapybilling.payer.form.Nearest;
import org.therapybilling.payer.form.Place;
import org.therapybilling.vocabulary.PayerId;

/** Reads a document of profiles, and checks what they have to do with one another. */
final class BookReader {

    private static final List<String> FIELDS = List.of("format", "profiles");

    private final FeeTables tables;
    private final PayerBook parents;
    private final Map<PayerId, PayerProfile> byId = new LinkedHashMap<>();
    private final Map<PayerId, Place> names = new HashMap<>();

    BookReader(FeeTables tables, PayerBook parents) {
        this.tables = tables;
        this.parents = parents;
    }

    List<PayerProfile> read(@Nullable Object plain, Place root) {
        if (!(plain instanceof Map<?, ?> document)) {
            root.refuse("Expected is an object with format and profiles.");
            return List.of();
        }
        for (Object name : document.keySet()) {
            if (!FIELDS.contains(name)) {
                Names.refuse(String.valueOf(name), FIELDS, root);
            }
        }
        if (!PayerProfiles.FORMAT.equals(document.get("format"))) {
            root.field("format").refuse("Expected is the text " + PayerProfiles.FORMAT + ".");
        }
        if (document.get("profiles") instanceof List<?> list && !list.isEmpty()) {
            return profiles(list, root.field("profiles"));
        }
        root.field("profiles").refuse("Expected is a list of one or more profiles.");
        return List.of();
    }

    private List<PayerProfile> profiles(List<?> list, Place place) {
        Map<PayerProfile, Place> read = new LinkedHashMap<>();
        for (int i = 0; i < list.size(); i++) {
            Place here = place.element(i);
            new ProfileReader(tables).read(list.get(i), here).ifPresent(profile -> {
                if (byId.putIfAbsent(profile.id(), profile) == null) {
                    read.put(profile, here);
                } else {
                    here.field("id").refuse("An earlier profile of the file has this id; give each its own.");
                }
            });
        }
        read.forEach(this::checkNames);
        read.forEach(this::checkParents);
        return new ArrayList<>(read.keySet());
    }

    /** Refuses a name that another profile of the file has as id or name. */
    private void checkNames(PayerProfile profile, Place place) {
        for (int i = 0; i < profile.aliases().size(); i++) {
            PayerId name = PayerId.of(profile.aliases().get(i));
            Place here = place.field("aliases").element(i);
            boolean isId = byId.containsKey(name) && !profile.id().equals(name);
            if (isId || names.putIfAbsent(name, here) != null) {
                here.refuse("Another profile of the file has this name or id; a name belongs to one payer.");
            }
        }
    }

    private void checkParents(PayerProfile profile, Place place) {
        Place here = place.field("extends");
        List<PayerId> line = new ArrayList<>(List.of(profile.id()));
        Optional<PayerId> next = profile.parent();
        while (next.isPresent()) {
            Optional<PayerProfile> parent = find(next.get());
            if (parent.isEmpty()) {
                if (line.size() == 1) {
                    here.refuse(unknownParent(next.get()));
                }
                return;
            }
            if (line.contains(next.get())) {
                here.refuse("Profiles extend one another in a circle of " + (line.size() - line.indexOf(next.get()))
                        + "; let one of them extend no other.");
                return;
            }
            if (line.size() == PayerBook.MOST_IN_LINE) {
                here.refuse("The profile extends others through more than " + PayerBook.MOST_IN_LINE
                        + " profiles, or in a circle; let one of them extend no other.");
                return;
            }
            line.add(next.get());
            next = parent.get().parent();
        }
    }

    private Optional<PayerProfile> find(PayerId id) {
        return Optional.ofNullable(byId.get(id))
                .or(() -> parents.profile(id).filter(found -> found.id().equals(id)));
    }

    private String unknownParent(PayerId id) {
        List<String> known = new ArrayList<>();
        parents.profiles().forEach(profile -> known.add(profile.id().toString()));
        return "No profile has this id; allowed are ids of the file, or " + String.join(", ", known)
                + Nearest.of(id.toString(), known)
                        .map(near -> "; perhaps " + near + " is meant?")
                        .orElse(".");
    }
}
