/**
 * How a Dutch or Flemish name sounds, roughly: spellings that grew apart in registers come together again
 * (Meijer and Meyer, Janssen and Janszen, Kuiper and Cuyper). The order of the rules matters.
 */
const rules: readonly (readonly [RegExp, string])[] = [
  [/[^a-z]/g, ""],
  [/^y(?=[aeou])/, "j"],
  [/^tsj|^tj/, "tj"],
  // 'sch' before a consonant, and towards the end, is an s: Schmidt, Bosch, Visscher.
  [/sch(?=[lmnw])/g, "s"],
  [/(?<=.)sch(?=e?[rns]?$)/g, "s"],
  [/ghe$/, "g"],
  [/qu/g, "kw"],
  [/q/g, "k"],
  [/ph/g, "f"],
  [/th/g, "t"],
  [/c?kx|cx/g, "ks"],
  [/x/g, "ks"],
  [/cks/g, "ks"],
  [/ck/g, "k"],
  [/cq/g, "k"],
  [/ch|gh/g, "g"],
  [/c(?=[eiy])/g, "s"],
  [/c/g, "k"],
  // sz, z and s; v and f; a d or b at the end is a t or p.
  [/[sz]+/g, "s"],
  [/v/g, "f"],
  [/d?t+$|d+$/, "t"],
  [/dt(?=s$)|d(?=s$)/, "t"],
  [/b+$/, "p"],
  // Vowels of two letters: ij and ei, ou and au, ui and uy, oe, eu; then the long ones.
  [/[ae]+(ij|[iyj])/g, "Y"],
  [/u(ij|[iy])/g, "U"],
  [/ij/g, "Y"],
  [/y(?=[^aeiou]|$)/g, "Y"],
  [/euw/g, "ew"],
  [/[oa]uw?/g, "A"],
  [/oe/g, "O"],
  [/ue|eu/g, "E"],
  [/ie/g, "i"],
  [/ae|aa/g, "a"],
  [/ee/g, "e"],
  [/oo/g, "o"],
  [/uu/g, "u"],
  // An h is heard at the beginning only; an n after e at the end hardly.
  [/(?<=.)h/g, ""],
  [/(.)\1+/g, "$1"],
  [/en$/, "e"],
]

/** How a normalised word sounds; words that sound alike give the same. Empty when there is nothing to hear. */
export const soundOf = (word: string): string => rules.reduce((heard, [from, to]) => heard.replace(from, to), word)
