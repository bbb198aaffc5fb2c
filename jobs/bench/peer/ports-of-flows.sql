-- The hourly port signature report straight from flows: specifications "flow logs and the TCP
-- counts they give" and "the port signature report". A sample is a number of 30 seconds since 1970.
WITH
  relevant AS NOT MATERIALIZED (
    SELECT * FROM flows
    WHERE protocol = 'TCP'
      OR protocol = 'ICMP' AND dst_port >> 8 IN (3, 5, 11)
      OR protocol = 'ICMP6' AND dst_port >> 8 IN (1, 3, 137)
  ),
  flow_counts AS MATERIALIZED (
    SELECT
      source AS src, destination AS dst, protocol = 'TCP' AS is_tcp,
      epoch_us(start) AS started, epoch_us("end") AS ended,
      epoch_us(start) // 30000000 AS first, epoch_us("end") // 30000000 AS last,
      src_port, dst_port, src_packets, dst_packets, src_syn, src_syn_ack, src_fin, src_rst,
      dst_syn, dst_syn_ack, dst_fin, dst_rst,
      -- Packets that are no SYN, FIN or RST, or of which nothing is told.
      greatest(coalesce(src_packets, 0) - coalesce(src_syn + src_fin + src_rst, 0), 0) AS src_others,
      greatest(coalesce(dst_packets, 0) - coalesce(dst_syn + dst_fin + dst_rst, 0), 0) AS dst_others
    FROM relevant
  ),
  -- Flows within one sample: all that each end sent and got.
  short_pieces AS NOT MATERIALIZED (
    SELECT
      first AS sample, src AS address, dst AS other, dst_port AS port, started,
      coalesce(src_syn, 0) AS syn, coalesce(src_syn_ack, 0) AS syn_ack,
      coalesce(dst_fin, 0) AS fin_returned, coalesce(dst_rst, 0) AS rst_returned,
      coalesce(src_syn, 0) + src_others AS sent,
      coalesce(dst_syn + dst_fin + dst_rst, 0) + dst_others AS received,
      0 AS icmp_errors
    FROM flow_counts WHERE is_tcp AND first = last
    UNION ALL
    SELECT
      first, dst, src, src_port, started,
      coalesce(dst_syn, 0), coalesce(dst_syn_ack, 0), coalesce(src_fin, 0), coalesce(src_rst, 0),
      coalesce(dst_syn, 0) + dst_others, coalesce(src_syn + src_fin + src_rst, 0) + src_others, 0
    FROM flow_counts WHERE is_tcp AND first = last
  ),
  -- Of the others, what each end sent; of ICMP, what the destination is told.
  ends AS (
    SELECT
      src AS sender, dst AS receiver, dst_port AS port, is_tcp, started, ended, first, last,
      coalesce(src_syn, 0) AS syn, coalesce(src_syn_ack, 0) AS syn_ack,
      coalesce(src_fin, 0) AS fin, coalesce(src_rst, 0) AS rst,
      CASE WHEN is_tcp THEN src_others ELSE coalesce(src_packets, 1) END AS others
    FROM flow_counts WHERE first < last OR NOT is_tcp
    UNION ALL
    SELECT
      dst, src, src_port, is_tcp, started, ended, first, last,
      coalesce(dst_syn, 0), coalesce(dst_syn_ack, 0), coalesce(dst_fin, 0), coalesce(dst_rst, 0),
      dst_others
    FROM flow_counts WHERE first < last AND is_tcp
  ),
  -- The other packets evenly over the duration, packet i of n at (i + 1/2) / n of it. Of more than
  -- a day's samples the duration is cut into as many parts as a day has samples, and a part's
  -- packets are in the sample in which it begins. Few packets are gone through one by one, many by
  -- sample.
  lengths AS (
    SELECT
      *, ended - started AS duration, last - first >= 2880 AS in_parts,
      CASE WHEN last - first >= 2880 THEN 2880 ELSE ended - started END AS length,
      least(others, last - first + 1, 2880) AS steps
    FROM ends WHERE others > 0
  ),
  steps AS (SELECT *, unnest(range(steps)) AS step FROM lengths),
  spread AS (
    SELECT
      sender, receiver, port, is_tcp, started, 1 AS packets,
      CASE
        WHEN first = last THEN first
        WHEN in_parts THEN
          (started + (((2 * step + 1) * length) // (2 * others) * duration) // 2880) // 30000000
        ELSE (started + ((2 * step + 1) * length) // (2 * others)) // 30000000
      END AS sample
    FROM steps WHERE others = steps
    UNION ALL
    SELECT
      sender, receiver, port, is_tcp, started,
      CASE
        WHEN first = last THEN others
        ELSE
          least(others, (2 * others::HUGEINT * to_place + length - 1) // (2 * length))
            - least(others, (2 * others::HUGEINT * from_place + length - 1) // (2 * length))
      END AS packets,
      CASE
        WHEN in_parts THEN (started + (step * duration) // 2880) // 30000000
        ELSE first + step
      END AS sample
    FROM (
      SELECT
        *,
        CASE WHEN in_parts THEN step ELSE greatest((first + step) * 30000000 - started, 0) END
          AS from_place,
        CASE WHEN in_parts THEN step + 1 ELSE (first + step + 1) * 30000000 - started END
          AS to_place
      FROM steps WHERE others > steps
    )
  ),
  long_pieces AS NOT MATERIALIZED (
    SELECT
      first AS sample, sender AS address, receiver AS other, port, started,
      syn, syn_ack, 0 AS fin_returned, 0 AS rst_returned, syn AS sent, 0 AS received,
      0 AS icmp_errors
    FROM ends WHERE syn > 0
    UNION ALL
    SELECT first, receiver, NULL, NULL, started, 0, 0, 0, 0, 0, syn, 0 FROM ends WHERE syn > 0
    UNION ALL
    SELECT last, receiver, NULL, NULL, started, 0, 0, fin, rst, 0, fin + rst, 0
    FROM ends WHERE fin + rst > 0
    UNION ALL
    SELECT sample, sender, receiver, port, started, 0, 0, 0, 0, packets, 0, 0
    FROM spread WHERE is_tcp AND packets > 0
    UNION ALL
    SELECT
      sample, receiver, NULL, NULL, started, 0, 0, 0, 0, 0,
      CASE WHEN is_tcp THEN packets ELSE 0 END, CASE WHEN is_tcp THEN 0 ELSE packets END
    FROM spread WHERE packets > 0
  ),
  pieces AS NOT MATERIALIZED (SELECT * FROM short_pieces UNION ALL SELECT * FROM long_pieces),
  -- Listed sources first: most flows have a SYN and a FIN that make up for one another.
  worms AS MATERIALIZED (
    SELECT sample // 120 AS hour, address FROM pieces WHERE syn <> fin_returned
    GROUP BY ALL HAVING sum(syn - fin_returned) > 20
  ),
  worm_pieces AS MATERIALIZED (
    SELECT sample // 120 AS hour, pieces.*
    FROM pieces SEMI JOIN worms
      ON pieces.address = worms.address AND pieces.sample // 120 = worms.hour
  ),
  listed AS (
    SELECT
      hour, address,
      sum(syn)::BIGINT AS syn, sum(syn_ack)::BIGINT AS syn_ack,
      sum(fin_returned)::BIGINT AS fin_returned, sum(rst_returned)::BIGINT AS rst_returned,
      sum(sent)::BIGINT AS tcp_sent, sum(received)::BIGINT AS tcp_received,
      sum(icmp_errors)::BIGINT AS icmp_errors
    FROM worm_pieces GROUP BY ALL
  ),
  -- Numbers in the order of addresses: they are compared faster than texts.
  addresses AS (
    SELECT address AS other, row_number() OVER (ORDER BY address_key(address)) AS number
    FROM (SELECT DISTINCT other AS address FROM worm_pieces WHERE sent > 0 AND port IS NOT NULL)
  ),
  -- Of each sample the first ten ports: by start, then destination address, then port.
  sampled AS (
    SELECT
      sample, address, port, sum(sent)::BIGINT AS packets,
      min(started::HUGEINT * 4294967296 + number) AS first_flow
    FROM worm_pieces JOIN addresses USING (other)
    WHERE sent > 0 AND port IS NOT NULL
    GROUP BY sample, address, port
  ),
  kept AS (
    SELECT sample // 120 AS hour, address, port, packets FROM sampled
    QUALIFY row_number() OVER (PARTITION BY sample, address ORDER BY first_flow, port) <= 10
  ),
  buckets AS (SELECT hour, address, port, sum(packets)::BIGINT AS packets FROM kept GROUP BY ALL),
  largest AS (
    SELECT *, sum(packets) OVER (PARTITION BY hour, address)::BIGINT AS all_packets FROM buckets
    QUALIFY row_number() OVER (PARTITION BY hour, address ORDER BY packets DESC, port) <= 10
  ),
  signatures AS (
    SELECT
      hour, address,
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
  strftime(make_timestamp(weighed.hour * 3600000000), '%Y-%m-%dT%H:%M:%SZ') AS window_start,
  weighed.address AS source, syn, syn_ack, fin_returned, rst_returned, tcp_sent, tcp_received,
  work, sa_s,
  CASE
    WHEN (syn - fin_returned)::HUGEINT * (rst_returned + icmp_errors) > 100000 THEN 'E' ELSE ''
  END
    || CASE WHEN work >= 90 THEN 'W' WHEN work >= 50 THEN 'w' ELSE '' END
    || CASE WHEN syn > 20 AND fin_returned < 5 THEN 'O' ELSE '' END
    || CASE WHEN fin_returned = 0 AND rst_returned > 5 THEN 'R' ELSE '' END
    || CASE WHEN tcp_received = 0 THEN 'M' ELSE '' END AS flags,
  coalesce(ports, '') AS ports
FROM weighed
LEFT JOIN signatures
  ON signatures.hour = weighed.hour AND signatures.address = weighed.address
ORDER BY weighed.hour, address_key(weighed.address)
