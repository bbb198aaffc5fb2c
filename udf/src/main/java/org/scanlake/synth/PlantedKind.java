package org.scanlake.synth;

import java.util.Locale;

/** What planted sources do. */
enum PlantedKind {
  /** From inside, over port 445 of hosts outside. */
  WORM(4, 15, "SSSRSSSSSSSSCSSSSRSS"),
  /** From inside, over Sasser's port and its own; near one another, for they are one campaign. */
  DABBER(4, 15, "SRSRSSRSRSSRSRSSRSRS"),
  /** From outside, over one port of the hosts inside, in the order of their addresses. */
  HORIZONTAL_SCAN(3, 30, "SSSSRSSSOSSRSSSRSSOS"),
  /** From outside, over the ports of one host inside, in their order. */
  VERTICAL_SCAN(5, 50, "RRSRRRSRRRSRRSRRRSOR"),
  /** Like a horizontal scan, over hosts at random, with most of a minute between two. */
  SLOW_SCAN(0.02, 0.06, "SSRSSSSRSSSSRSSSSRSS"),
  /** From outside, against the SQL servers inside, which reset the connections. */
  PASSWORD_GUESSING(2, 8, "r"),
  /** The answers of a server outside to SYNs in others' names: no scan. */
  BACKSCATTER(2, 20, "h");

  private final double slowest;
  private final double fastest;
  private final String courses;

  /**
   * A kind.
   *
   * @param slowest flows a second of the slowest source
   * @param courses how flows run, one after another and from the first again
   */
  PlantedKind(double slowest, double fastest, String courses) {
    this.slowest = slowest;
    this.fastest = fastest;
    this.courses = courses;
  }

  String text() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Whether the source is a host inside. */
  boolean isInside() {
    return this == WORM || this == DABBER;
  }

  /** Flows a second, between the slowest's and the fastest's. */
  double rate(double share) {
    return slowest + share * (fastest - slowest);
  }

  /** Destination ports from which a source takes all when it is inside, else one; or every port. */
  int[] ports() {
    return switch (this) {
      case WORM -> new int[] {445};
      case DABBER -> new int[] {5554, 5554, 9898};
      case HORIZONTAL_SCAN -> new int[] {22, 23, 80, 3389};
      case VERTICAL_SCAN -> new int[0];
      case SLOW_SCAN -> new int[] {22, 3389};
      case PASSWORD_GUESSING -> new int[] {1433};
      case BACKSCATTER -> new int[] {80, 443};
    };
  }

  /** How the source's numbered flow runs. */
  Course course(int number) {
    char letter = courses.charAt(number % courses.length());
    return switch (letter) {
      case 'S' -> Course.UNANSWERED;
      case 'R' -> Course.REFUSED;
      case 'C' -> Course.COMPLETE;
      case 'O' -> Course.FOUND_OPEN;
      case 'r' -> Course.RESET;
      case 'h' -> Course.BACKSCATTER;
      default -> throw new IllegalStateException("No course has the letter " + letter);
    };
  }

  /** After so many flows the courses come again. */
  int cycle() {
    return courses.length();
  }
}
