import assert from "node:assert/strict"
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { passphrase } from "#tests/people/backups.ts"
import { isSoundEverywhere } from "#tests/journeys/everywhere.ts"
import { people, type Stage } from "#tests/journeys/stage.ts"
import type { Story } from "#tests/journeys/story.ts"
import { t } from "#tests/journeys/words.ts"

/** What the operator does, on the same machine. */
async function operates(stage: Stage, destination: string, ...words: readonly string[]): Promise<void> {
  const folders = { data: join(destination, "data"), keys: join(destination, "keys") }
  const said = words.map((word) => word.replace(/^(data|keys)$/, (name) => folders[name as "data" | "keys"]))
  await stage.site.command([...said, "--practice", "linde"], { HOEDER_RECOVERY_PASSPHRASE: passphrase })
}

export const backups: Story = {
  picture: "backups",
  name: "the page of backups says what is owed, and what the operator made and tried as soon as it is done",
  tell: async (stage) => {
    const destination = mkdtempSync(join(tmpdir(), "hoeder-destination-"))
    const screen = await stage.as(people.manager)
    await screen.goTo("/backups")
    await screen.sees(t("staff.backups.none"))
    await screen.sees(t("staff.backups.duty.no-backup"))

    await operates(stage, destination, "backup", "--to", "data", "--keys-to", "keys")
    await screen.goTo("/backups")
    await screen.sees(screen.page.getByText(t("staff.backups.run.backup"), { exact: true }))
    await screen.sees(t("staff.backups.with-keys"))
    await screen.sees(t("staff.backups.duty.no-trial"))
    assert.equal(await screen.page.getByText(t("staff.backups.duty.no-backup")).count(), 0)
    await isSoundEverywhere(screen)

    await operates(stage, destination, "backup", "verify", "--from", "data", "--keys-from", "keys")
    await screen.goTo("/backups")
    await screen.sees(screen.page.getByText(t("staff.backups.run.verify"), { exact: true }))
    await screen.sees(t("staff.backups.well"))
    await isSoundEverywhere(screen)
    await screen.shoot("backups")
    rmSync(destination, { recursive: true })
  },
}
