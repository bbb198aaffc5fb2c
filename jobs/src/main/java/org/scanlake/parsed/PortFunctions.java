package org.scanlake.parsed;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.apache.spark.sql.catalyst.analysis.NoSuchFunctionException;
import org.apache.spark.sql.connector.catalog.FunctionCatalog;
import org.apache.spark.sql.connector.catalog.Identifier;
import org.apache.spark.sql.connector.catalog.functions.BoundFunction;
import org.apache.spark.sql.connector.catalog.functions.UnboundFunction;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.sql.util.CaseInsensitiveStringMap;
import org.scanlake.conf.Configuration;

/**
 * Catalog of SQL functions: {@code SELECT scanlake.port_purpose(protocol, dst_port) …}. Session
 * settings: {@code spark.sql.catalog.scanlake} this class, {@code
 * spark.sql.catalog.scanlake.shipped} the folder of the shipped configuration, {@code
 * spark.sql.catalog.scanlake.conf} the site's own on top (optional).
 */
public final class PortFunctions implements FunctionCatalog {
  private String name = "scanlake";
  private Optional<Configuration> configuration = Optional.empty();

  @Override
  public void initialize(String catalog, CaseInsensitiveStringMap options) {
    name = catalog;
    String shipped = options.getOrDefault("shipped", "conf");
    Optional<Path> overlay = Optional.ofNullable(options.get("conf")).map(Path::of);
    configuration = Optional.of(Configuration.load(Path.of(shipped), overlay));
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public Identifier[] listFunctions(String[] namespace) {
    return new Identifier[] {Identifier.of(new String[0], PortPurpose.NAME)};
  }

  @Override
  public UnboundFunction loadFunction(Identifier function) throws NoSuchFunctionException {
    if (function.namespace().length > 0 || !function.name().equals(PortPurpose.NAME)) {
      throw new NoSuchFunctionException(function);
    }
    return new Unbound(new PortPurpose(configuration.orElseThrow()));
  }

  private record Unbound(PortPurpose function) implements UnboundFunction {
    @Override
    public BoundFunction bind(StructType arguments) {
      if (arguments.size() != 2) {
        throw new UnsupportedOperationException(
            PortPurpose.NAME
                + " takes a protocol and a port, not "
                + Arrays.toString(arguments.names()));
      }
      return function;
    }

    @Override
    public String description() {
      return PortPurpose.NAME + "(protocol STRING, port INT): the purpose of a destination port";
    }

    @Override
    public String name() {
      return PortPurpose.NAME;
    }
  }
}
