import type { ComboboxData } from "@mantine/core"

export type Option = { readonly value: string; readonly label: string }

/** The options of a list, those in groups among them. */
export const optionsIn = (data: ComboboxData | undefined): readonly Option[] =>
  (data ?? []).flatMap((one): readonly Option[] => {
    if (typeof one === "string") return [{ value: one, label: one }]
    if (typeof one !== "object") return [{ value: String(one), label: String(one) }]
    return "items" in one ? optionsIn(one.items as ComboboxData) : [{ value: String(one.value), label: one.label }]
  })
