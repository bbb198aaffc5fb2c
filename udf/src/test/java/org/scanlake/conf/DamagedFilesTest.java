package org.scanlake.conf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.scanlake.network.Assets;
import org.scanlake.network.KnownHosts;
import org.scanlake.network.Networks;
import org.scanlake.port.PortRules;
import org.scanlake.signature.Signatures;

/** Files with a piece replaced anywhere are loaded or refused in one sentence with their line. */
class DamagedFilesTest {
  private static final String HOSTS = "192.0.2.1\n# x\n2001:db8::/32\n198.51.100.0/24 # y\n";
  private static final String NETWORKS =
      "class,prefix,valid_from,valid_until\nvpn,192.0.2.0/24,2007-01-01,\nlab,2001:db8::/32,,\n";
  private static final String ASSETS = "address,hostname,owner\n192.0.2.1,\"a, b\",c\n";

  private final String ports = shipped("ports.yaml");
  private final String signatures = shipped("signatures.yaml");

  private static String shipped(String name) {
    try {
      return Files.readString(ShippedConf.FOLDER.resolve(name));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @Property(tries = 400)
  void isLoadedOrRefused(
      @ForAll @IntRange(max = 4) int file,
      @ForAll @IntRange(max = 99_999) int place,
      @ForAll @IntRange(max = 30) int removed,
      @ForAll("pieces") String piece) {
    String text = new String[] {ports, signatures, HOSTS, NETWORKS, ASSETS}[file];
    int from = place % text.length();
    int to = Math.min(text.length(), from + removed);
    load(file, text.substring(0, from) + piece + text.substring(to));
  }

  @Provide
  Arbitrary<String> pieces() {
    return Arbitraries.of(
        "",
        " ",
        "\n",
        ":",
        "\"",
        "[",
        "}",
        "- ",
        "&a ",
        "99999999999",
        "-1",
        "%",
        "/",
        "#",
        "\u0000",
        "\ud800",
        "null",
        ",",
        "é",
        "{pp}",
        "*",
        "\t",
        ">=",
        "~");
  }

  private static void load(int file, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    try {
      switch (file) {
        case 0 -> PortRules.load(YamlNode.read("x", bytes));
        case 1 -> Signatures.load(YamlNode.read("x", bytes));
        case 2 -> KnownHosts.load("x", bytes);
        case 3 -> Networks.load("x", bytes);
        default -> Assets.load("x", bytes);
      }
    } catch (ConfigurationException e) {
      assertThat(e.getMessage()).matches("x:[1-9][0-9]*: [^\\n]*; [^\\n]*");
    }
  }
}
