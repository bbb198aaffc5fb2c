package org.scanlake.conf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class YamlNodeTest {
  private static YamlNode read(String yaml) {
    return YamlNode.read("x.yaml", yaml.getBytes(StandardCharsets.UTF_8));
  }

  private static void assertRefused(ThrowingCallable call, String message) {
    assertThatThrownBy(call).isInstanceOf(ConfigurationException.class).hasMessage(message);
  }

  @Test
  void readsTextsNumbersFlagsAndLists() {
    YamlNode root = read("# c\na: 12\nb: [x, 'y z']\nc: true\nd: ''\n");
    assertThat(root.required("a").integer(0, 12)).isEqualTo(12);
    assertThat(root.required("a").text()).isEqualTo("12");
    assertThat(root.required("b").items()).extracting(YamlNode::text).containsExactly("x", "y z");
    assertThat(root.required("c").flag()).isTrue();
    assertThat(root.required("d").text()).isEmpty();
    assertThat(root.optional("e")).isEmpty();
    assertThat(root.keys()).containsExactly("a", "b", "c", "d");
    assertThat(root.required("c").line()).isEqualTo(4);
  }

  @Test
  void oneOrMoreTakesAValueForAListOfOne() {
    assertThat(read("a: x").required("a").oneOrMore()).extracting(YamlNode::text).containsOnly("x");
    assertRefused(
        () -> read("\na: []").required("a").oneOrMore(),
        "x.yaml:2: `a` is an empty list; it must have at least one item");
  }

  @Test
  void anUnknownKeyIsRefusedWithTheKnownOnes() {
    assertRefused(
        () -> read("a: 1\nbb: 2\n").allowKeys("a", "b"),
        "x.yaml:2: unknown key `bb`; known here: a, b");
  }

  @Test
  void aMissingKeyIsRefused() {
    assertRefused(
        () -> read("a:\n  c: 1\n").required("a").required("b"),
        "x.yaml:2: `a` has no key `b`; it must have one");
  }

  @Test
  void aDuplicateKeyIsRefusedWithBothLines() {
    assertRefused(
        () -> read("a: 1\nb: 1\na: 2\n"),
        "x.yaml:3: key `a` stands twice; keep this one or that in line 1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"11", "-1", "1.5", "eleven", "9999999999", "+1"})
  void aNumberOutOfRangeIsRefused(String number) {
    assertRefused(
        () -> read("a: " + number).required("a").integer(0, 10),
        "x.yaml:1: `a` is `" + number + "`; it must be a whole number from 0 to 10");
  }

  @Test
  void aWrongTypeIsRefused() {
    assertRefused(
        () -> read("a: [1]").required("a").text(), "x.yaml:1: `a` is a list; it must be a text");
    assertRefused(
        () -> read("a: ").required("a").text(), "x.yaml:1: `a` is empty; it must be a text");
    assertRefused(
        () -> read("a: b").required("a").items(), "x.yaml:1: `a` is `b`; it must be a list");
    assertRefused(
        () -> read("- a").required("a"),
        "x.yaml:1: the file is a list; it must be a mapping (key: value)");
    assertRefused(
        () -> read("a: yes").required("a").flag(),
        "x.yaml:1: `a` is `yes`; it must be true or false");
    assertRefused(
        () -> read("a: c").required("a").oneOf(List.of("x", "y"), word -> word),
        "x.yaml:1: `a` is `c`; it must be one of x, y");
  }

  @Test
  void brokenYamlIsRefusedWithItsLine() {
    assertRefused(
        () -> read("a: 1\nb: [1, 2\nc: 3\n"),
        "x.yaml:3: not YAML: while parsing a flow sequence, expected ',' or ']', but got :;"
            + " check indentation and quotes");
  }

  @Test
  void anchorsAndAliasesAreRefused() {
    String right = "; write the value out, in quotes if it is a text";
    assertRefused(() -> read("a: &x 1\nb: *x\n"), "x.yaml:1: an anchor or alias" + right);
    assertRefused(() -> read("a: 1\nb: *x\n"), "x.yaml:2: an anchor or alias" + right);
  }

  @Test
  void depthAndSizeAreBounded() {
    assertRefused(
        () -> read("a: " + "[".repeat(10_000)),
        "x.yaml:1: nested deeper than 20 levels; use fewer levels");
    assertRefused(
        () -> read("#".repeat(1_048_577)),
        "x.yaml:1: larger than 1048576 bytes; the file must be smaller");
  }

  @Test
  void oneDocumentInUtf8IsExpected() {
    assertRefused(() -> read("# none\n"), "x.yaml:1: no content; fill it, or leave the file out");
    assertRefused(
        () -> read("a: 1\n---\nb: 2\n"),
        "x.yaml:2: a second document starts; keep one document in the file");
    assertRefused(
        () -> YamlNode.read("x.yaml", new byte[] {'a', '\n', (byte) 0xff}),
        "x.yaml:2: not UTF-8; save the file as UTF-8 text");
    assertThat(read("\ufeffa: 1").required("a").text()).isEqualTo("1");
  }

  @Test
  void messagesStayOnOneLineAndShort() {
    assertRefused(
        () -> read("a: \"x\\ny" + "z".repeat(100) + "\"").required("a").items(),
        "x.yaml:1: `a` is `x?y" + "z".repeat(57) + "…`; it must be a list");
  }

  @Property(tries = 1000)
  void randomTextIsReadOrRefused(@ForAll("yamlish") String text) {
    assertReadOrRefused(text.getBytes(StandardCharsets.UTF_8));
  }

  @Property(tries = 300)
  void randomBytesAreReadOrRefused(@ForAll byte[] bytes) {
    assertReadOrRefused(bytes);
  }

  private static void assertReadOrRefused(byte[] bytes) {
    try {
      YamlNode.read("x.yaml", bytes).line();
    } catch (ConfigurationException e) {
      assertThat(e.getMessage()).matches("x\\.yaml:[1-9][0-9]*: [^\\n]*; [^\\n]*");
    }
  }

  @Provide
  Arbitrary<String> yamlish() {
    return Arbitraries.of(
            "a",
            "b: ",
            "- ",
            "\n",
            "  ",
            "[",
            "]",
            "{",
            "}",
            ", ",
            ": ",
            "\"",
            "'",
            "&x ",
            "*x",
            "|",
            ">",
            "!t ",
            "!!int ",
            "%YAML 1.2\n",
            "%TAG ! x\n",
            "---\n",
            "...\n",
            "? ",
            "#",
            "\\U",
            "\\uD800",
            "\t",
            "0",
            "\u0000",
            "\ud83d\ude00",
            "%YAML 99999999999.1\n",
            "\\x",
            "%",
            "@")
        .list()
        .ofMaxSize(25)
        .map(parts -> String.join("", parts));
  }
}
