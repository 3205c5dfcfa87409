import { pairs } from "#ground/words/pair.ts"

export const mails = pairs({
  "mail.code.subject": ["Je code voor {practice}", "Your code for {practice}"],
  "mail.code.text": [
    "Hallo {name},\n\nJe code om je aan te melden bij {practice} is:\n\n    {code}\n\nDe code werkt {minutes} minuten en één keer. Wij vragen er nooit om, ook niet aan de telefoon.\n\nProbeer jij je nu niet aan te melden? Dan kent iemand anders je wachtwoord. Wijzig het en waarschuw je beheerder.\n\nHoeder, namens {practice}\n",
    "Hello {name},\n\nYour code to sign in to {practice} is:\n\n    {code}\n\nThe code works for {minutes} minutes, and once. We never ask for it, not even by telephone.\n\nNot trying to sign in right now? Then somebody else knows your password. Change it and tell your manager.\n\nHoeder, for {practice}\n",
  ],
  "mail.step-up.subject": ["Bevestig dat jij het bent: {practice}", "Confirm that it is you: {practice}"],
  "mail.step-up.text": [
    "Hallo {name},\n\nJe code om te bevestigen dat jij het bent, is:\n\n    {code}\n\nDe code werkt {minutes} minuten en één keer. Wij vragen er nooit om, ook niet aan de telefoon.\n\nHeb jij hier niet om gevraagd? Meld je dan overal af bij 'Mijn account' en waarschuw je beheerder.\n\nHoeder, namens {practice}\n",
    "Hello {name},\n\nYour code to confirm that it is you is:\n\n    {code}\n\nThe code works for {minutes} minutes, and once. We never ask for it, not even by telephone.\n\nDidn't ask for this? Then sign out everywhere under 'My account' and tell your manager.\n\nHoeder, for {practice}\n",
  ],
  "mail.locked.subject": ["Aanmelden is even geblokkeerd: {practice}", "Signing in is blocked for a while: {practice}"],
  "mail.locked.where.everywhere": ["", ""],
  "mail.locked.where.account": [
    ", behalve in een browser waarin je je al eerder hebt aangemeld",
    ", except in a browser in which you have signed in before",
  ],
  "mail.locked.where.device": [" in de browser waarin dat gebeurde", " in the browser where that happened"],
  "mail.locked.text": [
    "Hallo {name},\n\nEr is {count} keer achter elkaar geprobeerd met jouw e-mailadres aan te melden bij {practice}, met een verkeerd wachtwoord of een verkeerde code. Aanmelden is daarom {minutes} minuten geblokkeerd{where}. Daarna kun je het gewoon weer proberen.\n\nWas jij dit niet? Waarschuw dan je beheerder. Bij 'Mijn account' zie je elke poging.\n\nHoeder, namens {practice}\n",
    "Hello {name},\n\nSomebody tried {count} times in a row to sign in to {practice} with your e-mail address, with a wrong password or a wrong code. Signing in is therefore blocked for {minutes} minutes{where}. After that you can try again as usual.\n\nWasn't this you? Then tell your manager. 'My account' shows every attempt.\n\nHoeder, for {practice}\n",
  ],
  "mail.password-changed.subject": ["Je wachtwoord is gewijzigd: {practice}", "Your password was changed: {practice}"],
  "mail.password-changed.text": [
    "Hallo {name},\n\nHet wachtwoord van je account bij {practice} is zojuist gewijzigd. Je bent overal afgemeld en kunt je weer aanmelden met je nieuwe wachtwoord.\n\nWas jij dit niet? Waarschuw dan meteen je beheerder.\n\nHoeder, namens {practice}\n",
    "Hello {name},\n\nThe password of your account at {practice} has just been changed. You have been signed out everywhere and can sign in again with your new password.\n\nWasn't this you? Then tell your manager at once.\n\nHoeder, for {practice}\n",
  ],
  "mail.new-device.subject": ["Aangemeld op een nieuw apparaat: {practice}", "Signed in on a new device: {practice}"],
  "mail.new-device.text": [
    "Hallo {name},\n\nEr is zojuist met jouw account aangemeld bij {practice}, op een apparaat of een plek die we nog niet kenden: {device}, op {moment}.\n\nWas jij dit? Dan hoef je niets te doen. Was jij dit niet? Wijzig dan meteen je wachtwoord en waarschuw je beheerder.\n\nHoeder, namens {practice}\n",
    "Hello {name},\n\nSomebody has just signed in to {practice} with your account, on a device or from a place that we had not seen before: {device}, at {moment}.\n\nWas this you? Then you don't need to do anything. Wasn't this you? Then change your password at once and tell your manager.\n\nHoeder, for {practice}\n",
  ],
  "mail.steps-changed.subject": ["Je tweede stap is gewijzigd: {practice}", "Your second step was changed: {practice}"],
  "mail.steps-changed.text": [
    "Hallo {name},\n\nBij je account bij {practice} is zojuist iets gewijzigd: {what}. Op andere apparaten ben je afgemeld.\n\nWas jij dit niet? Wijzig dan meteen je wachtwoord en waarschuw je beheerder.\n\nHoeder, namens {practice}\n",
    "Hello {name},\n\nSomething has just been changed in your account at {practice}: {what}. You have been signed out on other devices.\n\nWasn't this you? Then change your password at once and tell your manager.\n\nHoeder, for {practice}\n",
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
    "Hello {name},\n\nOne of your recovery codes has just been used to sign in to {practice}. You have one left.\n\nWasn't this you? Then change your password at once, make new recovery codes under 'My account' and tell your manager.\n\nHoeder, for {practice}\n|Hello {name},\n\nOne of your recovery codes has just been used to sign in to {practice}. You have {count} left.\n\nWasn't this you? Then change your password at once, make new recovery codes under 'My account' and tell your manager.\n\nHoeder, for {practice}\n",
  ],
  "mail.password-link.subject": ["Kies een nieuw wachtwoord: {practice}", "Choose a new password: {practice}"],
  "mail.password-link.text": [
    "Hallo {name},\n\nEr is om een nieuw wachtwoord gevraagd voor je account bij {practice}. Kies het via deze link:\n\n{link}\n\nDe link werkt {minutes} minuten en één keer. Daarna meld je je aan met je nieuwe wachtwoord en een tweede stap die geen e-mail is: je passkey, je app of een herstelcode. Heb je die niet? Dan controleert een collega eerst wie je bent.\n\nHeb jij hier niet om gevraagd? Dan hoef je niets te doen: je wachtwoord blijft wat het was.\n\nHoeder, namens {practice}\n",
    "Hello {name},\n\nA new password was requested for your account at {practice}. Choose it with this link:\n\n{link}\n\nThe link works for {minutes} minutes, and once. After that you sign in with your new password and a second step other than e-mail: your passkey, your app or a recovery code. Don't have one? Then a colleague first checks who you are.\n\nDidn't ask for this? Then you don't need to do anything: your password stays the same.\n\nHoeder, for {practice}\n",
  ],
  "mail.invitation.subject": ["Uitnodiging van {practice}", "Invitation from {practice}"],
  "mail.invitation.text": [
    "Hallo {name},\n\n{practice} heeft een account voor je gemaakt in Hoeder. Kies via deze link je wachtwoord:\n\n{link}\n\nDe link werkt tot {until}, en één keer. Daarna meld je je aan met de korte naam van de praktijk, je e-mailadres, je wachtwoord en een code die je per e-mail krijgt.\n\nDe korte naam van de praktijk is: {short}\n\nVerwacht je deze uitnodiging niet? Dan hoef je niets te doen.\n\nHoeder, namens {practice}\n",
    "Hello {name},\n\n{practice} has made an account for you in Hoeder. Choose your password with this link:\n\n{link}\n\nThe link works until {until}, and once. After that you sign in with the practice's short name, your e-mail address, your password and a code sent to you by e-mail.\n\nThe practice's short name is: {short}\n\nWeren't expecting this invitation? Then you don't need to do anything.\n\nHoeder, for {practice}\n",
  ],
})
