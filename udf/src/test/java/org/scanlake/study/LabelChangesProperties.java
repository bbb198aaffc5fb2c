package org.scanlake.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class LabelChangesProperties {
  private static final int LABELS = 4;

  record Pair(Set<Integer> a, Set<Integer> b) {
    boolean isChanged() {
      return !a.equals(b);
    }
  }

  @Provide
  Arbitrary<List<Pair>> pairs() {
    Arbitrary<Set<Integer>> labels = Arbitraries.integers().between(0, LABELS - 1).set();
    return Combinators.combine(labels, labels).as(Pair::new).list().ofMaxSize(20);
  }

  private static LabelChanges changes(List<Pair> pairs) {
    LabelChanges changes = new LabelChanges(LABELS);
    pairs.forEach(pair -> changes.add(bits(pair.a), bits(pair.b), pair.isChanged()));
    return changes;
  }

  private static BitSet bits(Set<Integer> labels) {
    BitSet bits = new BitSet();
    labels.forEach(bits::set);
    return bits;
  }

  @Property(tries = 200)
  void partsMergeToTheCountsOfTheWhole(
      @ForAll("pairs") List<Pair> pairs, @ForAll @IntRange(max = 20) int cut) {
    int middle = Math.min(cut, pairs.size());
    LabelChanges merged = changes(pairs.subList(0, middle));
    merged.addOnlyA();
    LabelChanges rest = changes(pairs.subList(middle, pairs.size()));
    rest.addOnlyB();
    rest.addOnlyB();
    merged.merge(rest);
    assertThat(merged.both()).isEqualTo(pairs.size());
    assertThat(merged.onlyA()).isEqualTo(1);
    assertThat(merged.onlyB()).isEqualTo(2);
    assertThat(merged.changed()).isEqualTo(count(pairs, Pair::isChanged));
    for (int i = 0; i < LABELS; i++) {
      int label = i;
      assertThat(merged.inA(label)).isEqualTo(count(pairs, p -> p.a.contains(label)));
      assertThat(merged.inB(label)).isEqualTo(count(pairs, p -> p.b.contains(label)));
      assertThat(merged.lost(label))
          .isEqualTo(count(pairs, p -> p.a.contains(label) && !p.b.contains(label)));
      assertThat(merged.gained(label))
          .isEqualTo(count(pairs, p -> p.b.contains(label) && !p.a.contains(label)));
    }
  }

  private static long count(List<Pair> pairs, Predicate<Pair> wanted) {
    return pairs.stream().filter(wanted).count();
  }
}
