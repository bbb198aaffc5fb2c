package org.scanlake.command;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.scanlake.conf.Configuration;
import org.scanlake.network.Prefix;
import org.scanlake.network.SourceClasses;
import org.scanlake.signature.Signature;
import org.scanlake.signature.SignatureSet;
import org.scanlake.signature.Signatures;
import org.scanlake.studies.BudgetQuestion;
import org.scanlake.studies.Suppression;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code budget}: what it would save not to raise some alerts. */
@Command(
    name = "budget",
    description = {
      "Counts the alerts that would not be raised if known hosts, a class of sources, a label or a"
          + " source were suppressed: how many a day, how many minutes of an analyst, and which"
          + " labels would be hidden with them. Without any of these it lists what there is to"
          + " choose from.",
      "A label is hidden when an alert has it besides the one that says why it is suppressed."
    },
    footer = {
      "%nExamples:",
      "  scanlake budget --lake /var/lib/scanlake",
      "  scanlake budget --known --class vpn --output csv",
      "  scanlake budget --label SKYPE --hidden",
      "  scanlake budget --source 192.0.2.0/24 --suppress-until 2007-03-31"
    })
final class BudgetCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private LakeOption lake;
  @Mixin private ConfigurationOption conf;
  @Mixin private PeriodOptions period;
  @Mixin private MinutesOption minutes;

  @Option(names = "--known", description = "Suppresses alerts about known hosts.")
  private boolean known;

  @Option(
      names = "--class",
      paramLabel = "NAME",
      description = "Suppresses alerts about sources of this class; may be given again.")
  private List<String> classes = new ArrayList<>();

  @Option(
      names = "--label",
      paramLabel = "NAME",
      description = "Suppresses alerts with this label; may be given again.")
  private List<String> labels = new ArrayList<>();

  @Option(
      names = "--source",
      paramLabel = "PREFIX",
      converter = AlertsCommand.SourcePrefix.class,
      description = "Suppresses alerts about this prefix or address; may be given again.")
  private List<Prefix> sources = new ArrayList<>();

  @Option(
      names = "--suppress-until",
      paramLabel = "DATE",
      converter = PeriodOptions.Day.class,
      description = "The last day on which anything is suppressed; default: for ever.")
  private Optional<LocalDate> lastDay = Optional.empty();

  @Option(
      names = "--hidden",
      description = "Lists the alerts that would be hidden though they have another label.")
  private boolean hidden;

  @Option(
      names = "--output",
      paramLabel = "FORM",
      defaultValue = "text",
      description = "${COMPLETION-CANDIDATES}; default ${DEFAULT-VALUE}.")
  private OutputForm output = OutputForm.text;

  @Override
  public Integer call() {
    period.check();
    minutes.checked();
    Configuration configuration = conf.load(spec.commandLine().getErr());
    List<Suppression> asked = asked(configuration);
    boolean isChoice = asked.isEmpty();
    if (isChoice && hidden) {
      throw new WrongUseException(
          "--hidden needs what is suppressed: --known, --class, --label or --source");
    }
    BudgetQuestion question =
        new BudgetQuestion(
            isChoice ? all(configuration) : asked,
            lastDay.map(LocalDate::toEpochDay).orElse(BudgetQuestion.NO_LAST_DAY));
    BudgetAnswers answers =
        new BudgetAnswers(
            OpenLake.existing(lake.folder(), configuration),
            question,
            period,
            spec.commandLine().getOut());
    if (hidden) {
      answers.hidden(output);
    } else {
      answers.savings(isChoice, minutes.checked(), output);
    }
    return ExitCode.DONE;
  }

  private List<Suppression> asked(Configuration configuration) {
    Set<Suppression> asked = new LinkedHashSet<>();
    if (known) {
      asked.add(new Suppression(Suppression.Kind.KNOWN, ""));
    }
    Set<String> there = classes(configuration);
    for (String name : classes) {
      if (!there.contains(name)) {
        throw new WrongUseException(
            "knows no class " + name + "; there are " + String.join(", ", there));
      }
      asked.add(new Suppression(Suppression.Kind.CLASS, name));
    }
    Signatures signatures = configuration.signatures();
    for (String name : labels) {
      Signature signature = signatures.all().get(SignatureNames.index(name, signatures));
      asked.add(new Suppression(Suppression.Kind.LABEL, signature.label()));
    }
    sources.forEach(
        prefix -> asked.add(new Suppression(Suppression.Kind.SOURCE, prefix.toString())));
    return List.copyOf(asked);
  }

  /** Known hosts, every class, every label that says more than that a source is known. */
  private static List<Suppression> all(Configuration configuration) {
    List<Suppression> all = new ArrayList<>();
    all.add(new Suppression(Suppression.Kind.KNOWN, ""));
    classes(configuration).forEach(name -> all.add(new Suppression(Suppression.Kind.CLASS, name)));
    configuration.signatures().of(SignatureSet.CLASSIC).stream()
        .filter(signature -> !signature.isOfKnownSources())
        .forEach(signature -> all.add(new Suppression(Suppression.Kind.LABEL, signature.label())));
    return all;
  }

  private static Set<String> classes(Configuration configuration) {
    Set<String> names = new LinkedHashSet<>(SourceClasses.COUNTED);
    names.addAll(configuration.networks().classes());
    names.add(SourceClasses.OTHER);
    return names;
  }
}
