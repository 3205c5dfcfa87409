export type WordValues = Readonly<Record<string, string | number>>

/** A text holds two forms around a bar, `één regel|{count} regels`; the first is said when `count` is 1. */
export function fill(text: string, values: WordValues): string {
  const forms = text.split("|")
  const form = (values["count"] === 1 ? forms[0] : forms.at(-1)) ?? ""
  return form.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole))
}
