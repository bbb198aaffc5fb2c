package org.scanlake.parsed;

import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.Serial;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.spark.sql.connector.catalog.functions.ScalarFunction;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.unsafe.types.UTF8String;
import org.jspecify.annotations.Nullable;
import org.scanlake.conf.Configuration;
import org.scanlake.conf.ConfigurationFiles;

/**
 * SQL function {@code port_purpose(protocol, port)}: the purpose of a destination port by the port
 * rules of a configuration; null when an argument is. Tasks get the configuration's files and build
 * the table once a JVM. Public for the code that Spark generates, which lies in another package.
 */
public final class PortPurpose implements ScalarFunction<UTF8String> {
  static final String NAME = "port_purpose";
  @Serial private static final long serialVersionUID = 1L;
  private static final Map<String, PurposeByName> TABLES = new ConcurrentHashMap<>();

  private final ConfigurationFiles files;
  private final String hash;

  private transient volatile PurposeByName table;

  PortPurpose(Configuration configuration) {
    this.files = configuration.files();
    this.hash = configuration.hash();
    this.table = TABLES.computeIfAbsent(hash, missing -> new PurposeByName(configuration.ports()));
  }

  /** What Spark's generated code calls, by this name; it checks only the port for null. */
  public @Nullable UTF8String invoke(@Nullable UTF8String protocol, int port) {
    return protocol == null ? null : table.purpose(protocol, port);
  }

  @Serial
  private void readObject(ObjectInputStream in) throws IOException, ClassNotFoundException {
    in.defaultReadObject();
    table =
        TABLES.computeIfAbsent(hash, missing -> new PurposeByName(Configuration.of(files).ports()));
  }

  @Override
  public DataType[] inputTypes() {
    return new DataType[] {DataTypes.StringType, DataTypes.IntegerType};
  }

  @Override
  public DataType resultType() {
    return DataTypes.StringType;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public String canonicalName() {
    return "scanlake." + NAME + "." + hash;
  }
}
