/** What stands in a text between braces: `{count}`. */
export type Values = Readonly<Record<string, string | number>>

/** A text holds two forms around a bar, `één regel|{count} regels`; the first is said when `count` is 1. */
export function fill(text: string, values: Values): string {
  const forms = text.split("|")
  const form = (values["count"] === 1 ? forms[0] : forms.at(-1)) ?? ""
  return form.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole))
}
