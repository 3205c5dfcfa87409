import assert from "node:assert/strict"
import { readFileSync } from "node:fs"
import { join } from "node:path"
import { phone, people, wide } from "#tests/journeys/stage.ts"
import type { Story } from "#tests/journeys/story.ts"
import { t } from "#tests/journeys/words.ts"

const router = join(import.meta.dirname, "../../../web/staff/shell/router.tsx")

/** Every page that there is, as the router has it; what it is about need not be there to be asked for. */
const paths = [...readFileSync(router, "utf8").matchAll(/^\s+page(?:With)?\(\s*"([^"]+)"/gm)].map(([, path = ""]) =>
  path.replace("$tab", "data").replace("$name", "persons.read").replace("$id", "0199a000-0000-7000-8000-000000000001"),
)

/** OWASP ASVS v5.0.0-7.4.4. */
export const signOut: Story = {
  picture: "sign-out",
  name: "signing out is to be found on every page, wide and on a phone, and ends the session",
  tell: async (stage) => {
    assert.ok(paths.length > 40, `${paths.length} pages`)
    const screen = await stage.as(people.desk)
    const menu = screen.page.getByRole("button", { name: new RegExp(t("staff.nav.account-menu", { name: "" }).trim()) })
    const without: string[] = []
    const complaints: string[] = []
    for (const path of [...paths, "/is-er-niet"]) {
      await screen.goTo(path)
      await screen.sees(screen.page.getByRole("main"))
      await screen.settles()
      complaints.push(...screen.complaints().map((complaint) => `${path}: ${complaint}`))
      for (const size of [wide, phone]) {
        await screen.page.setViewportSize(size)
        await menu.click()
        const item = screen.choice("staff.nav.sign-out")
        // The menu closes for a key that is pressed inside it.
        await item.focus({ timeout: 10_000 }).catch(() => without.push(`${path} at ${size.width}`))
        await screen.page.keyboard.press("Escape")
        await item.waitFor({ state: "hidden" })
      }
    }
    assert.deepEqual(without, [])
    assert.deepEqual(complaints, [])

    const signedIn = async (): Promise<number> =>
      screen.page.evaluate(async () => (await fetch("/api/me", { headers: { accept: "application/json" } })).status)
    assert.equal(await signedIn(), 200)
    await menu.click()
    await screen.choice("staff.nav.sign-out").click()
    await screen.sees(screen.field("staff.sign-in.practice"))
    assert.equal(await signedIn(), 401)
  },
}
