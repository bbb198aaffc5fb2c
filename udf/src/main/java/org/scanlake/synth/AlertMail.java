package org.scanlake.synth;

import java.util.Set;
import java.util.SplittableRandom;

/** Writes one "Potential Scan" mail. */
final class AlertMail {
  /** Lines of the header, the empty line after it included, when the body is not encoded. */
  private static final int HEADER_LINES = 14;

  private static final long WINDOW_MILLIS = 900_000;

  private final NfdumpLong table = new NfdumpLong();
  private final Flow flow = new Flow();
  private final Text body = new Text(1 << 16);

  /**
   * What the mail is to show.
   *
   * @param lines in the archive
   * @param others lines beside the table, were the body not encoded
   */
  record Plan(
      String messageId,
      Moment moment,
      Host host,
      Set<Trait> traits,
      int flows,
      int lines,
      int others,
      TransferEncoding encoding,
      Oddity oddity) {}

  /** Appends the mail; the answer is the number of bad rows in its table. */
  int write(Plan plan, SplittableRandom random, Text archive) {
    int first = archive.lines();
    header(plan, random, archive);
    int badRows;
    if (plan.encoding() == TransferEncoding.PLAIN) {
      badRows = body(plan, random, archive, first + plan.lines() - 1);
    } else {
      body.clear();
      badRows = body(plan, random, body, plan.flows() + plan.others() - HEADER_LINES - 1);
      encode(plan.encoding(), archive);
    }
    do {
      archive.end();
    } while (archive.lines() < first + plan.lines() && plan.oddity().hasTable());
    return badRows;
  }

  private void header(Plan plan, SplittableRandom random, Text out) {
    Moment moment = plan.moment();
    out.put("From monitor@flow.example.org ").line(moment.asctime());
    out.line("Return-Path: <monitor@flow.example.org>");
    received(moment, random, out);
    if (plan.oddity() != Oddity.NO_DATE) {
      out.put("Date: ").line(moment.header());
    }
    out.line("From: Flow monitor at the border router <monitor@flow.example.org>");
    out.line("To: Night desk <night-desk@example.org>, Network owners <owners@example.org>");
    subject(plan, random, out);
    out.put("X-Flow-Rule: distinct-destinations-or-ports; window=").number(WINDOW_MILLIS / 1000);
    out.line(
        "; direction=outbound; router=border1.example.org; collector=flow.example.org;"
            + " sampling=none; export=version-5; printed=first-rows");
    out.put("Message-ID: <").put(plan.messageId()).line(">");
    if (plan.encoding() != TransferEncoding.PLAIN) {
      mime(plan.encoding(), out);
    }
    out.end();
  }

  private static void mime(TransferEncoding encoding, Text out) {
    boolean base64 = encoding == TransferEncoding.BASE64;
    out.line("MIME-Version: 1.0").line("Content-Type: text/plain; charset=us-ascii");
    out.put("Content-Transfer-Encoding: ").line(base64 ? "base64" : "quoted-printable");
  }

  private static void received(Moment moment, SplittableRandom random, Text out) {
    out.line("Received: from relay.example.org (inner-relay.mail.example.org [192.0.2.10])");
    out.put("\tby mail.example.org (delivery to the local folder) with LMTP id ");
    out.zeros(random.nextInt(1 << 30), 10);
    out.put(" for <night-desk@example.org>; ").line(moment.header());
    out.line("Received: from flow.example.org (border-monitor.flow.example.org [192.0.2.9])");
    out.put("\tby relay.example.org (night desk relay) with ESMTP id ");
    out.zeros(random.nextInt(1 << 30), 10);
    out.put(" for <night-desk@example.org>; ").line(moment.header());
  }

  private static void subject(Plan plan, SplittableRandom random, Text out) {
    Oddity oddity = plan.oddity();
    if (oddity == Oddity.OTHER_MAIL) {
      int choice = random.nextInt(Prose.OTHER_SUBJECTS.size());
      out.put("Subject: ").line(Prose.OTHER_SUBJECTS.get(choice));
      return;
    }
    out.put(oddity == Oddity.REPLY ? "Subject: Re: Potential Scan: " : "Subject: Potential Scan: ");
    if (oddity.hasAddressInSubject()) {
      out.address(plan.host().address());
      if (random.nextInt(5) > 0) {
        out.put(" (").put(plan.host().name()).put(')');
      }
      out.end();
    } else {
      out.line(oddity == Oddity.NO_SOURCE ? "unresolved" : plan.host().name());
    }
  }

  /** The body up to line {@code last} of {@code out}, or as long as its table needs. */
  private int body(Plan plan, SplittableRandom random, Text out, int last) {
    Prose.INTRO.forEach(out::line);
    out.end();
    if (!plan.oddity().isAlert()) {
      Prose.SIGNATURE.forEach(out::line);
      return 0;
    }
    about(plan, random, out);
    int badRows = plan.oddity().hasTable() ? table(plan, random, out) : 0;
    int sentence = random.nextInt(Prose.ADVICE.size());
    while (out.lines() < last - Prose.SIGNATURE.size()) {
      out.line(Prose.ADVICE.get(sentence++ % Prose.ADVICE.size()));
    }
    Prose.SIGNATURE.forEach(out::line);
    return badRows;
  }

  private static void about(Plan plan, SplittableRandom random, Text out) {
    Oddity oddity = plan.oddity();
    boolean tellsSource = oddity == Oddity.BODY_SOURCE || random.nextInt(2) == 0;
    if (tellsSource && oddity != Oddity.FLOW_SOURCE) {
      out.put("Source: ").address(plan.host().address()).end();
      out.put("Host: ").line(plan.host().name());
    }
    if (plan.host().registered() && random.nextInt(3) == 0) {
      out.put("CANDO: registered, room ").number(random.nextInt(100, 400)).line(", one owner");
    }
    out.end();
  }

  private int table(Plan plan, SplittableRandom random, Text out) {
    Traffic traffic = new Traffic(plan.traits(), Traffic.MISSABLE, plan.flows(), random);
    int badRows = 0;
    long begin = plan.moment().wallMillis() - 2 * WINDOW_MILLIS;
    int step = (int) (2 * WINDOW_MILLIS / plan.flows());
    flow.start = begin + random.nextInt(1000);
    flow.source = plan.host().address();
    table.header(out);
    while (traffic.next(flow)) {
      flow.start += 1 + random.nextInt(step);
      flow.durationMillis = duration(random);
      flow.tos = random.nextInt(9) == 0 ? 16 : 0;
      table.row(flow, out);
      if (plan.oddity() == Oddity.BAD_ROWS && badRows < 3 && random.nextInt(10) == 0) {
        BadRow.write(flow, badRows++, out);
      }
    }
    table.summary(begin, flow.start, out);
    out.end();
    return badRows;
  }

  /** A flow of one packet has none. */
  private int duration(SplittableRandom random) {
    if (flow.packets == 1) {
      return 0;
    }
    return random.nextInt(flow.packets > 1000 ? 600_000 : 12_000);
  }

  private void encode(TransferEncoding encoding, Text archive) {
    if (encoding == TransferEncoding.BASE64) {
      Encodings.base64(body, archive);
    } else {
      Encodings.quotedPrintable(body, archive);
    }
  }
}
