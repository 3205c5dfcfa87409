import { pairs } from "#ground/words/pair.ts"

/** The users of a practice: what managers do with accounts, and what is mailed about it. */
export const words = pairs({
  "leaving.table.user-event": ["Wat er met accounts is gedaan", "What was done to accounts"],
  "leaving.column.account": [
    "van wie het account is (nummer van de rij in user.csv)",
    "whose account it is (id of the row in user.csv)",
  ],
  "permission.users.see.why": [
    "Je ziet van alle collega's of en wanneer ze zich aanmelden.",
    "You see for all colleagues whether and when they sign in.",
  ],
  "permission.users.manage.why": [
    "Wie accounts beheert, bepaalt wie er in welke groep zit en dus wie wat mag.",
    "Whoever manages accounts decides who is in which group, and so who may do what.",
  ],
  "permission.users.give-initial-password.why": [
    "Wie een wachtwoord uitdeelt, kent het even; daarom moet het meteen worden veranderd.",
    "Whoever hands out a password knows it for a while; that is why it must be changed at once.",
  ],
  "permission.users.check-identity.why": [
    "Hiermee valt de tweede stap van een collega weg: iemand die zich voor die collega uitgeeft, is dan binnen.",
    "This removes a colleague's second step: somebody posing as that colleague would then be in.",
  ],
  "permission.accounts.see-sign-ins.why": [
    "Aanmeldingen zeggen waar en wanneer collega's werken.",
    "Sign-ins show where and when colleagues work.",
  ],
  "permission.users.see": [
    "Zien wie er een account heeft, met e-mailadres, groepen, teams en laatste aanmelding.",
    "See who has an account, with e-mail address, groups, teams and last sign-in.",
  ],
  "permission.users.manage": [
    "Gebruikers wijzigen en sluiten, en bepalen in welke groepen zij zitten.",
    "Change and close users, and decide which groups they are in.",
  ],
  "permission.users.give-initial-password": [
    "Een uitgenodigde collega een eerste wachtwoord geven.",
    "Give an invited colleague an initial password.",
  ],
  "permission.users.check-identity": [
    "Na controle van iemands identiteit de tweede stappen van die gebruiker weghalen.",
    "Remove a user's second steps after checking who they are.",
  ],
  "permission.accounts.see-sign-ins": [
    "Alle aanmeldingen en pogingen van de praktijk zien.",
    "See all the practice's sign-ins and attempts.",
  ],
  "users.waiting.shut": ["1 account op slot|{count} accounts op slot", "1 account locked|{count} accounts locked"],
  "users.waiting.email": [
    "1 nieuw e-mailadres wacht op je akkoord|{count} nieuwe e-mailadressen wachten op je akkoord",
    "1 new e-mail address is waiting for your approval|{count} new e-mail addresses are waiting for your approval",
  ],
  "users.waiting.dormant": [
    "1 account in {days} dagen niet gebruikt|{count} accounts in {days} dagen niet gebruikt",
    "1 account not used in {days} days|{count} accounts not used in {days} days",
  ],
  "users.stands": ["1 account|{count} accounts", "1 account|{count} accounts"],
  "refusal.users.day-past": [
    "Deze laatste dag is al voorbij. Kies vandaag of een latere dag, of sluit het account.",
    "This last day has passed. Choose today or a later day, or close the account.",
  ],
  "refusal.users.shut": [
    "Dit account is op slot. Laat de collega eerst weer binnen.",
    "This account is locked. First let the colleague in again.",
  ],
  "refusal.users.not-shut": ["Dit account is niet op slot.", "This account is not locked."],
  "refusal.users.email-lately": [
    "Dit e-mailadres is net gewijzigd. Zolang dat nog kan worden teruggedraaid, kun je geen ander adres invullen.",
    "This e-mail address has just been changed. As long as that can be undone, you cannot enter another address.",
  ],
  "refusal.users.second-not-needed": [
    "Hier hoeft niemand meer ja op te zeggen.",
    "There is nothing left to say yes to here.",
  ],
  "refusal.users.second-own": [
    "Je hebt hier zelf om gevraagd. Iemand anders moet ja zeggen.",
    "You asked for this yourself. Somebody else must say yes.",
  ],
  "refusal.users.second-owner": [
    "Dit is je eigen adres. Zeg ja bij Mijn account.",
    "This is your own address. Say yes under My account.",
  ],
  "refusal.users.second-less": [
    "Dit account mag meer dan jij. Alleen iemand die alles mag wat dit account mag, kan ja zeggen.",
    "This account may do more than you. Only somebody who may do everything this account may do can say yes.",
  ],
  "refusal.users.second-made": [
    "Degene die om de wijziging vroeg, heeft jouw account korter dan dertig dagen geleden gemaakt of gewijzigd. Vraag iemand anders.",
    "Whoever asked for the change made or changed your account less than thirty days ago. Ask somebody else.",
  ],
  "refusal.users.ended": [
    "Dit account is gesloten. Open het eerst opnieuw met een nieuwe uitnodiging.",
    "This account is closed. First open it again with a new invitation.",
  ],
  "refusal.users.not-ended": ["Dit account is niet gesloten.", "This account is not closed."],
  "refusal.users.not-invited": [
    "Deze collega heeft de uitnodiging al aangenomen of heeft een gesloten account.",
    "This colleague has already accepted the invitation, or has a closed account.",
  ],
  "refusal.users.not-active": [
    "Dit account is niet in gebruik: er zijn geen tweede stappen om weg te halen.",
    "This account is not in use: there are no second steps to remove.",
  ],
  "refusal.users.not-oneself": [
    "Je kunt dit niet voor jezelf doen. Gebruik een herstelcode of vraag een andere beheerder.",
    "You cannot do this for yourself. Use a recovery code or ask another manager.",
  ],

  "mail.users.email-new.subject": [
    "Bevestig je nieuwe e-mailadres: {practice}",
    "Confirm your new e-mail address: {practice}",
  ],
  "mail.users.email-new.text": [
    "Hallo {name},\n\nDit adres is opgegeven als jouw nieuwe e-mailadres bij {practice}. Bevestig met deze link dat het van jou is:\n\n{link}\n\nDe link werkt {days} dagen, en één keer. Je nieuwe adres geldt zodra je ook via je oude adres of in Hoeder (Mijn account) ja hebt gezegd, en anders na drie dagen. Tot die tijd meld je je aan met je oude adres.\n\nIs dit niet voor jou? Dan hoef je niets te doen.\n\nHoeder, namens {practice}\n",
    "Hello {name},\n\nThis address was given as your new e-mail address at {practice}. Confirm with this link that it is yours:\n\n{link}\n\nThe link works for {days} days, and once. Your new address takes effect as soon as you have also said yes at your old address or in Hoeder (My account), or else after three days. Until then you sign in with your old address.\n\nIsn't this for you? Then you don't need to do anything.\n\nHoeder, for {practice}\n",
  ],
  "mail.users.email-old.subject": [
    "Iemand wil je e-mailadres wijzigen: {practice}",
    "Somebody wants to change your e-mail address: {practice}",
  ],
  "mail.users.email-old.text": [
    "Hallo {name},\n\nEen beheerder van {practice} heeft een ander e-mailadres voor je account opgegeven. Klopt dat? Zeg ja of nee via deze link:\n\n{link}\n\nZeg je niets, dan kan het nieuwe adres na {days} dagen gelden. De link blijft {until} dagen werken: ook daarna kun je zo laten weten dat dit niet klopte. Je oude adres geldt dan weer, en je account gaat op slot tot een beheerder heeft gekeken.\n\nHoeder, namens {practice}\n",
    "Hello {name},\n\nA manager of {practice} has entered another e-mail address for your account. Is that right? Say yes or no with this link:\n\n{link}\n\nIf you say nothing, the new address can take effect after {days} days. The link keeps working for {until} days: even after the change you can use it to say that it was not right. Your old address is then restored, and your account is locked until a manager has looked into it.\n\nHoeder, for {practice}\n",
  ],
  "mail.users.email-old-own.subject": [
    "Je wijzigt je e-mailadres: {practice}",
    "You are changing your e-mail address: {practice}",
  ],
  "mail.users.email-old-own.text": [
    "Hallo {name},\n\nJe hebt bij {practice} een ander e-mailadres voor je account opgegeven. Het geldt zodra het daar is bevestigd.\n\nWas jij dit niet? Draai het dan terug via deze link:\n\n{link}\n\nDe link werkt {until} dagen, ook als het nieuwe adres al geldt. Je oude adres geldt dan weer, en je account gaat op slot tot een beheerder heeft gekeken.\n\nHoeder, namens {practice}\n",
    "Hello {name},\n\nYou have entered another e-mail address for your account at {practice}. It takes effect as soon as it is confirmed there.\n\nWasn't this you? Then undo it with this link:\n\n{link}\n\nThe link works for {until} days, even when the new address is already in use. Your old address is then restored, and your account is locked until a manager has looked into it.\n\nHoeder, for {practice}\n",
  ],
  "mail.users.email-second.subject": [
    "Een gewijzigd adres wacht op een tweede persoon: {practice}",
    "A changed address is waiting for a second person: {practice}",
  ],
  "mail.users.email-second.text": [
    "Hallo {name},\n\nVoor het account van {colleague} bij {practice} is een ander e-mailadres opgegeven, door iemand die minder mag dan {colleague}. Het geldt alleen als {colleague} zelf ja zegt, of als jij het ook goed vindt. Vraag het na, en kijk bij Gebruikers.\n\nHoeder, namens {practice}\n",
    "Hello {name},\n\nAnother e-mail address was entered for {colleague}'s account at {practice}, by somebody who may do less than {colleague}. It only takes effect if {colleague} says yes, or if you agree to it as well. Ask about it, and look under Users.\n\nHoeder, for {practice}\n",
  ],
  "mail.users.email-undone.subject": [
    "Een gewijzigd adres klopte niet: {practice}",
    "A changed address was not right: {practice}",
  ],
  "mail.users.email-undone.text": [
    "Hallo {name},\n\n{colleague} van {practice} zegt dat een wijziging van het eigen e-mailadres niet klopte. Het oude adres geldt. Wie de wijziging vroeg, staat bij Gebruikers in de geschiedenis van het account. Zoek uit wat er is gebeurd.\n\nHoeder, namens {practice}\n",
    "Hello {name},\n\n{colleague} of {practice} says that a change to their e-mail address was not right. The old address applies. Who asked for the change is under Users, in the history of the account. Find out what happened.\n\nHoeder, for {practice}\n",
  ],
  "mail.users.email-undone-shut.subject": [
    "Een account is op slot gegaan: {practice}",
    "An account has been locked: {practice}",
  ],
  "mail.users.email-undone-shut.text": [
    "Hallo {name},\n\n{colleague} van {practice} zegt dat een wijziging van het eigen e-mailadres niet klopte. Het oude adres geldt, en het account is op slot: niemand komt er nog mee binnen. Wie om de wijziging vroeg, staat bij Gebruikers in de geschiedenis van het account. Zoek uit wat er is gebeurd, en laat {colleague} daarna weer binnen.\n\nHoeder, namens {practice}\n",
    "Hello {name},\n\n{colleague} of {practice} says that a change to their e-mail address was not right. The old address applies, and the account is locked: nobody can get in with it any more. Who asked for the change is under Users, in the history of the account. Find out what happened, and then let {colleague} in again.\n\nHoeder, for {practice}\n",
  ],
  "mail.users.given-password.subject": [
    "Er is een eerste wachtwoord gemaakt: {practice}",
    "An initial password was made: {practice}",
  ],
  "mail.users.given-password.text": [
    "Hallo {name},\n\nJe beheerder bij {practice} heeft een eerste wachtwoord voor je gemaakt en geeft het je zelf. Bij je eerste aanmelding kies je een eigen wachtwoord. De link uit je uitnodiging werkt niet meer.\n\nKlopt dit niet? Waarschuw dan meteen je beheerder.\n\nHoeder, namens {practice}\n",
    "Hello {name},\n\nYour manager at {practice} has made an initial password for you and will give it to you in person. When you first sign in, you choose a password of your own. The link in your invitation no longer works.\n\nIsn't this right? Then tell your manager at once.\n\nHoeder, for {practice}\n",
  ],
  "mail.users.identity-checked.subject": [
    "Je tweede stappen zijn weggehaald: {practice}",
    "Your second steps were removed: {practice}",
  ],
  "mail.users.identity-checked.text": [
    "Hallo {name},\n\nEen beheerder van {practice} heeft gecontroleerd wie je bent en je tweede stappen weggehaald. Je bent overal afgemeld. Meld je aan met je wachtwoord en een code per e-mail, en stel daarna bij 'Mijn account' een nieuwe tweede stap in.\n\nHeb jij hier niet om gevraagd? Wijzig dan je wachtwoord en waarschuw meteen een andere beheerder.\n\nHoeder, namens {practice}\n",
    "Hello {name},\n\nA manager of {practice} checked who you are and removed your second steps. You have been signed out everywhere. Sign in with your password and a code by e-mail, and then set up a new second step under 'My account'.\n\nDidn't ask for this? Then change your password and tell another manager at once.\n\nHoeder, for {practice}\n",
  ],
  "mail.users.dormant.subject": ["Je account wordt gesloten: {practice}", "Your account will be closed: {practice}"],
  "mail.users.dormant.text": [
    "Hallo {name},\n\nJe hebt je account bij {practice} sinds {since} niet gebruikt. Op {day} wordt het gesloten. Wil je het houden? Meld je dan voor die dag een keer aan.\n\nHoeder, namens {practice}\n",
    "Hello {name},\n\nYou have not used your account at {practice} since {since}. It will be closed on {day}. Do you want to keep it? Then sign in once before that day.\n\nHoeder, for {practice}\n",
  ],
  "mail.users.dormant-manager.subject": [
    "Een account is lang niet gebruikt: {practice}",
    "An account has not been used for a long time: {practice}",
  ],
  "mail.users.dormant-manager.text": [
    "Hallo {name},\n\nHet account van {colleague} bij {practice} is sinds {since} niet gebruikt. Als dat zo blijft, wordt het op {day} gesloten. Is het de laatste beheerder, dan blijft het open; bekijk dan zelf wat er moet gebeuren.\n\nHoeder, namens {practice}\n",
    "Hello {name},\n\nThe account of {colleague} at {practice} has not been used since {since}. If it stays unused, it will be closed on {day}. If it belongs to the last manager, it stays open; then see for yourself what needs to be done.\n\nHoeder, for {practice}\n",
  ],

  "audit.event.users.invited": ["heeft een collega uitgenodigd", "invited a colleague"],
  "audit.event.users.invitation-sent": ["heeft een uitnodiging opnieuw verstuurd", "sent an invitation again"],
  "audit.event.users.listed": ["heeft de gebruikers bekeken", "looked at the users"],
  "audit.event.users.read": ["heeft een gebruiker bekeken", "looked at a user"],
  "audit.event.users.changed": ["heeft een gebruiker gewijzigd", "changed a user"],
  "audit.event.users.email-confirmed": ["heeft een nieuw e-mailadres bevestigd", "confirmed a new e-mail address"],
  "audit.event.users.email-answered": [
    "heeft geantwoord op een wijziging van het eigen e-mailadres",
    "answered a change to their own e-mail address",
  ],
  "audit.event.users.email-approved": [
    "heeft als tweede een gewijzigd e-mailadres goedgekeurd",
    "approved a changed e-mail address as a second person",
  ],
  "audit.event.users.email-over": [
    "heeft een wijziging van een e-mailadres laten vervallen",
    "let a change to an e-mail address lapse",
  ],
  "audit.event.users.email-settled": [
    "heeft een nieuw e-mailadres in gebruik genomen",
    "put a new e-mail address into use",
  ],
  "audit.event.users.let-in": ["heeft een account weer geopend dat op slot was", "opened a locked account again"],
  "audit.event.users.closed": ["heeft een account gesloten", "closed an account"],
  "audit.event.users.reopened": ["heeft een account opnieuw geopend", "reopened an account"],
  "audit.event.users.initial-password-given": ["heeft een eerste wachtwoord gegeven", "gave an initial password"],
  "audit.event.users.identity-checked": ["heeft iemands identiteit gecontroleerd", "checked somebody's identity"],
  "audit.event.users.sessions-ended": ["heeft iemand overal afgemeld", "signed somebody out everywhere"],
  "audit.event.users.notice-given": [
    "heeft aangekondigd dat een account wordt gesloten",
    "gave notice that an account will be closed",
  ],
  "audit.event.users.dormancy-set": ["heeft ingesteld wanneer accounts sluiten", "set when accounts close"],
  "audit.event.users.sign-ins-read": ["heeft de aanmeldingen bekeken", "looked at the sign-ins"],
})

type Own = typeof words

declare module "#ground/words/words.ts" {
  interface Words extends Own {}
}
