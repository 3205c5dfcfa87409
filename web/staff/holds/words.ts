import { pairs } from "#ground/words/pair.ts"

export const words = pairs({
  "staff.holds.explanation": [
    "Wat hier staat wordt niet vernietigd zolang de reden geldt, ook niet als een bewaartermijn voorbij is.",
    "What is listed here is not destroyed while the reason applies, even if a retention period is over.",
  ],
  "staff.holds.show": ["Welke bewaarredenen", "Which reasons to keep"],
  "staff.holds.show.in-force": ["Gelden nu", "In force now"],
  "staff.holds.show.past": ["Voorbij", "Over"],
  "staff.holds.none.in-force": ["Er is nu niets vastgelegd", "Nothing is on record now"],
  "staff.holds.none.past": ["Er is nog niets voorbij", "Nothing is over yet"],
  "staff.holds.none-advice": [
    "Je legt een bewaarreden vast op de pagina van een {person}, onder Bewaren, of bij een dossier.",
    "You record a reason to keep on a {person}'s page, under Keeping, or with a dossier.",
  ],
  "staff.holds.kept": ["Mag dit worden vernietigd?", "May this be destroyed?"],
  "staff.holds.nothing-keeps": ["Niets houdt dit tegen.", "Nothing holds this back."],
  "staff.holds.keeps-title": ["Nee, want:", "No, because:"],
  "staff.holds.keeps-all": [
    "Er wordt ook geen los onderdeel verwijderd: geen nummer, verband, taak of partij.",
    "Nothing in it is removed separately either: no number, tie, task or party.",
  ],
  "staff.holds.keeps-whole": [
    "Je kunt gewoon gegevens verbeteren. Alleen wissen kan niet.",
    "You can still correct data as usual. Only erasing is not possible.",
  ],
  "staff.holds.until-day": ["tot {day}", "until {day}"],
  "staff.holds.set": ["Reden vastleggen", "Record a reason"],
  "staff.holds.set-title": ["Bewaarreden vastleggen", "Record a reason to keep"],
  "staff.holds.set-explanation": [
    "Zolang deze reden geldt, worden de gegevens niet vernietigd: niet met de hand en niet door een bewaartermijn.",
    "While this reason applies, the data are not destroyed: not by hand and not by a retention period.",
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
  "staff.holds.kind.request": ["Open verzoek", "Pending request"],
  "staff.holds.kind.unpaid-invoice": ["Openstaande rekening", "Unpaid invoice"],
  "staff.holds.kind.restriction": ["Beperking (art. 18 AVG)", "Restriction (art. 18 GDPR)"],
  "staff.holds.kind.other": ["Andere reden", "Another reason"],
  "staff.holds.meaning.claim": [
    "Er gaat niets weg, ook geen los onderdeel: het kan bewijs zijn (art. 17 lid 3 onder e AVG).",
    "Nothing goes, not even a part: it may be evidence (art. 17(3)(e) GDPR).",
  ],
  "staff.holds.meaning.complaint": [
    "Er gaat niets weg, ook geen los onderdeel, tot de klacht is afgehandeld.",
    "Nothing goes, not even a part, until the complaint has been dealt with.",
  ],
  "staff.holds.meaning.inspection": [
    "Er gaat niets weg, ook geen los onderdeel, zolang het onderzoek loopt.",
    "Nothing goes, not even a part, while the inspection is going on.",
  ],
  "staff.holds.meaning.request": [
    "Er wordt niets gewist tot het verzoek is afgehandeld. Je kunt wel gewoon gegevens verbeteren.",
    "Nothing is erased until the request has been dealt with. You can still correct data as usual.",
  ],
  "staff.holds.meaning.unpaid-invoice": [
    "Er wordt niets gewist tot er is betaald. Je kunt wel gewoon gegevens verbeteren.",
    "Nothing is erased until it has been paid. You can still correct data as usual.",
  ],
  "staff.holds.meaning.restriction": [
    "De gegevens worden alleen nog bewaard: niemand wijzigt of verwijdert er iets aan. Opheffen kan pas nadat je de betrokkene hebt ingelicht.",
    "The data are only stored: nobody may change or remove anything. It can be lifted only after you have informed the person concerned.",
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
    "Tot die dag houdt deze reden de vernietiging tegen. De vorige dag blijft in de geschiedenis staan.",
    "This reason holds back destruction until that day. The previous day stays in the history.",
  ],
  "staff.holds.change-reason": ["Waarom wijzig je dit?", "Why are you changing this?"],
  "staff.holds.change-submit": ["Wijzigen", "Change"],
  "staff.holds.change-done": ["De einddatum is gewijzigd", "The last day was changed"],
  "staff.holds.end": ["Opheffen…", "Lift…"],
  "staff.holds.end-title": ["{ground} opheffen", "Lift: {ground}"],
  "staff.holds.end-explanation": [
    "Daarna houdt deze reden niets meer tegen. De geschiedenis blijft staan.",
    "This reason then no longer holds anything back. The history stays.",
  ],
  "staff.holds.end-restriction-explanation": [
    "Licht eerst de betrokkene in (art. 18 lid 3 AVG). Daarna mogen de gegevens weer worden gewijzigd. De geschiedenis blijft staan.",
    "First inform the person concerned (art. 18(3) GDPR). After that the data may be changed again. The history stays.",
  ],
  "staff.holds.end-reason": ["Waarom hef je dit op?", "Why are you lifting this?"],
  "staff.holds.end-reason-needed": ["Vul in waarom.", "Fill in why."],
  "staff.holds.end-submit": ["Opheffen", "Lift"],
  "staff.holds.end-done": ["De bewaarreden is opgeheven", "The reason to keep was lifted"],
  "staff.holds.restricted-title": ["Beperkt: alleen bewaren", "Restricted: store only"],
  "staff.holds.restricted": [
    "De verwerking van deze gegevens is beperkt (art. 18 AVG). Je kunt ze lezen, maar niemand mag ze wijzigen of verwijderen. Onder Bewaren staat waarom. Wie dat mag, heft de beperking daar op.",
    "The processing of these data is restricted (art. 18 GDPR). You can read them, but nobody may change or remove them. The reason is under Keeping, where anyone allowed to can lift the restriction.",
  ],
})

type Own = typeof words

declare module "#web/staff/staff-words.ts" {
  interface StaffWords extends Own {}
}
