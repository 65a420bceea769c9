/**
 * Finding words in a text, by the rules of measures/query.py. The text comes ready cut: `tokens`
 * says which of `words` ([as written, any case, dictionary form]) stands where, `gaps` what lies
 * between them, `sentences` which sentence each is in.
 */
closereading.query = (() => {
  "use strict";
  const COLUMN = { written: 0, "any-case": 1, lemma: 2 };

  /** The form under which a word is looked up, as text/folding.py makes it. */
  function fold(word) {
    return word
      .toLowerCase()
      .replace(/[‘’‚‛ʼ′＇‹›]/g, "'")
      .replace(/[‐‑‒–—―−]/g, "-")
      .normalize("NFC");
  }

  /** Two tests: for a single token, and for several written together. */
  function patterns(word, form, words) {
    const wanted = form === "written" ? word : fold(word);
    const together = pattern(wanted);
    if (form !== "lemma" || /[*?]/.test(wanted)) return [together, together];
    const known = words.find((one) => one[COLUMN["any-case"]] === wanted);
    return [pattern(known ? known[COLUMN.lemma] : wanted), together];
  }

  function pattern(wanted) {
    const letters = [...wanted];
    return letters.some((letter) => "*?".includes(letter))
      ? (given) => isLike([...given], letters)
      : (given) => given === wanted;
  }

  /** Wildcards, in time that grows with the word however many stars there are. */
  function isLike(given, wanted) {
    let [at, next, star, resume] = [0, 0, -1, 0];
    while (at < given.length) {
      if (wanted[next] === "*") {
        [star, resume] = [next, at];
        next += 1;
      } else if (wanted[next] === "?" || wanted[next] === given[at]) {
        at += 1;
        next += 1;
      } else if (star >= 0) {
        resume += 1;
        [at, next] = [resume, star + 1];
      } else {
        return false;
      }
    }
    return wanted.slice(next).every((letter) => letter === "*");
  }

  /**
   * @returns {number[][]} pairs of first and last token, in order and not overlapping
   */
  function find(text, query, form) {
    const asked = query.trim().split(/\s+/).filter(Boolean).map((word) => patterns(word, form, text.words));
    const found = [];
    let next = 0;
    for (let index = 0; asked.length && index < text.tokens.length; index += 1) {
      const stop = index < next ? 0 : matchFrom(text, asked, form, index);
      if (!stop || text.sentences[stop - 1] !== text.sentences[index]) continue;
      found.push([index, stop - 1]);
      next = stop;
    }
    return found;
  }

  /** The token after the match that begins at `index`, or 0 where there is none. */
  function matchFrom(text, asked, form, index) {
    for (const [single, together] of asked) {
      if (index >= text.tokens.length) return 0;
      index = single(keyOf(text, index, COLUMN[form])) ? index + 1 : matchRun(text, together, form, index);
      if (!index) return 0;
    }
    return index;
  }

  /** Written together, words are compared as they stand: "I’ve" is no form of "have". */
  function matchRun(text, together, form, index) {
    const column = form === "written" ? COLUMN.written : COLUMN["any-case"];
    let run = keyOf(text, index, column);
    for (index += 1; index < text.tokens.length && !text.gaps[index]; index += 1) {
      run += keyOf(text, index, column);
      if (together(run)) return index + 1;
    }
    return 0;
  }

  const keyOf = (text, index, column) => text.words[text.tokens[index]][column];

  /** The words from one token to another as they stand, on one line. */
  function words(text, first, last) {
    return oneLine(joined(text, first, last));
  }

  /** What stands to the left and right of a match. */
  function context(text, [first, last], width) {
    const from = Math.max(0, first - width);
    const to = Math.min(text.tokens.length - 1, last + width);
    const left = (from ? "" : text.gaps[0]) + joined(text, from, first - 1) + (first ? text.gaps[first] : "");
    const end = to === text.tokens.length - 1 ? text.gaps[to + 1] : "";
    const right = text.gaps[last + 1] + joined(text, last + 1, to);
    return [oneLine(left), oneLine(last === text.tokens.length - 1 ? text.gaps[last + 1] : right + end)];
  }

  function joined(text, first, last) {
    let line = "";
    for (let index = first; index <= last; index += 1) {
      line += (index > first ? text.gaps[index] : "") + text.words[text.tokens[index]][0];
    }
    return line;
  }

  function oneLine(text) {
    return text
      .split("\n")
      .map((part) => part.split(/\s+/).filter(Boolean).join(" "))
      .filter(Boolean)
      .join(" / ");
  }

  return { find, words, context };
})();
