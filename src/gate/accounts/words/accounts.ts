import { pairs } from "#ground/words/pair.ts"

export const accounts = pairs({
  "permission.accounts.invite.why": [
    "Wie uitnodigt, beslist wie er bij de gegevens van de praktijk kan.",
    "Whoever invites people decides who can reach the practice's data.",
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
    "Invite colleagues and so give them access to the practice.",
  ],

  "refusal.accounts.not-recognised": [
    "De praktijk, het e-mailadres of het wachtwoord klopt niet.",
    "The practice, the e-mail address or the password is incorrect.",
  ],
  "refusal.accounts.wait": [
    "Er is een paar keer iets verkeerds ingevuld. Wacht een seconde en probeer het dan opnieuw.|Er is een paar keer iets verkeerds ingevuld. Wacht {count} seconden en probeer het dan opnieuw.",
    "Something incorrect was entered a few times. Wait a second and then try again.|Something incorrect was entered a few times. Wait {count} seconds and then try again.",
  ],
  "refusal.accounts.locked": [
    "Er is te vaak iets verkeerds ingevuld. Over een minuut kan het weer.|Er is te vaak iets verkeerds ingevuld. Over {count} minuten kan het weer.",
    "Something incorrect was entered too often. You can try again in a minute.|Something incorrect was entered too often. You can try again in {count} minutes.",
  ],
  "refusal.accounts.sign-in-over": [
    "Dit aanmelden duurde te lang of is al afgerond. Begin opnieuw met je e-mailadres en wachtwoord.",
    "This sign-in took too long or has already been completed. Start again with your e-mail address and password.",
  ],
  "refusal.accounts.code-wrong": [
    "Deze code klopt niet. Kijk de zes cijfers in de laatste e-mail na.",
    "This code is incorrect. Check the six digits in the latest e-mail.",
  ],
  "refusal.accounts.code-expired": [
    "Deze code werkt niet meer. Vraag een nieuwe aan.",
    "This code no longer works. Ask for a new one.",
  ],
  "refusal.accounts.totp-wrong": [
    "Deze code klopt niet, of is al gebruikt. Wacht op de volgende code van je app en vul die in.",
    "This code is incorrect, or has already been used. Wait for the next code in your app and enter that one.",
  ],
  "refusal.accounts.recovery-wrong": [
    "Deze herstelcode klopt niet, of is al gebruikt. Kijk hem na of neem een andere.",
    "This recovery code is incorrect, or has already been used. Check it or use another one.",
  ],
  "refusal.accounts.passkey-wrong": [
    "Deze passkey werkt hier niet, of het duurde te lang. Probeer het opnieuw of kies een andere manier.",
    "This passkey does not work here, or it took too long. Try again or choose another way.",
  ],
  "refusal.accounts.passkey-expired": ["Het duurde te lang. Probeer het opnieuw.", "It took too long. Try again."],
  "refusal.accounts.passkey-address": [
    "Passkeys werken alleen op een webadres met een naam. Op deze computer is dat http://localhost met het poortnummer.",
    "Passkeys only work at a web address with a name. On this computer that is http://localhost with the port number.",
  ],
  "refusal.accounts.passkeys.enough": [
    "Je hebt al {count} passkeys. Haal er eerst een weg.",
    "You already have {count} passkeys. Remove one first.",
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
    "Je sessie is vergrendeld. Ontgrendel hem met je wachtwoord of een passkey; wat je typte staat er nog.",
    "Your session is locked. Unlock it with your password or a passkey; what you typed is still there.",
  ],
  "refusal.accounts.session.not-locked": ["Je sessie is niet vergrendeld.", "Your session is not locked."],
  "refusal.accounts.password-wrong": [
    "Dit wachtwoord klopt niet. Je kunt het nog één keer proberen; daarna meld je je opnieuw aan.|Dit wachtwoord klopt niet. Je kunt het nog {count} keer proberen; daarna meld je je opnieuw aan.",
    "This password is incorrect. You can try once more; after that you sign in again.|This password is incorrect. You can try {count} more times; after that you sign in again.",
  ],
  "refusal.accounts.codes.too-many": [
    "Er zijn te veel codes aangevraagd. Over een minuut kun je een nieuwe aanvragen.|Er zijn te veel codes aangevraagd. Over {count} minuten kun je een nieuwe aanvragen.",
    "Too many codes were requested. You can ask for a new one in a minute.|Too many codes were requested. You can ask for a new one in {count} minutes.",
  ],
  "refusal.accounts.password-weak": [
    "Dit wachtwoord is te makkelijk te raden. Kies een langer of minder voor de hand liggend wachtwoord.",
    "This password is too easy to guess. Choose a longer or less obvious one.",
  ],
  "refusal.accounts.password-same": [
    "Dit is je huidige wachtwoord. Kies een ander.",
    "This is your current password. Choose another one.",
  ],
  "refusal.accounts.current-password-wrong": [
    "Je huidige wachtwoord klopt niet.",
    "Your current password is incorrect.",
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
    "First choose a password of your own. Then everything else works.",
  ],
  "refusal.accounts.email-taken": [
    "Dit e-mailadres hoort al bij een account.",
    "This e-mail address already belongs to an account.",
  ],
})
