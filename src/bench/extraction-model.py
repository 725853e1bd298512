#!/usr/bin/env python3
"""Learns which blocks of a page, or which lines of a paste, are the story, and writes the weights.

  extraction-model.py SUITES html|paste [--validate] [--work DIR] [--app target/courant.jar]

SUITES is a folder as src/bench/extraction.py takes it. The traits of all blocks come from ExtractionTraits.java. A block
is labelled by aligning the page with the marked body. A logistic regression is fitted; all pages of a suite weigh the
same, and within a page a block weighs as the root of its share of the story. --validate prints the score on pages that
the model has not seen, in five folds by page. Needs numpy and scipy. The result is the same on every run.
"""
import argparse
import bisect
import hashlib
import json
import os
import subprocess
import sys
from collections import Counter, defaultdict

import numpy as np
import scipy.sparse as sp
from scipy.optimize import fmin_l_bfgs_b

SUITES = {"benchmark": 3.0, "wcxb": 1.0, "news424": 1.3, "fundus": 1.0}
FOLDS = 5
PLACES = {-2: "2 before", -1: "1 before", 0: "itself", 1: "1 after", 2: "2 after"}
OFFSETS = {"html": (-1, 0, 1), "paste": (-2, -1, 0, 1, 2)}
KEPT = 0.45
SMOOTH = 0.3
ROUNDS = 100
COPY = 8
FAR = 10  # blocks so far from any of the story or the selection are many and alike: some of them will do
SOME = 0.15
# What of a neighbour is looked at.
OF_NEIGHBOURS = ("words ", "share in links", "ends", "is ", "says ", "in the sel", "outside", "share of prose", "likeness", "called ",
                 "hidden", "sentences", "begins", "share in the", "long and", "share in bold", "under", "in an emb", "prose of its kind")


# ---------------------------------------------------------------- pages

def read(suites, form, work, app):
    here = os.path.dirname(os.path.abspath(__file__))
    classes = os.path.join(work, "classes")
    os.makedirs(classes, exist_ok=True)
    subprocess.run(["javac", "-nowarn", "-d", classes, "-cp", app, os.path.join(here, "ExtractionTraits.java")], check=True)
    subprocess.run(["java", "-cp", app + os.pathsep + classes, "press.courant.extract.ExtractionTraits", suites, work, form]
                   + list(SUITES), check=True)
    pages = []
    for suite in SUITES:
        with open(os.path.join(suites, suite, "truth.json"), encoding="utf-8") as file:
            truth = json.load(file)
        truth = truth.get("output", truth)
        with open(os.path.join(work, suite + ".jsonl"), encoding="utf-8") as file:
            for line in file:
                page = json.loads(line)
                page["suite"] = suite
                page["truth"] = truth[page["id"]].get("articleBody") or ""
                page["labels"], page["tokens"] = labels([block["text"] for block in page["blocks"]], page["truth"])
                pages.append(page)
    with open(os.path.join(work, "traits.txt"), encoding="utf-8") as file:
        traits = file.read().splitlines()
    return pages, traits


def labels(blocks, truth):
    """The share of each block's words that stand in the marked body at its place, and the number of its words."""
    body = yardstick.tokens(truth)
    size = len(body)
    positions = defaultdict(list)
    for i in range(size - 3):
        positions[tuple(body[i:i + 4])].append(i)
    words = [yardstick.tokens(block) for block in blocks]
    places = [place(tokens, positions) for tokens in words]
    chain = longest_chain(places, size)
    used = [False] * size
    label = [0.0] * len(blocks)
    for block, at in sorted(chain.items()):
        label[block] = max(claim(words[block], body, used, at), places[block][0])
    rest = [b for b in range(len(blocks)) if places[b] and b not in chain]
    for block in sorted(rest, key=lambda b: -places[b][1]):
        at = max(places[block][2], key=lambda o: sum(1 for p, _ in matches(words[block], body, used, o)))
        label[block] = claim(words[block], body, used, at)
    short_blocks(words, places, sorted(chain.items()), body, used, label)
    return label, [len(tokens) for tokens in words]


