package org.scanlake.summary;

/** Makes subjects comparable: what differs from mail to mail is masked. */
public final class SubjectMask {
  private static final int LONGEST = 120;

  private SubjectMask() {}

  /** {@code subject} with addresses as {@code <address>} and other digits as {@code #}, cut. */
  public static String mask(String subject) {
    StringBuilder masked = new StringBuilder();
    int i = 0;
    while (i < subject.length() && masked.length() < LONGEST) {
      int end = addressEnd(subject, i);
      if (end > i) {
        masked.append("<address>");
        i = end;
      } else {
        char c = subject.charAt(i++);
        masked.append(c >= '0' && c <= '9' ? '#' : c);
      }
    }
    return masked.toString();
  }

  private static int addressEnd(String text, int from) {
    if (from > 0 && isAddressCharacter(text.charAt(from - 1))) {
      return from;
    }
    int end = from;
    int separators = 0;
    while (end < text.length() && isAddressCharacter(text.charAt(end))) {
      separators += text.charAt(end) == '.' || text.charAt(end) == ':' ? 1 : 0;
      end++;
    }
    while (end > from && !Character.isLetterOrDigit(text.charAt(end - 1))) {
      end--;
    }
    boolean address =
        separators >= 2
            && org.scanlake.network.Address.parse(text.substring(from, end)).isPresent();
    return address ? end : from;
  }

  private static boolean isAddressCharacter(char c) {
    return c == '.' || c == ':' || Character.digit(c, 16) >= 0;
  }
}
