import { pairs } from "#ground/words/pair.ts"

export const words = pairs({
  "staff.step-first.title": ["Stel eerst een tweede stap in", "First set up a second step"],
  "staff.step-first.explanation": [
    "Je praktijk staat een code per e-mail voor jou niet meer toe. Stel hier iets anders in; daarna kun je aan het werk.",
    "Your practice no longer allows a code by e-mail for you. Set up something else here; then you can get to work.",
  ],
  "staff.steps.title": ["Tweede stap", "Second step"],
  "staff.steps.explanation": [
    "Wie je wachtwoord kent, komt er zonder tweede stap niet in. Stel er liefst twee in: raak je er een kwijt, dan kun je nog naar binnen.",
    "Anyone who knows your password still cannot get in without your second step. It is best to set up two: if you lose one, you can still get in.",
  ],
  "staff.steps.on": ["Aan", "On"],
  "staff.steps.not-allowed": ["Je praktijk staat dit voor jou niet toe.", "Your practice does not allow this for you."],
  "staff.steps.code": ["Code per e-mail", "Code by e-mail"],
  "staff.steps.code-on": ["Naar je eigen e-mailadres.", "To your own e-mail address."],
  "staff.steps.totp": ["Authenticator-app", "Authenticator app"],
  "staff.steps.totp-hint": [
    "Een app op je telefoon die elke halve minuut een nieuwe code toont.",
    "An app on your phone that shows a new code every half minute.",
  ],
  "staff.steps.since": ["Ingesteld op {day}.", "Set up on {day}."],
  "staff.steps.totp-set-up": ["Instellen", "Set up"],
  "staff.steps.totp-title": ["Authenticator-app instellen", "Set up an authenticator app"],
  "staff.steps.totp-explanation": [
    "Scan het plaatje met je authenticator-app, of typ de sleutel over. Vul daarna de code in die de app toont. Op andere apparaten word je afgemeld.",
    "Scan the picture with your authenticator app, or type in the key. Then enter the code that the app shows. You will be signed out on other devices.",
  ],
  "staff.steps.totp-picture": ["QR-code met de sleutel voor je app", "QR code with the key for your app"],
  "staff.steps.totp-key": ["Scannen lukt niet? Typ deze sleutel over:", "Can't scan it? Type this key:"],
  "staff.steps.totp-submit": ["Instellen", "Set up"],
  "staff.steps.totp-done": ["Je authenticator-app is ingesteld", "Your authenticator app is set up"],
  "staff.steps.passkey": ["Passkeys en beveiligingssleutels", "Passkeys and security keys"],
  "staff.steps.passkey-hint": [
    "Bevestig met vingerafdruk, gezicht, pincode of een sleutel in je computer. Daarmee meld je je ook zonder wachtwoord aan.",
    "Confirm with your fingerprint, face, PIN or a key in your computer. You can then also sign in without a password.",
  ],
  "staff.steps.passkey-none": [
    "Deze browser kan op dit adres geen passkeys gebruiken.",
    "This browser cannot use passkeys at this address.",
  ],
  "staff.steps.passkey-add": ["Passkey toevoegen", "Add a passkey"],
  "staff.steps.passkey-explanation": [
    "Je browser vraagt zo om je vingerafdruk, gezicht, pincode of sleutel. Op andere apparaten word je afgemeld.",
    "Your browser will ask for your fingerprint, face, PIN or key. You will be signed out on other devices.",
  ],
  "staff.steps.passkey-name": ["Naam", "Name"],
  "staff.steps.passkey-name-hint": [
    "Waaraan je deze passkey herkent, zoals 'Telefoon' of 'Sleutelbos'",
    "How you recognise this passkey, such as 'Phone' or 'Key ring'",
  ],
  "staff.steps.passkey-make": ["Verder", "Continue"],
  "staff.steps.passkey-done": ["Je passkey is toegevoegd", "Your passkey was added"],
  "staff.steps.passkey-made": ["Gemaakt op {made}, nog niet gebruikt.", "Made on {made}, not used yet."],
  "staff.steps.passkey-used": ["Gemaakt op {made}, laatst gebruikt op {used}.", "Made on {made}, last used on {used}."],
  "staff.steps.remove-named": ["{name} verwijderen", "Remove {name}"],
  "staff.steps.remove-explanation": [
    "Je kunt je hier daarna niet meer mee aanmelden. Op andere apparaten word je afgemeld.",
    "You can then no longer sign in with it. You will be signed out on other devices.",
  ],
  "staff.steps.rename": ["Hernoemen", "Rename"],
  "staff.steps.rename-named": ["{name} hernoemen", "Rename {name}"],
  "staff.steps.renamed": ["De nieuwe naam is opgeslagen", "The new name was saved"],
  "staff.step-policy.title": ["Aanmelden", "Signing in"],
  "staff.step-policy.explanation": [
    "Iedereen meldt zich in twee stappen aan; dat kan niet uit. Hier kies je wat na het wachtwoord als tweede stap telt.",
    "Everybody signs in with two steps; that cannot be switched off. Here you choose what counts as the second one, after the password.",
  ],
  "staff.step-policy.allowed": ["Wat als tweede stap mag", "What is allowed as the second step"],
  "staff.step-policy.passkey": [
    "Het veiligst: een nagemaakte website kan er niets mee. Wie er een heeft, heeft geen wachtwoord meer nodig.",
    "The safest: a fake website can do nothing with it. With a passkey you no longer need a password.",
  ],
  "staff.step-policy.totp": [
    "Veilig: de code staat op de eigen telefoon. Wel oppassen dat je hem niet op een nagemaakte website invult.",
    "Safe: the code is on their own phone. But take care not to enter it on a fake website.",
  ],
  "staff.step-policy.code": [
    "Het makkelijkst en het minst veilig: wie in iemands mailbox kan, heeft ook de code.",
    "The easiest and the least safe: whoever can get into somebody's mailbox has the code too.",
  ],
  "staff.step-policy.none": [
    "Kies er minstens één: zonder tweede stap kan niemand zich aanmelden.",
    "Choose at least one: without a second step nobody can sign in.",
  ],
  "staff.step-policy.high-risk": ["Collega's met veel rechten", "Colleagues with far-reaching rights"],
  "staff.step-policy.no-mail": [
    "Voor hen is een code per e-mail niet genoeg",
    "A code by e-mail is not enough for them",
  ],
  "staff.step-policy.no-mail-hint": [
    "Geldt voor iedereen in een groep met minstens één recht met hoog risico. Zij gebruiken een passkey of een authenticator-app.",
    "Applies to everybody in a group with at least one high-risk right. They use a passkey or an authenticator app.",
  ],
  "staff.step-policy.card": ["eID-kaart", "eID card"],
  "staff.step-policy.card-counts": ["Een eID-kaart telt als aanmelden", "An eID card counts as signing in"],
  "staff.step-policy.card-on": [
    "Wie de eigen kaart heeft gekoppeld, is met de kaart en de pincode meteen binnen.",
    "Anyone who has linked their own card gets in straight away with the card and its PIN.",
  ],
  "staff.step-policy.card-off": [
    "Niemand komt met een kaart binnen. Koppelingen blijven bewaard, voor als je dit weer aanzet.",
    "Nobody gets in with a card. Links are kept, for when you switch this on again.",
  ],
  "staff.step-policy.touched": ["Wie dit merkt", "Who will notice"],
  "staff.step-policy.gone": [
    "{step}: wie niets anders heeft, kan pas verder werken na het instellen van een andere tweede stap. Dat geldt meteen, ook voor wie nu is aangemeld.",
    "{step}: anyone who has nothing else can only carry on after setting up another second step. That applies at once, also to those who are signed in now.",
  ],
  "staff.step-policy.gone-high-risk": [
    "Collega's met een recht met hoog risico, die alleen een code per e-mail hebben: zij stellen eerst iets anders in. Dat geldt meteen, misschien ook voor jou.",
    "Colleagues with a high-risk right who have only a code by e-mail: they must first set up something else. That applies at once, perhaps to you too.",
  ],
  "staff.step-policy.gone-card": [
    "Collega's die zich met hun eID-kaart aanmelden: zij gebruiken voortaan hun wachtwoord en een tweede stap.",
    "Colleagues who sign in with their eID card: from now on they use their password and a second step.",
  ],
  "staff.session-rules.title": ["Als niemand Hoeder gebruikt", "When nobody uses Hoeder"],
  "staff.session-rules.explanation": [
    "Zo blijft een scherm niet openstaan als iemand wegloopt. Na twaalf uur meldt iedereen zich sowieso opnieuw aan.",
    "This keeps a screen from staying open when somebody walks away. After twelve hours everybody signs in again anyway.",
  ],
  "staff.session-rules.minutes": ["Na hoeveel tijd", "After how long"],
  "staff.session-rules.minutes-count": ["{count} minuut|{count} minuten", "{count} minute|{count} minutes"],
  "staff.session-rules.what": ["Wat er dan gebeurt", "What happens then"],
  "staff.session-rules.lock": ["Vergrendelen", "Lock"],
  "staff.session-rules.lock-hint": [
    "Het scherm gaat op slot. Met het wachtwoord of een passkey ga je verder waar je was. Een tweede stap is niet nodig.",
    "The screen is locked. With the password or a passkey you carry on where you were. No second step is needed.",
  ],
  "staff.session-rules.end": ["Afmelden: collega's delen computers", "Sign out: colleagues share computers"],
  "staff.session-rules.end-hint": [
    "De sessie eindigt en aanmelden gaat weer in twee stappen. De computer onthoudt ook geen e-mailadres.",
    "The session ends, and signing in takes both steps again. The computer does not remember an e-mail address either.",
  ],
  "staff.session-rules.save": ["Deze regels opslaan", "Save these rules"],
  "staff.session-rules.saved": [
    "Opgeslagen. Dit geldt meteen, voor iedereen.",
    "Saved. This applies at once, to everybody.",
  ],
  "staff.passkey-offer.text": [
    "Sneller en veiliger aanmelden: met een passkey gebruik je je vinger, gezicht of pincode in plaats van je wachtwoord en een code.",
    "Sign in faster and more safely: with a passkey you use your finger, face or PIN instead of your password and a code.",
  ],
  "staff.passkey-offer.set-up": ["Passkey instellen", "Set up a passkey"],
  "staff.passkey-offer.decline": ["Nee, dank je", "No, thank you"],
  "staff.step-policy.saved": [
    "De keuze is opgeslagen en geldt meteen",
    "The choice has been saved and applies at once",
  ],
  "staff.steps.recovery": ["Herstelcodes", "Recovery codes"],
  "staff.steps.recovery-none": [
    "Tien codes op papier, voor als je je telefoon of sleutel kwijt bent.",
    "Ten codes on paper, for when you have lost your phone or key.",
  ],
  "staff.steps.recovery-left": [
    "Je hebt nog één code.|Je hebt nog {count} codes.",
    "You have one code left.|You have {count} codes left.",
  ],
  "staff.steps.recovery-make": ["Codes maken", "Make codes"],
  "staff.steps.recovery-anew": ["Nieuwe maken", "Make new ones"],
  "staff.steps.recovery-title": ["Je herstelcodes", "Your recovery codes"],
  "staff.steps.recovery-explanation": [
    "Print of schrijf ze nu over en bewaar ze veilig: ze zijn hierna niet meer te zien. Elke code werkt één keer. Eerdere codes werken niet meer.",
    "Print them or write them down now and keep them safe: you cannot see them again. Each code works once. Earlier codes no longer work.",
  ],
  "staff.steps.recovery-kept": ["Ik heb ze bewaard", "I have stored them safely"],
  "staff.steps.copy": ["Kopiëren", "Copy"],
  "staff.steps.copied": ["Gekopieerd", "Copied"],
  "staff.steps.print": ["Afdrukken", "Print"],
})

type Own = typeof words

declare module "#web/staff/staff-words.ts" {
  interface StaffWords extends Own {}
}
