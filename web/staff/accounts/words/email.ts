import { pairs } from "#ground/words/pair.ts"

export const words = pairs({
  "staff.confirm-email.title": ["Bevestig je e-mailadres", "Confirm your e-mail address"],
  "staff.confirm-email.explanation": [
    "Bevestig dat dit adres van jou is. Het telt zodra je ook via je oude adres of in Hoeder ja hebt gezegd, of anders na drie dagen. Je wordt dan overal afgemeld.",
    "Confirm that this address is yours. It counts as soon as you have said yes at your old address or in Hoeder too, or else after three days. You will then be signed out everywhere.",
  ],
  "staff.confirm-email.submit": ["Dit adres is van mij", "This address is mine"],
  "staff.confirm-email.done": [
    "Je adres is nu {email}. Meld je daarmee aan.",
    "Your address is now {email}. Sign in with it.",
  ],
  "staff.confirm-email.waits": [
    "{email} is bevestigd. Zeg ook ja via de mail op je oude adres of bij Mijn account; anders telt het op zijn vroegst op {moment}. Tot dan meld je je aan met je oude adres.",
    "{email} is confirmed. Say yes in the mail at your old address or under My account too; otherwise it counts on {moment} at the earliest. Until then you sign in with your old address.",
  ],
  "staff.old-email.title": ["Je e-mailadres wordt gewijzigd", "Your e-mail address is being changed"],
  "staff.old-email.title-done": ["Je e-mailadres is gewijzigd", "Your e-mail address was changed"],
  "staff.old-email.explanation": [
    "Het nieuwe adres is {email}. Zeg je niets, dan kan het tellen vanaf {moment}.",
    "The new address is {email}. If you say nothing, it can count from {moment}.",
  ],
  "staff.old-email.explanation-done": [
    "Je meldt je nu aan met {email}. Klopt dat niet? Dan kun je het hier terugdraaien.",
    "You now sign in with {email}. Is that not right? Then you can undo it here.",
  ],
  "staff.old-email.yes": ["Ja, dit klopt", "Yes, this is right"],
  "staff.old-email.not-me": ["Dit klopt niet", "This is not right"],
  "staff.old-email.not-me-explanation": [
    "Bij 'Dit klopt niet' geldt je oude adres weer, word je overal afgemeld en gaat je account op slot tot een beheerder heeft gekeken.",
    "With 'This is not right' your old address counts again, you are signed out everywhere and your account is shut until a manager has looked.",
  ],
  "staff.old-email.agreed": [
    "Je hebt ja gezegd. Het nieuwe adres telt zodra het daar is bevestigd.",
    "You said yes. The new address counts as soon as it is confirmed there.",
  ],
  "staff.old-email.in-use": [
    "Je nieuwe adres telt nu. Meld je daarmee aan.",
    "Your new address counts now. Sign in with it.",
  ],
  "staff.old-email.shut": [
    "Je oude adres geldt weer en je account is op slot. Je beheerders hebben bericht. Vraag een van hen om je weer binnen te laten.",
    "Your old address counts again and your account is shut. Your managers have been told. Ask one of them to let you in again.",
  ],
  "staff.old-email.undone": [
    "Je oude adres geldt weer en je bent overal afgemeld. Meld je aan en wijzig je wachtwoord.",
    "Your old address counts again and you were signed out everywhere. Sign in and change your password.",
  ],
  "staff.old-email.gone-advice": [
    "Hij is gebruikt, verlopen of vervangen. Vertrouw je het niet? Waarschuw dan een beheerder.",
    "It was used, has expired or was replaced. Do you not trust this? Then warn a manager.",
  ],
  "staff.my-email.title": ["Nieuw e-mailadres", "New e-mail address"],
  "staff.my-email.explanation": [
    "{by} heeft {email} opgegeven als jouw nieuwe adres. Klopt dat? Zeg je niets, dan kan het tellen vanaf {moment}.",
    "{by} gave {email} as your new address. Is that right? If you say nothing, it can count from {moment}.",
  ],
  "staff.my-email.agreed": [
    "Je hebt ja gezegd tegen {email}. Het telt zodra het daar is bevestigd.",
    "You said yes to {email}. It counts as soon as it is confirmed there.",
  ],
  "staff.my-email.no": ["Nee, dit klopt niet", "No, this is not right"],
  "staff.my-email.refused": [
    "Je adres blijft wat het was. Je beheerders hebben bericht.",
    "Your address stays as it was. Your managers have been told.",
  ],
  "staff.confirm-email.gone-advice": [
    "Hij is gebruikt, verlopen of vervangen. Vraag je beheerder om het adres opnieuw te wijzigen.",
    "It was used, has expired or was replaced. Ask your manager to change the address again.",
  ],
})

type Own = typeof words

declare module "#web/staff/staff-words.ts" {
  interface StaffWords extends Own {}
}
