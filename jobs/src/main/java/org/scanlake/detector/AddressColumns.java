package org.scanlake.detector;

import static org.apache.spark.sql.functions.udf;

import java.nio.ByteBuffer;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.expressions.UserDefinedFunction;
import org.apache.spark.sql.types.DataTypes;
import org.scanlake.network.Address;

/** Columns of addresses as numbers. */
final class AddressColumns {
  private static final UserDefinedFunction NUMBER =
      udf((UDF1<String, byte[]>) AddressColumns::number, DataTypes.BinaryType);

  private AddressColumns() {}

  /** The 16 bytes of a column of addresses, whose order is that of the addresses. */
  static Column number(Column address) {
    return NUMBER.apply(address);
  }

  private static byte[] number(String text) {
    Address address = address(text);
    return ByteBuffer.allocate(Long.BYTES * 2)
        .putLong(address.high())
        .putLong(address.low())
        .array();
  }

  /** An address of the lake, which holds nothing else in its columns of addresses. */
  static Address address(String text) {
    return Address.parse(text)
        .orElseThrow(() -> new IllegalStateException("Not an address in the lake: " + text));
  }
}
