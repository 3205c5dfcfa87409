/** A mail was not taken. `temporary`: try again later. `permanent`: the server says that it never will. */
export class MailFailure extends Error {
  override readonly name = "MailFailure"
  readonly kind: "temporary" | "permanent"
  /** The server's three digits, where it got as far as answering. */
  readonly response: number | undefined

  // The server's own words are left behind: they quote the address.
  constructor(kind: "temporary" | "permanent", response: number | undefined) {
    super(`the mail was not taken: ${kind}${response === undefined ? "" : ` (${response})`}`)
    this.kind = kind
    this.response = response
  }
}

/** A wrong password or certificate also answers with 5xx, but is for the operator to mend: the mail itself is good. */
const aboutTheMail = new Set(["EENVELOPE", "EMESSAGE"])

/** What a failure of nodemailer means for the mail. */
export function failureOf(error: unknown): MailFailure {
  const { code, responseCode } =
    error instanceof Error ? (error as Error & { code?: unknown; responseCode?: unknown }) : {}
  const response = typeof responseCode === "number" && responseCode > 0 ? responseCode : undefined
  const isAboutTheMail = typeof code === "string" && aboutTheMail.has(code)
  const isForGood = response === undefined ? code === "EENVELOPE" : response >= 500
  return new MailFailure(isAboutTheMail && isForGood ? "permanent" : "temporary", response)
}
