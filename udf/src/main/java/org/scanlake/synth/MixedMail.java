package org.scanlake.synth;

import java.time.ZoneOffset;
import java.util.Set;
import java.util.SplittableRandom;

/** Writes one mail of a mixed archive. */
final class MixedMail {
  private static final String BOUNDARY = "=_part_of_a_made_mail";
  private static final long WINDOW_MILLIS = 300_000;

  /** Rows are this far apart in milliseconds: some dialects print no less. */
  private static final int SECOND = 1000;

  private final Text mail = new Text(1 << 15);
  private final Text rows = new Text(1 << 14);
  private final Text body = new Text(1 << 15);
  private final Flow flow = new Flow();

  /**
   * What the mail is made of.
   *
   * @param host the source, but for a table of IPv6, where it only stands for one
   */
  record Plan(
      String messageId,
      Moment moment,
      Host host,
      FlowTable table,
      AlertKind kind,
      BodyShape shape,
      BodyCoding coding,
      SubjectForm subject,
      String lineEnd,
      Set<Trait> traits,
      int flows) {

    /** Whether the source is one of those {@code FILE.conf/} tells about. */
    boolean isPublished() {
      return source().equals(host.dotted());
    }

    String source() {
      Text text = new Text(40);
      table.address(host.address(), text);
      return text.toString();
    }
  }

  /** Appends the mail; the answer is the number of bad rows in its table. */
  int write(Plan plan, SplittableRandom random, Text archive) {
    int badRows = table(plan, random);
    mail.clear();
    mail.put("From reports@cert.example.net ").line(plan.moment().asctime());
    mail.put("Date: ").line(plan.moment().header());
    mail.line("From: Response team <reports@cert.example.net>").line("To: abuse@example.org");
    boolean forwarded = plan.shape() == BodyShape.FORWARDED;
    String subject = plan.kind().subject(plan.source(), plan.host().name());
    plan.subject().write(forwarded ? "Fwd: " + subject : subject, mail);
    mail.put("Message-ID: <").put(plan.messageId()).line(">").line("MIME-Version: 1.0");
    content(plan, subject);
    mail.end();
    archive.lines(mail, "", plan.lineEnd());
    return badRows;
  }

  /** The rows, into {@link #rows}. */
  private int table(Plan plan, SplittableRandom random) {
    rows.clear();
    Traffic traffic = new Traffic(plan.traits(), Set.of(), plan.flows(), random);
    ZoneOffset zone = plan.table().zone(plan.moment().written().getOffset());
    flow.start = plan.moment().wallMillis(zone) - 2 * WINDOW_MILLIS;
    flow.source = plan.host().address();
    plan.table().header(rows);
    while (traffic.next(flow)) {
      flow.start += SECOND + random.nextInt((int) (WINDOW_MILLIS / plan.flows()));
      flow.durationMillis = flow.packets == 1 ? 0 : random.nextInt(12_000);
      flow.tos = 0;
      if (plan.table().reach() == FlowTable.Reach.TCP && flow.protocol == Flow.UDP) {
        flow.protocol = Flow.TCP;
        flow.flags = Flow.SYN;
      }
      plan.table().row(flow, rows);
    }
    return badRows(plan);
  }

  private int badRows(Plan plan) {
    boolean fits = plan.table() instanceof NfdumpTable && plan.isPublished();
    if (!fits || plan.shape() != BodyShape.PLAIN) {
      return 0;
    }
    BadRow.write(flow, 0, rows);
    BadRow.write(flow, 1, rows);
    return 2;
  }

  private void content(Plan plan, String subject) {
    switch (plan.shape()) {
      case PLAIN -> part(plan, "text/plain", "");
      case QUOTED -> part(plan, "text/plain", "> ");
      case ATTACHED_COPY -> twoParts("mixed", plan, () -> attachment(plan));
      case ALTERNATIVE -> twoParts("alternative", plan, this::html);
      case FORWARDED -> forwarded(plan, subject);
    }
  }

  private void twoParts(String kind, Plan plan, Runnable second) {
    open(kind);
    part(plan, "text/plain", "");
    next();
    second.run();
    close();
  }

  private void forwarded(Plan plan, String subject) {
    open("mixed");
    mail.line("Content-Type: text/plain; charset=us-ascii").end();
    mail.line("Please see the report below.").end();
    next();
    mail.line("Content-Type: message/rfc822").end();
    mail.put("Subject: ").line(subject).line("From: monitor@flow.example.org");
    mail.line("MIME-Version: 1.0");
    part(plan, "text/plain", "");
    close();
  }

  private void open(String kind) {
    mail.put("Content-Type: multipart/").put(kind).put("; boundary=\"").put(BOUNDARY).line("\"");
    mail.end().put("--").line(BOUNDARY);
  }

  private void next() {
    mail.put("--").line(BOUNDARY);
  }

  private void close() {
    mail.put("--").put(BOUNDARY).line("--");
  }

  private void part(Plan plan, String type, String quote) {
    plan.coding().headers(type, mail);
    mail.end();
    body.clear();
    plan.coding().greeting(body);
    body.end();
    body.put("the host ").put(plan.source()).line(" was seen scanning our network.");
    body.put(plan.coding().isReadable() ? ">" : "");
    body.line("From the border router's log, times as they stand there:");
    body.end();
    if (quote.isEmpty()) {
      body.lines(rows, "", "\n");
    } else {
      body.line("On another day, the monitor wrote:");
      body.lines(rows, quote, "\n");
    }
    body.end().line("Please stop it.");
    plan.coding().encode(body, mail);
    mail.end();
  }

  private void attachment(Plan plan) {
    mail.line("Content-Type: text/plain; charset=us-ascii; name=\"flows.txt\"");
    mail.line("Content-Disposition: attachment; filename=\"flows.txt\"");
    boolean base64 = plan.coding().isReadable();
    mail.put("Content-Transfer-Encoding: ").line(base64 ? "base64" : "7bit").end();
    if (base64) {
      Encodings.base64(rows, mail);
    } else {
      mail.lines(rows, "", "\n");
    }
    mail.end();
  }

  private void html() {
    mail.line("Content-Type: text/html; charset=us-ascii").end();
    mail.line("<html><body><p>The same as a page:</p><pre>");
    String shown = rows.toString().replace("<", "&lt;").replace(">", "&gt;");
    mail.lines(new Text(rows.size()).put(shown), "", "\n");
    mail.line("</pre></body></html>").end();
  }
}
