#!/usr/bin/env python3
"""What share cards cost a cold build: the same digest without and with them, in turn, as whole processes.

  src/bench/share-cards.py [--entries 1000] [--runs 5] [--courant target/courant/bin/courant]

The digest comes from DigestGenerator.java. Prints medians, and the range in brackets, and what the cards weigh.
"""
import argparse
import glob
import os
import resource
import shutil
import statistics
import subprocess
import tempfile
import time

HERE = os.path.dirname(os.path.abspath(__file__))


def timed(command):
    """Runs a command; wall and CPU seconds."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    start = time.perf_counter()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    wall = time.perf_counter() - start
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return wall, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def spread(values):
    return f"{statistics.median(values):6.2f} [{min(values):.2f} to {max(values):.2f}]"


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--entries", type=int, default=1000)
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--courant", default=os.path.join(HERE, "../../target/courant/bin/courant"))
    options = parser.parse_args()
    folder = tempfile.mkdtemp(prefix="courant-cards-")
    try:
        site = os.path.join(folder, "site")
        subprocess.run(["java", os.path.join(HERE, "DigestGenerator.java"), str(options.entries), site], check=True,
                       stdout=subprocess.DEVNULL)
        settings = os.path.join(site, "content/site.yaml")
        with open(settings, encoding="utf-8") as file:
            plain = file.read()
        times = {"without": [], "with": []}
        for run in range(options.runs):
            for name, extra in (("without", ""), ("with", "\nshareCards: true\n")):
                with open(settings, "w", encoding="utf-8") as file:
                    file.write(plain + extra)
                output = os.path.join(folder, f"{name}-{run}")
                times[name].append(timed([options.courant, "--quiet", "build", "--site", site, "--output", output]))
        cards = glob.glob(os.path.join(folder, "with-0/**/card.png"), recursive=True)
        size = sum(os.path.getsize(card) for card in cards)
        print(f"{options.entries} entries, {len(cards)} cards of {size / len(cards):.0f} bytes on average")
        for name, runs in times.items():
            print(f"  {name:8} wall s {spread([wall for wall, _ in runs])}  CPU s {spread([cpu for _, cpu in runs])}")
        for i, figure in enumerate(("wall", "CPU")):
            more = [(w[i] - o[i]) * 1000 / len(cards) for o, w in zip(times["without"], times["with"])]
            print(f"  ms of {figure} for a card {spread(more)}")
    finally:
        shutil.rmtree(folder)


if __name__ == "__main__":
    main()
