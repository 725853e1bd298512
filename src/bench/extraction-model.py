#!/usr/bin/env python3
"""Learns which blocks of a page, or which lines of a paste, are the story, and writes the weights.

  extraction-model.py SUITES html|paste [--validate SEEDS] [--work DIR] [--app target/courant.jar]

SUITES is a folder as src/bench/extraction.py takes it. The traits of all blocks come from ExtractionTraits.java. A block
is labelled by aligning the page with the marked body. A logistic regression is fitted; all pages of a suite weigh the
same, and within a page a block weighs as the root of its share of the story. For pages a second one is fitted to what a
block looks like among others that were judged by the first; it learns from first looks at pages that the first model
had not seen, and the two count the same. --validate prints the score of what the whole extractor makes of pages that
neither has seen, in five folds by page and by host. Needs numpy and scipy. The result is the same on every run.
"""
import argparse
import bisect
import hashlib
import json
import os
import subprocess
import sys
from collections import Counter, defaultdict
from concurrent.futures import ProcessPoolExecutor

import numpy as np
import scipy.sparse as sp
from scipy.optimize import fmin_l_bfgs_b

SUITES = {"benchmark": 4.0, "wcxb": 1.0, "news424": 1.3, "fundus": 1.3}
FOLDS = 5
PLACES = {-2: "2 before", -1: "1 before", 0: "itself", 1: "1 after", 2: "2 after"}
OFFSETS = {"html": (-1, 0, 1), "paste": (-2, -1, 0, 1, 2)}
KEPT = 0.45
SMOOTH = 0.3
ROUNDS = 100
COPY = 8
FAR = 10  # blocks so far from any of the story or the selection are many and alike: some of them will do
SOME = 0.15
WHOLE = 0.7
# What of a neighbour is looked at.
OF_NEIGHBOURS = ("words ", "share in links", "ends", "is ", "says ", "in the sel", "outside", "share of prose", "likeness", "called ",
                 "hidden", "sentences", "begins", "share in the", "long and", "share in bold", "under", "in an emb", "prose of its kind")


# ---------------------------------------------------------------- pages

def run(suites, form, work, app):
    here = os.path.dirname(os.path.abspath(__file__))
    classes = os.path.join(work, "classes")
    os.makedirs(classes, exist_ok=True)
    subprocess.run(["javac", "-nowarn", "-d", classes, "-cp", app, os.path.join(here, "ExtractionTraits.java")], check=True)
    subprocess.run(["java", "-cp", app + os.pathsep + classes, "press.courant.extract.ExtractionTraits", suites, work, form]
                   + list(SUITES), check=True)


def read(suites, form, work, app):
    run(suites, form, work, app)
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
                page["host"] = yardstick.site_of(truth[page["id"]]) or page["id"]
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
    for block in copies(words, places, size):
        places[block] = None
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


def copies(words, places, size):
    """Blocks that hold nearly all of the body in one piece, where others hold it in paragraphs."""
    great = [block for block, entry in enumerate(places) if entry and entry[1] > WHOLE * size]
    told = sum(entry[1] for block, entry in enumerate(places) if entry and entry[0] > 0.5 and block not in great)
    return [block for block in great if told > WHOLE * places[block][1]]


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


def fold_of(key, seed):
    return int(hashlib.md5(("%d:%s" % (seed, key)).encode()).hexdigest(), 16) % FOLDS


def sums_without(folds):
    """What a model says of all blocks that has not seen the pages of some folds."""
    x, y, weight, fold = DATA
    seen = ~np.isin(fold, folds) & (weight > 0)
    w = fit(x[seen], y[seen], weight[seen], SMOOTH)
    return x @ w[:-1] + w[-1]


def second_without(job):
    folds, x = job
    _, y, weight, fold = DATA
    seen = ~np.isin(fold, folds) & (weight > 0)
    return fit(x[seen], y[seen], weight[seen], SMOOTH)


def of_chance(sums):
    return 1 / (1 + np.exp(-sums))


def save_chances(options, pages, chances):
    start = 0
    for suite in SUITES:
        size = sum(len(page["blocks"]) for page in pages if page["suite"] == suite)
        np.savetxt(os.path.join(options.work, suite + ".chances"), chances[start:start + size], fmt="%.6f")
        start += size


def second_looks(options, pages, traits, columns):
    """A matrix for each column of first chances: what each block is by itself, and among others."""
    save_chances(options, pages, columns)
    run(options.suites, "second", options.work, options.app)
    looks = []
    for column in range(columns.shape[1]):
        rows = []
        for suite in SUITES:
            with open(os.path.join(options.work, "%s.%d.second" % (suite, column)), encoding="utf-8") as file:
                rows.extend([int(number) for number in line.split()] for line in file)
        own = [block["traits"] for page in pages for block in page["blocks"]]
        both = [first + second for first, second in zip(own, rows)]
        pointers = np.concatenate([[0], np.cumsum([len(row) for row in both])])
        looks.append(sp.csr_matrix((np.ones(pointers[-1]), np.concatenate(both), pointers), shape=(len(both), len(traits))))
    return looks


