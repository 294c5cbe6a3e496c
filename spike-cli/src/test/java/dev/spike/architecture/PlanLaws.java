package dev.spike.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static com.tngtech.archunit.library.plantuml.rules.PlantUmlArchCondition.Configuration.consideringOnlyDependenciesInDiagram;
import static com.tngtech.archunit.library.plantuml.rules.PlantUmlArchCondition.adhereToPlantUmlDiagram;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import dev.spike.planted.application.LeansOnALibrary;
import dev.spike.planted.application.LooksAtAnAdapter;
import dev.spike.planted.attic.Homeless;
import dev.spike.planted.domain.LooksOutward;
import dev.spike.planted.domain.TalksSql;
import dev.spike.planted.domain.schedule.Eager;
import dev.spike.planted.domain.value.Backward;
import dev.spike.planted.http.KnowsAnotherAdapter;
import java.util.List;
import java.util.stream.Stream;

/** Where things live, and who may look at whom. */
final class PlanLaws {

  private static final String[] JAVA_BASE = {
    "java.lang..",
    "java.util..",
    "java.time..",
    "java.math..",
    "java.io..",
    "java.net..",
    "java.nio..",
    "java.security.."
  };

  private PlanLaws() {}

  static List<Law> of(House house) {
    return List.of(
        Law.of(everyClassLivesInARoom(house), Homeless.class),
        Law.of(noRoomIsEmpty(house), house.root() + ".cellar"),
        Law.of(rings(house), LooksOutward.class, KnowsAnotherAdapter.class, LooksAtAnAdapter.class),
        Law.of(drawing(house), Backward.class),
        Law.of(noCycles(house), Backward.class, Eager.class),
        Law.of(domainStandsOnJavaBase(house), TalksSql.class),
        Law.of(applicationStandsOnTheJdk(house), LeansOnALibrary.class),
        Law.of(everyPackageIsIntroduced(house), Homeless.class, Backward.class));
  }

  private static ArchRule everyClassLivesInARoom(House house) {
    return classes()
        .should()
        .resideInAnyPackage(house.rooms().toArray(String[]::new))
        .because("docs/house.puml lists every room, and a rule about rooms misses what is in none");
  }

  private static ArchRule noRoomIsEmpty(House house) {
    return classes()
        .should(new OccupyEveryRoom(house.rooms()))
        .because("a rule about an empty room checks nothing and passes");
  }

  private static ArchRule rings(House house) {
    return layeredArchitecture()
        .consideringOnlyDependenciesInLayers()
        .withOptionalLayers(true)
        .layer("domain")
        .definedBy(house.ring("domain"))
        .layer("application")
        .definedBy(house.ring("application"))
        .layer("http")
        .definedBy(house.ring("http"))
        .layer("persistence")
        .definedBy(house.ring("persistence"))
        .layer("imports")
        .definedBy(house.ring("imports"))
        .layer("cli")
        .definedBy(house.ring("cli"))
        .layer("junit")
        .definedBy(house.ring("junit"))
        .whereLayer("cli")
        .mayNotBeAccessedByAnyLayer()
        .whereLayer("junit")
        .mayNotBeAccessedByAnyLayer()
        .whereLayer("http")
        .mayOnlyBeAccessedByLayers("cli", "junit")
        .whereLayer("persistence")
        .mayOnlyBeAccessedByLayers("cli")
        .whereLayer("imports")
        .mayOnlyBeAccessedByLayers("cli")
        .whereLayer("application")
        .mayOnlyBeAccessedByLayers("cli", "http", "persistence", "imports", "junit")
        .because(
            "modules are rings: who looks outward, or aside to another adapter, is of no use alone");
  }

  private static ArchRule drawing(House house) {
    return classes()
        .that()
        .resideInAnyPackage(house.rooms().toArray(String[]::new))
        .should(adhereToPlantUmlDiagram(house.drawing(), consideringOnlyDependenciesInDiagram()))
        .because("docs/house.puml is what people read: it must be true");
  }

  private static ArchRule noCycles(House house) {
    return slices()
        .matching(house.root() + ".(**)")
        .should()
        .beFreeOfCycles()
        .because("rooms that need each other are one room");
  }

  private static ArchRule domainStandsOnJavaBase(House house) {
    return noClasses()
        .that()
        .resideInAPackage(house.ring("domain"))
        .should()
        .dependOnClassesThat(outside(house.ring("domain"), JAVA_BASE))
        .because("the rules run wherever Java runs, embedded in whatever program");
  }

  private static ArchRule applicationStandsOnTheJdk(House house) {
    return noClasses()
        .that()
        .resideInAPackage(house.ring("application"))
        .should()
        .dependOnClassesThat(outside(house.ring("application"), house.ring("domain"), "java.."))
        .because("libraries are met in the adapters, behind what the application asks for");
  }

  private static ArchRule everyPackageIsIntroduced(House house) {
    return classes()
        .that()
        .areTopLevelClasses()
        .should(new LiveInAnIntroducedPackage(House.projectRoot()))
        .because("package-info.java says what lives in a package and where to begin");
  }

  // Of an array its element counts: an array, like a primitive, lives in no package.
  private static DescribedPredicate<JavaClass> outside(String own, String... others) {
    String[] allowed = Stream.concat(Stream.of(own), Stream.of(others)).toArray(String[]::new);
    return resideOutsideOfPackages(allowed)
        .and(DescribedPredicate.not(describe("primitive", JavaClass::isPrimitive)))
        .onResultOf(JavaClass::getBaseComponentType);
  }
}
