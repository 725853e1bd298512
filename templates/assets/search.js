// Searches the digest in the browser. The index is in periods, each in shards of words; src/docs/search.md describes it.
(() => {
const form = document.querySelector("form[data-periods]");
const fields = form.elements;
const status = document.getElementById("search-status");
const list = document.getElementById("search-results");
const more = document.getElementById("search-more");
const PAGE = 10, ROWS = 32, MOST_WORDS = 8, EXCERPT = 240;
const WEIGHTS = [1, 1.4, 1.8, 2.2, 2.6, 3, 5.5, 6.5];
const DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
const [, home, file = ""] = /^(.*?)(index\.html)?$/.exec(form.dataset.home);
const periods = form.dataset.periods.split(" ").filter(Boolean).map(line => {
  const [name, entries, shards, version] = line.split(":");
  return {name, entries: +entries, shards: +shards, version};
});
const words = JSON.parse(form.dataset.words);
const language = document.documentElement.lang;
const plural = new Intl.PluralRules(language);
const date = new Intl.DateTimeFormat(language === "en" ? "en-GB" : language, {dateStyle: "long", timeZone: "UTC", numberingSystem: "latn"});
const values = Object.fromEntries([...DIGITS].map((digit, value) => [digit, value]));
const files = new Map();
let latest = 0;

// The text of a message in the page's language, with its places filled.
function say(key, values = {}) {
  const text = words[key][plural.select(values.count ?? 0)] ?? words[key].other;
  return text.replace(/\{(\w+)\}/g, (place, name) => values[name] ?? place);
}

// A file, asked for once.
function load(url, kind) {
  if (!files.has(url)) {
    const answer = fetch(url).then(response => {
      if (!response.ok) throw new Error(url);
      return response[kind]();
    });
    answer.catch(() => files.delete(url));
    files.set(url, answer);
  }
  return files.get(url);
}

const part = (period, name) => load(`${home}search/${period.name}/${name}.json?${period.version}`, "json");

function numbers(text) {
  const all = [];
  let number = 0, shift = 0;
  for (const digit of text) {
    const value = values[digit];
    number |= (value & 31) << shift;
    shift += 5;
    if (value < 32) {
      all.push(number);
      number = shift = 0;
    }
  }
  return all;
}

// Calls back with each entry and weight of a word's places.
function places(text, use) {
  let entry = -1;
  for (const number of numbers(text)) {
    entry += (number >> 3) + 1;
    use(entry, WEIGHTS[number & 7]);
  }
}

// The entries of all periods that have a word, with their weights: a map for each period.
async function find(word, fit) {
  const spellings = new Set();
  const found = await Promise.all(periods.map(async period => {
    const weights = new Map();
    const {heavy} = await part(period, "index");
    for (const [own, text] of Object.entries(await part(period, Words.shard(word, period.shards, heavy)))) {
      const how = fit(own, word);
      if (how > 0) {
        spellings.add(own);
        places(text, (entry, weight) => weights.set(entry, Math.max(weights.get(entry) ?? 0, how * weight)));
      }
    }
    return weights;
  }));
  return {found, spellings, count: found.reduce((sum, weights) => sum + weights.size, 0)};
}

// The days of a period's entries, as ISO dates.
function days(summary) {
  let day = 0;
  return numbers(summary.days).map(passed => new Date((day += passed) * 864e5).toISOString().slice(0, 10));
}

async function search(query, filters) {
  const summaries = await Promise.all(periods.map(period => part(period, "index")));
  const common = new Set(summaries.flatMap(summary => summary.common));
  const all = Words.asked(query);
  const rare = all.filter(word => !common.has(word));
  const words = (rare.length > 0 ? rare : all).slice(0, MOST_WORDS);
  const marks = [filters.topic && `#${filters.topic}`, filters.source && `@${filters.source}`].filter(Boolean);
  const [results, narrowed] = await Promise.all([
    Promise.all(words.map(async word => {
      const exact = await find(word, Words.fit);
      return exact.count > 0 ? exact : {...await find(word, (own, asked) => Words.isNear(own, asked) ? .6 : 0), corrected: true};
    })),
    Promise.all(marks.map(mark => find(mark, (own, asked) => own === asked ? 1 : 0))),
  ]);
  const total = periods.reduce((sum, period) => sum + period.entries, 0);
  const rarity = results.map(({count}) => Math.log(1 + total / (count + 1)));
  const known = results.filter(({count}) => count > 0).length;
  const hits = [];
  let before = 0;
  periods.forEach((period, number) => {
    const dated = filters.from || filters.to ? days(summaries[number]) : [];
    const scores = new Map();
    if (words.length === 0) narrowed[0]?.found[number].forEach((weight, entry) => scores.set(entry, [0, 0]));
    if (words.length === 0 && marks.length === 0) for (let entry = 0; entry < period.entries; entry++) scores.set(entry, [0, 0]);
    results.forEach(({found}, word) => found[number].forEach((weight, entry) => {
      const [sum, having] = scores.get(entry) ?? [0, 0];
      scores.set(entry, [sum + weight * rarity[word], having + 1]);
    }));
    scores.forEach(([sum, having], entry) => {
      if (narrowed.every(({found}) => found[number].has(entry))
          && !(filters.from && dated[entry] < filters.from) && !(filters.to && dated[entry] > filters.to)) {
        hits.push({period, entry, place: before + entry, having, score: sum * (1 + .2 * (before + entry) / total)});
      }
    });
    before += period.entries;
  });
  const whole = hits.filter(({having}) => having === known && known > 0 || words.length === 0);
  const chosen = whole.length > 0 ? whole : hits;
  chosen.sort((a, b) => b.having - a.having || b.score - a.score || b.place - a.place);
  return {words, hits: chosen, loose: chosen !== whole && hits.length > 0,
    missing: words.filter((word, i) => results[i].count === 0),
    corrected: results.filter(({corrected, count}) => corrected && count > 0).flatMap(({spellings}) => [...spellings]),
    wanted: [...words, ...results.filter(({corrected}) => corrected).flatMap(({spellings}) => [...spellings])]};
}

const element = (name, ...children) => {
  const made = document.createElement(name);
  made.append(...children);
  return made;
};

const isWanted = (word, wanted) => wanted.some(asked => Words.fit(word, asked) > 0);

// A text with the words that were found marked; pairs of Han and Kana overlap.
function marked(text, wanted) {
  const parts = document.createDocumentFragment();
  const places = [];
  for (const [word, start, end] of Words.read(text)) {
    if (isWanted(word, wanted)) {
      if (start < places.at(-1)?.[1]) places.at(-1)[1] = end;
      else places.push([start, end]);
    }
  }
  let done = 0;
  for (const [start, end] of places) {
    parts.append(text.slice(done, start), element("mark", text.slice(start, end)));
    done = end;
  }
  parts.append(text.slice(done));
  return parts;
}

// How many of the words a text has.
function count(text, wanted) {
  const own = Words.read(text);
  return wanted.filter(asked => own.some(([word]) => Words.fit(word, asked) > 0)).length;
}

// The part of an entry's text where most of the words stand.
async function excerpt(url, wanted) {
  const page = new DOMParser().parseFromString(await load(url, "text"), "text/html");
  const body = page.querySelector("main .prose") ?? page.querySelector("main");
  const text = [...body.querySelectorAll("p, li, td, h2, h3, pre")].map(block => block.textContent.replace(/\s+/g, " ").trim())
    .map(block => [count(block, wanted), block]).reduce((best, block) => block[0] > best[0] ? block : best, [0, ""])[1];
  const place = Words.read(text).find(([word]) => isWanted(word, wanted))?.[1];
  if (place === undefined) return "";
  const space = text.indexOf(" ", Math.max(0, place - EXCERPT / 3));
  const from = place < EXCERPT / 2 ? 0 : space >= 0 && space < place ? space + 1 : place;
  const last = text.lastIndexOf(" ", from + EXCERPT);
  const to = text.length <= from + EXCERPT ? text.length : last > place ? last : from + EXCERPT;
  return (from > 0 ? "… " : "") + text.slice(from, to) + (to < text.length ? " …" : "");
}

function item([title, location, source, topics, summary, tongue, direction], wanted) {
  const url = home + location.split("/").map(encodeURIComponent).join("/") + file;
  const link = element("a", marked(title, wanted));
  link.href = url;
  const labels = topics.map(id => [...fields.topic.options].find(option => option.value === id)?.text);
  const day = date.format(new Date(location.slice(0, 10).replaceAll("/", "-")));
  const facts = element("p", [day, source, labels.filter(Boolean).join(say("comma"))].filter(Boolean).join(" · "));
  facts.className = "row-facts";
  const text = element("p", marked(summary, wanted));
  const row = element("li", element("h2", link), facts, text);
  for (const part of tongue ? [link, text] : []) {
    part.lang = tongue;
    part.dir = direction;
  }
  if (wanted.length > 0 && count(`${title} ${summary}`, wanted) < wanted.length) {
    excerpt(url, wanted).then(found => found && text.replaceChildren(marked(found, wanted)), () => {});
  }
  return row;
}

async function show(result, from) {
  const hits = result.hits.slice(from, from + PAGE);
  const rows = await Promise.all(hits.map(async ({period, entry}) =>
    (await part(period, `entries-${Math.floor(entry / ROWS)}`))[entry % ROWS]));
  return () => {
    const items = rows.map(row => item(row, result.wanted));
    if (from === 0) list.replaceChildren(...items);
    else list.append(...items);
    more.hidden = from + PAGE >= result.hits.length;
    more.onclick = async () => (await show(result, from + PAGE))().querySelector("a").focus();
    return items[0];
  };
}

function news({hits, words: asked, loose, missing, corrected}) {
  const comma = say("comma");
  return [hits.length === 0 ? say("searchNothing") : say("entries", {count: hits.length}),
    loose && asked.length > 1 && say("searchSome"),
    corrected.length > 0 && say("searchSpelt", {words: corrected.slice(0, 3).join(comma)}),
    missing.length > 0 && hits.length > 0 && say("searchWithout", {words: missing.join(comma)})].filter(Boolean).join(comma);
}

async function update() {
  const turn = ++latest;
  const filters = Object.fromEntries(["topic", "source", "from", "to"].map(name => [name, fields[name].value]));
  const asked = Object.entries({q: fields.q.value.trim(), ...filters}).filter(([, value]) => value);
  history.replaceState(null, "", asked.length > 0 ? `?${new URLSearchParams(asked)}` : location.pathname);
  if (asked.length === 0) {
    list.replaceChildren();
    status.textContent = "";
    more.hidden = true;
    return;
  }
  try {
    const result = await search(fields.q.value, filters);
    if (turn !== latest) return;
    const put = await show(result, 0);
    if (turn !== latest) return;
    put();
    status.textContent = news(result);
  } catch {
    if (turn === latest) status.textContent = say("searchNotLoaded");
  }
}

// A browser lets no page read other files, and so no index either.
if (location.protocol === "file:") {
  form.hidden = true;
  status.textContent = say("searchNeedsServer");
  return;
}
let typing;
form.addEventListener("submit", event => {
  event.preventDefault();
  clearTimeout(typing);
  update();
});
form.addEventListener("change", event => event.target !== fields.q && update());
fields.q.addEventListener("input", () => {
  clearTimeout(typing);
  typing = setTimeout(update, 200);
});
// The arrows walk through the results, and back to the words.
document.querySelector("main").addEventListener("keydown", event => {
  const step = {ArrowDown: 1, ArrowUp: -1}[event.key];
  const stops = [fields.q, ...list.querySelectorAll("h2 a")];
  const next = stops[stops.indexOf(event.target) + step];
  if (step && next && stops.includes(event.target)) {
    event.preventDefault();
    next.focus();
  }
});
const given = new URLSearchParams(location.search);
for (const name of ["q", "topic", "source", "from", "to"]) fields[name].value = given.get(name) ?? "";
periods.forEach(period => part(period, "index").catch(() => {}));
update();
})();
