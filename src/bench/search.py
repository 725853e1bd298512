#!/usr/bin/env python3
"""Measures the search of a site, and Pagefind's on the same site where it is given: index time, size, bytes of a first
query, time of an answer, and how well entries are found again by words of theirs.

  src/bench/search.py [--entries 1000,10000] [--queries 200] [--courant target/courant/bin/courant]
                      [--pagefind FOLDER/node_modules/.bin/pagefind] [--shared ../shared/bench]

The digest is made up here: each entry has a few words of its own, which come again and again in it, among words that
all entries share; or it is the shared corpus. Queries are known items: three words of an entry's title, three words of
its body, the beginnings of title words, title words with two letters swapped. A Chromium asks a server that compresses
and counts, and keeps nothing between two first queries. Pagefind is asked through its API, without its own widget.
"""
import argparse
import functools
import glob
import gzip
import http.server
import importlib.util
import itertools
import json
import mimetypes
import os
import random
import re
import statistics
import subprocess
import sys
import tempfile
import threading
import time
import urllib.parse

HERE = os.path.dirname(os.path.abspath(__file__))
ENDINGS = ["", "", "", "", "s", "s", "ed", "ing"]
SMALL = ("the of and to a in that is for on with as was by it from at are be has have an not which its this but or "
         "their were more they who will would been had than can when one new other about all there into also").split()


def loaded(name):
    spec = importlib.util.spec_from_file_location("bench", os.path.join(HERE, name))
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


latency = loaded("preview-latency.py")


def spread(values, form="{:.0f}"):
    return f"{form.format(statistics.median(values))} [{form.format(min(values))} to {form.format(max(values))}]"


class Corpus:
    """Entries with themes: the rank of a shared word tells how often it comes, as in a natural language."""

    def __init__(self, seed=1):
        self.random = random.Random(seed)
        onsets = "b br c ch cl cr d dr f fl fr g gr h j k l m n p pl pr qu r s sc sh sl sp st str t th tr v w".split()
        vowels = "a e i o u ai ea ee ie oa oo ou".split()
        codas = ["", "", "n", "r", "l", "t", "s", "m", "nd", "st", "ck", "ng", "rt", "x"]
        words, seen = [], set(SMALL)
        while len(words) < 30_000:
            word = "".join(self.random.choice(onsets) + self.random.choice(vowels) + self.random.choice(codas)
                           for _ in range(self.random.choice([1, 2, 2, 2, 3, 3])))
            if word not in seen and len(word) > 3:
                seen.add(word)
                words.append(word)
        self.words = words
        self.weights = list(itertools.accumulate(1 / (rank + 20) for rank in range(len(words))))
        self.small = list(itertools.accumulate(1 / (rank + 2) for rank in range(len(SMALL))))

    def entry(self, number):
        """Title and paragraphs."""
        pick = self.random
        theme = pick.choices(self.words[500:], k=8) + pick.choices(self.words, cum_weights=self.weights, k=4)
        shared = iter(pick.choices(self.words, cum_weights=self.weights, k=400))

        def phrase(length):
            words = []
            while len(words) < length:
                if pick.random() < 0.42:
                    words.append(pick.choices(SMALL, cum_weights=self.small)[0])
                else:
                    word = pick.choice(theme) if pick.random() < 0.25 else next(shared)
                    words.append(word + pick.choice(ENDINGS))
            return " ".join(words)

        title = " ".join(pick.sample(theme, 4) + [next(shared)] + [pick.choices(SMALL, cum_weights=self.small)[0]]).capitalize()
        return title, [phrase(pick.randint(30, 80)).capitalize() + "." for _ in range(pick.randint(3, 6))]

    def write(self, count, folder):
        content = os.path.join(folder, "content")
        os.makedirs(content)
        topics = self.words[:30]
        latency.write(os.path.join(content, "site.yaml"), "title: A made-up digest\ndescription: To search in.\n"
                      "baseUrl: http://localhost/\nlanguage: en\ntimeZone: UTC\n")
        latency.write(os.path.join(content, "topics.yaml"),
                      "".join(f"- id: {topic}\n  label: {topic.capitalize()}\n" for topic in topics))
        latency.write(os.path.join(content, "sources.yaml"), "".join(
            f"- id: paper-{i}\n  name: The {self.words[i].capitalize()} Paper\n  url: https://paper-{i}.example/\n"
            for i in range(40)))
        for number in range(count):
            year, month, day = 2021 + number * 5 // count, number * 60 // count % 12 + 1, number % 28 + 1
            title, paragraphs = self.entry(number)
            file = os.path.join(content, f"articles/{year}/{month:02}/{number}.md")
            os.makedirs(os.path.dirname(file), exist_ok=True)
            source = self.random.randrange(40)
            latency.write(file, f"---\ntitle: {title}\ndate: {year}-{month:02}-{day:02}\n"
                          f"topics: [{', '.join(self.random.sample(topics, 2))}]\nsource: paper-{source}\n"
                          f"url: https://paper-{source}.example/{number}\nrights: own\nslug: entry-{number}\n---\n"
                          + "\n\n".join(paragraphs) + "\n")


