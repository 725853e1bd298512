#!/usr/bin/env python3
"""Measures courant extract on suites of real pages with known bodies.

  extraction.py SUITES [--app target/courant/bin/courant] [--speed]

SUITES is a folder with score.py, yardstick.py and, for each suite, html/*.html.gz, paste/*.txt.gz and truth.json. Prints the
mean F1 of runs of four words beside what other tools reach on the same pages, and with --speed the pages that one
warm core extracts in a second. Exits with 1 where a bound is missed.
"""
import argparse
import gzip
import json
import os
import subprocess
import sys
import tempfile

# suite, form, bound, best open tools, Readability.js, defuddle, Readability4J
TABLE = (
    ("benchmark", "html", 0.975, "rs_trafilatura 0.969", "0.953", "0.938", "0.933"),
    ("wcxb", "html", 0.950, "trafilatura 0.943", "0.942", "0.936", "0.938"),
    ("news424", "html", 0.920, "trafilatura 0.903", "0.882", "0.881", "0.885"),
    ("fundus", "html", 0.955, "trafilatura 0.951", "0.892", "0.901", "0.889"),
    ("benchmark", "paste", 0.920, "long lines only 0.858", "-", "-", "-"),
)
FASTEST = 150


def extract(app, suites, suite, form):
    with tempfile.TemporaryDirectory() as work:
        source = os.path.join(suites, suite, form)
        for name in os.listdir(source):
            with gzip.open(os.path.join(source, name)) as packed, open(os.path.join(work, name[:-3]), "wb") as file:
                file.write(packed.read())
        run = subprocess.run([app, "extract", work, "--format", "json"], check=True, stdout=subprocess.PIPE)
    rows = [json.loads(line) for line in run.stdout.decode("utf-8").splitlines()]
    return {os.path.splitext(os.path.basename(row["input"]))[0]: row["text"] for row in rows}


def score(yardstick, suites, suite, texts):
    truth, _ = yardstick.load(os.path.join(suites, suite, "truth.json"))
    pages = [yardstick.Page(page, yardstick.body_text(truth[page]), texts.get(page, "")) for page in truth]
    return len(pages), yardstick.summarise(pages)


def speed(app, suites):
    here = os.path.dirname(os.path.abspath(__file__))
    jar = os.path.join(os.path.dirname(os.path.abspath(app)), "..", "lib", "courant.jar")
    taskset = ["taskset", "-c", "0"] if os.path.exists("/usr/bin/taskset") else []
    run = subprocess.run(taskset + ["java", "-Xmx512m", "-XX:+UseSerialGC", "-cp", jar, os.path.join(here, "ExtractionSpeed.java"), suites],
                         check=True, stdout=subprocess.PIPE)
    rate = float(run.stdout)
    print("\n%.0f pages of 100 kB to 300 kB a second on one warm core; bound: %d" % (rate, FASTEST))
    return rate >= FASTEST


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("suites")
    parser.add_argument("--app", default="target/courant/bin/courant")
    parser.add_argument("--speed", action="store_true")
    options = parser.parse_args()
    sys.path.insert(0, options.suites)
    sys.dont_write_bytecode = True
    import yardstick
    print("| suite | best open tools | Readability.js | defuddle | Readability4J | bound | courant | precision | recall |")
    print("| --- | --- | --- | --- | --- | --- | --- | --- | --- |")
    good = True
    for suite, form, bound, best, *others in TABLE:
        pages, found = score(yardstick, options.suites, suite, extract(options.app, options.suites, suite, form))
        name = "%s%s, %d pages" % (suite, "" if form == "html" else "/" + form, pages)
        print("| %s | %s | %s | %.3f | **%.4f** | %.3f | %.3f |" % (
            name, best, " | ".join(others), bound, found["f1"], found["precision"], found["recall"]), flush=True)
        good &= found["f1"] >= bound
    if options.speed:
        good &= speed(options.app, options.suites)
    return 0 if good else 1


if __name__ == "__main__":
    sys.exit(main())
