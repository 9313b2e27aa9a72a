// Snowball's stemmer for Indonesian (https://snowballstem.org/, BSD), written anew after its rules
// (indonesian.sbl of Snowball 3.1). Python asks Snowball itself; a test compares the two.

function stem(word) {
  let measure = (word.match(/[aeiou]/g) || []).length;
  let prefix = 0; // which kind was removed: a suffix may only go with some of them
  let whole = false; // the first letter is restored: no further prefix stands before it

  function remove(pattern, replacement) {
    word = word.replace(pattern, replacement || "");
    measure -= 1;
    return true;
  }

  function removeSuffix() {
    if (measure <= 2) return false;
    if (word.endsWith("an")) {
      if (word.endsWith("kan") && prefix !== 3 && prefix !== 2) return remove(/kan$/);
      return prefix !== 1 && remove(/an$/);
    }
    return prefix <= 2 && /[^s]i$/.test(word) && remove(/i$/);
  }

  // A first letter that the prefix had swallowed ("menyapu" from "sapu") comes back.
  function removeFirstPrefix() {
    const found = /^(?:di|ke|meng?|mem|me|peng?|pem|ter)/.exec(word);
    if (!found) return false;
    const [start] = found;
    const rest = word.slice(start.length);
    prefix = start === "ke" || start[0] === "p" ? 3 : 1;
    if (/^[mp]en$/.test(start) && /^y[aeiou]/.test(rest)) return restored(/^..ny/, "s");
    if (/^[mp]em$/.test(start) && /^[aeiou]/.test(rest)) return restored(/^..m/, "p");
    return remove(start);
  }

  function restored(pattern, letter) {
    whole = true;
    return remove(pattern, letter);
  }

  function removeSecondPrefix() {
    if (/^[bp]elajar/.test(word)) {
      if (word[0] === "b") prefix = 4;
      return remove(/^.el/);
    }
    if (word.startsWith("pe")) {
      prefix = 2;
      return remove(/^per?/);
    }
    if (!/^be(?:r|[^aeiou]er)/.test(word)) return false;
    prefix = 4;
    return remove(/^ber?/);
  }

  if (measure <= 2) return word;
  if (/(?:kah|lah|pun)$/.test(word)) remove(/...$/);
  if (measure <= 2) return word;
  if (/(?:nya|[km]u)$/.test(word)) remove(/nya$|[km]u$/);
  if (measure <= 2) return word;
  if (removeFirstPrefix()) {
    if (removeSuffix() && measure > 2 && !whole) removeSecondPrefix();
  } else {
    removeSecondPrefix();
    removeSuffix();
  }
  return word;
}
