import { pairs } from "#ground/words/pair.ts"

export const persons = pairs({
  "leaving.table.inactive-reason": ["Redenen voor inactief", "Reasons for becoming inactive"],
  "permission.persons.read": ["{Persons} zoeken en hun gegevens bekijken.", "Find {persons} and see their data."],
  "permission.persons.write": [
    "{Persons} toevoegen en hun gegevens en verbanden wijzigen.",
    "Add {persons} and change their data and ties.",
  ],
  "permission.persons.see-contact": [
    "Adressen, telefoonnummers en e-mailadressen zien, invullen en erop zoeken.",
    "See, fill in and search by addresses, phone numbers and e-mail addresses.",
  ],
  "permission.persons.see-financial": [
    "Verzekering en andere financiële gegevens zien en invullen.",
    "See and fill in insurance and other financial data.",
  ],
  "permission.persons.see-financial.why": [
    "Financiële gegevens zeggen veel over iemand en zijn bruikbaar voor fraude.",
    "Financial data say a lot about somebody and can be used for fraud.",
  ],
  "permission.persons.see-identifiers.why": [
    "Een BSN of INSZ opent deuren bij andere instanties. Wie het niet nodig heeft om te declareren of te controleren, mag het niet zien (art. 46 UAVG).",
    "A BSN or INSZ opens doors at other organisations. Anybody who does not need it to invoice or to check may not see it (art. 46 UAVG).",
  ],
  "permission.persons.manage-identifiers.why": [
    "Hiermee gaat de hele praktijk nationale nummers vastleggen; zonder wettelijke grond mag dat niet.",
    "With this, the whole practice begins to record national numbers; without a legal ground that is not allowed.",
  ],
  "permission.persons.see-identifiers": [
    "Op BSN en INSZ zoeken, deze nummers voluit bekijken en ze invullen.",
    "Search by BSN and INSZ, see these numbers in full and fill them in.",
  ],
  "permission.persons.manage-identifiers": [
    "Bepalen of de praktijk BSN en INSZ vastlegt, en op welke grond.",
    "Decide whether the practice records BSN and INSZ, and on what ground.",
  ],

  "permission.persons.manage-reasons": [
    "Bepalen uit welke redenen je kiest als je iemand inactief maakt, en hoe de praktijk haar {persons} noemt.",
    "Decide which reasons you can choose from when you make somebody inactive, and what the practice calls its {persons}.",
  ],

  "audit.event.persons.made-findable": [
    "heeft gegevens op meer manieren vindbaar gemaakt",
    "made records findable in more ways",
  ],
  "audit.event.persons.dated": ["heeft data voor bewaartermijnen vastgelegd", "recorded dates for retention periods"],
  "audit.event.persons.created": ["heeft de {person} toegevoegd", "added the {person}"],
  "audit.event.persons.read": ["heeft de gegevens bekeken", "looked at the data"],
  "audit.event.persons.changed": ["heeft de gegevens gewijzigd", "changed the data"],
  "audit.event.persons.searched": ["heeft {persons} gezocht", "searched for {persons}"],
  "audit.event.persons.listed": ["heeft een lijst van {persons} bekeken", "looked at a list of {persons}"],
  "audit.event.persons.doubles-sought": ["heeft naar dubbele {persons} gezocht", "looked for duplicate {persons}"],
  "audit.event.persons.made-inactive": ["heeft de {person} op inactief gezet", "made the {person} inactive"],
  "audit.event.persons.made-active": ["heeft de {person} weer op actief gezet", "made the {person} active again"],
  "audit.event.persons.reason-added": [
    "heeft een reden voor inactief toegevoegd",
    "added a reason for becoming inactive",
  ],
  "audit.event.persons.reason-changed": [
    "heeft een reden voor inactief gewijzigd",
    "changed a reason for becoming inactive",
  ],
  "audit.event.persons.death-recorded": ["heeft het overlijden vastgelegd", "recorded the death"],
  "audit.event.persons.identifier-set": ["heeft het BSN of INSZ vastgelegd", "recorded the BSN or INSZ"],
  "audit.event.persons.identifier-removed": ["heeft het BSN of INSZ verwijderd", "removed the BSN or INSZ"],
  "audit.event.persons.number-looked-up": [
    "heeft iemand op nummer gezocht voor noodtoegang",
    "looked somebody up by number for emergency access",
  ],
  "audit.event.persons.identifier-shown": ["heeft het BSN of INSZ voluit bekeken", "viewed the BSN or INSZ in full"],
  "audit.event.persons.identifier-settings-changed": [
    "heeft bepaald of BSN en INSZ worden vastgelegd",
    "decided whether BSN and INSZ are recorded",
  ],
  "audit.event.persons.word-chosen": [
    "heeft gekozen hoe de praktijk haar {persons} noemt",
    "chose what the practice calls its {persons}",
  ],
  "audit.event.persons.ties-listed": ["heeft de verbanden bekeken", "looked at the ties"],
  "audit.event.persons.tie-added": ["heeft een verband toegevoegd", "added a tie"],
  "audit.event.persons.tie-changed": ["heeft een verband gewijzigd", "changed a tie"],
  "audit.event.persons.tie-removed": ["heeft een verband verwijderd", "removed a tie"],

  "refusal.persons.duplicate-meanwhile": [
    "Een collega heeft deze {person} misschien net ook aangemaakt. Kijk eerst of het om dezelfde gaat.",
    "A colleague may have just created this {person} too. Check first whether it is the same one.",
  ],
  "refusal.persons.birth-to-come": ["De geboortedatum ligt in de toekomst.", "The date of birth is in the future."],
  "refusal.persons.death-to-come": [
    "De datum van overlijden ligt in de toekomst.",
    "The date of death is in the future.",
  ],
  "refusal.persons.death-before-birth": [
    "De datum van overlijden ligt voor de geboortedatum.",
    "The date of death is before the date of birth.",
  ],
  "refusal.persons.date-to-come": ["Deze datum ligt in de toekomst.", "This date is in the future."],
  "refusal.persons.end-before-beginning": ["De einddatum ligt voor de begindatum.", "The end is before the beginning."],
  "refusal.persons.dutch-postcode-wrong": [
    "Deze postcode klopt niet. Een Nederlandse postcode heeft vier cijfers en twee letters, zoals 1234 AB.",
    "This postcode is not right. A Dutch postcode has four digits and two letters, such as 1234 AB.",
  ],
  "refusal.persons.belgian-postcode-wrong": [
    "Deze postcode klopt niet. Een Belgische postcode heeft vier cijfers, zoals 9000.",
    "This postcode is not right. A Belgian postcode has four digits, such as 9000.",
  ],
  "refusal.persons.phone-wrong": [
    "Dit telefoonnummer klopt niet: er staan te weinig cijfers in.",
    "This telephone number is not right: it has too few digits.",
  ],
  "refusal.persons.phone-broken": [
    "Een spreadsheet heeft dit nummer als getal gelezen; er zijn cijfers weg. Typ het telefoonnummer zelf.",
    "A spreadsheet has mangled this number; digits are missing. Type the telephone number yourself.",
  ],
  "refusal.persons.country-unknown": [
    "Dit land kennen we niet. Kies een land uit de lijst, of gebruik de landcode van twee letters.",
    "We do not know this country. Choose one from the list, or use its two-letter code.",
  ],
  "refusal.persons.number-used": [
    "Dit nummer is of was al van iemand. Een nummer wordt nooit twee keer gebruikt.",
    "This number is or was already somebody's. A number is never used twice.",
  ],
  "refusal.persons.number-wrong": [
    "Een nummer heeft minstens één cijfer of letter.",
    "A number has at least one digit or letter.",
  ],
  "refusal.persons.bsn-not-kept": [
    "Deze praktijk legt geen BSN vast. De beheerder kan dat aanzetten, als de wet er een grond voor geeft.",
    "This practice does not record the BSN. The manager can switch that on, if the law gives a ground for it.",
  ],
  "refusal.persons.insz-not-kept": [
    "Deze praktijk legt geen INSZ vast. De beheerder kan dat aanzetten, als de wet er een grond voor geeft.",
    "This practice does not record the INSZ. The manager can switch that on, if the law gives a ground for it.",
  ],
  "refusal.persons.bsn-wrong": [
    "Dit BSN klopt niet: een BSN heeft negen cijfers en moet de elfproef doorstaan. Kijk de cijfers na.",
    "This BSN is not right: a BSN has nine digits and must pass the check (elfproef). Check the digits.",
  ],
  "refusal.persons.insz-wrong": [
    "Dit INSZ klopt niet: een INSZ heeft elf cijfers en het controlegetal moet kloppen. Kijk de cijfers na.",
    "This INSZ is not right: an INSZ has eleven digits and the check digits must match. Check the digits.",
  ],
  "refusal.persons.ground-missing": [
    "Noem de wettelijke grond waarop je dit nummer vastlegt. Toestemming is geen grond.",
    "Name the legal ground on which you record this number. Consent is not a ground.",
  ],
  "refusal.persons.already-inactive": ["Deze {person} is al inactief.", "This {person} is already inactive."],
  "refusal.persons.already-active": ["Deze {person} is al actief.", "This {person} is already active."],
  "refusal.persons.already-deceased": [
    "Van deze {person} is het overlijden al vastgelegd.",
    "This {person}'s death has already been recorded.",
  ],
  "refusal.persons.restricted": [
    "De verwerking van deze gegevens is beperkt (art. 18 AVG): ze worden alleen bewaard. Er is niets gewijzigd. Iemand die dat recht heeft, kan de beperking opheffen.",
    "The processing of these data is restricted (art. 18 GDPR): they are only stored. Nothing was changed. Somebody with that right can lift the restriction.",
  ],
  "refusal.persons.reason-exists": [
    "Deze reden staat al in de lijst. Kies een andere naam.",
    "This reason is already on the list. Choose another name.",
  ],
  "refusal.persons.reason-retired": [
    "Deze reden is niet meer te kiezen. Kies een andere reden uit de lijst.",
    "This reason can no longer be chosen. Choose another one from the list.",
  ],
  "refusal.persons.reason-other-stays": [
    "Deze reden blijft: hij is er voor alles wat niet in de lijst staat. Je kunt hem wel een andere naam geven.",
    "This reason stays: it is for everything that is not on the list. You can give it another name.",
  ],
  "refusal.persons.tie-needs-one": [
    "Kies met wie het verband is: één {person} of één organisatie.",
    "Choose who the tie is with: one {person} or one organisation.",
  ],
  "refusal.persons.tie-with-self": [
    "Iemand kan geen verband met zichzelf hebben. Kies een ander.",
    "Nobody can have a tie with themselves. Choose somebody else.",
  ],
  "refusal.persons.tie-exists": ["Dit verband is er al.", "This tie already exists."],
  "refusal.persons.mandate-without-representative": [
    "Alleen een vertegenwoordiger heeft een mandaat.",
    "Only a representative has a mandate.",
  ],

  "persons.reason-unknown": ["niet opgegeven", "not given"],

  "persons.inactive-reason.ended": ["Behandeling of opdracht afgerond", "Treatment or assignment ended"],
  "persons.inactive-reason.moved": ["Verhuisd", "Moved away"],
  "persons.inactive-reason.elsewhere": ["Overgestapt naar een ander", "Went to another provider"],
  "persons.inactive-reason.own-request": ["Op eigen verzoek", "At their own request"],
  "persons.inactive-reason.no-contact": ["Geen contact meer", "No more contact"],
  "persons.inactive-reason.other": ["Andere reden", "Another reason"],

  "persons.state.active": ["actief", "active"],
  "persons.state.inactive": ["inactief", "inactive"],
  "persons.state.deceased": ["overleden", "deceased"],
  "persons.name-use.own": ["eigen naam", "own name"],
  "persons.name-use.partner": ["naam van partner", "partner's name"],
  "persons.name-use.partner-own": ["naam van partner, dan eigen naam", "partner's name, then own name"],
  "persons.name-use.own-partner": ["eigen naam, dan naam van partner", "own name, then partner's name"],
  "persons.gender.M": ["man", "male"],
  "persons.gender.V": ["vrouw", "female"],
  "persons.gender.O": ["onbekend", "unknown"],
  "persons.form-of-address.mr": ["meneer", "Mr"],
  "persons.form-of-address.mrs": ["mevrouw", "Mrs"],
  "persons.form-of-address.neutral": ["neutraal", "neutral"],
  "persons.address-kind.home": ["woonadres", "home address"],
  "persons.address-kind.post": ["postadres", "postal address"],
  "persons.address-kind.work": ["werkadres", "work address"],
  "persons.address-kind.temporary": ["tijdelijk adres", "temporary address"],
  "persons.phone-kind.mobile": ["mobiel", "mobile"],
  "persons.phone-kind.home": ["thuis", "home"],
  "persons.phone-kind.work": ["werk", "work"],
  "persons.phone-kind.other": ["anders", "other"],
  "persons.email-kind.private": ["privé", "private"],
  "persons.email-kind.work": ["werk", "work"],
  "persons.email-kind.other": ["anders", "other"],
  "persons.identifier-kind.bsn": ["BSN", "BSN (Dutch citizen service number)"],
  "persons.identifier-kind.insz": ["INSZ (rijksregisternummer)", "INSZ (Belgian national number)"],
  "persons.checked.typed": ["overgetypt", "typed in"],
  "persons.checked.document": ["gezien op een identiteitsbewijs", "seen on an identity document"],
  "persons.checked.register": ["gecontroleerd in het register", "checked in the register"],
  "persons.tie-kind.parent": ["ouder", "parent"],
  "persons.tie-kind.child": ["kind", "child"],
  "persons.tie-kind.partner": ["partner", "partner"],
  "persons.tie-kind.sibling": ["broer of zus", "sibling"],
  "persons.tie-kind.family": ["familie", "family"],
  "persons.tie-kind.representative": ["vertegenwoordiger", "representative"],
  "persons.tie-kind.represented": ["vertegenwoordigde", "represented person"],
  "persons.tie-kind.general-practitioner": ["huisarts", "general practitioner"],
  "persons.tie-kind.referrer": ["verwijzer", "referrer"],
  "persons.tie-kind.employer": ["werkgever", "employer"],
  "persons.tie-kind.school": ["school", "school"],
  "persons.tie-kind.contact": ["contactpersoon", "contact"],
  "persons.tie-kind.other": ["anders", "other"],
  "persons.mandate.parental-authority": ["ouderlijk gezag", "parental authority"],
  "persons.mandate.guardianship": ["voogdij of curatele", "guardianship"],
  "persons.mandate.mentorship": ["mentorschap", "mentorship"],
  "persons.mandate.written-authorisation": ["schriftelijke machtiging", "written authorisation"],
  "persons.mandate.administration": ["bewind", "administration"],
})
