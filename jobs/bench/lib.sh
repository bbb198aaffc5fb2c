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

# flow_log FLOWS FORMAT: the path of a made log of so many flows, made when it is not there; of a
# day, or of more where there are more than 20 million flows.
flow_log() {
  local log=$bench_data/$1-flows.$2
  if [ ! -f "$log.truth.csv" ]; then
    mkdir -p "$bench_data"
    "$bench_home/scanlake" synth flows --flows "$1" --format "$2" --seed 1 \
      --days $((($1 + 19999999) / 20000000)) --out "$log" >&2
  fi
  printf '%s\n' "$log"
}

# flow_lake FLOWS: the path of a lake into which a Zeek log of so many flows was loaded once, made
# when it is not there. A load that fails leaves none.
flow_lake() {
  local lake=$bench_data/$1-flows.lake log
  if [ ! -d "$lake" ]; then
    log=$(flow_log "$1" zeek)
    "$bench_home/scanlake" ingest flows "$log" --lake "$lake.part" >&2
    mv "$lake.part" "$lake"
  fi
  printf '%s\n' "$lake"
}

# alert_lake YEARS: the path of a lake into which so many made years were loaded once, made when it
# is not there. A load that fails leaves none.
alert_lake() {
  local lake=$bench_data/$1-years.lake mbox
  if [ ! -d "$lake" ]; then
    mbox=$(archive "$1")
    "$bench_home/scanlake" analyze "$mbox" --conf "$mbox.conf" --lake "$lake.part" >&2
    mv "$lake.part" "$lake"
  fi
  printf '%s\n' "$lake"
}

# prepare_peer: sets "peer", a command to which a lake, a query and the number of runs are added.
prepare_peer() {
  local classes=$bench_data/peer jar
  "$bench_home/mvnw" -q -B -ntp -f "$bench_home/pom.xml" -Pbench -pl jobs dependency:copy@peer >&2
  jar=$(printf '%s\n' "$bench_home"/jobs/target/bench/duckdb_jdbc-*.jar)
  mkdir -p "$classes"
  "${JAVA_HOME:+$JAVA_HOME/bin/}javac" -d "$classes" "$bench_home/jobs/bench/LakePeer.java"
  peer="'${JAVA_HOME:+$JAVA_HOME/bin/}java' -cp '$classes:$jar' LakePeer"
}

# in_spark CLASS ARGUMENT...: runs a program of this folder on the class path and with the settings
# of the launcher, but with Java's own choice of compilers and collectors.
in_spark() {
  local options=() package name key value
  for package in lang lang.invoke lang.reflect io net nio util util.concurrent \
    util.concurrent.atomic; do
    options+=("--add-opens=java.base/java.$package=ALL-UNNAMED")
  done
  for package in jdk.internal.ref sun.nio.ch sun.nio.cs sun.security.action sun.util.calendar; do
    options+=("--add-opens=java.base/$package=ALL-UNNAMED")
  done
  for name in defaults embedded; do
    while read -r key value; do
      case $key in
        '' | '#'*) ;;
        *) options+=("-D$key=$value") ;;
      esac
    done <"$bench_home/conf/spark-$name.conf"
  done
  options+=(-Dspark.hadoop.fs.file.impl=org.scanlake.lake.LocalFiles
    -Dspark.hadoop.fs.AbstractFileSystem.file.impl=org.scanlake.lake.LocalFileContext)
  SPARK_LOCAL_IP=127.0.0.1 "${JAVA_HOME:+$JAVA_HOME/bin/}java" "${options[@]}" \
    "-Xmx${SCANLAKE_HEAP:-2g}" "-Dscanlake.home=$bench_home" -Dfile.encoding=UTF-8 \
    "-Dlog4j2.configurationFile=$bench_home/conf/log4j2.properties" \
    -cp "$bench_home/dist/*:$bench_home/dist/quick/*:$bench_home/dist/jars/*" \
    "$bench_home/jobs/bench/$1.java" "${@:2}"
}

# warm NAME COMMAND...: runs a command bench_runs times and once more in one process, and prints the
# least seconds of all runs but the first: of the line that each run prints, its first word.
warm() {
  "${@:2}" >"$bench_data/figures.warm" || failed "${@:2}"
  printf '%-28s %s\n' "$1, warm" "$(tail -n +2 "$bench_data/figures.warm" | sort -n | head -n 1)"
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
