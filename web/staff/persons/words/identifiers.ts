import { pairs } from "#ground/words/pair.ts"

export const words = pairs({
  "staff.identifiers.heading": ["BSN en INSZ", "National numbers"],
  "staff.identifiers.show": ["Tonen", "Show"],
  "staff.identifiers.hide": ["Verbergen", "Hide"],
  "staff.identifiers.show-named": ["{kind} tonen", "Show {kind}"],
  "staff.identifiers.logged": [
    "Tonen vraagt een bevestiging met een code en wordt vastgelegd in het toegangslog.",
    "Showing it takes a confirmation with a code and is recorded in the access log.",
  ],
  "staff.identifiers.set": ["Vastleggen", "Record"],
  "staff.identifiers.set-title": ["{kind} vastleggen", "Record {kind}"],
  "staff.identifiers.value": ["Nummer", "Number"],
  "staff.identifiers.checked": ["Hoe is het gecontroleerd?", "How was it checked?"],
  "staff.identifiers.checked.typed": ["Overgetypt", "Typed in"],
  "staff.identifiers.checked.document": ["Gezien op identiteitsbewijs", "Seen on an identity document"],
  "staff.identifiers.checked.register": ["Gecontroleerd in het register", "Checked in the register"],
  "staff.identifiers.remove-title": ["{kind} verwijderen", "Remove {kind}"],
  "staff.identifiers.remove-explanation": [
    "Het nummer wordt gewist en is daarna niet meer op te vragen. Dit kan niet ongedaan worden gemaakt.",
    "The number is erased and can no longer be looked up. This cannot be undone.",
  ],
  "staff.identifiers.kind.bsn": ["BSN", "BSN"],
  "staff.identifiers.kind.insz": ["INSZ", "INSZ"],
  "staff.identifiers.explanation": [
    "Een nationaal nummer mag je alleen vastleggen als de wet het toestaat. Toestemming van de {person} is geen grond (artikel 46 UAVG).",
    "You may record a national number only if the law allows it. The {person}'s consent is not a ground (article 46 UAVG).",
  ],
  "staff.identifiers.bsn-long": ["Burgerservicenummer (BSN)", "Citizen service number (BSN, Netherlands)"],
  "staff.identifiers.insz-long": [
    "Identificatienummer van de sociale zekerheid (INSZ)",
    "Social security number (INSZ, Belgium)",
  ],
  "staff.identifiers.kept": ["Deze praktijk legt dit nummer vast", "This practice records this number"],
  "staff.identifiers.ground": ["Op welke grond?", "On what ground?"],
  "staff.identifiers.ground.care": [
    "Zorgverlener (Wet aanvullende bepalingen verwerking persoonsgegevens in de zorg)",
    "Care provider (Dutch act on the processing of personal data in care, Wabvpz)",
  ],
  "staff.identifiers.ground.public-body": [
    "Overheidsorgaan (Wet algemene bepalingen burgerservicenummer)",
    "Public body (Dutch act on the citizen service number)",
  ],
  "staff.identifiers.ground.bailiff": ["Gerechtsdeurwaarder", "Bailiff"],
  "staff.identifiers.ground.employer": ["Werkgever, voor de loonadministratie", "Employer, for payroll"],
  "staff.identifiers.ground.belgian-authorisation": [
    "Machtiging voor het Rijksregister (België)",
    "Authorisation for the National Register (Belgium)",
  ],
  "staff.identifiers.note": ["Toelichting", "Explanation"],
  "staff.identifiers.ground-needed": ["Kies een grond.", "Choose a ground."],
  "staff.identifiers.saved": ["De instellingen zijn opgeslagen", "The settings were saved"],
})

type Own = typeof words

declare module "#web/staff/staff-words.ts" {
  interface StaffWords extends Own {}
}
