package org.scanlake.detector;

import java.util.Iterator;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.SpecificInternalRow;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.unsafe.types.UTF8String;
import org.scanlake.network.AddressBytes;

/**
 * Contacts as numbers: Spark moves and sorts millions of them without touching text. One row is one
 * contact. An address is two numbers, which sort as its 128 bits do. A contact is twice its start
 * in microseconds since 1970 UTC, and one more when it failed: of two at the same time with the
 * same destination, the one that succeeded comes first.
 *
 * <p>The key comes first in every sort. Spark compares it without looking at the rows, so it should
 * tell most of them apart.
 */
final class ContactRows {
  static final String KEY = "key";
  static final String SRC_HIGH = "src_high";
  static final String SRC_LOW = "src_low";
  static final String DST_HIGH = "dst_high";
  static final String DST_LOW = "dst_low";
  static final String CONTACT = "contact";
  static final StructType SCHEMA =
      new StructType()
          .add(KEY, DataTypes.LongType)
          .add(SRC_HIGH, DataTypes.LongType)
          .add(SRC_LOW, DataTypes.LongType)
          .add(DST_HIGH, DataTypes.LongType)
          .add(DST_LOW, DataTypes.LongType)
          .add(CONTACT, DataTypes.LongType);

  private static final long SECOND = 1_000_000;
  private static final long LAST_SECOND = 0xffffffffL;

  private ContactRows() {}

  static long contact(long startMicros, boolean failed) {
    return startMicros * 2 + (failed ? 1 : 0);
  }

  static boolean failed(long contact) {
    return (contact & 1) == 1;
  }

  static long micros(long contact) {
    return contact >> 1;
  }

  /** A half of an address as a number that sorts as if it had no sign, or back. */
  static long sortable(long half) {
    return half ^ Long.MIN_VALUE;
  }

  static long pairKey(long srcHigh, long srcLow, long dstHigh, long dstLow) {
    return mixed(mixed(mixed(mixed(srcHigh) ^ srcLow) ^ dstHigh) ^ dstLow);
  }

  /** Of one source later contacts have larger keys; {@link #sourceHash} is the same. */
  static long sourceKey(long srcHigh, long srcLow, long contact) {
    long second = Math.floorDiv(micros(contact), SECOND);
    return mixed(mixed(srcHigh) ^ srcLow) << 32 | Math.min(Math.max(second, 0), LAST_SECOND);
  }

  /** What of a {@link #sourceKey} says which source it is; few sources share one. */
  static int sourceHash(long sourceKey) {
    return (int) (sourceKey >>> 32);
  }

  /** The finisher of MurmurHash3. */
  private static long mixed(long bits) {
    long mixed = (bits ^ bits >>> 33) * 0xff51afd7ed558ccdL;
    mixed = (mixed ^ mixed >>> 33) * 0xc4ceb9fe1a85ec53L;
    return mixed ^ mixed >>> 33;
  }

  /** Rows of source, destination and contact as rows of {@link #SCHEMA}; one object for all. */
  static Iterator<InternalRow> numbered(Iterator<InternalRow> contacts) {
    SpecificInternalRow row = new SpecificInternalRow(SCHEMA);
    AddressBytes source = new AddressBytes();
    AddressBytes destination = new AddressBytes();
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return contacts.hasNext();
      }

      @Override
      public InternalRow next() {
        InternalRow contact = contacts.next();
        read(contact.getUTF8String(0), source);
        read(contact.getUTF8String(1), destination);
        return set(row, source, destination, contact.getLong(2));
      }
    };
  }

  private static InternalRow set(
      SpecificInternalRow row, AddressBytes source, AddressBytes destination, long contact) {
    long srcHigh = sortable(source.high());
    long srcLow = sortable(source.low());
    long dstHigh = sortable(destination.high());
    long dstLow = sortable(destination.low());
    row.setLong(0, pairKey(srcHigh, srcLow, dstHigh, dstLow));
    row.setLong(1, srcHigh);
    row.setLong(2, srcLow);
    row.setLong(3, dstHigh);
    row.setLong(4, dstLow);
    row.setLong(5, contact);
    return row;
  }

  private static void read(UTF8String text, AddressBytes address) {
    byte[] bytes = text.getBytes();
    if (!address.read(bytes, 0, bytes.length)) {
      throw new IllegalStateException("Not an address in the lake: " + text);
    }
  }
}
