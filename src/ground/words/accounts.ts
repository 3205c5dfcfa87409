import { pairs } from "./pair.ts"

export const accounts = pairs({
  "permission.accounts.invite.why": [
    "Wie uitnodigt, beslist wie er bij de gegevens van de praktijk kan.",
    "Who invites decides who can reach the data of the practice.",
  ],
  "permission.accounts.set-policy": [
    "Kiezen welke tweede stappen collega's mogen gebruiken om zich aan te melden.",
    "Choose which second steps colleagues may use to sign in.",
  ],
  "permission.accounts.set-policy.why": [
    "Wie een zwakke tweede stap toestaat, maakt het voor iedereen makkelijker om binnen te komen.",
    "Whoever allows a weak second step makes it easier for anybody to get in.",
  ],
  "permission.accounts.invite": [
    "Collega's uitnodigen en zo toegang geven tot de praktijk.",
    "Invite colleagues and so give access to the practice.",
  ],

  "refusal.accounts.not-recognised": [
    "De praktijk, het e-mailadres of het wachtwoord klopt niet.",
    "The practice, the e-mail address or the password is not right.",
  ],
  "refusal.accounts.wait": [
    "Er is een paar keer iets verkeerds ingevuld. Wacht een seconde en probeer het dan opnieuw.|Er is een paar keer iets verkeerds ingevuld. Wacht {count} seconden en probeer het dan opnieuw.",
    "Something wrong was given a few times. Wait a second and then try again.|Something wrong was given a few times. Wait {count} seconds and then try again.",
  ],
  "refusal.accounts.locked": [
    "Er is te vaak iets verkeerds ingevuld. Over een minuut kan het weer.|Er is te vaak iets verkeerds ingevuld. Over {count} minuten kan het weer.",
    "Something wrong was given too often. You can try again in a minute.|Something wrong was given too often. You can try again in {count} minutes.",
  ],
  "refusal.accounts.sign-in-over": [
    "Dit aanmelden duurde te lang of is al afgerond. Begin opnieuw met je e-mailadres en wachtwoord.",
    "This sign-in took too long or is already done. Start again with your e-mail address and password.",
  ],
  "refusal.accounts.code-wrong": [
    "Deze code klopt niet. Kijk de zes cijfers in de laatste e-mail na.",
    "This code is not right. Check the six digits in the latest e-mail.",
  ],
  "refusal.accounts.code-expired": [
    "Deze code werkt niet meer. Vraag een nieuwe aan.",
    "This code no longer works. Ask for a new one.",
  ],
  "refusal.accounts.totp-wrong": [
    "Deze code klopt niet, of is al gebruikt. Wacht op de volgende code van je app en vul die in.",
    "This code is not right, or was used already. Wait for the next code of your app and give that one.",
  ],
  "refusal.accounts.recovery-wrong": [
    "Deze herstelcode klopt niet, of is al gebruikt. Kijk hem na of neem een andere.",
    "This recovery code is not right, or was used already. Check it or take another one.",
  ],
  "refusal.accounts.passkey-wrong": [
    "Deze passkey werkt hier niet, of het duurde te lang. Probeer het opnieuw of kies een andere manier.",
    "This passkey does not work here, or it took too long. Try again or choose another way.",
  ],
  "refusal.accounts.passkey-expired": ["Het duurde te lang. Probeer het opnieuw.", "It took too long. Try again."],
  "refusal.accounts.passkey-address": [
    "Passkeys werken alleen op een webadres met een naam. Op deze computer is dat http://localhost met het poortnummer.",
    "Passkeys work only at a web address with a name. On this computer that is http://localhost with the port number.",
  ],
  "refusal.accounts.passkeys.enough": [
    "Je hebt al {count} passkeys. Haal er eerst een weg.",
    "You have {count} passkeys already. Remove one first.",
  ],
  "refusal.accounts.step-set-up.not-allowed": [
    "Stel eerst een tweede stap in die je praktijk toestaat. Daarna kun je verder.",
    "First set up a second step that your practice allows. Then you can go on.",
  ],
  "refusal.accounts.step.last": [
    "Dit is je enige tweede stap. Stel eerst een andere in; daarna kun je deze weghalen.",
    "This is your only second step. Set up another one first; then you can remove this one.",
  ],
  "refusal.accounts.step.set-up-over": [
    "Het instellen duurde te lang. Begin opnieuw.",
    "Setting this up took too long. Start again.",
  ],
  "refusal.accounts.step.not-allowed": [
    "Deze tweede stap kun je nu niet gebruiken. Kies een andere.",
    "You cannot use this second step now. Choose another one.",
  ],
  "refusal.accounts.session-locked": [
    "Je sessie is vergrendeld. Ontgrendel haar met je wachtwoord of een passkey; wat je typte staat er nog.",
    "Your session is locked. Unlock it with your password or a passkey; what you typed is still there.",
  ],
  "refusal.accounts.session.not-locked": ["Je sessie is niet vergrendeld.", "Your session is not locked."],
  "refusal.accounts.password-wrong": [
    "Dit wachtwoord klopt niet. Je kunt het nog één keer proberen; daarna meld je je opnieuw aan.|Dit wachtwoord klopt niet. Je kunt het nog {count} keer proberen; daarna meld je je opnieuw aan.",
    "This password is not right. You can try once more; after that you sign in again.|This password is not right. You can try {count} more times; after that you sign in again.",
  ],
  "refusal.accounts.codes.too-many": [
    "Er zijn te veel codes aangevraagd. Over een minuut kun je een nieuwe aanvragen.|Er zijn te veel codes aangevraagd. Over {count} minuten kun je een nieuwe aanvragen.",
    "Too many codes were asked for. You can ask for a new one in a minute.|Too many codes were asked for. You can ask for a new one in {count} minutes.",
  ],
  "refusal.accounts.password-weak": [
    "Dit wachtwoord is te makkelijk te raden. Kies een langer of minder voor de hand liggend wachtwoord.",
    "This password is too easy to guess. Choose a longer or less obvious one.",
  ],
  "refusal.accounts.password-same": [
    "Dit is je huidige wachtwoord. Kies een ander.",
    "This is your present password. Choose another one.",
  ],
  "refusal.accounts.current-password-wrong": [
    "Je huidige wachtwoord klopt niet.",
    "Your present password is not right.",
  ],
  "refusal.accounts.invitation.not-found": [
    "Deze uitnodiging is al gebruikt, verlopen of vervangen door een nieuwere. Vraag je beheerder om een nieuwe.",
    "This invitation has been used, has expired or was replaced by a newer one. Ask your manager for another.",
  ],
  "refusal.accounts.password-link.not-found": [
    "Deze link is al gebruikt, verlopen of vervangen door een nieuwere. Vraag een nieuwe aan.",
    "This link has been used, has expired or was replaced by a newer one. Ask for another.",
  ],
  "refusal.accounts.password-change.not-allowed": [
    "Kies eerst een eigen wachtwoord. Daarna werkt de rest.",
    "First choose a password of your own. After that everything else works.",
  ],
  "refusal.accounts.email-taken": [
    "Dit e-mailadres hoort al bij een account.",
    "This e-mail address already belongs to an account.",
  ],

  "password.why.short": [
    "Gebruik minstens {least} tekens; een paar losse woorden achter elkaar is prima.",
    "Use at least {least} characters; a few unrelated words in a row is fine.",
  ],
  "password.why.own-name": ["Hierin staat je eigen naam.", "Your own name is in this."],
  "password.why.practice": ["Hierin staat de naam van je praktijk.", "The name of your practice is in this."],
  "password.why.email": ["Hierin staat een stuk van je e-mailadres.", "A part of your e-mail address is in this."],
  "password.why.trade": [
    "Woorden als 'wachtwoord', 'welkom', 'praktijk' en 'Hoeder' worden het eerst geprobeerd.",
    "Words such as 'password', 'welcome', 'praktijk' and 'Hoeder' are tried first.",
  ],
  "password.why.calendar": [
    "Een maand, seizoen, dag, datum of jaartal ('zomer2026', '15-01-1984') is snel geraden.",
    "A month, season, day, date or year ('summer2026', '15-01-1984') is guessed quickly.",
  ],
  "password.why.mirror": [
    "Een woord achterstevoren erachter zetten maakt een wachtwoord niet sterker.",
    "Adding a word backwards does not make a password stronger.",
  ],
  "password.why.keyboard": [
    "Tekens die naast elkaar op het toetsenbord liggen, zijn snel geraden.",
    "Keys that are next to each other on the keyboard are guessed quickly.",
  ],
  "password.why.repeat": [
    "Herhalen ('aaa', 'zomerzomer') maakt een wachtwoord niet sterker.",
    "Repeating ('aaa', 'summersummer') does not make a password stronger.",
  ],
  "password.why.sequence": [
    "Reeksen zoals 'abcd' of '1234' zijn snel geraden.",
    "Sequences such as 'abcd' or '1234' are guessed quickly.",
  ],
  "password.why.date": ["Datums en jaartallen zijn snel geraden.", "Dates and years are guessed quickly."],
  "password.why.common": [
    "Dit is een veelgebruikt wachtwoord of lijkt daarop.",
    "This is a much used password, or close to one.",
  ],
  "password.why.word": [
    "Eén woord of naam met een paar cijfers erachter is snel geraden.",
    "One word or name with a few digits behind it is guessed quickly.",
  ],
  "password.why.more": [
    "Voeg nog een paar woorden toe die niets met elkaar te maken hebben.",
    "Add a few more words that have nothing to do with each other.",
  ],

  "mail.code.subject": ["Je code voor {practice}", "Your code for {practice}"],
  "mail.code.text": [
    "Hallo {name},\n\nJe code om aan te melden bij {practice} is:\n\n    {code}\n\nDe code werkt {minutes} minuten en één keer. Wij vragen er nooit om, ook niet aan de telefoon.\n\nProbeer jij je nu niet aan te melden? Dan kent iemand anders je wachtwoord. Wijzig het en waarschuw je beheerder.\n\nHoeder, namens {practice}\n",
    "Hello {name},\n\nYour code to sign in to {practice} is:\n\n    {code}\n\nThe code works for {minutes} minutes, and once. We never ask for it, not on the telephone either.\n\nAre you not signing in now? Then somebody else knows your password. Change it and warn your manager.\n\nHoeder, for {practice}\n",
  ],
  "mail.step-up.subject": ["Bevestig dat jij het bent: {practice}", "Confirm that it is you: {practice}"],
  "mail.step-up.text": [
    "Hallo {name},\n\nJe code om te bevestigen dat jij het bent, is:\n\n    {code}\n\nDe code werkt {minutes} minuten en één keer. Wij vragen er nooit om, ook niet aan de telefoon.\n\nHeb jij hier niet om gevraagd? Meld je dan overal af bij 'Mijn account' en waarschuw je beheerder.\n\nHoeder, namens {practice}\n",
    "Hello {name},\n\nYour code to confirm that it is you:\n\n    {code}\n\nThe code works for {minutes} minutes, and once. We never ask for it, not on the telephone either.\n\nDid you not ask for this? Then sign out everywhere under 'My account' and warn your manager.\n\nHoeder, for {practice}\n",
  ],
  "mail.locked.subject": ["Aanmelden is even geblokkeerd: {practice}", "Sign-in is blocked for a while: {practice}"],
  "mail.locked.where.everywhere": ["", ""],
  "mail.locked.where.account": [
    ", behalve in een browser waarin je je al eerder hebt aangemeld",
    ", except in a browser in which you have signed in before",
  ],
  "mail.locked.where.device": [" in de browser waarin dat gebeurde", " in the browser where that happened"],
  "mail.locked.text": [
    "Hallo {name},\n\nEr is {count} keer achter elkaar geprobeerd om met jouw e-mailadres aan te melden bij {practice}, met een verkeerd wachtwoord of een verkeerde code. Aanmelden is daarom {minutes} minuten geblokkeerd{where}. Daarna kun je het gewoon weer proberen.\n\nWas jij dit niet? Waarschuw dan je beheerder. Bij 'Mijn account' zie je elke poging.\n\nHoeder, namens {practice}\n",
    "Hello {name},\n\nSomebody tried {count} times in a row to sign in to {practice} with your e-mail address, with a wrong password or a wrong code. Signing in is therefore blocked for {minutes} minutes{where}. After that you can try again as usual.\n\nWas this not you? Then warn your manager. 'My account' shows every try.\n\nHoeder, for {practice}\n",
  ],
  "mail.password-changed.subject": ["Je wachtwoord is gewijzigd: {practice}", "Your password was changed: {practice}"],
  "mail.password-changed.text": [
    "Hallo {name},\n\nHet wachtwoord van je account bij {practice} is zojuist gewijzigd. Je bent overal afgemeld en kunt weer aanmelden met je nieuwe wachtwoord.\n\nWas jij dit niet? Waarschuw dan meteen je beheerder.\n\nHoeder, namens {practice}\n",
    "Hello {name},\n\nThe password of your account at {practice} has just been changed. You were signed out everywhere and can sign in with your new password.\n\nWas this not you? Then warn your manager at once.\n\nHoeder, for {practice}\n",
  ],
  "mail.new-device.subject": ["Aangemeld op een nieuw apparaat: {practice}", "Signed in on a new device: {practice}"],
  "mail.new-device.text": [
    "Hallo {name},\n\nEr is zojuist met jouw account aangemeld bij {practice}, op een apparaat of een plek die we nog niet kenden: {device}, op {moment}.\n\nWas jij dit? Dan hoef je niets te doen. Was jij dit niet? Wijzig dan meteen je wachtwoord en waarschuw je beheerder.\n\nHoeder, namens {practice}\n",
    "Hello {name},\n\nSomebody just signed in to {practice} with your account, on a device or from a place that we did not know yet: {device}, at {moment}.\n\nWas this you? Then you need not do anything. Was this not you? Then change your password at once and warn your manager.\n\nHoeder, for {practice}\n",
  ],
  "mail.steps-changed.subject": ["Je tweede stap is gewijzigd: {practice}", "Your second step was changed: {practice}"],
  "mail.steps-changed.text": [
    "Hallo {name},\n\nBij je account bij {practice} is zojuist iets gewijzigd: {what}. Op andere apparaten ben je afgemeld.\n\nWas jij dit niet? Wijzig dan meteen je wachtwoord en waarschuw je beheerder.\n\nHoeder, namens {practice}\n",
    "Hello {name},\n\nSomething was just changed in your account at {practice}: {what}. On other devices you were signed out.\n\nWas this not you? Then change your password at once and warn your manager.\n\nHoeder, for {practice}\n",
  ],
  "mail.steps-changed.totp-set-up": ["er is een authenticator-app ingesteld", "an authenticator app was set up"],
  "mail.steps-changed.totp-removed": ["de authenticator-app is weggehaald", "the authenticator app was removed"],
  "mail.steps-changed.passkey-set-up": ["er is een passkey toegevoegd", "a passkey was added"],
  "mail.steps-changed.passkey-removed": ["er is een passkey weggehaald", "a passkey was removed"],
  "mail.steps-changed.recovery-codes-made": [
    "er zijn nieuwe herstelcodes gemaakt; de oude werken niet meer",
    "new recovery codes were made; the old ones no longer work",
  ],
  "mail.recovery-code-used.subject": [
    "Er is een herstelcode gebruikt: {practice}",
    "A recovery code was used: {practice}",
  ],
  "mail.recovery-code-used.text": [
    "Hallo {name},\n\nEr is zojuist met een van je herstelcodes aangemeld bij {practice}. Je hebt er nog één.\n\nWas jij dit niet? Wijzig dan meteen je wachtwoord, maak nieuwe herstelcodes bij 'Mijn account' en waarschuw je beheerder.\n\nHoeder, namens {practice}\n|Hallo {name},\n\nEr is zojuist met een van je herstelcodes aangemeld bij {practice}. Je hebt er nog {count}.\n\nWas jij dit niet? Wijzig dan meteen je wachtwoord, maak nieuwe herstelcodes bij 'Mijn account' en waarschuw je beheerder.\n\nHoeder, namens {practice}\n",
    "Hello {name},\n\nOne of your recovery codes was just used to sign in to {practice}. You have one left.\n\nWas this not you? Then change your password at once, make new recovery codes under 'My account' and warn your manager.\n\nHoeder, for {practice}\n|Hello {name},\n\nOne of your recovery codes was just used to sign in to {practice}. You have {count} left.\n\nWas this not you? Then change your password at once, make new recovery codes under 'My account' and warn your manager.\n\nHoeder, for {practice}\n",
  ],
  "mail.password-link.subject": ["Kies een nieuw wachtwoord: {practice}", "Choose a new password: {practice}"],
  "mail.password-link.text": [
    "Hallo {name},\n\nEr is om een nieuw wachtwoord gevraagd voor je account bij {practice}. Kies het via deze link:\n\n{link}\n\nDe link werkt {minutes} minuten en één keer. Daarna meld je je aan met je nieuwe wachtwoord en een tweede stap die geen e-mail is: je passkey, je app of een herstelcode. Heb je die niet? Dan controleert een collega eerst wie je bent.\n\nHeb jij hier niet om gevraagd? Dan hoef je niets te doen: je wachtwoord blijft wat het was.\n\nHoeder, namens {practice}\n",
    "Hello {name},\n\nA new password was asked for your account at {practice}. Choose it with this link:\n\n{link}\n\nThe link works for {minutes} minutes, and once. After that you sign in with your new password and a second step other than e-mail: your passkey, your app or a recovery code. Have you none? Then a colleague first checks who you are.\n\nDid you not ask for this? Then you need not do anything: your password stays as it was.\n\nHoeder, for {practice}\n",
  ],
  "mail.invitation.subject": ["Uitnodiging van {practice}", "Invitation from {practice}"],
  "mail.invitation.text": [
    "Hallo {name},\n\n{practice} heeft een account voor je gemaakt in Hoeder. Kies via deze link je wachtwoord:\n\n{link}\n\nDe link werkt tot {until}, en één keer. Daarna meld je je aan met de korte naam van de praktijk, je e-mailadres, je wachtwoord en een code die je per e-mail krijgt.\n\nDe korte naam van de praktijk is: {short}\n\nVerwacht je deze uitnodiging niet? Dan hoef je niets te doen.\n\nHoeder, namens {practice}\n",
    "Hello {name},\n\n{practice} has made an account for you in Hoeder. Choose your password with this link:\n\n{link}\n\nThe link works until {until}, and once. After that you sign in with the practice's short name, your e-mail address, your password and a code that is sent to you by e-mail.\n\nThe practice's short name is: {short}\n\nDo you not expect this invitation? Then you need not do anything.\n\nHoeder, for {practice}\n",
  ],

  "audit.event.accounts.session-locked": ["vergrendelde de sessie", "locked the session"],
  "audit.event.accounts.unlock-tried": ["probeerde de sessie te ontgrendelen", "tried to unlock the session"],
  "audit.event.accounts.unlock-wrong": [
    "gaf bij het ontgrendelen een verkeerd wachtwoord",
    "gave a wrong password at the lock",
  ],
  "audit.event.accounts.unlocked": ["ontgrendelde de sessie", "unlocked the session"],
  "audit.event.accounts.session-rules-set": [
    "stelde in wat er gebeurt met een sessie die niemand gebruikt",
    "set what happens to a session that nobody uses",
  ],
  "audit.event.accounts.password-tried": ["heeft een wachtwoord ingevuld", "gave a password"],
  "audit.event.accounts.password-right": ["gaf het juiste wachtwoord", "gave the right password"],
  "audit.event.accounts.password-wrong": ["gaf een verkeerd wachtwoord", "gave a wrong password"],
  "audit.event.accounts.code-sent": ["heeft een code aangevraagd", "asked for a code"],
  "audit.event.accounts.code-tried": ["heeft een code ingevuld", "gave a code"],
  "audit.event.accounts.signed-in": ["heeft zich aangemeld", "signed in"],
  "audit.event.accounts.signed-out": ["heeft zich afgemeld", "signed out"],
  "audit.event.accounts.session-used": ["bleef aangemeld", "stayed signed in"],
  "audit.event.accounts.session-ended": ["heeft een sessie beëindigd", "ended a session"],
  "audit.event.accounts.stepped-up": ["heeft opnieuw bevestigd wie hij of zij is", "confirmed again who they are"],
  "audit.event.accounts.passkey-asked": ["vroeg om een passkey", "asked for a passkey"],
  "audit.event.accounts.passkey-shown": ["gebruikte een passkey", "used a passkey"],
  "audit.event.accounts.step-policy-set": [
    "koos welke tweede stappen zijn toegestaan",
    "chose which second steps are allowed",
  ],
  "audit.event.accounts.step-begun": ["begon met het instellen van een tweede stap", "began to set up a second step"],
  "audit.event.accounts.step-set-up": ["heeft een tweede stap ingesteld", "set up a second step"],
  "audit.event.accounts.passkey-renamed": ["heeft een passkey een andere naam gegeven", "gave a passkey another name"],
  "audit.event.accounts.step-removed": ["heeft een tweede stap weggehaald", "removed a second step"],
  "audit.event.accounts.recovery-codes-made": ["heeft herstelcodes gemaakt", "made recovery codes"],
  "audit.event.accounts.password-changed": ["heeft het wachtwoord gewijzigd", "changed the password"],
  "audit.event.accounts.password-forgotten": ["vroeg om een nieuw wachtwoord", "asked for a new password"],
  "audit.event.accounts.password-renewed": ["koos een nieuw wachtwoord via een link", "chose a new password by a link"],
  "audit.event.accounts.invitation-accepted": ["heeft een uitnodiging aangenomen", "accepted an invitation"],
  "audit.event.accounts.invited": ["heeft een collega uitgenodigd", "invited a colleague"],
  "audit.event.accounts.added": ["heeft een account gemaakt", "made an account"],
  "audit.event.accounts.changed": ["heeft accountgegevens gewijzigd", "changed account details"],
  "audit.event.accounts.tidied": ["heeft verlopen aanmeldgegevens opgeruimd", "tidied up expired sign-in data"],
  "audit.event.outbox.sent": ["heeft e-mail verstuurd", "sent mail"],

  "sign-in.outcome.password-right": ["Wachtwoord juist", "Password right"],
  "sign-in.outcome.password-wrong": ["Wachtwoord verkeerd", "Password wrong"],
  "sign-in.outcome.code-right": ["Code juist", "Code right"],
  "sign-in.outcome.code-wrong": ["Code verkeerd", "Code wrong"],
  "sign-in.outcome.code-expired": ["Code verlopen", "Code expired"],
  "sign-in.outcome.totp-right": ["Code van app juist", "Code of app right"],
  "sign-in.outcome.totp-wrong": ["Code van app verkeerd", "Code of app wrong"],
  "sign-in.outcome.totp-expired": ["Code van app verlopen", "Code of app expired"],
  "sign-in.outcome.recovery-right": ["Herstelcode juist", "Recovery code right"],
  "sign-in.outcome.recovery-wrong": ["Herstelcode verkeerd", "Recovery code wrong"],
  "sign-in.outcome.recovery-expired": ["Herstelcode verlopen", "Recovery code expired"],
  "sign-in.outcome.passkey-right": ["Passkey juist", "Passkey right"],
  "sign-in.outcome.passkey-wrong": ["Passkey verkeerd", "Passkey wrong"],
  "sign-in.outcome.passkey-expired": ["Passkey verlopen", "Passkey expired"],
  "sign-in.outcome.locked": ["Geblokkeerd", "Blocked"],
  "sign-in.outcome.slowed": ["Moest wachten", "Had to wait"],
  "sign-in.outcome.provider-right": ["Herkend via de aanbieder", "Recognised through the provider"],
  "sign-in.outcome.provider-refused": ["Geen account via de aanbieder", "No account through the provider"],
  "sign-in.outcome.card-right": ["eID-kaart juist", "eID card right"],
  "sign-in.outcome.card-refused": ["eID-kaart geweigerd", "eID card refused"],
  "sign-in.outcome.unlocked": ["Sessie ontgrendeld", "Session unlocked"],
  "sign-in.outcome.signed-out": ["Afgemeld", "Signed out"],
  "sign-in.outcome.ended": ["Sessie beëindigd", "Session ended"],
})
