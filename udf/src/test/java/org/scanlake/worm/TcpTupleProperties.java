package org.scanlake.worm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class TcpTupleProperties {
  @Provide
  Arbitrary<List<TcpTuple>> samples() {
    Arbitrary<Long> counts =
        Arbitraries.oneOf(
            Arbitraries.longs().between(0, 1000), Arbitraries.longs().between(0, Long.MAX_VALUE));
    Arbitrary<String> letters = Arbitraries.strings().withChars("ELA").ofLength(7);
    return Combinators.combine(counts.list().ofSize(8), letters)
        .as(TcpTupleProperties::tuple)
        .list()
        .ofMaxSize(20);
  }

  private static TcpTuple tuple(List<Long> counts, String letters) {
    return new TcpTuple(
        counts.get(0),
        counts.get(1),
        counts.get(2),
        counts.get(3),
        counts.get(4),
        counts.get(5),
        counts.get(6),
        counts.get(7),
        new CountQualities(letters));
  }

  @Property
  void sumsOfAnyPartitionAreThoseOfAll(
      @ForAll("samples") List<TcpTuple> samples, @ForAll int anywhere) {
    int cut = samples.isEmpty() ? 0 : Math.floorMod(anywhere, samples.size());
    TcpTuple behind = sum(samples.subList(cut, samples.size()));
    assertThat(behind.plus(sum(samples.subList(0, cut)))).isEqualTo(sum(samples));
  }

  private static TcpTuple sum(List<TcpTuple> samples) {
    return samples.stream().reduce(TcpTuple.NONE, TcpTuple::plus);
  }
}
