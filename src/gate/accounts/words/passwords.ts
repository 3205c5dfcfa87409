import { pairs } from "#ground/words/pair.ts"

export const passwords = pairs({
  "password.why.short": [
    "Gebruik minstens {least} tekens; een paar losse woorden achter elkaar is prima.",
    "Use at least {least} characters; a few unrelated words in a row is fine.",
  ],
  "password.why.own-name": ["Hierin staat je eigen naam.", "This contains your own name."],
  "password.why.practice": ["Hierin staat de naam van je praktijk.", "This contains the name of your practice."],
  "password.why.email": ["Hierin staat een stuk van je e-mailadres.", "This contains part of your e-mail address."],
  "password.why.trade": [
    "Woorden als 'wachtwoord', 'welkom', 'praktijk' en 'Hoeder' worden het eerst geprobeerd.",
    "Words such as 'password', 'welcome', 'praktijk' and 'Hoeder' are tried first.",
  ],
  "password.why.calendar": [
    "Een maand, seizoen, dag, datum of jaartal ('zomer2026', '15-01-1984') is snel geraden.",
    "A month, season, day, date or year ('summer2026', '15-01-1984') is quickly guessed.",
  ],
  "password.why.mirror": [
    "Een woord achterstevoren erachter zetten maakt een wachtwoord niet sterker.",
    "Adding a word backwards does not make a password stronger.",
  ],
  "password.why.keyboard": [
    "Tekens die naast elkaar op het toetsenbord liggen, zijn snel geraden.",
    "Keys that are next to each other on the keyboard are quickly guessed.",
  ],
  "password.why.repeat": [
    "Herhalen ('aaa', 'zomerzomer') maakt een wachtwoord niet sterker.",
    "Repeating ('aaa', 'summersummer') does not make a password stronger.",
  ],
  "password.why.sequence": [
    "Reeksen zoals 'abcd' of '1234' zijn snel geraden.",
    "Sequences such as 'abcd' or '1234' are quickly guessed.",
  ],
  "password.why.date": ["Datums en jaartallen zijn snel geraden.", "Dates and years are quickly guessed."],
  "password.why.common": [
    "Dit is een veelgebruikt wachtwoord of lijkt daarop.",
    "This is a widely used password, or close to one.",
  ],
  "password.why.word": [
    "Eén woord of naam met een paar cijfers erachter is snel geraden.",
    "One word or name with a few digits after it is quickly guessed.",
  ],
  "password.why.more": [
    "Voeg nog een paar woorden toe die niets met elkaar te maken hebben.",
    "Add a few more words that have nothing to do with each other.",
  ],
})

/** Why a password is easy to guess. */
export type WhyWeak = keyof typeof passwords
