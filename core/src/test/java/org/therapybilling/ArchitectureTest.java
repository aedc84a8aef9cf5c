package org.therapybilling;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** One street of packages, arrows point down only; no hidden inputs. */
@AnalyzeClasses(packages = "org.therapybilling", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    /** The packages of core, from the ground up; the root stands on all of them. */
    private static final Street STREET = new Street(
            "org.therapybilling",
            List.of(
                    "internal",
                    "vocabulary",
                    "explain",
                    "units",
                    "session",
                    "payer.form",
                    "payer.terms",
                    "payer",
                    "reference.tables",
                    "reference",
                    "counting",
                    "dataset.file",
                    "dataset",
                    "claim",
                    "price",
                    "compliance",
                    "compliance.rules.addon",
                    "compliance.rules.claim",
                    "compliance.rules.code",
                    "compliance.rules.data",
                    "compliance.rules.frequency",
                    "compliance.rules.mue",
                    "compliance.rules.ncci",
                    "compliance.rules.remote",
                    "compliance.rules.telehealth",
                    "compliance.rules.documentation",
                    "compliance.rules.payer",
                    "compliance.rules.coverage",
                    "compliance.rules.threshold",
                    "compliance.rules.charge",
                    "compliance.rules.assistant",
                    "compliance.rules.line",
                    "compliance.rules.modifier",
                    "compliance.rules.time",
                    "compliance.rules.units",
                    "compliance.rules",
                    "compliance.verify",
                    "report",
                    "report.html",
                    "csv",
                    "json"));

    private static final Pattern PACKAGE = Pattern.compile("`([a-z.]+)`");

    private static final Street WRONG = new Street("org.therapybilling.street", List.of("low.one", "low.two"));

    @ArchTest
    static final ArchRule arrows_point_down = STREET.arrowsPointDown();

    @ArchTest
    static final ArchRule no_ring_of_classes = STREET.noRings();

    @Test
    void the_page_on_design_shows_the_packages_in_this_order() throws IOException {
        String page = Files.readString(Path.of("docs", "design.md"));
        List<String> shown = page.lines()
                .filter(line -> line.startsWith("| `"))
                .flatMap(row -> PACKAGE.matcher(row.split("\\|", 3)[1]).results())
                .map(found -> found.group(1))
                .toList();
        assertThat(shown).isEqualTo(STREET.packages());
    }

    @Test
    void a_package_that_is_not_listed_is_found() {
        assertThat(violations(WRONG.arrowsPointDown()))
                .contains("street.newcomer.Newcomer stands in a package that the list does not name")
                .contains("street.newcomer.Newcomer.front> has type <org.therapybilling.street.Front>");
    }

    @Test
    void a_ring_of_sub_packages_is_found() {
        assertThat(violations(WRONG.arrowsPointDown()))
                .contains("low.one.One.two> has type <org.therapybilling.street.low.two.Two>");
    }

    @Test
    void a_ring_inside_a_package_is_found() {
        assertThat(violations(WRONG.noRings())).contains("street.Chicken").contains("street.Egg");
    }

    private static String violations(ArchRule rule) {
        JavaClasses wrong = new ClassFileImporter().importPackages("org.therapybilling.street");
        return rule.evaluate(wrong).getFailureReport().toString();
    }

    @ArchTest
    static final ArchRule no_clock = noClasses()
            .should()
            .callMethod(java.time.LocalDate.class, "now")
            .orShould()
            .callMethod(java.time.LocalTime.class, "now")
            .orShould()
            .callMethod(java.time.LocalDateTime.class, "now")
            .orShould()
            .callMethod(java.time.Instant.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(System.class, "nanoTime")
            .orShould()
            .dependOnClassesThat()
            .belongToAnyOf(java.time.Clock.class, java.util.Date.class, java.util.Calendar.class)
            .because("the same input gives the same answer on every day");

    @ArchTest
    static final ArchRule no_zone = noClasses()
            .should()
            .dependOnClassesThat()
            .belongToAnyOf(java.time.ZoneId.class, java.time.ZonedDateTime.class, java.util.TimeZone.class)
            .because("the same input gives the same answer in every place");

    @ArchTest
    static final ArchRule no_default_locale = noClasses()
            .should()
            .callMethod(java.util.Locale.class, "getDefault")
            .orShould()
            .callMethod(String.class, "toUpperCase")
            .orShould()
            .callMethod(String.class, "toLowerCase")
            .orShould()
            .callMethod(String.class, "format", String.class, Object[].class)
            .orShould()
            .callMethod(String.class, "formatted", Object[].class)
            .because("the same input gives the same answer in every language");

    @ArchTest
    static final ArchRule no_randomness = noClasses()
            .should()
            .dependOnClassesThat()
            .haveNameMatching("java\\.util\\.(Random|UUID|SplittableRandom)")
            .orShould()
            .dependOnClassesThat()
            .haveNameMatching("java\\.security\\.SecureRandom")
            .orShould()
            .dependOnClassesThat()
            .haveNameMatching("java\\.util\\.concurrent\\.ThreadLocalRandom")
            .orShould()
            .callMethod(Math.class, "random")
            .because("the same input gives the same answer every time");

    @ArchTest
    static final ArchRule no_network = noClasses()
            .should()
            .dependOnClassesThat(resideInAnyPackage("java.net..", "javax.net.."))
            .because("the library transmits nothing");

    @ArchTest
    static final ArchRule no_files_outside_dataset = noClasses()
            .that()
            .resideOutsideOfPackages(
                    "org.therapybilling.dataset..", "org.therapybilling.json", "org.therapybilling.csv")
            .should()
            .dependOnClassesThat(resideInAnyPackage("java.nio.file..", "java.nio.channels.."))
            .orShould()
            .dependOnClassesThat()
            .haveNameMatching("java\\.io\\.(File.*|RandomAccessFile|Reader|(?!Object).*InputStream)")
            .because("what is calculated depends on arguments alone");

    /** A rule that failed is named with the line it failed on, and a bundled table with its name: no text of an input. */
    @ArchTest
    static final ArchRule nothing_of_an_input_is_logged_at_any_level = noClasses()
            .that()
            .doNotHaveFullyQualifiedName("org.therapybilling.compliance.Crash")
            .and()
            .doNotHaveFullyQualifiedName("org.therapybilling.dataset.Bundled")
            .should()
            .dependOnClassesThat(resideInAnyPackage("org.slf4j..", "java.util.logging.."))
            .because("no patient data is logged");

    @ArchTest
    static final ArchRule jackson_stays_in_json = noClasses()
            .that()
            .resideOutsideOfPackage("org.therapybilling.json")
            .should()
            .dependOnClassesThat(resideInAnyPackage("com.fasterxml.."))
            .because("a client without Jackson can use everything else");

    @ArchTest
    static final ArchRule no_reflection = noClasses()
            .should()
            .dependOnClassesThat(resideInAnyPackage("java.lang.reflect.."))
            .because("plain Java is enough");

    @ArchTest
    static final ArchRule helpers_are_named_after_what_they_do = classes()
            .should()
            .haveSimpleNameNotEndingWith("Util")
            .andShould()
            .haveSimpleNameNotEndingWith("Utils")
            .andShould()
            .haveSimpleNameNotEndingWith("Helper");
}
