const characters: Readonly<Record<string, string>> = { lt: "\\<", gt: "\\>", amp: "\\&" }

/**
 * Markdown as people and every reader of it understand it: `\<` instead of the `&lt;` that the editor writes, which
 * not every reader turns back. What stands in code is left as it is.
 */
export const withoutEntities = (markdown: string): string =>
  markdown.replace(/(`+[^`]+`+)|&(lt|gt|amp);/g, (whole, code: string | undefined, name: string) =>
    code === undefined ? (characters[name] ?? whole) : whole,
  )
