/** An address as accounts are found by: without spaces around it, composed and in lower case. */
export const normaliseEmail = (typed: string): string => typed.trim().normalize("NFKC").toLowerCase()

const maskPart = (part: string): string => {
  const letters = Array.from(part)
  const first = letters[0] ?? ""
  const last = letters.length > 2 ? (letters.at(-1) ?? "") : ""
  return `${first}•••${last}`
}

/** `j•••n@p•••k.nl`: enough to recognise one's own address by, and always as many dots. */
export function maskEmail(email: string): string {
  const at = email.lastIndexOf("@")
  const domain = email.slice(at + 1)
  const dot = domain.lastIndexOf(".")
  const name = dot > 0 ? domain.slice(0, dot) : domain
  const ending = dot > 0 ? domain.slice(dot) : ""
  return `${maskPart(email.slice(0, at))}@${maskPart(name)}${ending}`
}
