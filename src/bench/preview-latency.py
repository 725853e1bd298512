#!/usr/bin/env python3
"""Times a preview: from the save of a file to the new text over HTTP, and in Chromium where it is asked for.

  src/bench/preview-latency.py [--entries 1000,10000] [--saves 50] [--courant target/courant/bin/courant]
                               [--shared ../shared/bench] [--browser]

Starts `courant serve` on a digest made by DigestGenerator.java, or on the shared corpus, and saves one entry, then one
template, again and again. Over HTTP the page is asked for every millisecond until it has the new text. With --browser
a Chromium shows the entry, and the times are those until its page has loaded with the new text. The saves before
Java's compilers have done their work are slower, and are reported apart.
"""
import argparse
import glob
import http.client
import json
import os
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.request

HERE = os.path.dirname(os.path.abspath(__file__))
WARM = 20
PATIENCE = 60


def spread(values):
    values = [1000 * value for value in values]
    return f"{statistics.median(values):6.0f}  [{min(values):.0f} to {max(values):.0f}]"


def write(path, text):
    with open(path, "w", encoding="utf-8") as file:
        file.write(text)


class Preview:
    """A preview that is being served, and one connection to it."""

    def __init__(self, courant, site):
        start = time.perf_counter()
        self.process = subprocess.Popen([courant, "serve", "--site", site, "--port", "0"], stdout=subprocess.PIPE,
                                        stderr=subprocess.DEVNULL, text=True)
        line = self.process.stdout.readline()
        self.start = time.perf_counter() - start
        address = re.search(r"http://([^/:]+):(\d+)(/\S*)", line)
        if not address:
            sys.exit(f"courant serve did not start: {line}")
        self.host, self.port, self.base = address.group(1), int(address.group(2)), address.group(3)
        self.connection = http.client.HTTPConnection(self.host, self.port)

    def get(self, path):
        self.connection.request("GET", path)
        answer = self.connection.getresponse()
        return answer.status, answer.read().decode("utf-8")

    def close(self):
        self.process.terminate()
        self.process.wait()


def until(has):
    start = time.perf_counter()
    while not has():
        if time.perf_counter() - start > PATIENCE:
            sys.exit("the new text did not come")
        time.sleep(0.001)


def times(saves, save, has):
    """Seconds from each save until its text is there."""
    taken = []
    for number in range(saves):
        text = f"Saved for the {number + 1}th time at {time.time_ns()}."
        time.sleep(0.05)
        start = time.perf_counter()
        save(text)
        until(lambda: has(text))
        taken.append(time.perf_counter() - start)
    return taken


def report(name, taken):
    first, warm = taken[:WARM], taken[WARM:]
    print(f"  {name:24} first {len(first)} saves, ms {spread(first)}")
    if warm:
        print(f"  {'':24} next {len(warm)} saves, ms  {spread(warm)}", flush=True)


