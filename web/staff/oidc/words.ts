import { pairs } from "#ground/words/pair.ts"

export const words = pairs({
  "staff.oidc.link": ["Koppeling met {provider}", "Link with {provider}"],
  "staff.oidc.linked": [
    "Je account is sinds {day} gekoppeld. Je kunt je aanmelden met {provider}.",
    "Your account has been linked since {day}. You can sign in with {provider}.",
  ],
  "staff.oidc.not-linked": [
    "Koppel je account en meld je voortaan aan met {provider}. Je wachtwoord blijft ook werken.",
    "Link your account and sign in with {provider} from now on. Your password will keep working too.",
  ],
  "staff.oidc.make-link": ["Account koppelen", "Link account"],
  "staff.oidc.undo-link": ["Ontkoppelen", "Unlink"],
  "staff.oidc.undo-link-title": ["Koppeling met {provider} verwijderen?", "Remove the link with {provider}?"],
  "staff.oidc.undo-link-explanation": [
    "Aanmelden met {provider} werkt dan niet meer, en je andere sessies eindigen. Je kunt hier later opnieuw koppelen.",
    "You can then no longer sign in with {provider}, and your other sessions end. You can link it again here later.",
  ],
  "staff.oidc.link-made": ["Je account is gekoppeld", "Your account was linked"],
  "staff.oidc.link-undone": ["Je account is ontkoppeld", "Your account was unlinked"],
  "staff.oidc.explanation": [
    "Laat collega's zich aanmelden met het account dat ze al hebben, zoals Keycloak of Microsoft Entra ID (OpenID Connect).",
    "Let colleagues sign in with the account they already have, such as Keycloak or Microsoft Entra ID (OpenID Connect).",
  ],
  "staff.oidc.provider": ["Aanbieder", "Provider"],
  "staff.oidc.name": ["Naam op de knop", "Name on the button"],
  "staff.oidc.name-hint": [
    "Zoals collega's hem kennen: Linde-account",
    "The name colleagues know it by: Linde account",
  ],
  "staff.oidc.issuer": ["Adres van de aanbieder (issuer)", "Address of the provider (issuer)"],
  "staff.oidc.issuer-hint": [
    "Precies zoals de aanbieder het geeft, zonder /.well-known erachter",
    "Exactly as the provider gives it, without /.well-known at the end",
  ],
  "staff.oidc.client-id": ["Client-ID", "Client id"],
  "staff.oidc.secret": ["Geheim (client secret)", "Secret (client secret)"],
  "staff.oidc.secret-hint": [
    "Wordt verzegeld bewaard en nooit meer getoond.",
    "It is kept sealed and never shown again.",
  ],
  "staff.oidc.secret-kept": ["Laat leeg om het huidige geheim te houden.", "Leave empty to keep the current secret."],
  "staff.oidc.redirect": ["Adres om bij de aanbieder op te geven", "Address to register with the provider"],
  "staff.oidc.copy": ["Kopiëren", "Copy"],
  "staff.oidc.copied": ["Gekopieerd", "Copied"],
  "staff.oidc.second-step": ["Tweede stap bij de aanbieder", "Second step at the provider"],
  "staff.oidc.second-step-explanation": [
    "Meldt de aanbieder een van deze waarden, dan geldt zijn tweede stap. Anders vraagt Hoeder altijd de eigen tweede stap. Vul alleen in wat bij jullie aanbieder echt een tweede stap betekent.",
    "If the provider reports one of these values, its second step counts. Otherwise Hoeder always asks for its own. Only fill in what really means a second step at your provider.",
  ],
  "staff.oidc.amr": ["Waarden van amr, zoals mfa", "Values of amr, such as mfa"],
  "staff.oidc.acr": ["Waarden van acr", "Values of acr"],
  "staff.oidc.value-hint": ["Typ een waarde en druk op Enter", "Type a value and press Enter"],
  "staff.oidc.saved": ["De aanbieder is opgeslagen", "The provider was saved"],
  "staff.oidc.remove": ["Aanbieder verwijderen", "Remove provider"],
  "staff.oidc.remove-title": ["Aanbieder verwijderen?", "Remove the provider?"],
  "staff.oidc.remove-explanation": [
    "Niemand kan zich dan nog aanmelden met {provider}; iedereen houdt wachtwoord en tweede stap. Het geheim wordt gewist.",
    "Nobody can then sign in with {provider}; everybody keeps their password and second step. The secret is erased.",
  ],
  "staff.oidc.removed": ["De aanbieder is verwijderd", "The provider was removed"],
})

type Own = typeof words

declare module "#web/staff/staff-words.ts" {
  interface StaffWords extends Own {}
}
