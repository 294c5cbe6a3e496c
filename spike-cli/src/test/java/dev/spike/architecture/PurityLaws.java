package dev.spike.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.lang.ArchRule;
import dev.spike.planted.application.ForgetsSpikes;
import dev.spike.planted.application.ReadsTheEnvironment;
import dev.spike.planted.application.StartsThreads;
import dev.spike.planted.domain.MakesIds;
import dev.spike.planted.domain.Prints;
import dev.spike.planted.domain.ReadsTheClock;
import dev.spike.planted.domain.Reflects;
import dev.spike.planted.domain.RollsDice;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the inner rings are handed and never fetch, so that the same question has one answer. */
final class PurityLaws {

  private PurityLaws() {}

  static List<Law> of(House house) {
    return List.of(
        Law.ofMethods(readsNoClock(house), ReadsTheClock.class),
        Law.ofMethods(rollsNoDice(house), RollsDice.class),
        Law.ofMethods(makesNoIds(house), MakesIds.class),
        Law.ofMethods(startsNoThreads(house), StartsThreads.class),
        Law.ofMethods(printsNothing(house), Prints.class),
        Law.ofMethods(readsNoEnvironment(house), ReadsTheEnvironment.class),
        Law.ofMethods(reflectsOnNothing(house), Reflects.class),
        Law.ofMethods(forgetsNoSpike(house), ForgetsSpikes.class));
  }

  private static ArchRule forgetsNoSpike(House house) {
    String spikes = "dev\\.spike\\.application\\.storage\\.Spikes\\.";
    return noClasses()
        .that()
        .resideInAPackage(house.ring("application"))
        .and()
        .doNotHaveSimpleName("SpikeHistory")
        .should()
        .accessTargetWhere(touches(spikes + "(replace|remove|removeExpired)\\(.*"))
        .as("no classes of the application should take spikes off their shelf")
        .because("SpikeHistory keeps what they were, so that the truth can be told later");
  }

  private static ArchRule readsNoClock(House house) {
    return innerRings(
            house,
            "read a clock",
            "java\\.time\\..*\\.now\\(.*",
            "java\\.time\\.Clock\\.(system|tick).*",
            "java\\.time\\.InstantSource\\.system\\(.*",
            "java\\.lang\\.System\\.(currentTimeMillis|nanoTime)\\(\\)",
            "java\\.util\\.Date\\.<init>\\(\\)",
            "java\\.util\\.(Gregorian)?Calendar\\.(getInstance|<init>)\\(.*")
        .because("time is an argument: it is read once per request, in the assembly's clock");
  }

  private static ArchRule rollsNoDice(House house) {
    return innerRings(
            house,
            "roll dice",
            "java\\.lang\\.Math\\.random\\(\\)",
            "java\\.util\\.(Splittable)?Random\\.<init>\\(\\)",
            "java\\.util\\.concurrent\\.ThreadLocalRandom\\..*",
            "java\\.security\\.SecureRandom\\..*",
            "java\\.util\\.random\\.RandomGenerator\\.(of|getDefault)\\(.*",
            "java\\.util\\.random\\.RandomGeneratorFactory\\..*",
            "java\\.util\\.Collections\\.shuffle\\(java\\.util\\.List\\)")
        .because("chance is an argument: the same seed gives the same values everywhere");
  }

  private static ArchRule makesNoIds(House house) {
    return innerRings(house, "make ids", "java\\.util\\.UUID\\.randomUUID\\(\\)")
        .because("an id is chance with a name: it is handed in");
  }

  private static ArchRule startsNoThreads(House house) {
    return innerRings(
            house,
            "start threads or sleep",
            "java\\.lang\\.Thread\\.(<init>|sleep|start|of(Virtual|Platform)|startVirtualThread)\\(.*",
            "java\\.util\\.concurrent\\.(Executors|ForkJoinPool|ThreadPoolExecutor)\\..*",
            "java\\.util\\.concurrent\\.CompletableFuture\\..*Async\\(.*",
            "java\\.util\\.concurrent\\.TimeUnit\\.sleep\\(.*",
            "java\\.util\\.concurrent\\.locks\\.LockSupport\\.park.*",
            "java\\.util\\.Timer\\..*",
            "java\\.util\\..*\\.(parallel|parallelStream)\\(\\)")
        .because("the inner rings work on the caller's thread and wait for nothing");
  }

  private static ArchRule printsNothing(House house) {
    return innerRings(
            house,
            "print",
            "java\\.lang\\.System\\.(out|err|in|console\\(\\))",
            "java\\.lang\\..*\\.printStackTrace\\(\\)")
        .because("the streams of the process belong to the command line");
  }

  private static ArchRule readsNoEnvironment(House house) {
    return innerRings(
            house,
            "read the environment",
            "java\\.lang\\.System\\.(getenv|getProperty|getProperties|lineSeparator)\\(.*",
            "java\\.lang\\.(Boolean\\.getBoolean|Integer\\.getInteger|Long\\.getLong)\\(.*",
            "java\\.time\\.ZoneId\\.systemDefault\\(\\)",
            "java\\.util\\.(TimeZone|Locale)\\.getDefault\\(.*",
            "java\\.nio\\.charset\\.Charset\\.defaultCharset\\(\\)")
        .because("settings are read once, at the assembly, and the machine must not matter");
  }

  private static ArchRule reflectsOnNothing(House house) {
    return noClasses()
        .that()
        // JUnit tells an extension what it has found by reflection.
        .resideOutsideOfPackage(house.root() + ".junit")
        .should()
        .accessTargetWhere(
            touches(
                // JUnit shows a test's parameters so; to ask for their types names nothing.
                "java\\.lang\\.reflect\\.(?!(Parameter\\.getType|Method\\.getParameterTypes)\\().*",
                // A handle on the elements of an array names nothing; a lookup does.
                "java\\.lang\\.invoke\\.MethodHandles(\\$Lookup)?\\.(?!(byteArray|byteBuffer|array)).*",
                "java\\.lang\\.Class\\.(forName|newInstance)\\(.*",
                "java\\.lang\\.Class\\.get(Declared)?(Method|Field|Constructor|RecordComponent)s?\\(.*"))
        .as("no classes should use reflection")
        .because("what is called by name cannot be found by reading (" + house.root() + ")");
  }

  private static ArchRule innerRings(House house, String what, String... targets) {
    return noClasses()
        .that()
        .resideInAnyPackage(house.innerRings())
        .should()
        .accessTargetWhere(touches(targets))
        .as("no classes of domain and application should " + what);
  }

  private static DescribedPredicate<JavaAccess<?>> touches(String... targets) {
    Pattern forbidden = Pattern.compile(String.join("|", targets));
    return DescribedPredicate.describe(
        "touches " + Stream.of(targets).toList(),
        access -> forbidden.matcher(access.getTarget().getFullName()).matches());
  }
}
