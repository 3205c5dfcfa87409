import { pairs } from "./pair.ts"

/** The screens of emergency access. */
export const staffEmergency = pairs({
  "staff.emergency.title": ["Noodtoegang", "Emergency access"],
  "staff.emergency.explanation": [
    "Wie in nood een dossier opende dat niet van hem of haar is. Kijk elk geval na.",
    "Who opened a file in an emergency that is not theirs. Look at each case.",
  ],
  "staff.emergency.ask": ["Noodtoegang", "Emergency access"],
  "staff.emergency.ask-title": ["Noodtoegang nemen", "Take emergency access"],
  "staff.emergency.ask-explanation": [
    "Alleen als het moet. Je ziet dit dossier een uur lang. Alles wat je doet wordt gelogd, de privacyfunctionaris krijgt meteen bericht, en een collega kijkt het na.",
    "Only when you must. You see this file for an hour. Everything you do is logged, the privacy officer is told at once, and a colleague looks at it.",
  ],
  "staff.emergency.number": ["Nummer van de {person}", "Number of the {person}"],
  "staff.emergency.number-hint": ["Staat op brieven en afspraken.", "It is on letters and appointments."],
  "staff.emergency.reason": ["Waarom is het nodig?", "Why is it needed?"],
  "staff.emergency.reason-short": ["Schrijf minstens tien tekens.", "Write at least ten characters."],
  "staff.emergency.begin": ["Open het dossier", "Open the file"],
  "staff.emergency.missing-hint": [
    "Hoort iemand niet bij jouw dossiers, dan zie je die hier niet.",
    "Somebody who is not in your dossiers cannot be seen here.",
  ],
  "staff.emergency.bar": [
    "Noodtoegang, nog 1 minuut|Noodtoegang, nog {count} minuten",
    "Emergency access, 1 minute left|Emergency access, {count} minutes left",
  ],
  "staff.emergency.bar-explanation": [
    "Dit dossier is niet van jou. Alles wordt gelogd en nagekeken.",
    "This file is not yours. Everything is logged and looked at.",
  ],
  "staff.emergency.open-file": ["Naar het dossier", "To the file"],
  "staff.emergency.end": ["Nu beëindigen", "End now"],
  "staff.emergency.state": ["Welke?", "Which?"],
  "staff.emergency.state.open": ["Na te kijken", "To look at"],
  "staff.emergency.state.reviewed": ["Nagekeken", "Looked at"],
  "staff.emergency.none": ["Niets na te kijken", "Nothing to look at"],
  "staff.emergency.none-advice": [
    "Neemt iemand noodtoegang, dan krijg je een mail en staat het hier.",
    "When somebody takes emergency access, you get a mail and it is here.",
  ],
  "staff.emergency.review": ["Nagekeken", "Looked at"],
  "staff.emergency.review-named": ["Nagekeken: noodtoegang van {name}", "Looked at: emergency access of {name}"],
  "staff.emergency.reviewed-by": ["Nagekeken door {by}, {moment}", "Looked at by {by}, {moment}"],
  "staff.emergency.reviewed": ["Deze noodtoegang is nagekeken.", "This emergency access was looked at."],
  "staff.emergency.during": ["{from} tot {until}", "{from} to {until}"],
})
