package org.scanlake.alert;

import java.util.Locale;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/**
 * The text of an HTML part as its reader sees it: tags off, entities decoded, a line end where a
 * line ends. Cells of a table row are parted by tabs. Line ends of the source count only within
 * {@code pre}, or when the document has no tag that makes a line.
 */
final class HtmlText {
  /** Documents are parsed in pieces of this size, so that hostile ones cannot fill the memory. */
  private static final int PIECE = 1 << 18;

  private static final int LONGEST_TAG = 10;

  private static final Set<String> UNSEEN = Set.of("head", "script", "style", "template");

  /** Open elements that decide how what follows them is read. */
  private static final Set<String> CARRIED = Set.of("pre", "textarea", "script", "style", "table");

  private static final Set<String> CELLS = Set.of("td", "th");

  private final StringBuilder text = new StringBuilder();
  private final boolean sourceLines;

  private HtmlText(boolean sourceLines) {
    this.sourceLines = sourceLines;
  }

  /** The text of {@code html}, lines ending in LF. */
  static String of(String html) {
    HtmlText result = new HtmlText(!makesLines(html));
    String carried = "";
    for (int from = 0; from < html.length(); ) {
      int to = pieceEnd(html, from);
      carried = result.add(carried + html.substring(from, to));
      from = to;
    }
    return result.text.toString();
  }

  /** Cuts where a line ends, if one ends within the piece. */
  private static int pieceEnd(String html, int from) {
    int end = from + PIECE;
    if (end >= html.length()) {
      return html.length();
    }
    for (int tag = html.lastIndexOf('<', end); tag > from; tag = html.lastIndexOf('<', tag - 1)) {
      String name = tagName(html, tag);
      if (name.equals("br")) {
        int close = html.indexOf('>', tag);
        return close >= 0 && close < end ? close + 1 : tag;
      }
      if (makesLine(name)) {
        return tag;
      }
    }
    int lineEnd = html.lastIndexOf('\n', end);
    return lineEnd > from ? lineEnd + 1 : end;
  }

  private static boolean makesLines(String html) {
    for (int tag = html.indexOf('<'); tag >= 0; tag = html.indexOf('<', tag + 1)) {
      if (makesLine(tagName(html, tag))) {
        return true;
      }
    }
    return false;
  }

  /** The name of the start tag at {@code tag}, in lower case; empty when it is none. */
  private static String tagName(String html, int tag) {
    int end = tag + 1;
    int limit = Math.min(html.length(), end + LONGEST_TAG + 1);
    while (end < limit && Character.isLetterOrDigit(html.charAt(end))) {
      end++;
    }
    return html.substring(tag + 1, end).toLowerCase(Locale.ROOT);
  }

  private static boolean makesLine(String tag) {
    return switch (tag) {
      case "br", "p", "div", "tr", "li", "pre", "h1", "h2", "h3", "h4", "h5", "h6" -> true;
      case "table", "ul", "ol", "dl", "dt", "dd", "hr", "blockquote", "textarea" -> true;
      case "section", "article", "header", "footer", "center", "address" -> true;
      default -> false;
    };
  }

  /** Adds one piece; the answer is the start tags that the next one needs before it. */
  private String add(String piece) {
    Document document = Jsoup.parse(piece);
    Visitor visitor = new Visitor(document);
    document.traverse(visitor);
    return visitor.openAtEnd();
  }

  private final class Visitor implements NodeVisitor {
    private int unseen;
    private int preformatted;
    private Node last;

    Visitor(Document document) {
      last = document;
    }

    @Override
    public void head(Node node, int depth) {
      last = node;
      if (node instanceof TextNode textNode && unseen == 0) {
        addText(textNode.getWholeText());
      } else if (node instanceof Element element) {
        enter(element.normalName());
      }
    }

    @Override
    public void tail(Node node, int depth) {
      if (node instanceof Element element) {
        leave(element.normalName());
      }
    }

    private void enter(String tag) {
      unseen += UNSEEN.contains(tag) ? 1 : 0;
      preformatted += isPreformatted(tag) ? 1 : 0;
      if (tag.equals("br")) {
        text.append('\n');
      } else if (makesLine(tag)) {
        endLine();
      }
    }

    private void leave(String tag) {
      unseen -= UNSEEN.contains(tag) ? 1 : 0;
      preformatted -= isPreformatted(tag) ? 1 : 0;
      if (CELLS.contains(tag)) {
        text.append('\t');
      } else if (makesLine(tag) && !tag.equals("br")) {
        endLine();
      }
    }

    private void addText(String raw) {
      boolean asWritten = preformatted > 0 || sourceLines;
      for (int i = 0; i < raw.length(); i++) {
        char c = raw.charAt(i);
        if (c == '\u00A0') {
          text.append(' ');
        } else if (asWritten || !isHtmlSpace(c)) {
          text.append(c);
        } else if (!endsInSpace()) {
          text.append(' ');
        }
      }
    }

    private String openAtEnd() {
      StringBuilder tags = new StringBuilder();
      for (Node node = last; node != null; node = node.parent()) {
        String tag = node.normalName();
        if (CARRIED.contains(tag)) {
          tags.insert(0, "<" + tag + ">");
        }
      }
      return tags.toString();
    }
  }

  private static boolean isPreformatted(String tag) {
    return tag.equals("pre") || tag.equals("textarea");
  }

  private static boolean isHtmlSpace(char c) {
    return c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == '\f';
  }

  private boolean endsInSpace() {
    return text.isEmpty() || isHtmlSpace(text.charAt(text.length() - 1));
  }

  private void endLine() {
    while (!text.isEmpty() && isTrailing(text.charAt(text.length() - 1))) {
      text.setLength(text.length() - 1);
    }
    if (!text.isEmpty() && text.charAt(text.length() - 1) != '\n') {
      text.append('\n');
    }
  }

  private static boolean isTrailing(char c) {
    return c == ' ' || c == '\t';
  }
}
