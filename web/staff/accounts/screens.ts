import type { Later } from "#web/ui/later.tsx"
import { later } from "#web/ui/later.tsx"

/** What somebody can meet first; each is fetched when it is their turn. */
export const Site = later(() => import("#web/staff/shell/Site.tsx").then(({ Site: page }) => page))
export const SignInPage = later(() => import("./SignInPage.tsx").then(({ SignInPage: page }) => page))
export const LockedPage = later(() => import("./LockedPage.tsx").then(({ LockedPage: page }) => page))
export const StepFirst = later(() => import("./StepFirst.tsx").then(({ StepFirst: page }) => page))
export const FirstPasswordPage = later(() =>
  import("./FirstPasswordPage.tsx").then(({ FirstPasswordPage: page }) => page),
)

/** Pages that somebody comes to by a link in a mail, signed in or not. */
export const linked: Readonly<Record<string, Later<object>>> = {
  "/uitnodiging": later(() => import("./InvitationPage.tsx").then(({ InvitationPage: page }) => page)),
  "/wachtwoord": later(() => import("./NewPasswordPage.tsx").then(({ NewPasswordPage: page }) => page)),
  "/wachtwoord-vergeten": later(() =>
    import("./ForgottenPasswordPage.tsx").then(({ ForgottenPasswordPage: page }) => page),
  ),
  "/adres": later(() => import("./OldEmailPage.tsx").then(({ OldEmailPage: page }) => page)),
  "/email": later(() => import("./ConfirmEmailPage.tsx").then(({ ConfirmEmailPage: page }) => page)),
}
