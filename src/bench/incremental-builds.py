#!/usr/bin/env python3
"""Times builds as fresh processes into an output that is there: with nothing changed, and after one edit of an entry.

  src/bench/incremental-builds.py [--entries 10000] [--runs 11] [--courant target/courant/bin/courant]
                                  [--corpus ../shared/bench/corpus.py]

Each run of a pair is one with nothing changed and one after a sentence was added to another entry. Prints medians, and
the range in brackets, of wall and CPU seconds and of the bytes that the process read and wrote (Linux counts them in
/proc; the program's own jar is among those read). Without --corpus the digests come from DigestGenerator.java.
"""
import argparse
import os
import statistics
import subprocess
import sys
import tempfile
import time

HERE = os.path.dirname(os.path.abspath(__file__))


def counted(pid):
    """Bytes that a process which has ended, and nobody has waited for yet, read and wrote."""
    with open(f"/proc/{pid}/io", encoding="ascii") as file:
        counts = dict(line.split(": ") for line in file.read().splitlines())
    return int(counts["rchar"]), int(counts["wchar"])


def timed(command):
    start = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL)
    os.waitid(os.P_PID, process.pid, os.WEXITED | os.WNOWAIT)
    wall = time.perf_counter() - start
    read, written = counted(process.pid)
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        sys.exit(f"{command[0]} failed")
    return {"wall s": wall, "cpu s": usage.ru_utime + usage.ru_stime, "read MB": read / 1e6, "written MB": written / 1e6}


def report(name, runs):
    for figure in runs[0]:
        values = [run[figure] for run in runs]
        print(f"  {name:16} {figure:11} {statistics.median(values):8.2f}  [{min(values):.2f} to {max(values):.2f}]")


def generate(corpus, entries, site):
    command = [sys.executable, corpus, entries, site, "--flavour", "courant"] if corpus \
        else ["java", os.path.join(HERE, "DigestGenerator.java"), entries, site]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)


def articles(site):
    return sorted(os.path.join(folder, name) for folder, _, names in os.walk(os.path.join(site, "content/articles"))
                  for name in names)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--entries", default="10000")
    parser.add_argument("--runs", type=int, default=11)
    parser.add_argument("--courant", default=os.path.join(HERE, "../../target/courant/bin/courant"))
    parser.add_argument("--corpus", help="the generator of the shared corpus")
    options = parser.parse_args()
    for entries in options.entries.split(","):
        with tempfile.TemporaryDirectory() as folder:
            site, output = os.path.join(folder, "site"), os.path.join(folder, "output")
            generate(options.corpus, entries, site)
            files = articles(site)
            build = [options.courant, "--quiet", "build", "--site", site, "--output", output]
            print(f"{entries} entries")
            report("cold", [timed(build)])
            unchanged, edited = [], []
            for run in range(options.runs):
                unchanged.append(timed(build))
                with open(files[(run + 1) * len(files) // (options.runs + 2)], "a", encoding="utf-8") as file:
                    file.write(f"\nEdit number {run} says something else.\n")
                time.sleep(0.1)
                edited.append(timed(build))
            report("nothing changed", unchanged)
            report("one edit", edited)


if __name__ == "__main__":
    main()
