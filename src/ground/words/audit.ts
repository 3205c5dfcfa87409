import { pairs } from "./pair.ts"

export const audit = pairs({
  "permission.audit.read": ["Zien wie het dossier van een relatie heeft geopend.", "See who opened a person's file."],
  "audit.unknown-user": ["een vroegere gebruiker", "a former user"],
  "audit.event.audit.read": ["heeft het toegangslog bekeken", "looked at the access log"],
})
