// How far one word is from another.

// Letters to change, add, drop or swap to make one word of the other; more than `most` is Infinity.
function distance(one, other, most) {
  if (Math.abs(one.length - other.length) > most) return Infinity;
  let above = [];
  let row = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let i = 1; i <= one.length; i += 1) {
    const next = [i];
    let least = i;
    for (let j = 1; j <= other.length; j += 1) {
      const change = one[i - 1] === other[j - 1] ? 0 : 1;
      next[j] = Math.min(row[j] + 1, next[j - 1] + 1, row[j - 1] + change);
      const swapped = one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1];
      if (i > 1 && j > 1 && swapped) next[j] = Math.min(next[j], above[j - 2] + 1);
      least = Math.min(least, next[j]);
    }
    if (least > most) return Infinity;
    above = row;
    row = next;
  }
  return row[other.length];
}

// The share of letter pairs that two words have in common, from 0 to 1.
function likeness(one, other) {
  const pairs = (word) => Array.from(word.slice(1), (letter, at) => word[at] + letter);
  const left = pairs(one);
  const right = new Set(pairs(other));
  return (2 * left.filter((pair) => right.has(pair)).length) / (left.length + right.size || 1);
}
