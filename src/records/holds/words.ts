import { pairs } from "#ground/words/pair.ts"

export const words = pairs({
  "permission.holds.read": [
    "Zien wat er niet vernietigd mag worden, en waarom.",
    "See what may not be destroyed, and why.",
  ],
  "permission.holds.manage": [
    "Vastleggen dat gegevens bewaard moeten blijven of beperkt zijn, en dat weer opheffen.",
    "Record that data must be kept or are restricted, and lift that again.",
  ],
  "permission.holds.manage.why": [
    "Wie dit te vroeg opheft, maakt de weg vrij om bewijs te vernietigen.",
    "Whoever lifts this too early clears the way for evidence to be destroyed.",
  ],

  "audit.event.holds.set": ["heeft vastgelegd dat gegevens bewaard moeten blijven", "recorded that data must be kept"],
  "audit.event.holds.ended": ["heeft een bewaarreden opgeheven", "lifted a reason to keep data"],
  "audit.event.holds.until-changed": [
    "heeft gewijzigd tot wanneer gegevens bewaard moeten blijven",
    "changed how long data must be kept",
  ],
  "audit.event.holds.listed": ["heeft bekeken wat bewaard moet blijven", "looked at what must be kept"],
  "refusal.holds.needs-one": [
    "Kies waar het om gaat: één {person} of één dossier.",
    "Choose what it is about: one {person} or one dossier.",
  ],
  "refusal.holds.until-passed": [
    "Kies een dag na vandaag, of laat de dag leeg.",
    "Choose a day after today, or leave the day empty.",
  ],
  "refusal.holds.until-same": [
    "Deze dag staat er al. Kies een andere dag, of sluit dit venster.",
    "This is already the day. Choose another day, or close this window.",
  ],
  "refusal.holds.only-on-person": [
    "Dit geldt voor alles van de {person}, niet voor één dossier. Leg het vast op de pagina van de {person}.",
    "This is about everything held on the {person}, not one dossier. Record it on the {person}'s page.",
  ],
  "refusal.holds.restriction-without-end": [
    "Een beperking eindigt niet vanzelf: je licht de betrokkene eerst in (art. 18 lid 3 AVG). Laat de dag leeg.",
    "A restriction does not end by itself: you first inform the person concerned (art. 18(3) GDPR). Leave the day empty.",
  ],
  "refusal.holds.already-restricted": [
    "Voor deze {person} geldt al een beperking.",
    "This {person}'s data are already restricted.",
  ],
  "refusal.holds.already-ended": ["Deze bewaarreden is al voorbij.", "This reason to keep is already over."],
  "refusal.holds.other-needs-words": ["Leg in eigen woorden uit waarom.", "Explain why in your own words."],

  "holds.kind.claim": ["rechtsvordering", "legal claim"],
  "holds.kind.complaint": ["klacht", "complaint"],
  "holds.kind.inspection": ["onderzoek door een toezichthouder", "inspection by an authority"],
  "holds.kind.request": ["open verzoek", "pending request"],
  "holds.kind.unpaid-invoice": ["openstaande rekening", "unpaid invoice"],
  "holds.kind.restriction": ["beperking van de verwerking", "restriction of processing"],
  "holds.kind.other": ["andere reden", "another reason"],
  "holds.ground.claim": ["er loopt een rechtsvordering", "there is a legal claim"],
  "holds.ground.complaint": ["er loopt een klacht", "there is a complaint"],
  "holds.ground.inspection": ["er loopt een onderzoek door een toezichthouder", "there is an inspection"],
  "holds.ground.request": ["er is een verzoek dat nog openstaat", "there is a request still pending"],
  "holds.ground.unpaid-invoice": ["er staat nog een rekening open", "there is an unpaid invoice"],
  "holds.ground.restriction": ["de verwerking is beperkt (art. 18 AVG)", "the processing is restricted (art. 18 GDPR)"],
  "holds.ground.other": [
    "een collega heeft vastgelegd dat dit bewaard moet blijven",
    "a colleague recorded that this must be kept",
  ],

  "purpose.hold": ["Niet vernietigen wat nog nodig is", "Not destroying what is still needed"],
  "holding.hold": ["Bewaarredenen", "Reasons to keep"],
  "field.hold.kind": ["Reden", "Reason"],
  "field.hold.note": ["Toelichting", "Explanation"],
  "field.hold.set-at": ["Vastgelegd op", "Recorded on"],
  "field.hold.until": ["Tot", "Until"],
  "field.hold.changes": ["Gewijzigde einddatum", "Changed last day"],
  "field.hold.changed-at": ["Gewijzigd op", "Changed on"],
  "field.hold.until-before": ["Was tot", "Was until"],
  "field.hold.change-reason": ["Reden van wijzigen", "Reason for the change"],
  "field.hold.ended-at": ["Opgeheven op", "Lifted on"],
  "field.hold.end-reason": ["Reden van opheffen", "Reason for lifting"],
})

type Own = typeof words

declare module "#ground/words/words.ts" {
  interface Words extends Own {}
}
