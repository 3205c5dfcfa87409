import { pairs } from "#ground/words/pair.ts"

export const words = pairs({
  "refusal.emergency.who": [
    "Zeg om wie het gaat: achternaam en geboortedatum, of het nummer.",
    "Say who it is about: family name and date of birth, or the number.",
  ],
  "refusal.emergency.one-way": [
    "Zeg maar op één manier om wie het gaat: achternaam en geboortedatum, of het nummer.",
    "Say in only one way who it is about: family name and date of birth, or the number.",
  ],
  "refusal.emergency.several": [
    "Meer mensen heten zo en zijn op die dag geboren. Vul ook de voornaam in, of neem het nummer.",
    "Several people have this name and were born on that day. Fill in the first name too, or use the number.",
  ],
  "refusal.emergency.still-lasts": [
    "Deze noodtoegang loopt nog. Kijk hem na als hij voorbij is.",
    "This emergency access is still going on. Review it when it is over.",
  ],
  "refusal.emergency.note-missing": ["Schrijf op wat er niet in orde is.", "Write down what is not in order."],
  "refusal.emergency.not-reviewed": [
    "Deze noodtoegang is niet nagekeken; er is niets terug te nemen.",
    "This emergency access has not been reviewed; there is nothing to withdraw.",
  ],
})

type Own = typeof words

declare module "#ground/words/words.ts" {
  interface Words extends Own {}
}
