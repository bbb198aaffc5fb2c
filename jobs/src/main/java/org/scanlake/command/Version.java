package org.scanlake.command;

import picocli.CommandLine.IVersionProvider;

/** The version of the jar that runs, as its manifest states it. */
final class Version implements IVersionProvider {
  @Override
  public String[] getVersion() {
    String version = Version.class.getPackage().getImplementationVersion();
    return new String[] {"scanlake " + (version == null ? "(not from a jar)" : version)};
  }
}
