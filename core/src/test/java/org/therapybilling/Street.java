package org.therapybilling;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.util.List;

/**
 * Packages in one line, from the ground up: each stands only on those before it.
 *
 * @param root the package that all of them begin with, itself the last of them
 * @param packages the others, without the root
 */
record Street(String root, List<String> packages) {

    /** A class stands in a listed package and imports only from there and from packages before it. */
    ArchRule arrowsPointDown() {
        return classes()
                .that()
                .resideInAPackage(root + "..")
                .should(new ArchCondition<>("stand in a listed package and import only from packages before it") {
                    @Override
                    public void check(JavaClass house, ConditionEvents events) {
                        int floor = floor(house);
                        if (floor < 0) {
                            events.add(SimpleConditionEvent.violated(
                                    house, house.getName() + " stands in a package that the list does not name"));
                        }
                        for (Dependency arrow : house.getDirectDependenciesFromSelf()) {
                            JavaClass target = arrow.getTargetClass().getBaseComponentType();
                            if (target.getPackageName().startsWith(root) && floor(target) > floor) {
                                events.add(SimpleConditionEvent.violated(house, arrow.getDescription()));
                            }
                        }
                    }
                });
    }

    private int floor(JavaClass house) {
        String name = house.getPackageName();
        return name.equals(root) ? packages.size() : packages.indexOf(name.substring(root.length() + 1));
    }

    /** Classes, each with those nested in it and the one generated from it, form no ring. */
    ArchRule noRings() {
        return slices().assignedFrom(new SliceAssignment() {
                    @Override
                    public SliceIdentifier getIdentifierOf(JavaClass house) {
                        return house.getPackageName().startsWith(root)
                                ? SliceIdentifier.of(written(house))
                                : SliceIdentifier.ignore();
                    }

                    @Override
                    public String getDescription() {
                        return "classes as written";
                    }
                })
                .should()
                .beFreeOfCycles();
    }

    /** Returns the name of the class whose file holds this one, or from which it was generated. */
    private static String written(JavaClass house) {
        String outermost = house.getName().replaceAll("\\$.*", "");
        return outermost.replace(".Immutable", ".");
    }
}
