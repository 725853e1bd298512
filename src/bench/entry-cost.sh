#!/bin/sh
# Measures what parsing, cleaning and rendering cost for each entry, by JMH: src/bench/entry-cost.sh [SITE]
#
# SITE is a digest of 500 entries at least; without one, DigestGenerator.java makes it. Microseconds of one core for each
# entry, with the compiler that the launcher asks for. Takes two minutes, and wants target/courant.jar.
set -eu
here=$(CDPATH='' cd "$(dirname "$0")" && pwd -P)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
site=${1:-$work/site}
[ $# -gt 0 ] || java "$here/DigestGenerator.java" 500 "$site" >/dev/null
jar=$here/../../target/courant.jar
mvn -q -B -f "$here/jmh/pom.xml" compile exec:exec -Dcourant.jar="$jar" \
    -Dexec.args="-classpath %classpath:$jar org.openjdk.jmh.Main -p site=$site"
