import { execFileSync } from "node:child_process"
import { globSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import type { Act } from "#ground/kernel/act.ts"
import type { Visitor } from "#tests/people/visitor.ts"
import { bodyOf, requestOf } from "./samples.ts"

/** What came back of something that was asked. */
export type Got = { readonly status: number; readonly text: string }

/** All that comes back: status, headers, and what is in it; a ZIP is unpacked, and the Word document in it too. */
export async function got(visitor: Visitor, act: Act, input: Record<string, unknown>, file?: string): Promise<Got> {
  const { method, path, body } = requestOf(act, input)
  const sent = bodyOf(act, body, file)
  if (act.answers !== "file") {
    const { status, headers, text } = await visitor.ask(method, path, sent)
    return { status, text: `${[...headers].join("\n")}\n${text}` }
  }
  const response = await visitor.fetch(method, path, sent)
  const bytes = Buffer.from(await response.arrayBuffer())
  const name = decodeURIComponent([...response.headers].join("\n"))
  const isZip = bytes.subarray(0, 2).toString() === "PK"
  return { status: response.status, text: `${name}\n${isZip ? unpacked(bytes) : bytes.toString()}` }
}

function unpacked(zip: Buffer): string {
  const folder = mkdtempSync(join(tmpdir(), "hoeder-hidden-"))
  try {
    writeFileSync(join(folder, "a.zip"), zip)
    execFileSync("unzip", ["-qq", join(folder, "a.zip"), "-d", join(folder, "out")])
    const files = globSync("**/*", { cwd: join(folder, "out") })
    return files
      .filter((file) => statSync(join(folder, "out", file)).isFile())
      .map((file) => {
        const bytes = readFileSync(join(folder, "out", file))
        return `${file}\n${file.endsWith(".docx") ? unpacked(bytes) : bytes.toString()}`
      })
      .join("\n")
  } finally {
    rmSync(folder, { recursive: true })
  }
}
