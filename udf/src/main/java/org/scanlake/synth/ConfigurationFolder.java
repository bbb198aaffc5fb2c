package org.scanlake.synth;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Writes {@code FILE.conf/}: what a site would have to say about the made hosts. */
final class ConfigurationFolder {
  private static final List<String> OWNERS =
      List.of("Accelerator controls", "Library", "Theory group", "Workshop", "Computing services");

  private ConfigurationFolder() {}

  static void write(Path folder) throws IOException {
    Files.createDirectories(folder);
    List<Host> hosts =
        new Hosts().all().sorted(Comparator.comparingInt(host -> host.address())).toList();
    Files.write(folder.resolve("known-hosts.txt"), knownHosts(hosts));
    Files.write(folder.resolve("assets.csv"), assets(hosts));
    Files.write(folder.resolve("networks.csv"), networks());
  }

  private static List<String> knownHosts(List<Host> hosts) {
    Stream<String> known = hosts.stream().filter(Host::known).map(Host::dotted);
    return Stream.concat(Stream.of("# hosts that scan on purpose"), known).toList();
  }

  private static List<String> assets(List<Host> hosts) {
    Stream<String> rows =
        hosts.stream()
            .filter(Host::registered)
            .map(host -> host.dotted() + "," + host.name() + "," + owner(host));
    return Stream.concat(Stream.of("address,hostname,owner"), rows).toList();
  }

  private static List<String> networks() {
    Stream<String> rows =
        Stream.of(Network.values())
            .filter(network -> !network.prefix().isEmpty())
            .map(network -> network.key() + "," + network.prefix() + ",,");
    return Stream.concat(Stream.of("class,prefix,valid_from,valid_until"), rows).toList();
  }

  private static String owner(Host host) {
    return OWNERS.get(Math.floorMod(host.address(), OWNERS.size()));
  }
}
