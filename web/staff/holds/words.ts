import { pairs } from "#ground/words/pair.ts"

export const words = pairs({
  "staff.holds.explanation": [
    "Wat hier staat wordt niet vernietigd zolang de reden geldt, ook niet als een bewaartermijn voorbij is.",
    "What is listed here is not destroyed as long as the reason lasts, even when a retention period is over.",
  ],
  "staff.holds.show": ["Welke bewaarredenen", "Which reasons to keep"],
  "staff.holds.show.in-force": ["Gelden nu", "In force"],
  "staff.holds.show.past": ["Voorbij", "Over"],
  "staff.holds.none.in-force": ["Er is nu niets vastgelegd", "Nothing is recorded now"],
  "staff.holds.none.past": ["Er is nog niets voorbij", "Nothing is over yet"],
  "staff.holds.none-advice": [
    "Je legt een bewaarreden vast op de pagina van een {person}, onder Bewaren, of bij een dossier.",
    "You record a reason to keep on the page of a {person}, under Keeping, or with a dossier.",
  ],
  "staff.holds.kept": ["Mag dit worden vernietigd?", "May this be destroyed?"],
  "staff.holds.nothing-keeps": ["Niets houdt dit tegen.", "Nothing holds this back."],
  "staff.holds.keeps-title": ["Nee, want:", "No, because:"],
  "staff.holds.keeps-all": [
    "Er wordt ook geen los onderdeel verwijderd: geen nummer, verband, taak of partij.",
    "No part of it is removed either: no number, tie, task or party.",
  ],
  "staff.holds.keeps-whole": [
    "Gewone verbeteringen gaan door; alleen het geheel blijft staan.",
    "Ordinary corrections go on; only the whole stays.",
  ],
  "staff.holds.until-day": ["tot {day}", "until {day}"],
  "staff.holds.set": ["Reden vastleggen", "Record a reason"],
  "staff.holds.set-title": ["Bewaarreden vastleggen", "Record a reason to keep"],
  "staff.holds.set-explanation": [
    "Zolang deze reden geldt, worden de gegevens niet vernietigd: niet met de hand en niet door een bewaartermijn.",
    "As long as this reason lasts, the data are not destroyed: not by hand and not by a retention period.",
  ],
  "staff.holds.set-submit": ["Vastleggen", "Record"],
  "staff.holds.set-done": ["De bewaarreden is vastgelegd", "The reason to keep was recorded"],
  "staff.holds.ground": ["Waarom?", "Why?"],
  "staff.holds.ground-needed": ["Kies een reden.", "Choose a reason."],
  "staff.holds.note": ["Toelichting", "Explanation"],
  "staff.holds.note-hint": [
    "Bijvoorbeeld een zaaknummer of wie erom vroeg.",
    "For example a case number, or who asked.",
  ],
  "staff.holds.note-needed": ["Leg in eigen woorden uit waarom.", "Explain why in your own words."],
  "staff.holds.until": ["Eindigt vanzelf op", "Ends by itself on"],
  "staff.holds.until-hint": ["Leeg: tot iemand de reden opheft.", "Empty: until somebody lifts the reason."],
  "staff.holds.kind.claim": ["Rechtsvordering", "Legal claim"],
  "staff.holds.kind.complaint": ["Klacht", "Complaint"],
  "staff.holds.kind.inspection": ["Onderzoek door een toezichthouder", "Inspection by an authority"],
  "staff.holds.kind.request": ["Open verzoek", "Open request"],
  "staff.holds.kind.unpaid-invoice": ["Openstaande rekening", "Unpaid invoice"],
  "staff.holds.kind.restriction": ["Beperking (art. 18 AVG)", "Restriction (art. 18 GDPR)"],
  "staff.holds.kind.other": ["Andere reden", "Another reason"],
  "staff.holds.meaning.claim": [
    "Er gaat niets weg, ook geen los onderdeel: het kan bewijs zijn (art. 17 lid 3 onder e AVG).",
    "Nothing goes, not even a part: it may be evidence (art. 17(3)(e) GDPR).",
  ],
  "staff.holds.meaning.complaint": [
    "Er gaat niets weg, ook geen los onderdeel, tot de klacht is afgehandeld.",
    "Nothing goes, not even a part, until the complaint is dealt with.",
  ],
  "staff.holds.meaning.inspection": [
    "Er gaat niets weg, ook geen los onderdeel, zolang het onderzoek loopt.",
    "Nothing goes, not even a part, as long as the inspection lasts.",
  ],
  "staff.holds.meaning.request": [
    "Het geheel wordt niet vernietigd voor het verzoek is afgehandeld. Gewone verbeteringen gaan door.",
    "The whole is not destroyed before the request is dealt with. Ordinary corrections go on.",
  ],
  "staff.holds.meaning.unpaid-invoice": [
    "Het geheel wordt niet vernietigd voor er is betaald. Gewone verbeteringen gaan door.",
    "The whole is not destroyed before it is paid. Ordinary corrections go on.",
  ],
  "staff.holds.meaning.restriction": [
    "De gegevens worden alleen nog bewaard: niemand wijzigt of verwijdert er iets aan. Opheffen kan pas nadat je de betrokkene hebt ingelicht.",
    "The data are only stored: nobody changes or removes anything. It can be lifted only after you informed the person.",
  ],
  "staff.holds.meaning.other": [
    "Er gaat niets weg, ook geen los onderdeel. Leg uit waarom.",
    "Nothing goes, not even a part. Explain why.",
  ],
  "staff.holds.on-dossier": ["Op een dossier", "On a dossier"],
  "staff.holds.on-dossier-named": ["Op dossier {number}: {title}", "On dossier {number}: {title}"],
  "staff.holds.set-note": ["Vastgelegd {moment} door {name}", "Recorded {moment} by {name}"],
  "staff.holds.ends-itself": ["Eindigt vanzelf op {day}", "Ends by itself on {day}"],
  "staff.holds.ended-itself": ["Eindigde vanzelf op {day}", "Ended by itself on {day}"],
  "staff.holds.ended-note": ["Opgeheven {moment} door {name}: {reason}", "Lifted {moment} by {name}: {reason}"],
  "staff.holds.state.expired": ["Verlopen", "Expired"],
  "staff.holds.state.ended": ["Opgeheven", "Lifted"],
  "staff.holds.changed": [
    "Einddatum gewijzigd {moment} door {name}, van {from} naar {to}: {reason}",
    "Last day changed {moment} by {name}, from {from} to {to}: {reason}",
  ],
  "staff.holds.no-day": ["geen einddatum", "no last day"],
  "staff.holds.actions": ["Meer voor: {ground}", "More for: {ground}"],
  "staff.holds.change": ["Einddatum wijzigen…", "Change the last day…"],
  "staff.holds.change-title": ["{ground}: einddatum wijzigen", "{ground}: change the last day"],
  "staff.holds.change-explanation": [
    "Tot die dag houdt deze reden de vernietiging tegen. De dag die er stond, blijft in de geschiedenis staan.",
    "Until that day this reason holds back destruction. The day it had stays in the history.",
  ],
  "staff.holds.change-reason": ["Waarom wijzig je dit?", "Why do you change this?"],
  "staff.holds.change-submit": ["Wijzigen", "Change"],
  "staff.holds.change-done": ["De einddatum is gewijzigd", "The last day was changed"],
  "staff.holds.end": ["Opheffen…", "Lift…"],
  "staff.holds.end-title": ["{ground} opheffen", "Lift: {ground}"],
  "staff.holds.end-explanation": [
    "Daarna houdt deze reden niets meer tegen. De geschiedenis blijft staan.",
    "After that this reason holds nothing back any more. The history stays.",
  ],
  "staff.holds.end-restriction-explanation": [
    "Licht eerst de betrokkene in (art. 18 lid 3 AVG). Daarna mogen de gegevens weer worden gewijzigd. De geschiedenis blijft staan.",
    "First inform the person (art. 18(3) GDPR). After that the data may be changed again. The history stays.",
  ],
  "staff.holds.end-reason": ["Waarom hef je dit op?", "Why do you lift this?"],
  "staff.holds.end-reason-needed": ["Vul in waarom.", "Fill in why."],
  "staff.holds.end-submit": ["Opheffen", "Lift"],
  "staff.holds.end-done": ["De bewaarreden is opgeheven", "The reason to keep was lifted"],
  "staff.holds.restricted-title": ["Beperkt: alleen bewaren", "Restricted: store only"],
  "staff.holds.restricted": [
    "De verwerking van deze gegevens is beperkt (art. 18 AVG). Je kunt ze lezen, maar niemand mag ze wijzigen of verwijderen. Onder Bewaren staat waarom, en wie mag, heft het daar op.",
    "The processing of these data is restricted (art. 18 GDPR). You can read them, but nobody may change or remove them. Under Keeping it says why, and who may lifts it there.",
  ],
})

type Own = typeof words

declare module "#web/staff/staff-words.ts" {
  interface StaffWords extends Own {}
}
