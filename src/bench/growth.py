#!/usr/bin/env python3
"""Times builds of digests of growing size, and draws how time and memory grow.

  src/bench/growth.py [--entries 1000,10000] [--runs 3] [--courant target/courant/bin/courant] [--shared ../shared/bench]
                      [--work FOLDER] [--plot src/docs/growth.svg]

For each size: a build from nothing, one with nothing changed, one after a sentence was added to an entry; Hugo's build
from nothing in turn with ours, where --shared names the folder with corpus.py and peers/hugo; and `cp -r` of the output,
which is the floor. All are fresh processes, into fresh folders. Prints medians with the range in brackets, and ratios;
draws medians. Without --shared the digests come from DigestGenerator.java.
"""
import argparse
import math
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

HERE = os.path.dirname(os.path.abspath(__file__))
NAMES = {"cold": "Courant, from nothing", "edit": "Courant, one edit", "same": "Courant, unchanged",
         "hugo": "Hugo, from nothing", "floor": "cp -r of the output"}


def timed(command):
    """Runs a command; wall and CPU seconds, and peak memory in MiB."""
    start = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    wall = time.perf_counter() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        sys.exit(f"{' '.join(command)} failed")
    return {"wall s": wall, "cpu s": usage.ru_utime + usage.ru_stime, "peak MiB": usage.ru_maxrss / 1024}


def lay_out(options, entries, work):
    """The site of that size, and Hugo's command without its output where there is one."""
    site = os.path.join(work, "site")
    if not options.shared:
        subprocess.run(["java", os.path.join(HERE, "DigestGenerator.java"), entries, site], check=True,
                       stdout=subprocess.DEVNULL)
        return site, None
    subprocess.run([sys.executable, os.path.join(options.shared, "corpus.py"), entries, site, "--flavour", "courant"],
                   check=True, stdout=subprocess.DEVNULL)
    if not shutil.which("hugo"):
        return site, None
    other = os.path.join(work, "hugo")
    subprocess.run([os.path.join(options.shared, "prepare.sh"), "hugo", entries, other], check=True,
                   stdout=subprocess.DEVNULL)
    return site, [os.path.join(options.shared, "peers/hugo/run.sh"), other]


