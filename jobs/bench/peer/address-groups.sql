-- Groups of an IPv6 address, each with all its four digits.
CREATE TEMP MACRO address_groups(text) AS
  array_to_string(
    list_transform(
      list_filter(string_split(text, ':'), lambda part: part <> ''), lambda part: lpad(part, 4, '0')),
    '')
