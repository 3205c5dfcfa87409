import { pairs } from "#ground/words/pair.ts"

export const columns = pairs({
  "leaving.table.user": ["Medewerkers", "Staff"],
  "leaving.table.sign-in": ["Aanmeldlog", "Sign-in log"],
  "leaving.column.language": ["taal", "language"],
  "leaving.column.ends-on": ["laatste dag van het account", "last day of the account"],
  "leaving.column.signed-in-at": ["laatst aangemeld op (UTC)", "last signed in at (UTC)"],
  "leaving.column.device": ["apparaat", "device"],
})