class Server(http.server.ThreadingHTTPServer):
    """A server of a folder that compresses what it sends, and counts it."""
    daemon_threads = True

    def __init__(self, folder):
        self.folder, self.sent, self.requests, self.last = folder, 0, 0, 0
        super().__init__(("127.0.0.1", 0), Handler)
        threading.Thread(target=self.serve_forever, daemon=True).start()
        self.address = f"http://127.0.0.1:{self.server_port}/"

    @functools.lru_cache(None)
    def compressed(self, path):
        file = os.path.join(self.folder, path)
        file = os.path.join(file, "index.html") if os.path.isdir(file) else file
        if not os.path.isfile(file):
            return None
        with open(file, "rb") as opened:
            return mimetypes.guess_type(file)[0] or "application/octet-stream", gzip.compress(opened.read(), 6)

    def forget(self):
        self.sent = self.requests = 0

    def settle(self):
        while time.time() - self.last < 0.4:
            time.sleep(0.05)


class Handler(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_GET(self):
        found = self.server.compressed(urllib.parse.unquote(urllib.parse.urlparse(self.path).path).strip("/"))
        self.send_response(200 if found else 404)
        body = found[1] if found else b""
        if found:
            self.send_header("Content-Type", found[0])
            self.send_header("Content-Encoding", "gzip")
        self.send_header("Cache-Control", "no-store")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)
        self.server.sent += len(body)
        self.server.requests += 1
        self.server.last = time.time()

    def log_message(self, *arguments):
        pass


class Browser(latency.Chromium):
    def evaluate(self, expression):
        self.number += 1
        self.send(json.dumps({"id": self.number, "method": "Runtime.evaluate", "params": {
            "expression": f"(async () => {{ {expression} }})()", "awaitPromise": True, "returnByValue": True}}))
        while True:
            answer = json.loads(self.receive())
            if answer.get("id") == self.number:
                if "exceptionDetails" in answer.get("result", {}):
                    sys.exit(json.dumps(answer["result"]["exceptionDetails"])[:2000])
                return answer.get("result", {}).get("result", {}).get("value")

    def go(self, url):
        self.evaluate(f"location.href = {json.dumps(url)}")
        time.sleep(0.1)
        latency.until(lambda: self.evaluate(
            f"return location.href === {json.dumps(url)} && document.readyState === 'complete'"))


OURS = """
const form = document.querySelector("form[role=search]"), status = document.getElementById("search-status");
const list = document.getElementById("search-results");
list.replaceChildren();
status.textContent = "";
form.elements.q.value = %s;
const start = performance.now();
form.requestSubmit();
while (!status.textContent) await new Promise(done => setTimeout(done));
return [performance.now() - start, [...list.querySelectorAll("h2 a")].map(link => link.pathname)];
"""
THEIRS = """
globalThis.pagefind ??= await import("/pagefind/pagefind.js");
const start = performance.now();
const found = await pagefind.search(%s);
const data = await Promise.all(found.results.slice(0, 10).map(result => result.data()));
return [performance.now() - start, data.map(page => new URL(page.url, location.href).pathname)];
"""


