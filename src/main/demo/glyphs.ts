/** Letters of five by seven dots: a figure of base 32 for each row, from the top; its bits are the dots from the left. */
const glyphs: Readonly<Record<string, string>> = {
  A: "ehhvhhh", B: "uhhuhhu", C: "fgggggf", D: "uhhhhhu", E: "vgguggv", F: "vgguggg", G: "fggjhhf", H: "hhhvhhh",
  I: "e44444e", J: "11111he", K: "hikokih", L: "ggggggv", M: "hrllhhh", N: "hpljhhh", O: "ehhhhhe", P: "uhhuggg",
  Q: "ehhhlid", R: "uhhukih", S: "fgge11u", T: "v444444", U: "hhhhhhe", V: "hhhhha4", W: "hhhllrh", X: "hha4ahh",
  Y: "hha4444", Z: "v1248gv", a: "00e1fhf", b: "gguhhhu", c: "00fgggf", d: "11fhhhf", e: "00ehvgf", f: "698s888",
  g: "00fhf1e", h: "gguhhhh", i: "40c444e", j: "20622ic", k: "ggikoki", l: "c44444e", m: "00qllll", n: "00uhhhh",
  o: "00ehhhe", p: "00uhugg", q: "00fhf11", r: "00mpggg", s: "00fge1u", t: "88s8896", u: "00hhhhf", v: "00hhha4",
  w: "00hhlla", x: "00ha4ah", y: "00hhf1e", z: "00v248v", 0: "ehjlphe", 1: "4c4444e", 2: "eh1248v", 3: "u11e11u",
  4: "26aiv22", 5: "vgu11he", 6: "egguhhe", 7: "v124888", 8: "ehhehhe", 9: "ehhf11e", ".": "00000cc", ",": "0000c48",
  "-": "000e000", "'": "4480000", "(": "2488842", ")": "8422248", "/": "11248gg", ":": "0cc0cc0", "°": "ciic000",
  "?": "eh12404",
} // prettier-ignore

export const glyphWidth = 5

/** The dots of a letter; of one that is not known, those of a question mark. */
export function glyphOf(letter: string): (readonly [x: number, y: number])[] {
  if (letter === " ") return []
  return [...(glyphs[letter] ?? glyphs["?"] ?? "")].flatMap((figure, y) => {
    const bits = Number.parseInt(figure, 32)
    return [0, 1, 2, 3, 4].filter((x) => (bits & (16 >> x)) !== 0).map((x) => [x, y] as const)
  })
}
