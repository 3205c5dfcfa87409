import { pairs } from "./pair.ts"

export const audit = pairs({
  "permission.audit.read.why": [
    "Het logboek zegt ook iets over collega's: wie wanneer welk dossier opende.",
    "The log tells of colleagues too: who opened which file and when.",
  ],
  "permission.audit.read": ["Zien wie het dossier van een relatie heeft geopend.", "See who opened a person's file."],
  "audit.actor.user": ["medewerker", "member of staff"],
  "audit.actor.visitor": ["bezoeker zonder aanmelding", "visitor who was not signed in"],
  "audit.actor.system": ["Hoeder zelf", "Hoeder itself"],
  "audit.actor.operator": ["platformbeheerder", "operator"],
  "holding.access": ["Wie de gegevens zag of wijzigde", "Who saw or changed the data"],
  "field.access.at": ["Wanneer", "When"],
  "field.access.who": ["Functie", "Role"],
  "field.access.did": ["Wat", "What"],
  "field.access.refused": ["Geweigerd", "Refused"],
  "purpose.access": ["Laten zien wie gegevens heeft gezien (NEN 7513)", "Showing who has seen data (NEN 7513)"],
  "audit.unknown-user": ["een vroegere gebruiker", "a former user"],
  "audit.event.proof.anchored": ["heeft vastgelegd hoe de tabellen erbij staan", "noted how the tables stand"],
  "audit.event.audit.adopted": [
    "heeft de database laten gelden zoals zij er stond",
    "had the database count as it stood",
  ],
  "audit.event.proof.broken": [
    "vond iets dat niet meer is zoals het werd geschreven",
    "found something that is not as it was written",
  ],
  "audit.event.proof.unreadable": [
    "vond iets dat beschadigd is en niet te lezen",
    "found something that is damaged and cannot be read",
  ],
  "audit.event.audit.unreadable": [
    "deze regel is beschadigd en niet te lezen",
    "this line is damaged and cannot be read",
  ],
  "audit.event.audit.read": ["heeft het toegangslog bekeken", "looked at the access log"],
})
