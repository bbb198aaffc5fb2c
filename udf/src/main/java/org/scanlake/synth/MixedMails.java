package org.scanlake.synth;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;

/**
 * Mails in every table dialect, transfer encoding, charset, shape and line end. What a mail is made
 * of goes round by its place, so that some hundred mails have every pair of them.
 */
final class MixedMails implements MailMaker {
  private static final long PURPOSE = 4;
  private static final int FEWEST_FLOWS = 25;
  private static final int MOST_FLOWS = 50;

  private static final List<BodyShape> SHAPES = List.of(BodyShape.values());
  private static final List<BodyCoding> CODINGS = List.of(BodyCoding.values());
  private static final List<SubjectForm> SUBJECTS = List.of(SubjectForm.values());

  private final SynthesisRequest request;
  private final Hosts hosts = new Hosts();
  private final YearDays days;
  private final MixedMail mail = new MixedMail();

  MixedMails(SynthesisRequest request) {
    this.request = request;
    this.days = new YearDays(request.seed());
  }

  @Override
  public Truth make(long index, Text archive) {
    SplittableRandom random = Randomness.of(request.seed(), PURPOSE, index);
    long number = index % request.mailsPerYear();
    int year = (int) (index / request.mailsPerYear());
    Moment moment = Moment.of(days.at(year, number, request.mailsPerYear()), random);
    MixedMail.Plan plan = plan(index, moment, random);
    int badRows = mail.write(plan, random, archive);
    Text source = new Text(40);
    plan.table().address(plan.host().address(), source);
    boolean known = plan.isPublished() && plan.host().known();
    return new Truth(
        plan.messageId(),
        moment.written(),
        source.toString(),
        plan.kind().key(),
        plan.flows(),
        plan.shape() == BodyShape.ATTACHED_COPY ? plan.flows() : 0,
        badRows,
        with(plan.traits(), known),
        plan.isPublished() ? plan.host().classes() : List.of("other"));
  }

  private static Set<Trait> with(Set<Trait> traits, boolean known) {
    EnumSet<Trait> all = EnumSet.noneOf(Trait.class);
    all.addAll(traits);
    if (known) {
      all.add(Trait.KNOWN);
    }
    return all;
  }

  private MixedMail.Plan plan(long index, Moment moment, SplittableRandom random) {
    List<FlowTable> tables = FlowTables.all(random);
    int chosen = (int) (index % tables.size());
    long round = index / tables.size();
    boolean ofTool = chosen < tables.size() - LineTable.values().length;
    AlertKind kind = ofTool && round % 2 == 0 ? AlertKind.POTENTIAL_SCAN : AlertKind.SCAN_REPORT;
    FlowTable table = tables.get(chosen);
    Set<Trait> traits = traits(table, random);
    int flows = random.nextInt(FEWEST_FLOWS, MOST_FLOWS);
    return new MixedMail.Plan(
        moment.digits() + ".mixed." + index + "@flow.example.org",
        moment,
        hosts.any(random),
        table,
        kind,
        shape(kind, nth(SHAPES, chosen + round)),
        nth(CODINGS, chosen + 3 * round),
        nth(SUBJECTS, chosen + round),
        index % 5 == 4 ? "\r\n" : "\n",
        traits,
        traits.isEmpty() ? flows : Math.max(flows, Traffic.fewest(traits) + 10));
  }

  private static <T> T nth(List<T> all, long place) {
    return all.get((int) (place % all.size()));
  }

  /** A forwarded alert counts only as a report. */
  private static BodyShape shape(AlertKind kind, BodyShape shape) {
    boolean forwarded = shape == BodyShape.FORWARDED;
    return forwarded && kind == AlertKind.POTENTIAL_SCAN ? BodyShape.PLAIN : shape;
  }

  private static Set<Trait> traits(FlowTable table, SplittableRandom random) {
    List<Trait> shown = List.copyOf(table.reach().traits());
    if (shown.isEmpty() || random.nextInt(4) == 0) {
      return Set.of();
    }
    return Set.of(shown.get(random.nextInt(shown.size())));
  }
}
