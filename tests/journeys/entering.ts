import type { Screen } from "./screen.ts"
import { practice, type Stage } from "./stage.ts"
import { t } from "./words.ts"

/** Fills in the first step of signing in, and goes on. */
export async function givesPassword(screen: Screen, email: string, password: string): Promise<void> {
  await screen.field("staff.sign-in.practice").fill(practice)
  await screen.field("staff.sign-in.email").fill(email)
  await screen.field("staff.sign-in.password").fill(password)
  await screen.button("staff.sign-in.next").click()
}

export async function givesCode(screen: Screen, code: string): Promise<void> {
  await screen.field("staff.sign-in.code").fill(code)
  await screen.button("staff.sign-in.code-submit").click()
}

/** Signs out through the menu of the account. */
export async function signsOut(screen: Screen, name: string): Promise<void> {
  // The initials that can be seen are part of the name of this button.
  await screen.page.getByRole("button", { name: t("staff.nav.account-menu", { name }) }).click()
  await screen.choice("staff.nav.sign-out").click()
  await screen.sees(screen.field("staff.sign-in.practice"))
}

/** Long enough after signing in that who it is must be confirmed before something that leaks much. */
export const staleAfter = 6

/** The same before settings, rights and users. */
export const staleForSettingsAfter = 16

/** Answers the question to confirm who one is, with the code that comes by mail. */
export async function confirms(stage: Stage, screen: Screen, email: string): Promise<void> {
  await screen.sees(screen.dialog("staff.step-up.title"))
  await screen.isSound()
  await screen.field("staff.sign-in.code").fill(await stage.code(email))
  await screen.button("staff.step-up.submit").click()
}
