package org.scanlake.synth;

import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.SplittableRandom;

/** When a made mail was written, and how mail headers print that. */
final class Moment {
  private static final ZoneId HOME = ZoneId.of("America/Los_Angeles");
  private static final ZoneOffset[] ABROAD = {
    ZoneOffset.UTC, ZoneOffset.ofHours(1), ZoneOffset.ofHours(-5), ZoneOffset.ofHoursMinutes(5, 30)
  };
  private static final DateTimeFormatter HEADER =
      DateTimeFormatter.ofPattern("EEE, d MMM uuuu HH:mm:ss xx", Locale.ENGLISH);
  private static final DateTimeFormatter ASCTIME =
      DateTimeFormatter.ofPattern("EEE MMM ppd HH:mm:ss uuuu", Locale.ENGLISH);
  private static final DateTimeFormatter DIGITS =
      DateTimeFormatter.ofPattern("uuuuMMddHHmmss", Locale.ENGLISH);

  private final OffsetDateTime written;

  private Moment(OffsetDateTime written) {
    this.written = written;
  }

  /** That time on the writer's clock; most writers are at home. */
  static Moment of(LocalDateTime local, SplittableRandom random) {
    ZoneOffset abroad = ABROAD[random.nextInt(ABROAD.length)];
    boolean atHome = random.nextInt(20) > 0;
    return new Moment(local.atOffset(atHome ? HOME.getRules().getOffset(local) : abroad));
  }

  OffsetDateTime written() {
    return written;
  }

  /** The separator's time, in UTC. */
  OffsetDateTime delivered() {
    return written.withOffsetSameInstant(ZoneOffset.UTC);
  }

  /** Milliseconds since 1970 on the writer's clock, as tables without a zone count. */
  long wallMillis() {
    return wallMillis(written.getOffset());
  }

  /** Milliseconds since 1970 on a clock of that zone. */
  long wallMillis(ZoneOffset zone) {
    return (written.toEpochSecond() + zone.getTotalSeconds()) * 1000;
  }

  /** {@code Sat, 7 Oct 2006 03:12:44 -0700}. */
  String header() {
    return HEADER.format(written);
  }

  /** {@code Sat Oct 7 10:12:44 2006}, in UTC. */
  String asctime() {
    return ASCTIME.format(delivered());
  }

  /** {@code 20061007031244}. */
  String digits() {
    return DIGITS.format(written);
  }
}
