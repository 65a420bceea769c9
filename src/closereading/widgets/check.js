/**
 * Checking one answer against its key: one pure function, by the rules of questions/check.py,
 * questions/answers.py and questions/overlap.py. A shared table of cases holds the two together.
 */
closereading.check = (() => {
  "use strict";
  const LONGEST = 2000;
  const MOST_SPANS = 500;
  const FARTHEST = Number.MAX_SAFE_INTEGER;
  const ROUNDING = 1e-9; // 2.3 is within 0.3 of 2, whatever binary fractions say
  const INVISIBLE = /[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;
  const NUMERAL = /[-−]?(?:(?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]+)(?:\.[0-9]+)?|\.[0-9]+)/g;
  const UNITS = "one two three four five six seven eight nine".split(" ");
  const TEENS = "ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(" ");
  const TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split(" ");
  const OTHERS = new Map([["zero", 0], ["none", 0], ["nil", 0], ["never", 0], ["once", 1], ["twice", 2]]);
  const VALUES = new Map([
    ...[...UNITS, ...TEENS].map((word, index) => [word, index + 1]),
    ...TENS.map((word, index) => [word, 20 + 10 * index]),
    ...OTHERS,
  ]);
  const BEYOND = /\b(?:half|quarter|dozen|million|billion|minus|point)\b/;
  const SCALES = new Map([["hundred", 100], ["thousand", 1000]]);
  const ANY = (words) => `(?:${[...words].join("|")})`;
  const BELOW_100 = `(?:${ANY(TENS)}(?: ${ANY(UNITS)})?|${ANY([...UNITS, ...TEENS])})`;
  const BELOW_1000 = `(?:(?:${BELOW_100} )?hundred(?:(?: and)? ${BELOW_100})?|${BELOW_100})`;
  const SAID = new RegExp(
    `^(?:(?:${BELOW_1000} )?thousand(?:(?: and)? ${BELOW_1000})?|${BELOW_1000}|${ANY(OTHERS.keys())})$`,
  );

  // ---- reading what was typed

  function foldMarks(text) {
    return text
      .replace(/[‘’‚‛ʼ′＇‹›]/g, "'")
      .replace(/[“”„‟″＂«»]/g, '"')
      .replace(/[‐‑‒–—―−]/g, "-")
      .replace(/[\u00a0\u2007\u2009\u202f\n\t]/g, " ");
  }

  /** Twice, because a double prime is one mark before it is normalised and two after. */
  function plain(text) {
    return foldMarks(foldMarks(text.replace(INVISIBLE, "")).normalize("NFKC"));
  }

  function foldAnswer(text) {
    const letters = plain(text).normalize("NFKD").replace(/\p{Mn}/gu, "").toUpperCase().toLowerCase();
    const words = letters.split(/[\s\u001c-\u001f\u0085]+/u).filter(Boolean).join(" ");
    return words.replace(/^[ .,;:!?'"()[\]]+/, "").replace(/[ .,;:!?'"()[\]]+$/, "");
  }

  function parseNumber(value) {
    if (typeof value === "number") return Math.abs(value) < 1e15 ? value : null;
    if (typeof value !== "string" || [...value].length > LONGEST) return null;
    if (BEYOND.test(plain(value).toLowerCase())) return null;
    const numerals = loosened(value.normalize("NFKC").replace(INVISIBLE, "")).match(NUMERAL);
    const words = numberWords(plain(value).toLowerCase());
    if (numerals) {
      const alone = numerals.length === 1 && !words.length && numerals[0].length < 16;
      return alone ? Number(numerals[0].replaceAll(",", "").replace("−", "-")) : null;
    }
    return SAID.test(words.join(" ")) ? valueOf(words) : null;
  }

  /** Without the stops and dashes that only lean on a number: "no.51", "…51", "is-51". */
  function loosened(text) {
    return text.replace(/\.{2,}/g, " ").replace(/(\p{L})[-−.]+(?=[0-9])/gu, "$1 ");
  }

  /** The words from the first number word to the last; "and" is one where it joins two. */
  function numberWords(text) {
    const words = text.match(/[a-z]+/g) ?? [];
    const isNumber = (word) => VALUES.has(word) || SCALES.has(word);
    const first = words.findIndex(isNumber);
    return first < 0 ? [] : words.slice(first, words.findLastIndex(isNumber) + 1);
  }

  function valueOf(words) {
    let total = 0;
    let current = 0;
    for (const word of words) {
      if (word === "thousand") [total, current] = [total + Math.max(current, 1) * SCALES.get(word), 0];
      else if (word === "hundred") current = Math.max(current, 1) * SCALES.get(word);
      else current += VALUES.get(word) ?? 0;
    }
    return total + current;
  }

  // ---- outcomes

  const outcome = (verdict, points, message) => ({ verdict, points, message });
  const right = (key, message = "") => outcome("correct", key.points, message);
  const wrong = (message) => outcome("incorrect", 0, message);

  function choice(key, value) {
    if (typeof value !== "string" || !Object.hasOwn(key.feedback, value)) {
      return wrong("That is not one of the options. Choose one of them.");
    }
    return value === key.answer ? right(key, key.feedback[value]) : wrong(key.feedback[value]);
  }

  function number(key, value) {
    const given = parseNumber(value);
    if (given === null) return wrong("One number is needed here, such as 12 or twelve.");
    const margin = key.tolerance + ROUNDING;
    if (Math.abs(given - key.answer) <= margin) return right(key);
    const said = key.feedback.find((one) => Math.abs(given - one.when) <= margin);
    if (said) return wrong(said.say);
    return wrong(`${given > key.answer ? "Too many" : "Too few"}. Go back and count again.`);
  }

  function text(key, value) {
    if (typeof value !== "string") return wrong("A few words are needed here.");
    if ([...value].length > LONGEST) return wrong("That is far too long. Give only the words asked for.");
    const answer = foldAnswer(value);
    const accepted = key.accept.map(foldAnswer);
    if (accepted.includes(answer)) return right(key);
    const said = key.feedback.find((one) => foldAnswer(one.when) === answer);
    if (said) return wrong(said.say);
    if (accepted.some((one) => isNear(answer, one))) {
      return wrong("Very close. Check the spelling against the text, letter by letter.");
    }
    return wrong("Not these words. Go back to the line and quote what stands there.");
  }

  function isNear(answer, accepted) {
    const [one, other] = [[...answer], [...accepted]];
    if (Math.abs(one.length - other.length) > 2) return false;
    return editDistance(one, other) <= Math.min(Math.floor(other.length / 4), 2);
  }

  function editDistance(one, other) {
    let row = other.map((_, index) => index + 1);
    one.forEach((letter, i) => {
      let diagonal = i;
      let left = i + 1;
      row = row.map((above, j) => {
        left = Math.min(above + 1, left + 1, diagonal + (letter === other[j] ? 0 : 1));
        diagonal = above;
        return left;
      });
    });
    return row.at(-1) ?? one.length;
  }

  // ---- marked words

  function spans(key, value) {
    if (!areSpans(value)) return wrong("Marked words are needed here: choose them in the passage.");
    const { fraction, message } = compare(key, value);
    if (fraction === 1) return right(key, message);
    if (fraction === 0) return wrong(message);
    return outcome("partly correct", Math.floor(key.points * fraction * 100 + 0.5) / 100, message);
  }

  const isPlace = (edge) => Number.isInteger(edge) && 0 <= edge && edge <= FARTHEST;

  function areSpans(value) {
    const isSpan = (span) =>
      Array.isArray(span) && span.length === 2 && span.every(isPlace) && span[0] < span[1];
    return Array.isArray(value) && value.length <= MOST_SPANS && value.every(isSpan);
  }

  function compare(key, marked) {
    const given = runs(marked.map((span) => wordsOf(key, span)));
    const places = key.accept.map((extents) => extents.map((extent) => wordsOf(key, extent)));
    const missed = [];
    let found = 0;
    for (const words of given) {
      const hit = places.findIndex((place) => place.some((one) => alike(words, one)));
      if (hit < 0) missed.push(words);
      else {
        places.splice(hit, 1);
        found += 1;
      }
    }
    const asked = key.accept.length;
    const touched = (span) => missed.some((words) => [...wordsOf(key, span)].some((word) => words.has(word)));
    const said = key.feedback.filter((one) => touched(one.when)).map((one) => one.say);
    return {
      fraction: Math.max(0, found - missed.length) / asked,
      message: [explain(found, missed.length, asked), ...said].join(" "),
    };
  }

  function wordsOf(key, [from, to]) {
    return new Set(key.words.flatMap(([start, end], index) => (start < to && from < end ? [index] : [])));
  }

  function runs(given) {
    const found = [];
    const sets = given.filter((words) => words.size).sort((one, other) => Math.min(...one) - Math.min(...other));
    for (const words of sets) {
      const last = found.at(-1);
      if (last && Math.min(...words) <= Math.max(...last) + 1) words.forEach((word) => last.add(word));
      else found.push(new Set(words));
    }
    return found;
  }

  function alike(one, other) {
    const shared = [...one].filter((word) => other.has(word)).length;
    return shared >= 0.5 * (one.size + other.size - shared);
  }

  function explain(found, wrongly, asked) {
    if (found === asked && !wrongly) return `You found ${asked === 1 ? "it" : `all ${asked}`}.`;
    if (!wrongly) return `You found ${found} of ${asked}.`;
    const link = found ? "and" : "but";
    return `You found ${found} of ${asked}, ${link} marked ${wrongly} that ${wrongly === 1 ? "is" : "are"} not asked for.`;
  }

  // ---- the one door

  const CHECKS = { choice, number, text, spans };
  const NOT_YET = {
    choice: "Not attempted yet: choose an answer first.",
    number: "Not attempted yet: type a number first.",
    text: "Not attempted yet: type your answer first.",
    spans: "Not attempted yet: mark some words in the passage first.",
  };

  function isEmpty(value) {
    if (typeof value === "string") return !foldAnswer([...value].slice(0, LONGEST).join(""));
    return value == null || (Array.isArray(value) && !value.length);
  }

  return (key, value) => (isEmpty(value) ? outcome("not attempted", null, NOT_YET[key.kind]) : CHECKS[key.kind](key, value));
})();
