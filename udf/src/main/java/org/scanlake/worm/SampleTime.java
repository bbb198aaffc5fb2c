package org.scanlake.worm;

/** Samples as numbers: 0 is that which starts with 1970 UTC; earlier ones are negative. */
final class SampleTime {
  /** How long a sample is. */
  static final long MICROS = 30_000_000;

  private SampleTime() {}

  static long sample(long micros) {
    return Math.floorDiv(micros, MICROS);
  }

  static long startMicros(long sample) {
    return sample * MICROS;
  }

  /** How long it is from a time to the end of its sample. */
  static long microsLeft(long micros) {
    return MICROS - Math.floorMod(micros, MICROS);
  }
}