class Chromium:
    """A Chromium that shows one page, asked over its debugging protocol by the smallest of web socket clients."""

    def __init__(self, url, folder):
        import socket
        import base64
        program = next(filter(None, map(shutil.which, ["chromium", "chromium-browser", "google-chrome"])), None)
        if not program:
            sys.exit("there is no Chromium on the PATH")
        self.process = subprocess.Popen(
            [program, "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
             "--disable-background-networking", "--disable-component-update", "--disable-sync",
             "--remote-debugging-port=0", f"--user-data-dir={folder}", url],
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        ports = os.path.join(folder, "DevToolsActivePort")
        until(lambda: os.path.exists(ports) and os.path.getsize(ports) > 0)
        with open(ports, encoding="utf-8") as file:
            port = int(file.readline())
        pages = []
        until(lambda: pages.extend(page for page in json.load(urllib.request.urlopen(f"http://127.0.0.1:{port}/json"))
                                   if page["type"] == "page") or pages)
        self.socket = socket.create_connection(("127.0.0.1", port))
        path = re.sub(r"^ws://[^/]+", "", pages[0]["webSocketDebuggerUrl"])
        self.socket.sendall((f"GET {path} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nUpgrade: websocket\r\n"
                             f"Connection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
                             f"Sec-WebSocket-Key: {base64.b64encode(os.urandom(16)).decode()}\r\n\r\n").encode())
        self.stream = self.socket.makefile("rb")
        while self.stream.readline().strip():
            pass
        self.number = 0

    def shows(self, text):
        self.number += 1
        wanted = f"document.readyState === 'complete' && document.body.innerText.includes({json.dumps(text)})"
        self.send(json.dumps({"id": self.number, "method": "Runtime.evaluate", "params": {"expression": wanted}}))
        while True:
            answer = json.loads(self.receive())
            if answer.get("id") == self.number:
                return answer.get("result", {}).get("result", {}).get("value") is True

    def send(self, text):
        data, mask = text.encode(), os.urandom(4)
        size = bytes([0x80 | len(data)]) if len(data) < 126 else bytes([0x80 | 126]) + len(data).to_bytes(2, "big")
        self.socket.sendall(b"\x81" + size + mask + bytes(byte ^ mask[i % 4] for i, byte in enumerate(data)))

    def receive(self):
        size = self.stream.read(2)[1]
        if size >= 126:
            size = int.from_bytes(self.stream.read(2 if size == 126 else 8), "big")
        return self.stream.read(size)

    def close(self):
        self.process.terminate()
        self.process.wait()


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--entries", default="1000,10000")
    parser.add_argument("--saves", type=int, default=50)
    parser.add_argument("--courant", default=os.path.join(HERE, "../../target/courant/bin/courant"))
    parser.add_argument("--shared", help="the folder with corpus.py")
    parser.add_argument("--browser", action="store_true", help="measure in Chromium too")
    options = parser.parse_args()
    for entries in options.entries.split(","):
        with tempfile.TemporaryDirectory() as folder:
            site = os.path.join(folder, "site")
            if options.shared:
                subprocess.run([sys.executable, os.path.join(options.shared, "corpus.py"), entries, site, "--flavour",
                                "courant"], check=True, stdout=subprocess.DEVNULL)
            else:
                subprocess.run(["java", os.path.join(HERE, "DigestGenerator.java"), entries, site], check=True)
            measure(entries, site, folder, options)


def measure(entries, site, folder, options):
    files = sorted(glob.glob(os.path.join(site, "content/articles/**/*.md"), recursive=True))
    entry = next(file for file in files[len(files) // 3:] if re.search(r"^rights: own$", open(file).read(), re.M))
    text = open(entry, encoding="utf-8").read()
    date = re.search(r"^date: (\d{4})-(\d\d)-(\d\d)", text, re.M)
    text = re.sub(r"^title: .*$", "title: The entry that is saved", text, flags=re.M)
    text = re.sub(r"^slug: .*\n", "", text, flags=re.M)
    write(entry, text)
    template = os.path.join(site, "templates/entry.ftlh")
    os.makedirs(os.path.dirname(template), exist_ok=True)
    shutil.copy(os.path.join(HERE, "../../templates/entry.ftlh"), template)
    markup = open(template, encoding="utf-8").read()
    preview = Preview(options.courant, site)
    try:
        page = preview.base + "/".join(date.groups()) + "/the-entry-that-is-saved/"
        status, html = preview.get(page)
        if status != 200:
            sys.exit(f"{page} has status {status}")
        print(f"{entries} entries, {preview.start:.1f} s to the start")
        has = lambda wanted: wanted in preview.get(page)[1]
        report("entry over HTTP", times(options.saves, lambda new: write(entry, f"{text}\n{new}\n"), has))
        report("template over HTTP", times(options.saves, lambda new: write(template, f"{markup}<!-- {new} -->\n"), has))
        if options.browser:
            browser = Chromium(f"http://{preview.host}:{preview.port}{page}", os.path.join(folder, "chromium"))
            try:
                until(lambda: browser.shows("The entry that is saved"))
                report("entry in Chromium",
                       times(options.saves, lambda new: write(entry, f"{text}\n{new}\n"), browser.shows))
            finally:
                browser.close()
    finally:
        preview.close()


if __name__ == "__main__":
    main()
