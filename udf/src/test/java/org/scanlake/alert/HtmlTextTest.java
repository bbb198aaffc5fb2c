package org.scanlake.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class HtmlTextTest {
  @Test
  void tagsThatMakeLinesBecomeLineEnds() {
    assertThat(HtmlText.of("<p>a<br>b<BR/>c</p><div>d</div>e<ul><li>f<li>g</ul>"))
        .isEqualTo("a\nb\nc\nd\ne\nf\ng\n");
  }

  @Test
  void twoBreaksLeaveAnEmptyLine() {
    assertThat(HtmlText.of("a<br><br>b")).isEqualTo("a\n\nb");
  }

  @Test
  void otherTagsVanish() {
    assertThat(HtmlText.of("<b>192.0.2.7</b>:<span style='x'>22</span><br>"))
        .isEqualTo("192.0.2.7:22\n");
  }

  @Test
  void entitiesAreDecoded() {
    assertThat(HtmlText.of("a&nbsp;=&gt;&#32;&#x62;&amp;&auml;<br>")).isEqualTo("a => b&ä\n");
  }

  @Test
  void lineEndsOfTheSourceAreSpacesOutsidePre() {
    assertThat(HtmlText.of("<div>a\n   b</div><pre>c\n  d</pre>")).isEqualTo("a b\nc\n  d\n");
  }

  @Test
  void documentWithoutAnyTagThatMakesALineKeepsItsLines() {
    assertThat(HtmlText.of("<html><b>a</b>\n b\n</html>")).isEqualTo("a\n b\n");
  }

  @Test
  void cellsOfARowArePartedByTabs() {
    assertThat(
            HtmlText.of(
                "<table>\n <tr>\n <th>SrcIP</th> <th>DstPort</th> </tr>"
                    + "<tr><td>192.0.2.7<td>22</tr></table>"))
        .isEqualTo("SrcIP\tDstPort\n192.0.2.7\t22\n");
  }

  @Test
  void whatNoReaderSeesIsNoText() {
    assertThat(
            HtmlText.of(
                "<head><title>t</title><style>p{}</style></head><!-- c --><script>1<2</script>a<br>"))
        .isEqualTo("a\n");
  }

  @Test
  void brokenMarkupIsReadAsBrowsersDo() {
    assertThat(HtmlText.of("<p>a<b>c</p><br>d < e<a href='>'>f")).isEqualTo("a" + "c\n\nd < ef");
  }

  @Test
  void longDocumentIsReadInPiecesWithoutLoss() {
    String row = "<div>192.0.2.7 =&gt; 198.51.100.1</div>\n";

    assertThat(HtmlText.of(row.repeat(20_000)))
        .isEqualTo("192.0.2.7 => 198.51.100.1\n".repeat(20_000));
  }

  @Test
  void longPreformattedTextKeepsItsLinesOverPieces() {
    String row = "192.0.2.7  <b>22</b>\n";

    assertThat(HtmlText.of("<pre>" + row.repeat(40_000) + "</pre>"))
        .isEqualTo("192.0.2.7  22\n".repeat(40_000));
  }

  @Test
  void longTableKeepsItsCellsOverPieces() {
    String row = "<tr><td>192.0.2.7</td><td>22</td></tr>";

    assertThat(HtmlText.of("<table>" + row.repeat(30_000) + "</table>").lines().distinct())
        .containsExactly("192.0.2.7\t22");
  }

  @Test
  void breaksLeaveNoEmptyLineWherePiecesMeet() {
    assertThat(HtmlText.of("192.0.2.7:22<br>\n".repeat(40_000)))
        .isEqualTo("192.0.2.7:22\n".repeat(40_000));
  }

  @Test
  void deepNestingTakesNeitherStackNorTime() {
    assertTimeoutPreemptively(
        Duration.ofSeconds(20), () -> HtmlText.of("<b><div>".repeat(100_000) + "x"));
    assertTimeoutPreemptively(Duration.ofSeconds(20), () -> HtmlText.of("<".repeat(1_000_000)));
  }
}
