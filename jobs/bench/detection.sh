#!/usr/bin/env bash
# Makes the table of docs/detection.md again: which scans of labelled captures each detector finds,
# by format.
#
#   jobs/bench/detection.sh DATA        the folder with the logs that captures.csv names
#
# SCANLAKE_HEAP (2g) may be set.
set -euo pipefail
. "$(dirname "$0")/lib.sh"
[ $# -eq 1 ] || {
  echo "usage: jobs/bench/detection.sh DATA" >&2
  exit 2
}
page=$bench_home/docs/detection.md
table=$(in_spark DetectionTable "$bench_home/jobs/bench/captures.csv" "$1")
text=$(sed '/^<!-- Made by/q' "$page")
printf '%s\n\n%s\n' "$text" "$table" >"$page"
