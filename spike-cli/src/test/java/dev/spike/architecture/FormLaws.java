package dev.spike.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.conditions.ArchConditions;
import dev.spike.domain.Refusal;
import dev.spike.planted.application.EndsTheProcess;
import dev.spike.planted.domain.BadNames;
import dev.spike.planted.domain.OpenType;
import dev.spike.planted.domain.value.Forgetful;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** What types are called and how they are made. */
final class FormLaws {

  private static final Pattern WORD_BORDER =
      Pattern.compile("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])");
  private static final Set<String> EMPTY_WORDS =
      Set.of("Impl", "Port", "Service", "Manager", "Helper", "Util", "Utils");

  // What reads through a text or a series has a position in it; what it hands out is a value.
  private static final Set<String> CURSORS =
      Set.of("dev.spike.domain.truth.TruthWalk", "dev.spike.domain.value.Tokens");

  private FormLaws() {}

  static List<Law> of(House house) {
    return List.of(
        Law.of(namesSaySomething(), BadNames.class.getDeclaredClasses()),
        Law.of(publicTypesAreClosed(house), OpenType.class),
        Law.of(valuesStayAsTheyAre(house), Forgetful.class),
        Law.ofMethods(onlyTheFrontDoorEndsTheProcess(house), EndsTheProcess.class),
        Law.of(onlyTheFrontDoorHasAMain(house), EndsTheProcess.class.getName() + ".main("));
  }

  private static ArchRule namesSaySomething() {
    return noClasses()
        .should(ArchConditions.be(describe("named by a pattern", FormLaws::isEmptyName)))
        .because(
            "Impl, Port, UseCase, Service, Manager, Helper, Util and I… say nothing of the thing");
  }

  private static boolean isEmptyName(JavaClass type) {
    String name = type.getSimpleName();
    return name.contains("UseCase")
        || name.matches("I[A-Z][a-z].*")
        || WORD_BORDER.splitAsStream(name).anyMatch(EMPTY_WORDS::contains);
  }

  private static ArchRule publicTypesAreClosed(House house) {
    return classes()
        .that()
        .resideInAnyPackage(house.innerRings())
        .and()
        .arePublic()
        .should(ArchConditions.be(describe("closed", FormLaws::isClosed)))
        .because("what is public is a promise, and nobody promised that it can be extended");
  }

  private static boolean isClosed(JavaClass type) {
    return type.isInterface()
        || type.isEnum()
        || type.getModifiers().contains(JavaModifier.FINAL)
        || type.isAssignableTo(Refusal.class);
  }

  private static ArchRule valuesStayAsTheyAre(House house) {
    return fields()
        .that()
        .areDeclaredInClassesThat(
            resideInAPackage(house.ring("domain"))
                .and(not(describe("cursors", FormLaws::isCursor))))
        .should()
        .beFinal()
        .because("rules and states are values: a new state is a new value");
  }

  private static boolean isCursor(JavaClass type) {
    return type.getPackageName().endsWith(".domain.feed") || CURSORS.contains(type.getName());
  }

  private static ArchRule onlyTheFrontDoorEndsTheProcess(House house) {
    return noClasses()
        .that()
        .resideOutsideOfPackage(house.ring("cli"))
        .should()
        .accessTargetWhere(endsTheProcess())
        .because("a library that ends the process takes its host with it");
  }

  private static DescribedPredicate<JavaAccess<?>> endsTheProcess() {
    Pattern end = Pattern.compile("java\\.lang\\.(System|Runtime)\\.(exit|halt)\\(int\\)");
    return describe("ends the process", a -> end.matcher(a.getTarget().getFullName()).matches());
  }

  private static ArchRule onlyTheFrontDoorHasAMain(House house) {
    return noMethods()
        .that()
        .areDeclaredInClassesThat()
        .resideOutsideOfPackage(house.ring("cli"))
        .should()
        .haveName("main")
        .because("there is one way in, and it is spike-cli");
  }
}