def measure(options, entries, work):
    site, hugo = lay_out(options, entries, work)
    courant = [options.courant, "--quiet", "build", "--site", site, "--output"]
    runs = {name: [] for name in NAMES if name != "hugo" or hugo}
    files = sorted(os.path.join(folder, name) for folder, _, names in os.walk(os.path.join(site, "content/articles"))
                   for name in names)
    for run in range(options.runs):
        output = os.path.join(work, f"output-{run}")
        runs["cold"].append(timed(courant + [output]))
        if hugo:
            runs["hugo"].append(timed(hugo + [os.path.join(work, f"hugo-{run}")]))
        runs["floor"].append(timed(["cp", "-r", output, os.path.join(work, f"copy-{run}")]))
        time.sleep(0.1)
        timed(courant + [output])
        runs["same"].append(timed(courant + [output]))
        with open(files[(run + 1) * len(files) // (options.runs + 2)], "a", encoding="utf-8") as file:
            file.write(f"\nEdit number {run} says something else.\n")
        time.sleep(0.1)
        runs["edit"].append(timed(courant + [output]))
    return runs


def report(entries, runs):
    print(f"{entries} entries")
    for name, measured in runs.items():
        figures = [f"{figure} {statistics.median(values):8.2f} [{min(values):.2f} to {max(values):.2f}]"
                   for figure, values in ((figure, [run[figure] for run in measured]) for figure in measured[0])]
        print(f"  {NAMES[name]:26}", "  ".join(figures))
    for figure in runs["cold"][0]:
        for name in ("hugo", "floor"):
            if name in runs and (name == "hugo" or figure != "peak MiB"):
                ratios = [ours[figure] / max(0.001, other[figure]) for ours, other in zip(runs["cold"], runs[name])]
                print(f"  from nothing, against {NAMES[name]:22} {figure:8} {statistics.median(ratios):6.2f} x")


def panel(title, figure, results, left, names):
    """One plot with two logarithmic axes, 380 by 300 units."""
    points = {name: [(size, statistics.median(run[figure] for run in runs[name]))
                     for size, runs in results if name in runs] for name in names}
    values = [value for line in points.values() for _, value in line]
    sizes = [size for size, _ in results]
    low, high = math.floor(math.log10(max(0.001, min(values)))), math.ceil(math.log10(max(values)))
    first, last = math.log10(min(sizes)), max(math.log10(max(sizes)), math.log10(min(sizes)) + 1)

    def x(size):
        return left + 40 + 240 * (math.log10(size) - first) / (last - first)

    def y(value):
        return 270 - 230 * (math.log10(max(0.001, value)) - low) / max(1, high - low)

    parts = [f'<text x="{left + 40}" y="24" class="title">{title}</text>']
    for power in range(low, high + 1):
        parts.append(f'<path class="grid" d="M{left + 40} {y(10 ** power):.1f}h240"/>'
                     f'<text x="{left + 34}" y="{y(10 ** power) + 4:.1f}" text-anchor="end">{10 ** power:g}</text>')
    for size in sizes:
        parts.append(f'<text x="{x(size):.1f}" y="290" text-anchor="middle">{size:,}</text>')
    for name, line in points.items():
        if line:
            path = "L".join(f"{x(size):.1f} {y(value):.1f}" for size, value in line)
            dots = "".join(f'<circle cx="{x(size):.1f}" cy="{y(value):.1f}" r="3"/>' for size, value in line)
            parts.append(f'<g class="{name}"><path d="M{path}"/>{dots}</g>')
    return "".join(parts)


def draw(results, file):
    shown = [name for name in NAMES if any(name in runs for _, runs in results)]
    legend = "".join(f'<g class="{name}"><path d="M{20 + 150 * i} 318h24"/></g>'
                     f'<text x="{50 + 150 * i}" y="322">{NAMES[name]}</text>' for i, name in enumerate(shown))
    style = ("text{font:11px sans-serif;fill:#333}.title{font-weight:bold}.grid{stroke:#ddd}path{fill:none;stroke-width:2}"
             ".grid{stroke-width:1}.cold{stroke:#0a58ca;fill:#0a58ca}.edit{stroke:#198754;fill:#198754}"
             ".same{stroke:#6f42c1;fill:#6f42c1}.hugo{stroke:#d63384;fill:#d63384}.floor{stroke:#888;fill:#888}"
             "g path{fill:none}@media(prefers-color-scheme:dark){text{fill:#ddd}.grid{stroke:#444}"
             ".cold{stroke:#6ea8fe;fill:#6ea8fe}.edit{stroke:#75b798;fill:#75b798}.same{stroke:#a98eda;fill:#a98eda}"
             ".hugo{stroke:#e685b5;fill:#e685b5}.floor{stroke:#aaa;fill:#aaa}}")
    body = panel("Seconds by entries", "wall s", results, 0, shown) + panel(
        "Peak memory in MiB by entries", "peak MiB", results, 390, [name for name in shown if name != "floor"])
    with open(file, "w", encoding="utf-8") as out:
        out.write(f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 780 335" role="img" aria-label="Time and memory '
                  f'of builds by the number of entries"><style>{style}</style>{body}{legend}</svg>\n')


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--entries", default="1000,10000")
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--courant", default=os.path.join(HERE, "../../target/courant/bin/courant"))
    parser.add_argument("--shared", help="the folder with corpus.py and peers/hugo")
    parser.add_argument("--work", help="where to put sites and outputs, which are deleted at the end")
    parser.add_argument("--plot", help="an SVG file to write")
    options = parser.parse_args()
    results = []
    with tempfile.TemporaryDirectory(dir=options.work) as folder:
        for entries in options.entries.split(","):
            work = os.path.join(folder, entries)
            os.mkdir(work)
            runs = measure(options, entries, work)
            report(entries, runs)
            results.append((int(entries), runs))
    if options.plot:
        draw(results, options.plot)


if __name__ == "__main__":
    main()
