import { pairs } from "#ground/words/pair.ts"

export const words = pairs({
  "refusal.practices.not-found": ["Deze praktijk is er niet.", "There is no such practice."],
  "refusal.practices.slug-taken": [
    "Er is al een praktijk met deze korte naam.",
    "There is already a practice with this short name.",
  ],
  "refusal.practices.moving.unavailable": [
    "Deze praktijk wordt verplaatst en is daarom even niet te gebruiken. Probeer het over enkele minuten opnieuw.",
    "This practice is being moved and cannot be used for the moment. Try again in a few minutes.",
  ],
  "refusal.practices.there-already": ["Deze praktijk staat daar al.", "This practice is already there."],
  "refusal.practices.place-malformed": [
    "Zo kan een praktijk niet worden verplaatst: geef sqlite: of postgres://gebruiker:wachtwoord@server:poort/database.",
    "A practice cannot be moved there: give sqlite: or postgres://user:password@host:port/database.",
  ],
  "refusal.practices.already-here": [
    "Deze praktijk staat hier al, onder de korte naam {slug}.",
    "This practice is already here, under the short name {slug}.",
  ],
  "refusal.practices.newer": [
    "Dit is gemaakt met een nieuwere versie van Hoeder: installeer die versie of een latere.",
    "This was made with a newer version of Hoeder: install that version or a later one.",
  ],
  "refusal.practices.slug-malformed": [
    "De korte naam mag alleen kleine letters, cijfers en streepjes bevatten, hoogstens 40.",
    "The short name may only contain lower-case letters, digits and hyphens, at most 40.",
  ],
})

type Own = typeof words

declare module "#ground/words/words.ts" {
  interface Words extends Own {}
}
