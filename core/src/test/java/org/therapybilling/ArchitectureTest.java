package org.therapybilling;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** One street of packages, arrows point down only; no hidden inputs. */
@AnalyzeClasses(packages = "org.therapybilling", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule no_cycles =
            slices().matching("org.therapybilling.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule arrows_point_down = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("root")
            .definedBy("org.therapybilling")
            .layer("json")
            .definedBy("org.therapybilling.json")
            .layer("csv")
            .definedBy("org.therapybilling.csv")
            .layer("report")
            .definedBy("org.therapybilling.report")
            .layer("compliance")
            .definedBy("org.therapybilling.compliance")
            .layer("claim")
            .definedBy("org.therapybilling.claim")
            .layer("units")
            .definedBy("org.therapybilling.units")
            .layer("dataset")
            .definedBy("org.therapybilling.dataset")
            .layer("session")
            .definedBy("org.therapybilling.session")
            .layer("payer")
            .definedBy("org.therapybilling.payer")
            .layer("reference")
            .definedBy("org.therapybilling.reference")
            .layer("explain")
            .definedBy("org.therapybilling.explain")
            .layer("vocabulary")
            .definedBy("org.therapybilling.vocabulary")
            .layer("internal")
            .definedBy("org.therapybilling.internal")
            .whereLayer("root")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("json")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("csv")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("report")
            .mayOnlyBeAccessedByLayers("root", "json")
            .whereLayer("compliance")
            .mayOnlyBeAccessedByLayers("root", "json", "report")
            .whereLayer("claim")
            .mayOnlyBeAccessedByLayers("root", "json", "report")
            .whereLayer("units")
            .mayOnlyBeAccessedByLayers("root", "json", "report", "claim")
            .whereLayer("dataset")
            .mayOnlyBeAccessedByLayers("root")
            .whereLayer("session")
            .mayOnlyBeAccessedByLayers("root", "json", "csv", "report", "compliance", "claim", "units")
            .whereLayer("payer")
            .mayOnlyBeAccessedByLayers("root", "json", "report", "claim", "units")
            .whereLayer("reference")
            .mayOnlyBeAccessedByLayers("root", "json", "report", "compliance", "claim", "units", "dataset")
            .whereLayer("explain")
            .mayOnlyBeAccessedByLayers(
                    "root",
                    "json",
                    "csv",
                    "report",
                    "compliance",
                    "claim",
                    "units",
                    "dataset",
                    "session",
                    "payer",
                    "reference")
            .whereLayer("vocabulary")
            .mayOnlyBeAccessedByLayers(
                    "root",
                    "json",
                    "csv",
                    "report",
                    "compliance",
                    "claim",
                    "units",
                    "dataset",
                    "session",
                    "payer",
                    "reference",
                    "explain");

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
            .resideOutsideOfPackages("org.therapybilling.dataset", "org.therapybilling.json", "org.therapybilling.csv")
            .should()
            .dependOnClassesThat(resideInAnyPackage("java.nio.file..", "java.nio.channels.."))
            .orShould()
            .dependOnClassesThat()
            .haveNameMatching("java\\.io\\.(File.*|RandomAccessFile|Reader|.*InputStream)")
            .because("what is calculated depends on arguments alone");

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
