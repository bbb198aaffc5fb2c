package org.scanlake;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives tests {@link SparkAssert}: started by the first that asks, stopped after the last. */
public final class SparkExtension implements ParameterResolver {
  private static final Namespace NAMESPACE = Namespace.create(SparkExtension.class);

  private record Session(SparkAssert spark) implements AutoCloseable {
    static Session start() {
      SparkAssert spark = new SparkAssert();
      spark.runBefore();
      return new Session(spark);
    }

    @Override
    public void close() {
      spark.close();
    }
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == SparkAssert.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return context
        .getRoot()
        .getStore(NAMESPACE)
        .computeIfAbsent("session", key -> Session.start(), Session.class)
        .spark();
  }
}
