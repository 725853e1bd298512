#!/bin/sh
# Runs all benchmarks of builds, one after the other: src/bench/all.sh [SHARED]
#
# SHARED is the folder with corpus.py and peers/hugo; with it, builds are of its corpus and in turn with Hugo's. Wants
# target/courant as 'mvn package' makes it, two quiet cores and some 20 minutes. Draws src/docs/growth.svg anew.
set -eu
here=$(CDPATH='' cd "$(dirname "$0")" && pwd -P)
set -- ${1:+--shared "$1"}
"$here/growth.py" --entries 100,1000,10000,100000 --runs 3 --plot "$here/../docs/growth.svg" "$@"
"$here/cold-builds.py" --entries 100,1000,10000 --runs 5 "$@"
"$here/incremental-builds.py" --entries 10000,100000
"$here/preview-latency.py" --entries 1000,10000 --saves 70
"$here/entry-cost.sh"
