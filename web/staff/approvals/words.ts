import { pairs } from "#ground/words/pair.ts"

export const words = pairs({
  "staff.approval.title": ["Wacht op een tweede persoon", "Waiting for a second person"],
  "staff.approval.explanation": [
    "Wat pas doorgaat als een tweede persoon het goedkeurt: wat een collega vroeg, en wat je zelf vroeg.",
    "What only goes ahead once a second person approves it: what a colleague asked for, and what you asked for yourself.",
  ],
  "staff.approval.none": ["Er wacht niets op een tweede persoon", "Nothing is waiting for a second person"],
  "staff.approval.none-advice": [
    "Vraagt een collega om je goedkeuring, dan krijg je een mail en staat het hier.",
    "If a colleague asks for your approval, you get an e-mail and it appears here.",
  ],
  "staff.approval.to-erasures": [
    "Bekijk de wissingen die op goedkeuring wachten",
    "See the erasures that are waiting for approval",
  ],
  "staff.approval.asked-by": ["Gevraagd door {name}, {moment}", "Asked by {name}, {moment}"],
  "staff.approval.yes": ["Goedkeuren", "Approve"],
  "staff.approval.no": ["Niet goedkeuren", "Do not approve"],
  "staff.approval.no-explanation": [
    "Wat {name} vroeg gaat dan niet door. Wie het toch wil, moet het opnieuw aanvragen.",
    "What {name} asked for will then not go ahead. Anyone who still wants it must ask for it again.",
  ],
  "staff.approval.withdraw": ["Vraag intrekken", "Withdraw the request"],
  "staff.approval.withdrawn": [
    "De vraag is ingetrokken. Er is niets veranderd.",
    "The request has been withdrawn. Nothing has changed.",
  ],
  "staff.approval.approved": ["Goedgekeurd", "Approved"],
  "staff.approval.refused": ["Niet goedgekeurd. Er is niets veranderd.", "Not approved. Nothing has changed."],
  "staff.approval.yes-waits": [
    "Goedgekeurd. Collega's kunnen nog een dag nee zeggen; daarna gaat het vanzelf door.",
    "Approved. Colleagues can still say no for a day; after that it goes ahead by itself.",
  ],
  "staff.approval.until": [
    "Er is goedkeuring. Collega's kunnen nee zeggen tot {moment}; daarna begint het vanzelf.",
    "It is approved. Colleagues can say no until {moment}; after that it begins by itself.",
  ],
  "staff.approval.asker-gone": [
    "Degene die dit vroeg, mag dit zelf niet meer. Trek het in en vraag het opnieuw aan.",
    "Whoever asked for this may no longer do it themselves. Withdraw it and ask for it again.",
  ],
  "staff.approval.nobody": [
    "Nu kan niemand dit goedkeuren. Dat kan alleen een collega die dit recht al had, zich eerder heeft aangemeld, en in de afgelopen 30 dagen niet door jou is uitgenodigd of gewijzigd.",
    "Nobody can approve this now. That takes a colleague who already had the right, has signed in before, and was not invited or changed by you in the past 30 days.",
  ],
  "staff.approval.nobody-beside": ["Nu kan niemand dit goedkeuren.", "Nobody can approve this now."],
  "staff.approval.somebody-from": [
    "Vanaf {day} kan een collega het wel, als het dan opnieuw wordt gevraagd.",
    "A colleague can from {day}, if it is asked for again then.",
  ],
  "staff.approval.from": ["Dit wacht op: {names}.", "This is waiting for: {names}."],
})

type Own = typeof words

declare module "#web/staff/staff-words.ts" {
  interface StaffWords extends Own {}
}
