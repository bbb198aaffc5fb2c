#!/usr/bin/env bash
# Times `filter` as mail systems start it: one mail a process, and a made year as a stream with a
# small heap. Best of BENCH_RUNS (10); BENCH_DATA (a folder for archives) and SCANLAKE_HEAP (64m
# here) may be set.
#
#   jobs/bench/filter.sh [MAIL]      default: the first mail of the sample archive
set -euo pipefail
BENCH_RUNS=${BENCH_RUNS:-10}
. "$(dirname "$0")/lib.sh"
mbox=$(archive 1)
conf=$bench_home/data-samples/2006.conf
mail=${1-$bench_data/mail}
[ $# -gt 0 ] || awk '/^From / { n++ } n < 2' "$bench_home/data-samples/2006.mbox" >"$mail"
export SCANLAKE_HEAP=${SCANLAKE_HEAP:-64m}
filter="'$bench_home/scanlake' filter"
# Prepares what a first run prepares, for both configurations.
bash -c "$filter --conf '$conf' <'$mail'; $filter --conf '$mbox.conf' <'$mail'" >/dev/null
machine
times=$(in_turn "one mail=$filter --conf '$conf' <'$mail'" \
  "one mail, no alert=printf 'Subject: Lunch\n\nHello\n' | $filter" \
  "one year=$filter --mbox --conf '$mbox.conf' <'$mbox' >/dev/null" \
  "one year, one core=taskset -c 0 $filter --mbox --conf '$mbox.conf' <'$mbox' >/dev/null")
echo "$times"
mails=$(grep -c '^From .* [0-9][0-9][0-9][0-9]$' "$mbox")
awk -v mails="$mails" '/^one year / { print int(mails / $3) " of " mails " mails a second" }' <<<"$times"
