type PersonChanges<Content> = { readonly [Key in keyof Content]?: Content[Key] | null | undefined }

/** The content with changes on it: what is left out (or `undefined`) stays, `null` empties a field. */
export function withChanges<Content extends object>(
  content: Content,
  changes: PersonChanges<Partial<Content>>,
): Content {
  const made = new Map<string, unknown>(Object.entries(content))
  for (const [field, value] of Object.entries(changes)) {
    if (value === null) made.delete(field)
    else if (value !== undefined) made.set(field, value)
  }
  return Object.fromEntries(made) as Content
}
