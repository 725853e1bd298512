#!/usr/bin/env python3
"""Learns which blocks of a page are its story, and writes model.csv.

  extraction-model.py SUITES [--validate] [--work DIR] [--app target/courant.jar]

SUITES is a folder as src/bench/extraction.py takes it. The traits of all blocks come from ExtractionTraits.java. A block
is labelled by aligning the page with the marked body. Two logistic regressions are fitted, each block weighing as much
as its share of its page's story; the second also sees what the first thought of all blocks, which during fitting comes
from models that have not seen the page. --validate prints the score on pages that neither model has seen, in five
folds by page. Needs numpy and scipy. The result is the same on every run.
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

SUITES = {"benchmark": 5.0, "wcxb": 1.0, "news424": 1.3, "fundus": 1.0}
FOLDS = 5
OFFSETS = (-2, -1, 0, 1, 2)
PLACES = ("2 before", "1 before", "itself", "1 after", "2 after")
CHANCES = np.array([0.02, 0.08, 0.2, 0.35, 0.5, 0.65, 0.8, 0.92, 0.98])
NEAR = 5
KEPT = 0.45
SMOOTH = (0.03, 0.01)
ROUNDS = 300
# What of a neighbour is looked at.
OF_NEIGHBOURS = ("words ", "share in links", "ends", "is ", "says ", "in the sel", "outside", "share of prose", "likeness", "called ",
                 "hidden", "sentences", "begins", "share in the", "long and", "share in bold", "under", "in an emb", "prose of its kind")


# ---------------------------------------------------------------- pages

def read(suites, work, app):
    here = os.path.dirname(os.path.abspath(__file__))
    classes = os.path.join(work, "classes")
    os.makedirs(classes, exist_ok=True)
    subprocess.run(["javac", "-nowarn", "-d", classes, "-cp", app, os.path.join(here, "ExtractionTraits.java")], check=True)
    subprocess.run(["java", "-cp", app + os.pathsep + classes, "press.courant.extract.ExtractionTraits", suites, work]
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
    with open(os.path.join(work, "surroundings.txt"), encoding="utf-8") as file:
        surroundings = file.read().splitlines()
    return pages, traits, surroundings


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

def matrix(pages, traits):
    looked_at = np.array([name.startswith(OF_NEIGHBOURS) for name in traits])
    width = len(traits) + 1
    pointers, columns = [0], []
    for page in pages:
        blocks = [block["traits"] for block in page["blocks"]]
        neighbours = [[t for t in block if looked_at[t]] for block in blocks]
        for i in range(len(blocks)):
            for place, offset in enumerate(OFFSETS):
                base, j = place * width, i + offset
                if not 0 <= j < len(blocks):
                    columns.append(base + width - 1)
                else:
                    columns.extend(base + t for t in (blocks if offset == 0 else neighbours)[j])
            pointers.append(len(columns))
    names = [place + "," + name for place in PLACES for name in traits + ["no block"]]
    return sp.csr_matrix((np.ones(len(columns)), columns, pointers), shape=(len(pointers) - 1, len(names))), names


def surroundings(pages, chances, names):
    """The traits of press.courant.extract.Context."""
    column = {name: i for i, name in enumerate(names)}
    steps = len(CHANCES) + 1

    def scale(name):
        return min(i for key, i in column.items() if key.startswith(name + " below") or key.startswith(name + " from"))

    families = ["chance by itself"] + ["chance of block %d %s" % (i, side) for i in (1, 2, 3) for side in ("before", "after")]
    families += ["chance of its kind", "chance of its siblings", "chance of its cousins", "chance of what is near"]
    base = {name: scale(name) for name in families}
    first_base, last_base = scale("blocks to the first sure one"), scale("blocks from the last sure one")
    story_base = scale("share of the story before")
    rows, columns, start = [], [], 0

    def add(i, c):
        rows.append(start + i)
        columns.append(c)

    def chance(name, value):
        return base[name] + (steps if value < 0 else int(np.digitize(value, CHANCES)))

    for page in pages:
        size = len(page["blocks"])
        p = chances[start:start + size]
        weight = np.array([max(1, block["length"]) for block in page["blocks"]], dtype=float)
        words = np.array([block["words"] for block in page["blocks"]])
        sure = np.where((p > 0.5) & (words >= 15))[0]
        means = {}
        for key, name in (("kind", "chance of its kind"), ("parent", "chance of its siblings"), ("grandparent", "chance of its cousins")):
            group = np.array([block[key] for block in page["blocks"]], dtype=int)
            rest = np.bincount(group, weight)[group] - weight
            means[name] = np.where(rest < 0.5, -1, (np.bincount(group, p * weight)[group] - p * weight) / np.maximum(rest, 0.5))
        story = np.concatenate([[0], np.cumsum(p * weight)])
        everything = np.concatenate([[0], np.cumsum(weight)])
        for i in range(size):
            add(i, chance("chance by itself", p[i]))
            for d in (1, 2, 3):
                add(i, chance("chance of block %d before" % d, p[i - d] if i >= d else -1))
                add(i, chance("chance of block %d after" % d, p[i + d] if i + d < size else -1))
            for name, values in means.items():
                add(i, chance(name, values[i]))
            low, high = max(0, i - NEAR), min(size, i + NEAR + 1)
            rest = everything[high] - everything[low] - weight[i]
            add(i, chance("chance of what is near", -1 if rest <= 0 else (story[high] - story[low] - p[i] * weight[i]) / rest))
            if not len(sure):
                add(i, column["no block is sure"])
            elif i < sure[0]:
                add(i, first_base + int(np.digitize(sure[0] - i, [2, 4, 8])))
            elif i > sure[-1]:
                add(i, last_base + int(np.digitize(i - sure[-1], [2, 4, 8])))
            else:
                add(i, column["between sure blocks"])
            add(i, story_base + int(np.digitize(story[i] / story[-1] if story[-1] else 0, [0.001, 0.02, 0.5, 0.98, 0.999])))
        start += size
    return sp.csr_matrix((np.ones(len(rows)), (rows, columns)), shape=(len(chances), len(names)))


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


def unseen(x, y, weight, fold, smooth):
    """The chances of each block by a model that has not seen its page."""
    chances = np.zeros(len(y))
    for f in np.unique(fold):
        seen = fold != f
        chances[~seen] = chances_of(x[~seen], fit(x[seen], y[seen], weight[seen], smooth))
    return chances


def learn(pages, x, y, weight, fold, names):
    first = fit(x, y, weight, SMOOTH[0])
    x2 = sp.hstack([x, surroundings(pages, unseen(x, y, weight, fold, SMOOTH[0]), names)]).tocsr()
    return first, fit(x2, y, weight, SMOOTH[1])


def validate(pages, x, y, weight, page_of, fold, names):
    """Everything is learned anew without the pages of a fold, and then judges them."""
    chances = np.zeros(len(y))
    for f in range(FOLDS):
        seen_pages = [page for i, page in enumerate(pages) if fold_of(page) != f]
        seen = fold != f
        first, second = learn(seen_pages, x[seen], y[seen], weight[seen], fold[seen], names)
        rest = [page for page in pages if fold_of(page) == f]
        around = surroundings(rest, chances_of(x[~seen], first), names)
        chances[~seen] = chances_of(sp.hstack([x[~seen], around]).tocsr(), second)
    report(pages, chances)


def report(pages, chances):
    start, scores = 0, defaultdict(list)
    for page in pages:
        p = chances[start:start + len(page["blocks"])]
        start += len(p)
        text = "\n".join(block["text"] for block, chance in zip(page["blocks"], p) if chance >= KEPT)
        scores[page["suite"]].append(yardstick.Page(page["id"], page["truth"], text))
    for suite, found in scores.items():
        print("%-10s F1 %.4f  precision %.4f  recall %.4f" % ((suite,) + tuple(
            yardstick.summarise(found)[key] for key in ("f1", "precision", "recall"))), flush=True)


def fold_of(page):
    return int(hashlib.md5(page["id"].encode()).hexdigest(), 16) % FOLDS


def write(path, names, context, first, second):
    rows = [("bias,always", first[-1], second[-1])]
    rows += [(name, first[i], second[i]) for i, name in enumerate(names)]
    rows += [("surroundings," + name, 0, second[len(names) + i]) for i, name in enumerate(context)]
    with open(path, "w", encoding="utf-8", newline="\n") as file:
        file.write("place,trait,first,second\n")
        for name, a, b in rows:
            if abs(a) >= 0.0005 or abs(b) >= 0.0005:
                file.write("%s,%.3f,%.3f\n" % (name, a, b))


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("suites")
    parser.add_argument("--app", default="target/courant.jar")
    parser.add_argument("--work", default="target/extraction-model")
    parser.add_argument("--validate", action="store_true")
    parser.add_argument("--output", default="src/main/resources/press/courant/extract/model.csv")
    options = parser.parse_args()
    sys.path.insert(0, options.suites)
    sys.dont_write_bytecode = True
    global yardstick
    import yardstick
    pages, traits, context = read(options.suites, options.work, options.app)
    x, names = matrix(pages, traits)
    y = np.array([label for page in pages for label in page["labels"]])
    page_of = np.array([i for i, page in enumerate(pages) for _ in page["blocks"]])
    story = np.array([len(yardstick.tokens(page["truth"])) for page in pages])
    tokens = np.array([count for page in pages for count in page["tokens"]])
    suite = np.array([SUITES[page["suite"]] for page in pages])
    weight = (np.minimum(tokens / np.maximum(story[page_of], 40), 0.5) + 0.002) * suite[page_of]
    fold = np.array([fold_of(page) for page in pages])[page_of]
    if options.validate:
        validate(pages, x, y, weight, page_of, fold, context)
    first, second = learn(pages, x, y, weight, fold, context)
    write(options.output, names, context, first, second)


if __name__ == "__main__":
    main()
