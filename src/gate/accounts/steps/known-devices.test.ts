import assert from "node:assert/strict"
import { anAccount } from "#tests/people/accounts.ts"
import { onEachAudience } from "#tests/people/practice.ts"

const firefox = (version: string) => `Mozilla/5.0 (Windows NT 10.0; rv:${version}) Gecko/20100101 Firefox/${version}`

onEachAudience(
  "a sign-in from a new device is told by mail; a known one, or a newer version of it, is not",
  async (aPractice) => {
    const linde = await aPractice()
    const anna = await anAccount(linde, "Anna de Vries", "anna@linde.example")
    const told = async () => {
      await linde.work()
      return anna.mails().filter(({ subject }) => subject.startsWith("Aangemeld op een nieuw apparaat")).length
    }
    const signsIn = async (address: string, device: string) => {
      linde.clock.advance({ minutes: 16 })
      await anna.signsIn({ address, device })
      return told()
    }

    assert.equal(await signsIn("10.0.0.7", firefox("140.0")), 0, "the first sign-in of an account is no news")
    assert.equal(await signsIn("10.0.0.9", firefox("141.0.2")), 0, "the same browser in the same network")
    assert.equal(await signsIn("10.9.0.7", firefox("141.0")), 1, "another network")
    assert.equal(
      await signsIn("10.9.0.7", "Mozilla/5.0 (iPhone; CPU iPhone OS 19_0) Safari/604.1"),
      2,
      "another device",
    )
    assert.equal(await signsIn("2001:db8:1:2:aaaa::1", firefox("141.0")), 3)
    assert.equal(await signsIn("2001:db8:1:2:bbbb::2", firefox("141.0")), 3, "a passing address of the same network")
    assert.equal(await signsIn("10.0.0.7", firefox("142.0")), 3)
    const [mail] = anna.mails().filter(({ subject }) => subject.startsWith("Aangemeld"))
    assert.match(mail?.text ?? "", /Firefox, Windows, op /)
    assert.ok(!mail?.text.includes("10.9.0.7"))
  },
)
