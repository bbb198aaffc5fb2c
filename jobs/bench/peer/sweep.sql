-- Every threshold from 1 to 200 (of the run share, to 100 percent) of the classic signatures: how
-- many alerts get the label, how many of them no other, how many alerts no label at all. An alert
-- counts once, at the highest threshold that it passes; sums from above do the rest.
WITH
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
  -- By signature, the highest threshold that the alert passes and whether it has the label now.
  alert AS (
    SELECT
      known_hosts.source IS NOT NULL AS known,
      {
        'BROADCAST': {'highest': broadcasts - 1, 'given': broadcasts > 30},
        'BitTorrent': {'highest': bittorrent, 'given': bittorrent >= 20},
        'Conditional Run Probability': {
          'highest': CASE
            WHEN ports > 100 THEN (100 * followed + of_ports - 1) // of_ports - 1 ELSE 0 END,
          'given': ports > 100 AND 100 * followed > 50 * of_ports},
        'GRE': {'highest': gre, 'given': gre >= 1},
        'Gnutella': {'highest': gnutella, 'given': gnutella >= 20},
        'Grokster': {'highest': kazaa, 'given': kazaa >= 20},
        'KaZaA': {'highest': kazaa, 'given': kazaa >= 20},
        'Likely AFS': {'highest': afs, 'given': afs >= 20},
        'PING': {'highest': ping, 'given': ping >= 60},
        'RPC': {'highest': rpc, 'given': rpc >= 20},
        'SKYPE': {
          'highest': CASE WHEN unk_to >= 30 THEN unk ELSE 0 END,
          'given': unk_to >= 30 AND unk >= 60},
        'SMTP': {'highest': smtp, 'given': smtp >= 50},
        'WinMX': {'highest': winmx, 'given': winmx >= 20},
        'eDonkey': {'highest': edonkey, 'given': edonkey >= 20}
      } AS by_signature
    FROM counts JOIN alerts USING (alert_id) LEFT JOIN known_hosts USING (source)
  ),
  labels AS (
    SELECT
      by_signature,
      known::INT + list_count(list_filter([
        by_signature.BROADCAST.given, by_signature.BitTorrent.given,
        by_signature."Conditional Run Probability".given, by_signature.GRE.given,
        by_signature.Gnutella.given, by_signature.Grokster.given, by_signature.KaZaA.given,
        by_signature."Likely AFS".given, by_signature.PING.given, by_signature.RPC.given,
        by_signature.SKYPE.given, by_signature.SMTP.given, by_signature.WinMX.given,
        by_signature.eDonkey.given], lambda given: given)) AS labels
    FROM alert
  ),
  long AS (
    SELECT
      labels,
      unnest([
        {'signature': 'BROADCAST', 'is': by_signature.BROADCAST, 'most': 200},
        {'signature': 'BitTorrent', 'is': by_signature.BitTorrent, 'most': 200},
        {'signature': 'Conditional Run Probability',
         'is': by_signature."Conditional Run Probability", 'most': 100},
        {'signature': 'GRE', 'is': by_signature.GRE, 'most': 200},
        {'signature': 'Gnutella', 'is': by_signature.Gnutella, 'most': 200},
        {'signature': 'Grokster', 'is': by_signature.Grokster, 'most': 200},
        {'signature': 'KaZaA', 'is': by_signature.KaZaA, 'most': 200},
        {'signature': 'Likely AFS', 'is': by_signature."Likely AFS", 'most': 200},
        {'signature': 'PING', 'is': by_signature.PING, 'most': 200},
        {'signature': 'RPC', 'is': by_signature.RPC, 'most': 200},
        {'signature': 'SKYPE', 'is': by_signature.SKYPE, 'most': 200},
        {'signature': 'SMTP', 'is': by_signature.SMTP, 'most': 200},
        {'signature': 'WinMX', 'is': by_signature.WinMX, 'most': 200},
        {'signature': 'eDonkey', 'is': by_signature.eDonkey, 'most': 200}]) AS one
    FROM labels
  ),
  steps AS (
    SELECT
      one.signature AS signature, one.most AS most,
      greatest(0, least(one.most, one.is.highest)) AS threshold,
      count(*) AS alerts,
      count(*) FILTER (labels = one.is.given::INT) AS without_other
    FROM long GROUP BY ALL
  ),
  thresholds AS (
    SELECT signature, unnest(range(0, most + 1)) AS threshold
    FROM (SELECT DISTINCT signature, most FROM steps)
  ),
  sums AS (
    SELECT
      signature, threshold,
      sum(coalesce(alerts, 0)) OVER above AS labelled,
      sum(coalesce(without_other, 0)) OVER above AS alone,
      sum(coalesce(without_other, 0)) OVER (PARTITION BY signature) AS without_other
    FROM thresholds LEFT JOIN steps USING (signature, threshold)
    WINDOW above AS (PARTITION BY signature ORDER BY threshold DESC ROWS UNBOUNDED PRECEDING)
  )
SELECT signature, threshold, labelled, alone, without_other - alone AS no_signature
FROM sums WHERE threshold > 0 ORDER BY signature, threshold
