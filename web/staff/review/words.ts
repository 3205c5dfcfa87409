import { pairs } from "#ground/words/pair.ts"

export const words = pairs({
  "staff.review.explanation": [
    "Controleer geregeld of iedereen alleen kan wat het werk vraagt.",
    "Check regularly that everybody can do only what their work requires.",
  ],
  "staff.review.members": ["Wie zit in welke groep?", "Who is in which group?"],
  "staff.review.unused": ["Rechten die niemand gebruikt", "Rights that nobody uses"],
  "staff.review.dormant": ["Accounts die niemand gebruikt", "Unused accounts"],
  "staff.review.past": ["Eerdere controles", "Earlier checks"],
  "staff.review.due": ["Volgende controle: {day}.", "Next check: {day}."],
  "staff.review.last": ["Vorige keer klaar: {moment}.", "Last done: {moment}."],
  "staff.review.never": ["Deze controle is nog nooit gedaan.", "This check has never been done."],
  "staff.review.overdue": ["De controle had klaar moeten zijn op {day}.", "The check should have been done by {day}."],
  "staff.review.round": [
    "{by} is begonnen op {moment}. Maak de ronde af voor {day}; daarna begint hij opnieuw.",
    "{by} began on {moment}. Finish the round before {day}; after that it starts again.",
  ],
  "staff.review.progress": ["{done} van {total} groepen bekeken", "{done} of {total} groups looked at"],
  "staff.review.every": ["Hoe vaak?", "How often?"],
  "staff.review.every.3": ["Elke 3 maanden", "Every 3 months"],
  "staff.review.every.6": ["Elk half jaar", "Every six months"],
  "staff.review.every.12": ["Elk jaar", "Every year"],
  "staff.review.no-members": ["Er zit nog niemand in een groep", "There is nobody in a group yet"],
  "staff.review.no-members-advice": [
    "Zodra er mensen in groepen zitten, controleer je dat hier.",
    "As soon as there are people in groups, you can check them here.",
  ],
  "staff.review.look": ["Bekijken", "View"],
  "staff.review.look-named": ["Groep {name} bekijken", "View group {name}"],
  "staff.review.looked": ["Bekeken door {by}, {moment}", "Looked at by {by}, {moment}"],
  "staff.review.attest-title": ["Wie hoort in {name}?", "Who belongs in {name}?"],
  "staff.review.attest-explanation": [
    "Haal het vinkje weg bij wie er niet meer bij hoort. Wie eruit gaat, moet zich opnieuw aanmelden.",
    "Untick anyone who no longer belongs. Whoever is taken out must sign in again.",
  ],
  "staff.review.confirm": ["Dit klopt", "This is right"],
  "staff.review.confirm-removing": [
    "Haal 1 persoon eruit|Haal {count} mensen eruit",
    "Take 1 person out|Take {count} people out",
  ],
  "staff.review.confirmed": ["Groep {name} is bekeken.", "Group {name} was looked at."],
  "staff.review.unused-explanation": [
    "Rechten die in {days} dagen door niemand in de groep zijn gebruikt. Trek ze in; teruggeven kan altijd.",
    "Rights that nobody in the group has used for {days} days. Withdraw them; you can always give them back.",
  ],
  "staff.review.unused-none": ["Alle rechten worden gebruikt", "All rights are being used"],
  "staff.review.unused-none-advice": ["Er is niets om in te trekken.", "There is nothing to withdraw."],
  "staff.review.withdraw": ["Intrekken", "Withdraw"],
  "staff.review.withdraw-named": ["Intrekken van {group}: {right}", "Withdraw from {group}: {right}"],
  "staff.review.withdrawn": ["Ingetrokken: {right}", "Withdrawn: {right}"],
  "staff.review.never-used": ["nooit gebruikt", "never used"],
  "staff.review.last-used": ["laatst gebruikt op {day}", "last used on {day}"],
  "staff.review.idle": [
    "Deze mensen gebruikten niet wat anderen in de groep wel gebruikten:",
    "These people did not use what others in the group did use:",
  ],
  "staff.review.too-new": ["Nog te nieuw om te zeggen", "Too new to tell"],
  "staff.review.tellable": ["te beoordelen vanaf {day}", "can be judged from {day}"],
  "staff.review.dormant-explanation": [
    "Wie zich lang niet aanmeldt, krijgt bericht. Daarna sluit het account vanzelf.",
    "Anyone who does not sign in for a long time gets a message. After that the account closes by itself.",
  ],
  "staff.review.dormant-terms": [
    "Bericht na {days} dagen zonder aanmelding, gesloten {noticeDays} dagen daarna.",
    "A message after {days} days without a sign-in, closed {noticeDays} days after that.",
  ],
  "staff.review.dormant-days": ["Bericht na (dagen)", "Message after (days)"],
  "staff.review.dormant-notice-days": ["Sluiten daarna (dagen)", "Close after that (days)"],
  "staff.review.dormant-save": ["Opslaan", "Save"],
  "staff.review.dormant-none": ["Alle accounts worden gebruikt.", "All accounts are being used."],
  "staff.review.dormant-since": ["Niet gebruikt sinds {day}", "Not used since {day}"],
  "staff.review.dormant-closes": ["sluit op {day}", "closes on {day}"],
  "staff.review.past-none": ["Er is nog geen controle gedaan.", "No check has been done yet."],
  "staff.review.state.done": ["Klaar", "Done"],
  "staff.review.state.going-on": ["Bezig", "Under way"],
  "staff.review.state.lapsed": ["Niet afgemaakt", "Not finished"],
  "staff.review.past-title": ["{moment}, door {by}", "{moment}, by {by}"],
  "staff.review.past-confirmed": ["{group}: {names} bevestigd", "{group}: {names} confirmed"],
  "staff.review.past-nobody": ["niemand", "nobody"],
  "staff.review.past-removed": ["{group}: {names} eruit gehaald", "{group}: {names} taken out"],
})

type Own = typeof words

declare module "#web/staff/staff-words.ts" {
  interface StaffWords extends Own {}
}
