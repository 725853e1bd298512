#!/usr/bin/env python3
"""Runs Lighthouse on the sample digest as a phone sees it, and fails where a score is under 100.

  src/bench/lighthouse.py [--runs 3] [--page NAME] [--courant target/courant/bin/courant] [--port 8790]

Serves the digest below a base path and zipped, as GitHub Pages does. Wants Node 18 or later with npm, and Chromium (on the
PATH, or named by CHROME_PATH); installs its version of Lighthouse below target/. Of several runs the median of each score
counts, as a busy machine lowers those of performance. Prints a table in Markdown.
"""
import argparse
import functools
import gzip
import http.server
import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import threading

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
LIGHTHOUSE = "12.8.2"
BASE = "/digest/"
PAGES = {
    "home": "",
    "entry": "2023/09/25/moscow-rejects-charge/",
    "topic": "topics/south-caucasus/",
    "story": "stories/karabakh-2023/",
    "edition": "editions/2023-W40/",
    "search": "search/?q=armenia",
}
CATEGORIES = ["performance", "accessibility", "best-practices", "seo"]
CHROME = "--headless --no-sandbox --disable-gpu --disable-background-networking --no-first-run"


class ZippedSite(http.server.SimpleHTTPRequestHandler):
    """Files of a folder below the base path; what is text is zipped."""
    protocol_version = "HTTP/1.1"

    def do_GET(self):
        path = self.path.split("?")[0]
        file = self.translate_path("/" + path.removeprefix(BASE))
        if os.path.isdir(file):
            file = os.path.join(file, "index.html")
        found = path.startswith(BASE) and os.path.isfile(file)
        if not found:
            file = os.path.join(self.directory, "404.html")
        with open(file, "rb") as source:
            body = source.read()
        self.send_response(200 if found else 404)
        kind = self.guess_type(file)
        self.send_header("Content-Type", kind + ("; charset=utf-8" if kind.startswith("text/") else ""))
        if not kind.startswith("image/") or "svg" in kind:
            body = gzip.compress(body)
            self.send_header("Content-Encoding", "gzip")
        self.send_header("Cache-Control", "max-age=600")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_):
        pass


def installed():
    """The program, installed where it is not yet."""
    folder = os.path.join(ROOT, "target", "lighthouse-" + LIGHTHOUSE)
    program = os.path.join(folder, "node_modules", ".bin", "lighthouse")
    if not os.path.exists(program):
        subprocess.run(["npm", "install", "--silent", "--no-audit", "--no-fund", "--prefix", folder,
                        "lighthouse@" + LIGHTHOUSE], check=True)
    return program


def chrome():
    """The browser, or the end of the program."""
    names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"]
    found = os.environ.get("CHROME_PATH") or next(filter(None, map(shutil.which, names)), None)
    return found or sys.exit("There is no Chromium on the PATH, and CHROME_PATH names none")


def report(program, browser, url):
    command = [program, url, "--quiet", "--output=json", "--output-path=stdout", "--only-categories=" + ",".join(CATEGORIES),
               "--chrome-flags=" + CHROME]
    result = subprocess.run(command, capture_output=True, env={**os.environ, "CHROME_PATH": browser}, check=False)
    if result.returncode != 0:
        sys.exit(f"Lighthouse failed on {url}: {result.stderr.decode(errors='replace')[:2000]}")
    return json.loads(result.stdout)


def scores(run):
    return [round(100 * run["categories"][name]["score"]) for name in CATEGORIES]


def failures(run):
    """What keeps a score down, in a line each."""
    for name in CATEGORIES:
        category = run["categories"][name]
        for reference in category["auditRefs"] if category["score"] < 1 else []:
            audit = run["audits"][reference["id"]]
            if reference["weight"] > 0 and audit["score"] is not None and audit["score"] < 1:
                places = [item.get("node", {}).get("snippet", "") for item in (audit.get("details") or {}).get("items", [])]
                yield f"  {name}: {audit['id']}: {audit.get('displayValue', audit['title'])} {' '.join(filter(None, places))[:300]}"


def median(runs, audit, digits=1, factor=1):
    return round(statistics.median(run["audits"][audit]["numericValue"] for run in runs) * factor, digits)


def main():
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("--runs", type=int, default=3)
    options.add_argument("--page", choices=list(PAGES), action="append")
    options.add_argument("--courant", default=os.path.join(ROOT, "target/courant/bin/courant"))
    options.add_argument("--port", type=int, default=8790)
    given = options.parse_args()
    program, browser = installed(), chrome()
    address = f"http://127.0.0.1:{given.port}{BASE}"
    with tempfile.TemporaryDirectory() as folder:
        output = os.path.join(folder, "site")
        subprocess.run([given.courant, "build", "--quiet", "--site", ROOT, "--output", output, "--base-url", address], check=True)
        server = http.server.ThreadingHTTPServer(
            ("127.0.0.1", given.port), functools.partial(ZippedSite, directory=output))
        threading.Thread(target=server.serve_forever, daemon=True).start()
        under = False
        print("| page | performance | accessibility | best practices | SEO | first paint, s | largest paint, s | blocked, ms | shift |"
              " sent, KB |\n| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |")
        complaints = []
        for name in given.page or PAGES:
            runs = [report(program, browser, address + PAGES[name]) for _ in range(given.runs)]
            row = [round(statistics.median(each)) for each in zip(*map(scores, runs))]
            under = under or min(row) < 100
            complaints += [f"{name}:{line}" for run in runs for line in failures(run)]
            cells = [name, *row, median(runs, "first-contentful-paint", 2, .001), median(runs, "largest-contentful-paint", 2, .001),
                     median(runs, "total-blocking-time", 0), median(runs, "cumulative-layout-shift", 3),
                     median(runs, "total-byte-weight", 1, .001)]
            print("| " + " | ".join(str(cell) for cell in cells) + " |", flush=True)
        print("\n".join(sorted(set(complaints))), file=sys.stderr)
    sys.exit(1 if under else 0)


if __name__ == "__main__":
    main()