def place(tokens, positions):
    """The share of its runs of four words that are in the body, and the offsets at which most of them are."""
    if len(tokens) < 4:
        return None
    votes, hits = Counter(), 0
    for j in range(len(tokens) - 3):
        found = positions.get(tuple(tokens[j:j + 4]), ())
        hits += bool(found)
        for p in found[:20]:
            votes[p - j] += 1
    if not hits:
        return None
    best = votes.most_common(1)[0][1]
    return hits / (len(tokens) - 3), best, [o for o, count in votes.items() if count >= 0.5 * best][:6]


def matches(tokens, body, used, at):
    return [(at + j, word) for j, word in enumerate(tokens) if 0 <= at + j < len(body) and body[at + j] == word and not used[at + j]]


def claim(tokens, body, used, at):
    found = matches(tokens, body, used, at)
    for position, _ in found:
        used[position] = True
    return len(found) / len(tokens)


def longest_chain(places, size):
    """Blocks in the order of the page that are in the same order in the body: the heaviest such chain."""
    items = [(block, at, entry[1]) for block, entry in enumerate(places) if entry for at in entry[2]]
    tree = [(0, -1)] * (size + 9)
    best, previous = [0] * len(items), [-1] * len(items)
    for k in sorted(range(len(items)), key=lambda k: (items[k][0], -items[k][1])):
        _, at, votes = items[k]
        p = q = min(max(at, 0), size) + 1
        top = (0, -1)
        while p > 0:
            top = max(top, tree[p], key=lambda node: node[0])
            p -= p & -p
        best[k], previous[k] = top[0] + votes, top[1]
        q = min(q + max(votes, 1), size + 8)
        while q < len(tree):
            if best[k] > tree[q][0]:
                tree[q] = (best[k], k)
            q += q & -q
    chain = {}
    k = max(range(len(items)), key=lambda k: best[k]) if items else -1
    while k >= 0:
        chain.setdefault(items[k][0], items[k][1])
        k = previous[k]
    return chain


def short_blocks(words, places, chain, body, used, label):
    """A block of few words is of the story where the body has them between the same neighbours."""
    keys = [block for block, _ in chain]
    for block, tokens in enumerate(words):
        if places[block] or not tokens:
            continue
        i = bisect.bisect(keys, block)
        low = 0 if i == 0 else max(0, chain[i - 1][1] + len(words[chain[i - 1][0]]) - 2)
        high = len(body) if i == len(chain) else min(len(body), chain[i][1] + 2)
        low = max(0, high - 40) if i == 0 else low
        high = min(len(body), low + 40) if i == len(chain) else high
        for p in range(low, high - len(tokens) + 1):
            if body[p:p + len(tokens)] == tokens and not any(used[p:p + len(tokens)]):
                label[block] = 1.0
                used[p:p + len(tokens)] = [True] * len(tokens)
                break


# ---------------------------------------------------------------- traits

def matrix(pages, traits, offsets):
    looked_at = np.array([name.startswith(OF_NEIGHBOURS) for name in traits])
    width = len(traits) + 1
    pointers, columns = [0], []
    for page in pages:
        blocks = [block["traits"] for block in page["blocks"]]
        neighbours = [[t for t in block if looked_at[t]] for block in blocks]
        for i in range(len(blocks)):
            for place, offset in enumerate(offsets):
                base, j = place * width, i + offset
                if not 0 <= j < len(blocks):
                    columns.append(base + width - 1)
                else:
                    columns.extend(base + t for t in (blocks if offset == 0 else neighbours)[j])
            pointers.append(len(columns))
    names = [PLACES[offset] + "," + name for offset in offsets for name in traits + ["no block"]]
    return sp.csr_matrix((np.ones(len(columns)), columns, pointers), shape=(len(pointers) - 1, len(names))), names


def weights(pages, traits):
    """What each block counts for in fitting; 0 where it is left out."""
    near_story = [traits.index(name) for name in ("in the selection", "between long lines") if name in traits][0]
    random, found = np.random.RandomState(1), []
    for page in pages:
        size = len(page["blocks"])
        story = max(40, len(yardstick.tokens(page["truth"])))
        marked = np.array([near_story in block["traits"] or label > 0 for block, label in zip(page["blocks"], page["labels"])])
        near = np.array([marked[max(0, i - FAR):i + FAR + 1].any() for i in range(size)])
        chosen = random.rand(size) < SOME
        weight = np.sqrt(np.minimum(np.array(page["tokens"]) / story, 0.5) + 0.002)
        weight = np.where(near, weight, np.where(chosen, weight / SOME, 0))
        found.append(2 * SUITES[page["suite"]] * weight / max(weight.sum(), 1e-9))
    return np.concatenate(found)


