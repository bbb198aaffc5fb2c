-- The hourly port signature report from TCP samples.
WITH
  hourly AS (
    SELECT
      epoch_us(sample) // 3600000000 AS hour, source,
      sum(syn)::BIGINT AS syn, sum(syn_ack)::BIGINT AS syn_ack,
      sum(fin_returned)::BIGINT AS fin_returned, sum(rst_returned)::BIGINT AS rst_returned,
      sum(tcp_sent)::BIGINT AS tcp_sent, sum(tcp_received)::BIGINT AS tcp_received,
      sum(icmp_errors)::BIGINT AS icmp_errors
    FROM tcp_samples GROUP BY ALL
  ),
  listed AS MATERIALIZED (SELECT * FROM hourly WHERE syn - fin_returned > 20),
  sampled AS (
    SELECT
      epoch_us(sample) // 3600000000 AS hour, source, unnest(string_split(ports, ' ')) AS place
    FROM tcp_samples SEMI JOIN listed
      ON tcp_samples.source = listed.source AND epoch_us(sample) // 3600000000 = listed.hour
    WHERE ports <> ''
  ),
  buckets AS (
    SELECT
      hour, source, split_part(place, ':', 1)::INT AS port,
      sum(split_part(place, ':', 2)::BIGINT)::BIGINT AS packets
    FROM sampled GROUP BY ALL
  ),
  largest AS (
    SELECT *, sum(packets) OVER (PARTITION BY hour, source)::BIGINT AS all_packets FROM buckets
    QUALIFY row_number() OVER (PARTITION BY hour, source ORDER BY packets DESC, port) <= 10
  ),
  signatures AS (
    SELECT
      hour, source,
      string_agg('[' || port || ',' || 100 * packets // all_packets || ']', '' ORDER BY port)
        || CASE WHEN count(*) = 10 THEN '...' ELSE '' END AS ports
    FROM largest GROUP BY ALL
  ),
  weighed AS (
    SELECT
      *,
      100 * (syn + fin_returned + rst_returned) // greatest(tcp_sent + tcp_received, 1) AS work,
      CASE WHEN syn = 0 THEN 0 ELSE 100 * syn_ack // syn END AS sa_s
    FROM listed
  )
SELECT
  strftime(make_timestamp(hour * 3600000000), '%Y-%m-%dT%H:%M:%SZ') AS window_start,
  source, syn, syn_ack, fin_returned, rst_returned, tcp_sent, tcp_received, work, sa_s,
  CASE
    WHEN (syn - fin_returned)::HUGEINT * (rst_returned + icmp_errors) > 100000 THEN 'E' ELSE ''
  END
    || CASE WHEN work >= 90 THEN 'W' WHEN work >= 50 THEN 'w' ELSE '' END
    || CASE WHEN syn > 20 AND fin_returned < 5 THEN 'O' ELSE '' END
    || CASE WHEN fin_returned = 0 AND rst_returned > 5 THEN 'R' ELSE '' END
    || CASE WHEN tcp_received = 0 THEN 'M' ELSE '' END AS flags,
  coalesce(ports, '') AS ports
FROM weighed LEFT JOIN signatures USING (hour, source)
ORDER BY hour, address_key(source)
