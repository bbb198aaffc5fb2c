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

  private static final Set<String> UNSEEN = Set.of("head", "script", "style", "template");

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

  /** Cuts in front of a tag where there is one. */
  private static int pieceEnd(String html, int from) {
    if (html.length() - from <= PIECE) {
      return html.length();
    }
    int tag = html.lastIndexOf('<', from + PIECE);
    return tag > from ? tag : from + PIECE;
  }

  private static boolean makesLines(String html) {
    for (int at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at + 1)) {
      int end = at + 1;
      while (end < html.length() && Character.isLetterOrDigit(html.charAt(end))) {
        end++;
      }
      if (end - at <= 12 && makesLine(html.substring(at + 1, end).toLowerCase(Locale.ROOT))) {
        return true;
      }
    }
    return false;
  }

  private static boolean makesLine(String tag) {
    return switch (tag) {
      case "br", "p", "div", "tr", "li", "pre", "h1", "h2", "h3", "h4", "h5", "h6" -> true;
      case "table", "ul", "ol", "dl", "dt", "dd", "hr", "blockquote", "textarea" -> true;
      case "section", "article", "header", "footer", "center", "address" -> true;
      default -> false;
    };
  }

  /** Adds one piece; the answer is the start tags that stay open behind it and change its text. */
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
        if (isPreformatted(tag) || tag.equals("script") || tag.equals("style")) {
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
