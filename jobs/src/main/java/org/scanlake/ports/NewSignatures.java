package org.scanlake.ports;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Iterator;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.scanlake.lake.Parts;
import org.scanlake.network.Address;
import scala.Tuple2;

/** The unique signatures of a report that were not seen in it before a day. */
public final class NewSignatures implements Iterable<SeenSignature> {
  private static final int WORM = 90;

  private final JavaRDD<SeenSignature> sorted;

  private NewSignatures(JavaRDD<SeenSignature> seen) {
    this.sorted = seen.sortBy(signature -> signature, true, Parts.of(seen.count()));
  }

  /** Those first seen on the day of UTC or later. */
  public static NewSignatures since(LocalDate day, PortReport report) {
    long micros =
        ChronoUnit.MICROS.between(Instant.EPOCH, day.atStartOfDay().toInstant(ZoneOffset.UTC));
    JavaPairRDD<Tuple2<String, Address>, SeenSignature> bySource =
        report
            .inOrder()
            .filter(source -> source.signature().work() >= WORM)
            .mapToPair(NewSignatures::ofSource)
            .reduceByKey(SeenSignature::again);
    return new NewSignatures(
        bySource
            .values()
            .mapToPair(seen -> new Tuple2<>(seen.ports(), seen))
            .reduceByKey(SeenSignature::and)
            .values()
            .filter(seen -> seen.firstMicros() >= micros));
  }

  private static Tuple2<Tuple2<String, Address>, SeenSignature> ofSource(ListedSource source) {
    String ports = source.signature().ports().key();
    long window = source.windowMicros();
    return new Tuple2<>(
        new Tuple2<>(ports, source.signature().source()),
        new SeenSignature(ports, window, window, 1));
  }

  /** By first window, then ports. */
  @Override
  public Iterator<SeenSignature> iterator() {
    return sorted.toLocalIterator();
  }
}
