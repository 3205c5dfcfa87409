import { pairs } from "#ground/words/pair.ts"

/** Signing in with an eID card. */
export const words = pairs({
  "eid.begin-there": [
    "Deze pagina leest alleen je kaart. Begin op de aanmeldpagina van je praktijk.",
    "This page only reads your card. Begin at the sign-in page of your practice.",
  ],
})

type Own = typeof words

declare module "#ground/words/words.ts" {
  interface Words extends Own {}
}
