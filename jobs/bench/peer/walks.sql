-- The threshold random walk over first contacts, a day at a time: a step up for a failure, a step
-- down for a success; four steps from the start decide, and the first decision stands.
WITH
  contacts AS (
    SELECT
      source, destination, epoch_us(start) // 86400000000 AS day,
      -- Of two at the same time to the same destination one that succeeded is the first.
      min(2 * epoch_us(start) + (contact = 'failed')::INT) AS contact
    FROM flows WHERE contact IN ('failed', 'succeeded') GROUP BY ALL
  ),
  destinations AS (
    SELECT destination, row_number() OVER (ORDER BY address_key(destination)) AS number
    FROM (SELECT DISTINCT destination FROM contacts)
  ),
  steps AS (
    SELECT
      source, day, row_number() OVER walk AS step,
      sum(2 * (contact & 1) - 1) OVER walk AS position
    FROM contacts JOIN destinations USING (destination)
    WINDOW walk AS (
      PARTITION BY source, day ORDER BY contact >> 1, number ROWS UNBOUNDED PRECEDING)
  ),
  walks AS (
    SELECT
      day, source, count(*) AS contacts,
      min(step) FILTER (abs(position) = 4) AS decided_by,
      arg_min(position, step) FILTER (abs(position) = 4) AS decision
    FROM steps GROUP BY ALL
  )
SELECT
  strftime(make_timestamp(day * 86400000000), '%Y-%m-%dT%H:%M:%SZ') AS period_start, source,
  CASE decision WHEN 4 THEN 'scanner' WHEN -4 THEN 'benign' ELSE 'undecided' END AS verdict,
  contacts, coalesce(decided_by, 0) AS decided_by
FROM walks ORDER BY day, address_key(source)