def known_items(site, count):
    """Queries by kind, each with the path of the entry that its words are of."""
    pick = random.Random(7)
    files = sorted(glob.glob(os.path.join(site, "content/articles/**/*.md"), recursive=True))
    kinds = {"title words": [], "body words": [], "beginnings": [], "swapped letters": []}
    for file in pick.sample(files, min(count, len(files))):
        text = open(file, encoding="utf-8").read()
        head, body = text.split("\n---\n", 1)
        slug = re.search(r"^slug: \"?([^\"\n]*)", head, re.M).group(1)
        path = "/" + re.search(r"^date: (\d{4}-\d\d-\d\d)", head, re.M).group(1).replace("-", "/") + f"/{slug}/"
        long = lambda text: sorted({word for word in re.findall(r"[a-z]+", text.lower()) if len(word) > 4 and word not in SMALL})
        title = long(re.search(r"^title: (.*)$", head, re.M).group(1))
        prose = long(re.sub(r"\(https?://[^)]*\)|```.*?```", "", body, flags=re.S))
        if len(title) < 3 or len(prose) < 3:
            continue
        words = pick.sample(title, 3)
        kinds["title words"].append((" ".join(words), path))
        kinds["body words"].append((" ".join(pick.sample(prose, 3)), path))
        kinds["beginnings"].append((" ".join(word[:max(4, len(word) * 2 // 3)] for word in words), path))
        swapped = max(words, key=len)
        kinds["swapped letters"].append((" ".join(
            word[:3] + word[4] + word[3] + word[5:] if word == swapped else word for word in words), path))
    return kinds


def measure(name, server, browser, page, script, kinds, firsts=15):
    first, requests, times, loaded = [], [], [], []
    for query, _ in (kinds["title words"] + kinds["body words"])[::max(1, len(kinds["title words"]) * 2 // firsts)]:
        browser.go("about:blank")
        server.settle()
        server.forget()
        browser.go(server.address + page)
        server.settle()
        times.append(browser.evaluate(script % json.dumps(query))[0])
        server.settle()
        first.append(server.sent / 1000)
        requests.append(server.requests)
        loaded.append(browser.evaluate(script % json.dumps(query))[0])
    print(f"  {name}: first query kB {spread(first)}, requests {spread(requests)}, answer ms {spread(times)}, "
          f"with its parts loaded {spread(loaded)}")
    for kind, queries in kinds.items():
        ranks, times = [], []
        for query, path in queries:
            taken, found = browser.evaluate(script % json.dumps(query))
            times.append(taken)
            ranks.append(found.index(path) + 1 if path in found[:10] else 0)
        rank = lambda most: sum(0 < rank <= most for rank in ranks) / len(ranks)
        print(f"  {name}: {kind:15} MRR {sum(1 / rank for rank in ranks if rank) / len(ranks):.3f}, in the first "
              f"{rank(1):.3f}, in the first five {rank(5):.3f}; ms {spread(times)}", flush=True)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--entries", default="1000,10000")
    parser.add_argument("--queries", type=int, default=200)
    parser.add_argument("--courant", default=os.path.join(HERE, "../../target/courant/bin/courant"))
    parser.add_argument("--pagefind", help="its program")
    parser.add_argument("--shared", help="the folder with corpus.py")
    options = parser.parse_args()
    for entries in options.entries.split(","):
        with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
            run(int(entries), folder, options)


def run(entries, folder, options):
    site, output = os.path.join(folder, "site"), os.path.join(folder, "output")
    if options.shared:
        subprocess.run([sys.executable, os.path.join(options.shared, "corpus.py"), str(entries), site, "--flavour",
                        "courant"], check=True, stdout=subprocess.DEVNULL)
    else:
        Corpus().write(entries, site)
    builds = loaded("cold-builds.py")
    built = builds.timed([options.courant, "--quiet", "build", "--site", site, "--output", output, "--base-url", "http://localhost/"])
    index = [file for file in glob.glob(output + "/search/*/*.json")]
    print(f"{entries} entries: built in {built['cpu s']:.1f} s of CPU; index of {len(index)} files, "
          f"{sum(os.path.getsize(file) for file in index) / 1e6:.1f} MB", flush=True)
    jar = os.path.join(os.path.dirname(options.courant), "../../courant.jar")
    subprocess.run(["java", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-cp", jar,
                    os.path.join(HERE, "SearchIndexing.java"), site], check=True)
    if options.pagefind:
        timed = builds.timed([options.pagefind, "--site", output, "--glob", "[0-9]*/[0-9]*/[0-9]*/*/index.html",
                              "--root-selector", "main"])
        index = glob.glob(output + "/pagefind/**/*.*", recursive=True)
        print(f"  Pagefind indexed in {timed['wall s']:.1f} s, {timed['cpu s']:.1f} s of CPU; {len(index)} files, "
              f"{sum(os.path.getsize(file) for file in index) / 1e6:.1f} MB", flush=True)
    kinds = known_items(site, options.queries)
    server = Server(output)
    browser = Browser("about:blank", os.path.join(folder, "chromium"))
    try:
        measure("Courant", server, browser, "search/", OURS, kinds)
        if options.pagefind:
            measure("Pagefind", server, browser, "about/" if os.path.isdir(output + "/about") else "404.html", THEIRS, kinds)
    finally:
        browser.close()


if __name__ == "__main__":
    main()