# ---------------------------------------------------------------- fitting

def fit(x, y, weight, smooth):
    xt = x.T.tocsr()

    def loss(w):
        z = x @ w[:-1] + w[-1]
        value = (weight * (np.maximum(z, 0) - z * y + np.log1p(np.exp(-np.abs(z))))).sum() + smooth / 2 * (w[:-1] ** 2).sum()
        slope = weight * (1 / (1 + np.exp(-z)) - y)
        return value, np.concatenate([xt @ slope + smooth * w[:-1], [slope.sum()]])

    return fmin_l_bfgs_b(loss, np.zeros(x.shape[1] + 1), maxiter=ROUNDS, m=12)[0]


def chances_of(x, w):
    return 1 / (1 + np.exp(-(x @ w[:-1] + w[-1])))


def validate(pages, x, y, weight):
    """Each fold is judged by a model that has not seen it."""
    fold = np.array([fold_of(page) for page in pages for _ in page["blocks"]])
    chances = np.zeros(len(y))
    for f in range(FOLDS):
        seen = (fold != f) & (weight > 0)
        chances[fold == f] = chances_of(x[fold == f], fit(x[seen], y[seen], weight[seen], SMOOTH))
    report(pages, chances)


def text_of(page, chances):
    """What the extractor makes of the chances: blocks that say nothing new are left out."""
    said, kept = set(), []
    for block, chance in zip(page["blocks"], chances):
        if chance < KEPT:
            continue
        tokens = [token.lower() for token in yardstick.tokens(block["text"])]
        runs = {tuple(tokens[i:i + 4]) for i in range(len(tokens) - 3)}
        if len(tokens) >= COPY and sum(run in said for run in runs) >= 0.9 * len(runs):
            continue
        said |= runs
        kept.append(block["text"])
    return "\n".join(kept)


def report(pages, chances):
    start, scores = 0, defaultdict(list)
    for page in pages:
        p = chances[start:start + len(page["blocks"])]
        start += len(p)
        scores[page["suite"]].append(yardstick.Page(page["id"], page["truth"], text_of(page, p)))
    for suite, found in scores.items():
        print("%-10s F1 %.4f  precision %.4f  recall %.4f" % ((suite,) + tuple(
            yardstick.summarise(found)[key] for key in ("f1", "precision", "recall"))), flush=True)


def fold_of(page):
    return int(hashlib.md5(page["id"].encode()).hexdigest(), 16) % FOLDS


def write(path, names, w):
    with open(path, "w", encoding="utf-8", newline="\n") as file:
        file.write("place,trait,weight\nbias,always,%.3f\n" % w[-1])
        for name, weight in zip(names, w):
            if abs(weight) >= 0.0005:
                file.write("%s,%.3f\n" % (name, weight))


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("suites")
    parser.add_argument("form", choices=OFFSETS)
    parser.add_argument("--app", default="target/courant.jar")
    parser.add_argument("--work", default="target/extraction-model")
    parser.add_argument("--validate", action="store_true")
    options = parser.parse_args()
    sys.path.insert(0, options.suites)
    sys.dont_write_bytecode = True
    global yardstick
    import yardstick
    pages, traits = read(options.suites, options.form, options.work, options.app)
    x, names = matrix(pages, traits, OFFSETS[options.form])
    y = np.array([label for page in pages for label in page["labels"]])
    weight = weights(pages, traits)
    if options.validate:
        print("pages that the model has not seen:")
        validate(pages, x, y, weight)
    w = fit(x[weight > 0], y[weight > 0], weight[weight > 0], SMOOTH)
    print("pages that it has learned from:")
    report(pages, chances_of(x, w))
    write("src/main/resources/press/courant/extract/%s-model.csv" % {"html": "page", "paste": "paste"}[options.form], names, w)


if __name__ == "__main__":
    main()
