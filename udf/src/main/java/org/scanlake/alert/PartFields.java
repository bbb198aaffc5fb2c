package org.scanlake.alert;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.NameValuePair;
import org.apache.james.mime4j.stream.RawBody;
import org.apache.james.mime4j.stream.RawField;
import org.apache.james.mime4j.stream.RawFieldParser;
import org.apache.james.mime4j.util.MimeParameterMapping;

/** The fields of one MIME part that say whether it is an attachment and what it is called. */
final class PartFields {
  private static final List<String> TEXT_ENDINGS = List.of(".txt", ".log", ".csv");

  private Optional<String> type = Optional.empty();
  private Optional<String> disposition = Optional.empty();

  void add(Field field) {
    if (field.getName().equalsIgnoreCase("Content-Type")) {
      type = type.or(() -> Optional.ofNullable(field.getBody()).map(PartFields::limited));
    } else if (field.getName().equalsIgnoreCase("Content-Disposition")) {
      disposition =
          disposition.or(() -> Optional.ofNullable(field.getBody()).map(PartFields::limited));
    }
  }

  private static String limited(String body) {
    return body.substring(0, Math.min(body.length(), MimeLimits.DEFAULT.maxHeaderFieldBytes()));
  }

  boolean isAttachment() {
    return disposition.isPresent()
        && disposition.get().trim().toLowerCase(Locale.ROOT).startsWith("attachment");
  }

  /** Whether the part's file name ends as the name of a text file does. */
  boolean isNamedLikeText() {
    return isTextName(disposition, "filename") || isTextName(type, "name");
  }

  private static boolean isTextName(Optional<String> field, String parameter) {
    String name =
        field
            .flatMap(body -> parameter(body, parameter))
            .orElse("")
            .trim()
            .toLowerCase(Locale.ROOT);
    return TEXT_ENDINGS.stream().anyMatch(name::endsWith);
  }

  private static Optional<String> parameter(String body, String name) {
    RawBody parsed = RawFieldParser.DEFAULT.parseRawBody(new RawField("Content-Type", body));
    MimeParameterMapping parameters = new MimeParameterMapping();
    for (NameValuePair pair : parsed.getParams()) {
      parameters.addParameter(pair.getName().toLowerCase(Locale.ROOT), pair.getValue());
    }
    return Optional.ofNullable(parameters.get(name));
  }
}
