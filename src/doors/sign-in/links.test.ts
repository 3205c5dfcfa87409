import assert from "node:assert/strict"
import { test } from "node:test"
import { served } from "#tests/people/served.ts"
import { Visitor } from "#tests/people/visitor.ts"

const [link, password] = ["verzonnen", "tractor velvet umbrella nine"]

test("a link that was made up is answered alike at a practice that is there and at one that is not", async () => {
  const site = await served()
  try {
    await site.practice("linde", "anna@linde.example")
    const visitor = new Visitor(site.address)
    const at = (practice: string): readonly (readonly [string, object])[] => [
      ["/api/invitations/read", { practice, token: link }],
      ["/api/invitations/accept", { practice, token: link, password }],
      ["/api/password/link", { practice, token: link }],
      ["/api/password/new", { practice, token: link, password }],
      ["/api/password/verdict", { password, invitation: { practice, token: link } }],
      ["/api/password/verdict", { password, link: { practice, token: link } }],
    ]
    const answers = async (practice: string) => {
      const found: object[] = []
      for (const [path, body] of at(practice)) {
        const answer = await visitor.ask("POST", path, body)
        const { reference: _, ...said } = answer.body as Record<string, unknown>
        found.push({ path, status: answer.status, names: [...answer.headers.keys()], said })
      }
      return found
    }

    const here = await answers("linde")

    assert.deepEqual(await answers("bestaat-niet"), here)
    for (const { status } of here as readonly { readonly status: number }[]) assert.equal(status, 404)
  } finally {
    await site.close()
  }
})
