-- One threshold of SKYPE, another at each run, while all others stay: how many alerts get the label,
-- how many of them no other, how many alerts no label at all.
WITH
  asked AS MATERIALIZED (SELECT nextval('run') AS threshold),
  counts AS (
    SELECT
      alert_id,
      coalesce(max(numerator) FILTER (metric = 'broadcasts'), 0) AS broadcasts,
      coalesce(max(numerator) FILTER (metric = 'flows(purpose=P2P:BitTorrent:*)'), 0) AS bittorrent,
      coalesce(max(numerator) FILTER (metric = 'run_share'), 0) AS followed,
      coalesce(max(denominator) FILTER (metric = 'run_share'), 1) AS of_ports,
      coalesce(max(numerator) FILTER (metric = 'ports(protocol=TCP|UDP)'), 0) AS ports,
      coalesce(max(numerator) FILTER (metric = 'flows(protocol=GRE)'), 0) AS gre,
      coalesce(max(numerator) FILTER (metric = 'flows(purpose=P2P:Gnutella:*)'), 0) AS gnutella,
      coalesce(max(numerator) FILTER (metric = 'flows(purpose=P2P:KaZaA,Grokster:*)'), 0) AS kazaa,
      coalesce(max(numerator) FILTER (metric = 'flows(purpose=AFS)'), 0) AS afs,
      coalesce(max(numerator) FILTER (metric = 'flows(purpose=EchoRequest)'), 0) AS ping,
      coalesce(max(numerator) FILTER (metric = 'flows(purpose=MS:RPC)'), 0) AS rpc,
      coalesce(
        max(numerator) FILTER (metric = 'flows(purpose=unk,protocol=TCP|UDP)'), 0) AS unk,
      coalesce(
        max(numerator) FILTER (metric = 'destinations(purpose=unk,protocol=TCP|UDP)'), 0) AS unk_to,
      coalesce(max(numerator) FILTER (metric = 'flows(purpose=SMTP)'), 0) AS smtp,
      coalesce(max(numerator) FILTER (metric = 'flows(purpose=P2P:WinMX:*)'), 0) AS winmx,
      coalesce(max(numerator) FILTER (metric = 'flows(purpose=P2P:eDonkey_Mule:*)'), 0) AS edonkey
    FROM alert_metrics GROUP BY alert_id
  ),
  labels AS (
    SELECT
      unk_to >= 30 AND unk >= threshold AS given,
      known_hosts.source IS NOT NULL OR broadcasts > 30 OR bittorrent >= 20
        OR ports > 100 AND 100 * followed > 50 * of_ports OR gre >= 1 OR gnutella >= 20
        OR kazaa >= 20 OR afs >= 20 OR ping >= 60 OR rpc >= 20 OR smtp >= 50 OR winmx >= 20
        OR edonkey >= 20 AS other
    FROM counts JOIN alerts USING (alert_id) LEFT JOIN known_hosts USING (source), asked
  )
SELECT
  (SELECT threshold FROM asked) AS threshold,
  count(*) FILTER (given) AS labelled,
  count(*) FILTER (given AND NOT other) AS alone,
  count(*) FILTER (NOT given AND NOT other) AS no_signature
FROM labels
