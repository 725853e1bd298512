// Words as the search index has them. Folding and word breaks are those of press.courant.search, character by character.
const Words = (() => {
const LONGEST = 32;
const SPELT = {ß: "ss", æ: "ae", œ: "oe", þ: "th", ø: "o", đ: "d", ð: "d", ħ: "h", ł: "l", ı: "i", ə: "e", ς: "σ",
  ى: "ي", ی: "ي", ک: "ك", ة: "ه", ٱ: "ا"};
const ALONE = /^[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3005-\u30ff\u31f0-\u31ff\u3400-\u9fff\uf900-\ufaff\u{20000}-\u{3ffff}]/u;
const ARTICLE = /^(?:[وفبك]?ال|لل)(?=.{3})/u;
const folded = new Map();

// A character's letters and digits; "" for one that is as good as not there, " " for one that parts words.
function fold(character) {
  let text = folded.get(character);
  if (text === undefined) {
    text = /[\p{M}\p{Cf}\u0640]/u.test(character) ? ""
      : [...character.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase()].map(letter => SPELT[letter]
        ?? (/[٠-٩۰-۹]/.test(letter) ? String(letter.charCodeAt(0) & 15) : letter)).join("").replace(/[^\p{L}\p{N}]/gu, "") || " ";
    folded.set(character, text);
  }
  return text;
}

// The words of a text, each with the place of its first and behind its last character.
function read(text) {
  const found = [];
  let word = "", start = 0, apart = "", apartStart = 0, afterApostrophe = false, at = 0;
  const end = gap => {
    const apostrophe = gap === "'" || gap === "’";
    if (apart) {
      found.push([apart, apartStart, at]);
    } else if (word && !(/^[a-z]$/.test(word) && (afterApostrophe || apostrophe))) {
      found.push([word.replace(ARTICLE, ""), start, at]);
    }
    word = apart = "";
    afterApostrophe = apostrophe;
  };
  for (const character of text) {
    const letters = fold(character);
    if (letters === " ") end(character);
    for (const letter of letters.trim()) {
      if (ALONE.test(letter)) {
        if (apart) found.push([apart + letter, apartStart, at + character.length]);
        else end(" ");
        apart = letter;
        apartStart = at;
      } else {
        if (apart) end(" ");
        if (!word) start = at;
        if (word.length < LONGEST) word += letter === "ւ" && word.endsWith("ե") ? "վ" : letter;
      }
    }
    at += character.length;
  }
  end(" ");
  return found;
}

// The words that a query asks for. The last character of a row of Han or Kana stands in a pair before it.
const asked = text => [...new Set(read(text).filter(([, start], i, all) => i === 0 || start >= all[i - 1][2] || all[i + 1]?.[1] < all[i][2])
  .map(([word]) => word))];

// What a word may end in, in the languages written with its letters; the same stem with another ending is the same word.
const fromList = list => new Set([""].concat(list.split(" ").map(ending => [...ending].map(fold).join(""))));
const LATIN = fromList("s es ed d e y ies ied ing er ers ly al ally "
  + "en n em es ern te ten tet t st ung ungen keit lich liche lichen licher liches isch ische ischen "
  + "x aux ment ments ion ions if ive ifs ives eur euse ique iques ant ants ante antes é ée és ées ais ait aient ons ez ent "
  + "o a os as ar ir ado ada ados adas ando iendo ción ciones dad dades mente ico ica icos icas "
  + "lar lər ların lərin lara lərə ları ləri lardan lərdən larda lərdə ın in un ün nın nin nun nün ı i u ü ya yə da də dan dən "
  + "dır dir dur dür sı si su sü lı li lu lü lıq lik luq lük");
const CYRILLIC = fromList("а я о е ы и у ю ь й ой ый ий ая яя ое ее ые ие ого его ому ему ым им ом ем ую юю ых их ыми ими ам ям ами ями "
  + "ах ях ов ев ей ью ия ии ию ием иям иями иях ть ти л ла ло ли ет ют ит ят ал ала али ать ил ила или ить ся сь ен на но ны "
  + "ский ская ское ские ского ской скому скую ским ском ских ость ости остью");
const ARMENIAN = fromList("ը ն ի ին ից ով ում եր եր երը երն երի երին երից երով ներ ները ներն ների ներին ներից ներով ներում ան ում է եց "
  + "ել ալ ած ական ության ություն ությունը ությամբ ու ուն ը ս դ");
const ARABIC = fromList("ها هم هن نا ان ات ون ين ية ه ي ا وا ت");

function endings(letter) {
  return letter < "\u0370" ? LATIN : letter < "\u0530" ? CYRILLIC : letter < "\u0590" ? ARMENIAN : ARABIC;
}

// How well a word of the index fits one that was asked for, from 0 to 1.
function fit(own, asked) {
  if (own === asked) return 1;
  let common = 0;
  while (common < asked.length && asked[common] === own[common]) common++;
  if (common < Math.min(3, asked.length)) return 0;
  const known = endings(asked[0]);
  for (let stem = common; stem >= Math.max(3, common - 2, own.length / 2 - 1); stem--) {
    if (known.has(own.slice(stem)) && known.has(asked.slice(stem))) return .85;
  }
  return common === asked.length && (common >= 3 || ALONE.test(asked)) ? .3 + .4 * common / own.length : 0;
}

// Whether one letter more, less, changed or swapped makes one word of the other.
function isNear(own, asked) {
  if (Math.abs(own.length - asked.length) > 1 || asked.length < 5) return false;
  let start = 0;
  while (start < asked.length && own[start] === asked[start]) start++;
  const rests = [[1, 0], [0, 1], [1, 1]].some(([a, b]) => own.slice(start + a) === asked.slice(start + b));
  return rests || own[start] === asked[start + 1] && own[start + 1] === asked[start] && own.slice(start + 2) === asked.slice(start + 2);
}

// The number of the shard that has the words that begin as this one; after a heavy beginning, one letter more tells it.
function shard(word, shards, heavy) {
  let letters = 3;
  while (letters < word.length && heavy.includes(word.slice(0, letters))) letters++;
  const key = /^[#@]/.test(word) ? word : ALONE.test(word) ? String.fromCodePoint(word.codePointAt(0)) : word.slice(0, letters);
  let hash = 0;
  for (let i = 0; i < key.length; i++) hash = hash * 31 + key.charCodeAt(i) | 0;
  return hash & shards - 1;
}

return {read, asked, fit, isNear, shard};
})();
