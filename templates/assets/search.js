// Searches the digest in the browser: loads the indexes, one per year, newest first, and ranks what it finds.
(() => {
const form = document.querySelector("form[data-indexes]");
const input = form.querySelector("input[name=q]");
const status = document.getElementById("search-status");
const results = document.getElementById("search-results");
const MOST = 50;
const FIELDS = [["title", 4], ["topics", 3], ["source", 3], ["summary", 1]];
let loading;

const fold = text => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
const language = document.documentElement.lang;
const day = new Intl.DateTimeFormat(language === "en" ? "en-GB" : language, {dateStyle: "long", timeZone: "UTC"});
const words = text => fold(text).split(/[^\p{L}\p{N}]+/u).filter(Boolean);

function load() {
  loading ??= Promise.all(form.dataset.indexes.split(" ").filter(Boolean).map(url => fetch(url).then(answer => {
    if (!answer.ok) throw new Error(url);
    return answer.json();
  }))).then(years => years.flat().map(entry => ({
    ...entry,
    words: FIELDS.map(([field, weight]) => [words([].concat(entry[field]).join(" ")), weight]),
  })));
  return loading;
}

// Every word asked for must begin some word of the entry; the field that it is found in gives the weight.
function score(entry, query) {
  let sum = 0;
  for (const asked of query) {
    const best = Math.max(0, ...entry.words.map(([own, weight]) =>
      own.includes(asked) ? weight + 1 : own.some(word => word.startsWith(asked)) ? weight : 0));
    if (best === 0) return 0;
    sum += best;
  }
  return sum;
}

function item(entry) {
  const row = document.createElement("li");
  row.lang = entry.language;
  row.dir = entry.direction;
  const link = document.createElement("a");
  link.href = entry.url;
  link.textContent = entry.title;
  const heading = document.createElement("h2");
  heading.append(link);
  const source = document.createElement("p");
  source.className = "row-facts";
  source.textContent = [day.format(new Date(entry.date)), entry.source, entry.topics.join(", ")].filter(Boolean).join(" · ");
  const summary = document.createElement("p");
  summary.textContent = entry.summary;
  row.append(heading, source, summary);
  return row;
}

async function search() {
  const query = words(input.value);
  if (query.length === 0) {
    results.replaceChildren();
    status.textContent = "";
    return;
  }
  try {
    const entries = await load();
    if (query.join() !== words(input.value).join()) return;
    const found = entries.map(entry => [score(entry, query), entry]).filter(([points]) => points > 0)
      .sort(([a, first], [b, second]) => b - a || second.date.localeCompare(first.date));
    results.replaceChildren(...found.slice(0, MOST).map(([, entry]) => item(entry)));
    status.textContent = found.length === 0 ? "Nothing found." : found.length === 1 ? "1 entry"
      : found.length > MOST ? `${found.length} entries, the best ${MOST} shown` : `${found.length} entries`;
  } catch {
    loading = undefined;
    status.textContent = "The search index could not be loaded. Try again, or browse by topic or date.";
  }
}

// A browser lets no page read other files, and so no index either.
if (location.protocol === "file:") {
  status.textContent = "Searching needs a web server, and this page was opened as a file. Browse by topic, source or date.";
  return;
}
form.hidden = false;
form.addEventListener("submit", event => {
  event.preventDefault();
  history.replaceState(null, "", `?q=${encodeURIComponent(input.value)}`);
  search();
});
input.addEventListener("input", search);
input.value = new URLSearchParams(location.search).get("q") ?? "";
search();
})();
