package org.scanlake.command;

import java.math.BigDecimal;
import picocli.CommandLine.Option;

/** {@code --minutes}: what an alert costs. */
final class MinutesOption {
  /** A day. */
  private static final BigDecimal MOST = BigDecimal.valueOf(1440);

  @Option(
      names = "--minutes",
      paramLabel = "N",
      defaultValue = "1",
      description = "Minutes that an analyst needs for an alert; default ${DEFAULT-VALUE}.")
  private BigDecimal minutes = BigDecimal.ONE;

  /**
   * The minutes, with two decimals at most.
   *
   * @throws WrongUseException for less than none or more than a day
   */
  BigDecimal checked() {
    if (minutes.signum() < 0 || minutes.compareTo(MOST) > 0 || minutes.scale() > 2) {
      throw new WrongUseException(
          "--minutes must be from 0 to " + MOST + ", with two decimals at most, such as 1.5");
    }
    return minutes;
  }
}
