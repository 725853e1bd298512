#!/usr/bin/env python3
"""Times cold builds as whole processes, in turn: Courant, then Hugo where it and its site are given.

  src/bench/cold-builds.py [--entries 1000,10000] [--runs 5] [--courant target/courant/bin/courant]
                           [--shared ../shared/bench]

Without --shared the digests come from DigestGenerator.java and only Courant is timed. With it, both tools build
the shared corpus, A B A B, and the ratio of each pair is reported. Prints medians, and the range in brackets.
"""
import argparse
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

HERE = os.path.dirname(os.path.abspath(__file__))


def timed(command):
    """Runs a command; wall and CPU seconds, and peak memory in MiB."""
    start = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    errors = process.stderr.read()
    _, status, usage = os.wait4(process.pid, 0)
    wall = time.perf_counter() - start
    process.stderr.close()
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        sys.exit(f"{command[0]} failed: {errors.decode(errors='replace')[:2000]}")
    return {"wall s": wall, "cpu s": usage.ru_utime + usage.ru_stime, "peak MiB": usage.ru_maxrss / 1024}


def spread(values):
    return f"{statistics.median(values):8.2f}  [{min(values):.2f} to {max(values):.2f}]"


def report(name, runs):
    for figure in runs[0]:
        print(f"  {name:8} {figure:9} {spread([run[figure] for run in runs])}")


class Outputs:
    """Fresh output folders: to make files where many have just been deleted takes some file systems far longer."""

    def __init__(self, folder):
        self.folder = folder
        self.count = 0
        self.latest = None

    def next(self):
        self.count += 1
        self.latest = os.path.join(self.folder, f"output-{self.count}")
        return self.latest


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--entries", default="1000,10000")
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--courant", default=os.path.join(HERE, "../../target/courant/bin/courant"))
    parser.add_argument("--shared", help="the folder with corpus.py and peers/hugo")
    options = parser.parse_args()
    for entries in options.entries.split(","):
        with tempfile.TemporaryDirectory() as folder:
            site, outputs = os.path.join(folder, "site"), Outputs(folder)
            courant = [options.courant, "--quiet", "build", "--site", site, "--output"]
            hugo = None
            if options.shared:
                corpus = os.path.join(options.shared, "corpus.py")
                subprocess.run([sys.executable, corpus, entries, site, "--flavour", "courant"], check=True,
                               stdout=subprocess.DEVNULL)
                if shutil.which("hugo"):
                    other, other_outputs = os.path.join(folder, "hugo"), Outputs(os.path.join(folder, "hugo-outputs"))
                    subprocess.run([os.path.join(options.shared, "prepare.sh"), "hugo", entries, other], check=True,
                                   stdout=subprocess.DEVNULL)
                    hugo = [os.path.join(options.shared, "peers/hugo/run.sh"), other]
            else:
                subprocess.run(["java", os.path.join(HERE, "DigestGenerator.java"), entries, site], check=True)
            timed(courant + [outputs.next()])
            ours, theirs = [], []
            for _ in range(options.runs):
                ours.append(timed(courant + [outputs.next()]))
                if hugo:
                    theirs.append(timed(hugo + [other_outputs.next()]))
            files = sum(len(names) for _, _, names in os.walk(outputs.latest))
            print(f"{entries} entries, {files} files, {options.runs} cold builds")
            report("courant", ours)
            if hugo:
                report("hugo", theirs)
                for figure in ours[0]:
                    ratios = [a[figure] / b[figure] for a, b in zip(ours, theirs)]
                    print(f"  ratio    {figure:9} {spread(ratios)}")


if __name__ == "__main__":
    main()
