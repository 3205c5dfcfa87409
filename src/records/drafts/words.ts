import { pairs } from "#ground/words/pair.ts"

export const words = pairs({
  "purpose.draft": ["Niet kwijtraken wat nog niet is opgeslagen", "Not losing what has not been saved yet"],
  "holding.draft": ["Concepten", "Drafts"],
  "holding.draft.aged": ["Concepten", "Drafts"],
  "holding.draft.since": ["de laatste keer dat het concept is bewaard", "the last time the draft was saved"],
  "field.draft.place": ["Waar het is getypt", "Where it was typed"],
  "field.draft.content": ["Tekst", "Text"],
  "field.draft.saved-at": ["Bewaard op", "Saved on"],
  "audit.event.drafts.read": ["heeft een eigen concept geopend", "opened a draft of their own"],
  "audit.event.drafts.saved": ["heeft een concept bewaard", "saved a draft"],
  "audit.event.drafts.dropped": ["heeft een concept weggegooid", "discarded a draft"],
  "audit.event.drafts.tidied": ["heeft oude concepten opgeruimd", "cleared old drafts"],
})

type Own = typeof words

declare module "#ground/words/words.ts" {
  interface Words extends Own {}
}
