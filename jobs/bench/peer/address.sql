-- Text that is ordered as addresses are as numbers of 128 bits, IPv4 as ::ffff:0:0/96.
CREATE TEMP MACRO address_key(address) AS
  CASE
    WHEN NOT contains(address, ':') THEN
      '00000000000000000000ffff'
        || array_to_string(
          list_transform(string_split(address, '.'), lambda byte: format('{:02x}', byte::INT)), '')
    WHEN NOT contains(address, '::') THEN address_groups(address)
    ELSE
      rpad(
        address_groups(split_part(address, '::', 1)),
        32 - length(address_groups(split_part(address, '::', 2)))::INT,
        '0')
        || address_groups(split_part(address, '::', 2))
  END
