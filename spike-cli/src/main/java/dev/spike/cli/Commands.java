package dev.spike.cli;

import dev.spike.cli.console.Console;
import dev.spike.cli.draw.ChartCommand;
import dev.spike.cli.draw.DrawCommand;
import dev.spike.cli.draw.GenerateCommand;
import dev.spike.cli.files.FileCommands;
import dev.spike.cli.imports.ConnectionsCommand;
import dev.spike.cli.imports.ImportCommand;
import dev.spike.cli.imports.JobsCommand;
import dev.spike.cli.imports.ProjectsCommand;
import dev.spike.cli.imports.SchedulesCommand;
import dev.spike.cli.imports.SourcesCommand;
import dev.spike.cli.manage.ClockCommand;
import dev.spike.cli.manage.CollectionsCommand;
import dev.spike.cli.manage.FieldsCommand;
import dev.spike.cli.manage.KeysCommand;
import dev.spike.cli.manage.LoginCommand;
import dev.spike.cli.manage.LogoutCommand;
import dev.spike.cli.manage.UsersCommand;
import dev.spike.cli.manage.WhoamiCommand;
import dev.spike.cli.spikes.PreviewCommand;
import dev.spike.cli.spikes.SpikesCommand;
import dev.spike.cli.spikes.StatusCommand;
import dev.spike.cli.spikes.TimelineCommand;
import dev.spike.cli.spikes.TruthCommand;
import dev.spike.cli.verdict.TestCommand;
import dev.spike.cli.verdict.Verdicts;
import dev.spike.cli.work.Bench;
import dev.spike.cli.work.Profiles;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/** Every command there is, in the order in which the help lists them. */
final class Commands {

  /** Those that tell of all others. */
  private static final Set<String> OVERVIEWS = Set.of("help", "completion", "manual", "rehearse");

  private final Map<String, Supplier<Object>> named = new LinkedHashMap<>();

  Commands(Console console) {
    Profiles profiles = new Profiles(System.getenv(), Path.of(System.getProperty("user.home")));
    Bench bench =
        new Bench(
            console, settings -> Local.open(settings, console), profiles, InstantSource.system());
    named.put("help", () -> new HelpCommand(console));
    named.put("serve", () -> new ServeCommand(console));
    named.put("demo", () -> new DemoCommand(console));
    named.put("collections", () -> FileCommands.below(CollectionsCommand.with(bench), bench));
    named.put("fields", () -> FieldsCommand.with(bench));
    named.put("apply", () -> FileCommands.apply(bench));
    named.put("diff", () -> FileCommands.diff(bench));
    named.put("export", () -> FileCommands.export(bench));
    named.put("spikes", () -> SpikesCommand.with(bench));
    named.put("status", () -> new StatusCommand(bench));
    named.put("timeline", () -> new TimelineCommand(bench));
    named.put("truth", () -> new TruthCommand(bench));
    named.put("preview", () -> new PreviewCommand(bench));
    named.put("chart", () -> ChartCommand.with(bench, Nowhere::at));
    named.put("draw", () -> DrawCommand.with(bench));
    named.put("generate", () -> GenerateCommand.with(bench, Nowhere::at));
    named.put("test", () -> TestCommand.with(bench));
    named.put("verdicts", () -> Verdicts.with(bench));
    named.put("connections", () -> ConnectionsCommand.with(bench));
    named.put("sources", () -> SourcesCommand.with(bench));
    named.put("projects", () -> ProjectsCommand.with(bench));
    named.put("schedules", () -> SchedulesCommand.with(bench));
    named.put("import", () -> ImportCommand.with(bench));
    named.put("jobs", () -> JobsCommand.with(bench));
    named.put("clock", () -> ClockCommand.with(bench));
    named.put("keys", () -> KeysCommand.with(bench));
    named.put("users", () -> UsersCommand.with(bench));
    named.put("login", () -> new LoginCommand(bench));
    named.put("logout", () -> new LogoutCommand(bench));
    named.put("whoami", () -> new WhoamiCommand(bench));
    named.put("doctor", () -> new DoctorCommand(bench));
    named.put("completion", () -> new CompletionCommand(console));
    named.put("manual", () -> new ManualCommand(console));
    named.put("version", () -> new VersionCommand(console));
    named.put("rehearse", RehearseCommand::new);
  }

  /** Objects annotated with {@link picocli.CommandLine.Command}; each says no by throwing. */
  List<Object> all() {
    return named.values().stream().map(Supplier::get).toList();
  }

  /** The one that a call begins with, since to make the others takes longer than many of them. */
  List<Object> neededFor(String... call) {
    boolean explainsOthers = call.length == 0 || OVERVIEWS.contains(call[0]);
    return explainsOthers || !named.containsKey(call[0])
        ? all()
        : List.of(named.get(call[0]).get());
  }
}