def two_looks(options, pages, traits, x, y, weight, key, seed):
    """The chances of all blocks from models that have not seen their page's fold, and the second look at each."""
    global DATA
    fold = np.array([fold_of(page[key], seed) for page in pages for _ in page["blocks"]])
    DATA = (x, y, weight, fold)
    pairs = [(f, g) for f in range(FOLDS) for g in range(f, FOLDS)]
    with ProcessPoolExecutor(options.jobs) as workers:
        sums = dict(zip(pairs, workers.map(sums_without, pairs)))
        columns = np.array([[0.0] * (FOLDS + 1)] * len(y))
        for f in range(FOLDS):
            for g in range(FOLDS):
                here = fold == g
                columns[here, f] = of_chance(sums[min(f, g), max(f, g)][here])
            columns[fold == f, FOLDS] = of_chance(sums[f, f][fold == f])
        looks = second_looks(options, pages, traits, columns)
        found = np.zeros(len(y))
        jobs = [((f,), looks[f]) for f in range(FOLDS)]
        for f, w in zip(range(FOLDS), workers.map(second_without, jobs)):
            here = fold == f
            found[here] = (sums[f, f][here] + looks[f][here] @ w[:-1] + w[-1]) / 2
    return of_chance(found), looks[FOLDS]


def one_look(pages, x, y, weight, key, seed, jobs):
    global DATA
    fold = np.array([fold_of(page[key], seed) for page in pages for _ in page["blocks"]])
    DATA = (x, y, weight, fold)
    found = np.zeros(len(y))
    with ProcessPoolExecutor(jobs) as workers:
        for f, sums in zip(range(FOLDS), workers.map(sums_without, [(f, f) for f in range(FOLDS)])):
            found[fold == f] = sums[fold == f]
    return of_chance(found)


def paste_text(page, chances):
    """What the extractor makes of the chances of lines: those that say nothing new are left out."""
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


def texts_of(options, pages, chances):
    if options.form == "paste":
        ends = np.cumsum([len(page["blocks"]) for page in pages])[:-1]
        return [paste_text(page, p) for page, p in zip(pages, np.split(chances, ends))]
    save_chances(options, pages, chances)
    run(options.suites, "text", options.work, options.app)
    texts = []
    for suite in SUITES:
        with open(os.path.join(options.work, suite + ".texts.jsonl"), encoding="utf-8") as file:
            texts.extend(json.loads(line) for line in file)
    return texts


def scores_of(options, pages, chances):
    scores = defaultdict(list)
    for page, text in zip(pages, texts_of(options, pages, chances)):
        scores[page["suite"]].append(yardstick.Page(page["id"], page["truth"], text))
    return {suite: yardstick.summarise(found) for suite, found in scores.items()}


def report(runs):
    """The means over several runs, and how far F1 lies apart."""
    for suite in runs[0]:
        f1 = [scores[suite]["f1"] for scores in runs]
        print("%-10s F1 %.4f (%.4f to %.4f)  precision %.4f  recall %.4f" % ((suite, np.mean(f1), min(f1), max(f1)) + tuple(
            np.mean([scores[suite][key] for scores in runs]) for key in ("precision", "recall"))), flush=True)


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
    parser.add_argument("--validate", type=int, default=0, metavar="SEEDS", help="in how many divisions into folds")
    parser.add_argument("--jobs", type=int, default=2, help="processes at once")
    options = parser.parse_args()
    sys.path.insert(0, options.suites)
    sys.dont_write_bytecode = True
    global yardstick
    import yardstick
    pages, traits = read(options.suites, options.form, options.work, options.app)
    x, names = matrix(pages, traits, OFFSETS[options.form])
    y = np.array([label for page in pages for label in page["labels"]])
    weight = weights(pages, traits)

    def unseen(key, seed):
        if options.form == "html":
            return two_looks(options, pages, traits, x, y, weight, key, seed)[0]
        return one_look(pages, x, y, weight, key, seed, options.jobs)

    for key in ("id", "host") if options.validate else ():
        print("pages that the model has not seen, folds by %s:" % {"id": "page", "host": "host"}[key])
        report([scores_of(options, pages, unseen(key, seed)) for seed in range(1, options.validate + 1)])
    folder = "src/main/resources/press/courant/extract/"
    used = weight > 0
    w = fit(x[used], y[used], weight[used], SMOOTH)
    sums = x @ w[:-1] + w[-1]
    write(folder + {"html": "page", "paste": "paste"}[options.form] + "-model.csv", names, w)
    if options.form == "html":
        look = two_looks(options, pages, traits, x, y, weight, "id", 0)[1]
        w = fit(look[used], y[used], weight[used], SMOOTH)
        write(folder + "second-model.csv", ["itself," + name for name in traits], w)
        again = second_looks(options, pages, traits, of_chance(sums)[:, None])[0]
        sums = (sums + again @ w[:-1] + w[-1]) / 2
    print("pages that it has learned from:")
    report([scores_of(options, pages, of_chance(sums))])


if __name__ == "__main__":
    main()
