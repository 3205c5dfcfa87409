import assert from "node:assert/strict"
import { test } from "node:test"
import { getMe } from "#gate/accounts/contract.ts"
import { createPerson, makeActive, setPersonWord } from "#records/persons/contract.ts"
import { anna } from "#tests/people/people.ts"
import { served } from "#tests/people/served.ts"

test("a refusal is said with the practice's own word for a person, in the reader's language", async () => {
  const site = await served()
  try {
    await site.practice("linde", "mia@linde.example")
    const mia = await site.signedIn("linde", "mia@linde.example")
    const { id } = await mia.does(createPerson, anna)
    const refusal = async (): Promise<unknown> => {
      const { body } = await mia.ask("POST", `/api${makeActive.route.split(" ")[1]?.replace(":id", id)}`, {
        reason: "x",
      })
      return (body as { detail?: string }).detail
    }
    assert.equal(await refusal(), "Deze cliënt is al actief.")

    await mia.does(setPersonWord, { word: "bewoner" })

    assert.equal(await refusal(), "Deze bewoner is al actief.")
    assert.equal((await mia.does(getMe, {})).practice.personWord, "bewoner")
  } finally {
    await site.close()
  }
})
