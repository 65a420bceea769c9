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
    return word.replace(/[‘’‚‛ʼ′＇]/g, "'").replace(/[‐‑‒–—―−]/g, "-").toLowerCase().normalize("NFC");
  }

  function pattern(word, form, words) {
    let wanted = form === "written" ? word : fold(word);
    if (form === "lemma" && !/[*?]/.test(wanted)) {
      wanted = words.find((one) => one[COLUMN["any-case"]] === wanted)?.[COLUMN.lemma] ?? wanted;
    }
    const source = [...wanted].map((letter) =>
      letter === "*" ? "\\S*" : letter === "?" ? "\\S" : letter.replace(/[\\^$.|+()[\]{}\/-]/, "\\$&"),
    );
    return new RegExp(`^(?:${source.join("")})$`, "u");
  }

  /**
   * @returns {number[][]} pairs of first and last token, in order and not overlapping
   */
  function find(text, query, form) {
    const column = COLUMN[form] ?? COLUMN["any-case"];
    const patterns = query.trim().split(/\s+/).filter(Boolean).map((word) => pattern(word, form, text.words));
    const key = (index) => text.words[text.tokens[index]][column];
    const found = [];
    let next = 0;
    if (!patterns.length) return found;
    for (let index = 0; index < text.tokens.length; index += 1) {
      if (index < next) continue;
      const stop = matchFrom(index);
      if (!stop || text.sentences[stop - 1] !== text.sentences[index]) continue;
      found.push([index, stop - 1]);
      next = stop;
    }
    return found;

    function matchFrom(index) {
      for (const one of patterns) {
        index = matchWord(one, index);
        if (!index) return 0;
      }
      return index;
    }

    function matchWord(one, index) {
      let together = "";
      while (index < text.tokens.length) {
        together += key(index);
        index += 1;
        if (one.test(together)) return index;
        if (index >= text.tokens.length || text.gaps[index]) return 0;
      }
      return 0;
    }
  }

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
