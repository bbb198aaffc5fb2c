package org.scanlake.measured;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.GenericInternalRow;
import org.junit.jupiter.api.Test;

class SortedKeysTest {
  private static InternalRow key(long high, long low, long micros) {
    return new GenericInternalRow(
        new Object[] {0, high ^ Long.MIN_VALUE, low ^ Long.MIN_VALUE, micros});
  }

  @Test
  void samplesAreFoundInTheOrderOfUnsignedAddressesAndTime() {
    SortedKeys keys =
        new SortedKeys(
            List.of(key(0, 5, -30), key(0, 5, 30), key(0, -1, 0), key(-1, 0, 60)).iterator());
    assertThat(keys.contain(0, 4, 0)).isFalse();
    assertThat(keys.contain(0, 5, -30)).isTrue();
    assertThat(keys.contain(0, 5, 0)).isFalse();
    assertThat(keys.contain(0, 5, 30)).isTrue();
    assertThat(keys.contain(0, 6, 30)).isFalse();
    assertThat(keys.contain(0, -1, 0)).isTrue();
    assertThat(keys.contain(-1, 0, 30)).isFalse();
    assertThat(keys.contain(-1, 0, 60)).isTrue();
    assertThat(keys.contain(-1, 0, 90)).isFalse();
  }
}
