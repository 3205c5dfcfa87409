import { pairs } from "#ground/words/pair.ts"

/** Signing in with the practice's OpenID Connect provider. */
export const words = pairs({
  "permission.oidc.manage.why": [
    "Wie de aanbieder kiest, laat die bepalen wie er binnenkomt.",
    "Whoever chooses the provider lets it decide who gets in.",
  ],
  "permission.oidc.manage": [
    "Kiezen bij welke aanbieder collega's zich mogen aanmelden, en welke tweede stap van die aanbieder telt.",
    "Choose the provider through which colleagues may sign in, and which of its second steps counts.",
  ],

  "refusal.oidc.provider.not-found": [
    "Deze praktijk heeft geen aanbieder om mee aan te melden. Meld je aan met je e-mailadres en wachtwoord.",
    "This practice has no provider to sign in through. Sign in with your e-mail address and password.",
  ],
  "refusal.oidc.unavailable": [
    "De aanbieder is nu niet bereikbaar. Probeer het zo opnieuw, of meld je aan met je e-mailadres en wachtwoord.",
    "The provider cannot be reached at the moment. Try again shortly, or sign in with your e-mail address and password.",
  ],
  "refusal.oidc.declined": [
    "De aanbieder heeft de aanmelding niet afgemaakt ({error}). Probeer het opnieuw, of vraag je beheerder.",
    "The provider did not complete the sign-in ({error}). Try again, or ask your manager.",
  ],
  "refusal.oidc.not-trusted": [
    "Het antwoord van de aanbieder klopt niet ({reason}), dus we vertrouwen het niet. Begin opnieuw; gebeurt het weer, waarschuw dan je beheerder.",
    "Something is wrong with the provider's answer ({reason}), so we do not trust it. Start again; if it happens again, tell your manager.",
  ],
  "refusal.oidc.over": [
    "Deze aanmelding duurde te lang, is al gebruikt of begon in een andere browser. Begin opnieuw.",
    "This sign-in took too long, has already been used or began in another browser. Start again.",
  ],
  "refusal.oidc.no-account": [
    "Bij deze aanmelding hoort hier geen account. Meld je aan met je e-mailadres en wachtwoord en koppel je account bij 'Mijn account', of vraag je beheerder.",
    "There is no account here for this sign-in. Sign in with your e-mail address and password and link your account under 'My account', or ask your manager.",
  ],
  "refusal.oidc.taken": [
    "Dit account bij de aanbieder is al gekoppeld aan een ander account. Meld je bij de aanbieder aan als jezelf en probeer het opnieuw.",
    "This account at the provider is already linked to another account. Sign in there as yourself and try again.",
  ],
  "refusal.oidc.issuer": [
    "Het adres van de aanbieder begint met https:// en heeft geen vraagteken of hekje. Alleen op deze computer zelf mag http://.",
    "The provider's address begins with https:// and has no question mark or hash sign. Only on this computer itself may it be http://.",
  ],
  "refusal.oidc.within": [
    "Dit adres ligt binnen het netwerk van de server zelf. Daar mag een aanbieder alleen staan als wie de server beheert dat netwerk noemt in HOEDER_PROVIDER_NETWORKS.",
    "This address lies within the server's own network. A provider may only be there if whoever runs the server names that network in HOEDER_PROVIDER_NETWORKS.",
  ],
  "refusal.oidc.secret-needed": [
    "Vul het geheim in: het wordt nooit meegegeven aan een ander adres of een andere client.",
    "Fill in the secret: it is never passed on to another address or another client.",
  ],

  "mail.oidc-linked.subject": ["Je account is gekoppeld: {practice}", "Your account was linked: {practice}"],
  "mail.oidc-linked.text": [
    "Hallo {name},\n\nJe account bij {practice} is zojuist gekoppeld aan je account bij {provider}. Daarmee kun je je voortaan aanmelden.\n\nWas jij dit niet? Verwijder de koppeling bij 'Mijn account' en waarschuw meteen je beheerder.\n\nHoeder, namens {practice}\n",
    "Hello {name},\n\nYour account at {practice} has just been linked to your account at {provider}. From now on you can sign in with it.\n\nWasn't this you? Remove the link under 'My account' and tell your manager at once.\n\nHoeder, for {practice}\n",
  ],
  "mail.oidc-unlinked.subject": ["Je koppeling is verwijderd: {practice}", "Your link was removed: {practice}"],
  "mail.oidc-unlinked.text": [
    "Hallo {name},\n\nJe account bij {practice} is niet meer gekoppeld aan de aanbieder waarmee je je kon aanmelden. Aanmelden met je wachtwoord en je tweede stap blijft werken.\n\nWas jij dit niet? Waarschuw dan meteen je beheerder.\n\nHoeder, namens {practice}\n",
    "Hello {name},\n\nYour account at {practice} is no longer linked to the provider you signed in through. You can still sign in with your password and your second step.\n\nWasn't this you? Then tell your manager at once.\n\nHoeder, for {practice}\n",
  ],

  "audit.event.oidc.returned": ["kwam terug van de aanbieder", "came back from the provider"],
  "audit.event.oidc.recognised": ["is herkend via de aanbieder", "was recognised through the provider"],
  "audit.event.oidc.linked": ["heeft het account aan de aanbieder gekoppeld", "linked the account to the provider"],
  "audit.event.oidc.unlinked": ["heeft de koppeling met de aanbieder verwijderd", "removed the link to the provider"],
  "audit.event.oidc.provider-set": ["heeft de aanbieder ingesteld", "set the provider"],
  "audit.event.oidc.provider-removed": ["heeft de aanbieder verwijderd", "removed the provider"],
  "audit.event.oidc.tidied": ["heeft verlopen aanmeldingen opgeruimd", "cleared expired sign-ins"],
})

type Own = typeof words

declare module "#ground/words/words.ts" {
  interface Words extends Own {}
}
