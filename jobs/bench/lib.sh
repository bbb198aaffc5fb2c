# Shared by the scripts here: whole-process times, best of several, in turn.

bench_home=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
bench_data=${BENCH_DATA:-${TMPDIR:-/tmp}/scanlake-bench}
bench_runs=${BENCH_RUNS:-5}
TIMEFORMAT='%R %U %S'

# archive YEARS: the path of so many made years, made when it is not there.
archive() {
  local mbox=$bench_data/$1-years.mbox
  if [ ! -f "$mbox.truth.csv" ]; then
    mkdir -p "$bench_data"
    "$bench_home/scanlake" synth --like 2006 --years "$1" --seed 1 --out "$mbox" >&2
  fi
  printf '%s\n' "$mbox"
}

# measured COMMAND...: wall, user and system seconds and, where GNU time is there, the peak memory
# in MB of one run, its output thrown away. A run that fails ends the script.
measured() {
  local figures=$bench_data/figures
  if [ -x /usr/bin/time ]; then
    /usr/bin/time -o "$figures" -f '%e %U %S %M' "$@" >"$figures.out" 2>&1 || failed "$@"
    awk 'END { printf "%s %s %s %d\n", $1, $2, $3, $4 / 1024 }' "$figures"
  else
    { time "$@" >"$figures.out" 2>&1 || failed "$@"; } 2>&1 | tail -n 1
  fi
}

failed() {
  echo "failed: $*" >&2
  tail -n 5 "$bench_data/figures.out" >&2
  exit 1
}

# in_turn NAME=COMMAND...: runs each command in turn, bench_runs times, and prints of each the run
# with the least wall seconds.
in_turn() {
  local run entry name figures
  declare -A best=()
  for ((run = 0; run < bench_runs; run++)); do
    for entry; do
      name=${entry%%=*}
      figures=$(measured bash -c "${entry#*=}")
      best[$name]+=$figures$'\n'
    done
  done
  for entry; do
    name=${entry%%=*}
    printf '%-28s %s\n' "$name" "$(printf '%s' "${best[$name]}" | sort -n | head -n 1)"
  done
}

machine() {
  printf '%s, %s cores, %s, %s\n' "$(date -u +%F)" "$(nproc)" \
    "$(sed -n 's/^model name.*: //p' /proc/cpuinfo | head -n 1)" \
    "$("${JAVA_HOME:+$JAVA_HOME/bin/}java" -version 2>&1 | head -n 1)"
  printf '%-28s %s\n' '' 'wall user system seconds, peak MB (whole process, best run)'
}
