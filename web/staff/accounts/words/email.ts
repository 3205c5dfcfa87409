import { pairs } from "#ground/words/pair.ts"

export const words = pairs({
  "staff.confirm-email.title": ["Bevestig je e-mailadres", "Confirm your e-mail address"],
  "staff.confirm-email.explanation": [
    "Bevestig dat dit adres van jou is. Het geldt zodra je ook via je oude adres of in Hoeder ja hebt gezegd, en anders na drie dagen. Je wordt dan overal afgemeld.",
    "Confirm that this address is yours. It takes effect as soon as you have also said yes at your old address or in Hoeder, or else after three days. You will then be signed out everywhere.",
  ],
  "staff.confirm-email.submit": ["Dit adres is van mij", "This address is mine"],
  "staff.confirm-email.done": [
    "Je adres is nu {email}. Meld je daarmee aan.",
    "Your address is now {email}. Sign in with it.",
  ],
  "staff.confirm-email.waits": [
    "{email} is bevestigd. Zeg ook ja via de mail op je oude adres of bij Mijn account; anders geldt het op zijn vroegst vanaf {moment}. Tot die tijd meld je je aan met je oude adres.",
    "{email} is confirmed. Also say yes in the e-mail at your old address or under My account; otherwise it takes effect on {moment} at the earliest. Until then you sign in with your old address.",
  ],
  "staff.old-email.title": ["Je e-mailadres wordt gewijzigd", "Your e-mail address is being changed"],
  "staff.old-email.title-done": ["Je e-mailadres is gewijzigd", "Your e-mail address was changed"],
  "staff.old-email.explanation": [
    "Het nieuwe adres is {email}. Zeg je niets, dan kan het gelden vanaf {moment}.",
    "The new address is {email}. If you say nothing, it can take effect from {moment}.",
  ],
  "staff.old-email.explanation-done": [
    "Je meldt je nu aan met {email}. Klopt dat niet? Dan kun je het hier terugdraaien.",
    "You now sign in with {email}. Isn't that right? Then you can undo it here.",
  ],
  "staff.old-email.yes": ["Ja, dit klopt", "Yes, this is right"],
  "staff.old-email.not-me": ["Dit klopt niet", "This is not right"],
  "staff.old-email.not-me-explanation": [
    "Kies je 'Dit klopt niet', dan geldt je oude adres weer, word je overal afgemeld en gaat je account op slot tot een beheerder heeft gekeken.",
    "If you choose 'This is not right', your old address applies again, you are signed out everywhere and your account is locked until a manager has looked into it.",
  ],
  "staff.old-email.agreed": [
    "Je hebt ja gezegd. Het nieuwe adres geldt zodra het daar is bevestigd.",
    "You said yes. The new address takes effect as soon as it is confirmed there.",
  ],
  "staff.old-email.in-use": [
    "Je nieuwe adres geldt nu. Meld je daarmee aan.",
    "Your new address is now in use. Sign in with it.",
  ],
  "staff.old-email.shut": [
    "Je oude adres geldt weer en je account is op slot. Je beheerders hebben bericht. Vraag een van hen om je weer binnen te laten.",
    "Your old address applies again and your account is locked. Your managers have been told. Ask one of them to let you in again.",
  ],
  "staff.old-email.undone": [
    "Je oude adres geldt weer en je bent overal afgemeld. Meld je aan en wijzig je wachtwoord.",
    "Your old address applies again and you have been signed out everywhere. Sign in and change your password.",
  ],
  "staff.old-email.gone-advice": [
    "De link is gebruikt, verlopen of vervangen. Vertrouw je het niet? Waarschuw dan een beheerder.",
    "It has been used, has expired or was replaced. Don't trust this? Then tell a manager.",
  ],
  "staff.my-email.title": ["Nieuw e-mailadres", "New e-mail address"],
  "staff.my-email.explanation": [
    "{by} heeft {email} opgegeven als jouw nieuwe adres. Klopt dat? Zeg je niets, dan kan het gelden vanaf {moment}.",
    "{by} entered {email} as your new address. Is that right? If you say nothing, it can take effect from {moment}.",
  ],
  "staff.my-email.agreed": [
    "Je hebt ja gezegd tegen {email}. Het geldt zodra het daar is bevestigd.",
    "You said yes to {email}. It takes effect as soon as it is confirmed there.",
  ],
  "staff.my-email.no": ["Nee, dit klopt niet", "No, this is not right"],
  "staff.my-email.refused": [
    "Je adres blijft wat het was. Je beheerders hebben bericht.",
    "Your address stays the same. Your managers have been told.",
  ],
  "staff.confirm-email.gone-advice": [
    "De link is gebruikt, verlopen of vervangen. Vraag je beheerder om het adres opnieuw te wijzigen.",
    "It has been used, has expired or was replaced. Ask your manager to change the address again.",
  ],
})

type Own = typeof words

declare module "#web/staff/staff-words.ts" {
  interface StaffWords extends Own {}
}
