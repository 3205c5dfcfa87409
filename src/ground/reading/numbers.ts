/** A whole number as people write it: `12`, `1.000`, `1 000`; nothing when it is none. A fraction is none. */
export function readWhole(typed: string): number | undefined {
  const text = typed
    .trim()
    .replace(/^(-?\d{1,3})((?:[.,\s']\d{3})+)$/, (_, begin: string, more: string) => begin + more.replace(/\D/g, ""))
  const read = /^-?\d{1,15}$/.test(text) ? Number(text) : undefined
  return read === 0 ? 0 : read
}
