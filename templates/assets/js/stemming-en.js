// Snowball's stemmer for English, "Porter 2" (https://snowballstem.org/, BSD), written anew after
// its rules (english.sbl of Snowball 3.1). Python asks Snowball itself; a test compares the two.
// A Y in a word is one that sounds as a consonant.

const WHOLE = {
  skis: "ski", skies: "sky", idly: "idl", gently: "gentl", ugly: "ugli", early: "earli",
  only: "onli", singly: "singl", sky: "sky", news: "news", howe: "howe", atlas: "atlas",
  cosmos: "cosmos", bias: "bias", andes: "andes",
};
const STARTS = /^(?:arsen|commun|emerg|gener|inter|later|organ|past|univers)/;
const SHORT = /(?:[^aeiouy][aeiouy][^aeiouywxY]|^[aeiouy][^aeiouy]|past)$/;

// The longest ending that a word has, and what stands for it once it is where it may be replaced.
const SECOND = {
  tional: "tion", enci: "ence", anci: "ance", abli: "able", entli: "ent", izer: "ize",
  ization: "ize", ational: "ate", ation: "ate", ator: "ate", alism: "al", aliti: "al", alli: "al",
  fulness: "ful", ousli: "ous", ousness: "ous", iveness: "ive", iviti: "ive", biliti: "ble",
  bli: "ble", ogi: "og", ogist: "og", fulli: "ful", lessli: "less", li: "",
};
const THIRD = {
  tional: "tion", ational: "ate", alize: "al", icate: "ic", iciti: "ic", ical: "ic", ful: "",
  ness: "", ative: "",
};
const FOURTH = /(?:ement|ment|ance|ence|able|ible|ant|ent|ism|ate|iti|ous|ive|ize|ion|ic|al|er)$/;

// Where the part begins that follows the first vowels and consonants from a place on.
function region(word, from) {
  const found = /[aeiouy][^aeiouy]/.exec(word.slice(from));
  return found ? from + found.index + 2 : word.length;
}

function replaced(word, endings, from, allows) {
  const fitting = Object.keys(endings).filter((one) => word.endsWith(one));
  const ending = fitting.sort((one, other) => other.length - one.length)[0];
  if (!ending || word.length - ending.length < from) return word;
  const start = word.slice(0, -ending.length);
  return allows(ending, start) ? start + endings[ending] : word;
}

function withoutPlural(word) {
  if (word.endsWith("sses")) return word.slice(0, -2);
  if (/ie[ds]$/.test(word)) return word.slice(0, word.length > 4 ? -2 : -1);
  if (/[us]s$/.test(word) || !/[aeiouy].+s$/.test(word)) return word;
  return word.slice(0, -1);
}

function withoutPast(word, first) {
  const [ending] = /(?:eed|eedly|ed|edly|ing|ingly)$/.exec(word) || [""];
  const start = word.slice(0, word.length - ending.length);
  if (ending.startsWith("eed")) {
    return start.length < first || /^(?:succ|proc|exc)$/.test(start) ? word : `${start}ee`;
  }
  if (ending === "ing") {
    if (/^[^aeiouy]y$/.test(start)) return `${start.slice(0, -1)}ie`;
    if (/^(?:even|cann|inn|earr|herr|out)$/.test(start)) return word;
  }
  if (!ending || !/[aeiouy]/.test(start)) return word;
  if (/(?:at|bl|iz)$/.test(start)) return `${start}e`;
  if (/(?:bb|dd|ff|gg|mm|nn|pp|rr|tt)$/.test(start)) {
    return /^[aeo]..$/.test(start) ? start : start.slice(0, -1);
  }
  return start.length === first && SHORT.test(start) ? `${start}e` : start;
}

function withoutLast(word, first, second) {
  const start = word.slice(0, -1);
  if (word.endsWith("e")) {
    const falls = start.length >= second || (start.length >= first && !SHORT.test(start));
    return falls ? start : word;
  }
  return word.endsWith("ll") && start.length >= second ? start : word;
}

function stem(asked) {
  if (Object.hasOwn(WHOLE, asked)) return WHOLE[asked];
  if (asked.length < 3) return asked;
  let word = asked.replace(/^y/, "Y").replace(/([aeiouy])y/g, "$1Y");
  const [start] = STARTS.exec(word) || [""];
  const first = start.length || region(word, 0);
  const second = region(word, first);

  word = withoutPast(withoutPlural(word), first);
  word = word.replace(/(.[^aeiouy])[yY]$/, "$1i");
  word = replaced(word, SECOND, first, (ending, before) => {
    if (ending === "ogi") return before.endsWith("l");
    return ending !== "li" || /[cdeghkmnrt]$/.test(before);
  });
  word = replaced(word, THIRD, first, (ending, before) => ending !== "ative" || before.length >= second);
  const [ending] = FOURTH.exec(word) || [""];
  const before = word.slice(0, word.length - ending.length);
  if (ending && before.length >= second && (ending !== "ion" || /[st]$/.test(before))) word = before;
  return withoutLast(word, first, second).toLowerCase();
}
