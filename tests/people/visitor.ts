import assert from "node:assert/strict"
import type { z } from "zod"
import type { Act } from "#ground/kernel/act.ts"
import { asked } from "./asked.ts"

export type Answer = {
  readonly status: number
  readonly headers: Headers
  readonly body: unknown
  readonly text: string
}

export type Mail = { readonly to: string; readonly text: string; readonly at: string }

/** A browser without a screen: keeps cookies, sends the site's own origin, speaks JSON and multipart. */
export class Visitor {
  readonly address: string
  /** What the site is called from outside; behind a proxy that is not where it listens. */
  readonly origin: string
  #freshUntil = 0
  readonly cookies = new Map<string, string>()

  constructor(address: string, origin = address) {
    this.address = address
    this.origin = origin
  }

  get cookie(): string {
    return [...this.cookies].map(([name, value]) => `${name}=${value}`).join("; ")
  }

  async ask(method: string, path: string, body?: unknown, headers: Record<string, string> = {}): Promise<Answer> {
    const isForm = body instanceof FormData
    const sent = body === undefined || isForm || typeof body === "string" ? body : JSON.stringify(body)
    const answer = await asked(
      method,
      `${this.address}${path}`,
      {
        ...(this.cookies.size > 0 ? { cookie: this.cookie } : {}),
        ...(body === undefined || isForm ? {} : { "content-type": "application/json" }),
        origin: this.origin,
        ...headers,
      },
      sent,
    )
    this.#keep(answer.headers)
    const text = decoder.decode(answer.bytes)
    const isJson = answer.headers.get("content-type")?.includes("json") === true
    return { status: answer.status, headers: answer.headers, text, body: isJson ? JSON.parse(text) : undefined }
  }

  /** The raw answer, for files. */
  async fetch(method: string, path: string, body?: unknown): Promise<Response> {
    return fetch(`${this.address}${path}`, {
      method,
      headers: {
        cookie: this.cookie,
        origin: this.origin,
        ...(body === undefined ? {} : { "content-type": "application/json" }),
      },
      body: body === undefined ? null : JSON.stringify(body),
    })
  }

  /** Does an act and gives what it gives; fails on a refusal. */
  async does<A extends Act>(act: A, input: z.input<A["takes"]>): Promise<z.output<A["gives"]>> {
    const [method = "", template = ""] = act.route.split(" ")
    const rest = { ...(input as Record<string, unknown>) }
    const path = template.replace(/:(\w+)/g, (_whole, name: string) => {
      const value = String(rest[name])
      delete rest[name]
      return encodeURIComponent(value)
    })
    const query =
      method === "GET" || method === "DELETE" ? `?${new URLSearchParams(rest as Record<string, string>)}` : ""
    const answer = await this.ask(method, `/api${path}${query}`, query === "" ? rest : undefined)
    assert.equal(answer.status, 200, `${act.name}: ${answer.text}`)
    return answer.body as z.output<A["gives"]>
  }

  /** Signs in with both steps; the code is read from the demo's mailbox. */
  async signIn(practice: string, email: string, password: string): Promise<void> {
    await this.passOver(email)
    const first = await this.ask("POST", "/api/sign-in", { practice, email, password })
    assert.equal(first.status, 200, first.text)
    const second = await this.ask("POST", "/api/sign-in/code", { code: await this.newestCode(email) })
    assert.equal(second.status, 200, second.text)
  }

  /** Confirms the second step again. */
  async stepUp(email: string): Promise<void> {
    await this.passOver(email)
    await this.ask("POST", "/api/step-up", {})
    const answer = await this.ask("POST", "/api/step-up/code", { code: await this.newestCode(email) })
    assert.equal(answer.status, 200, answer.text)
  }

  /** Steps up, unless that was done already within the past minutes. */
  async stepUpOnce(email: string): Promise<void> {
    if (performance.now() < this.#freshUntil) return
    await this.stepUp(email)
    this.#freshUntil = performance.now() + 4 * 60_000
  }

  /** What was sent to this address so far is not what is waited for: a code of earlier that nobody needed is no code of now. */
  async passOver(email: string): Promise<void> {
    for (const { to, text, at } of await this.mails()) if (to === email) readMails.add(`${at} ${text}`)
  }

  /** The code in the newest mail to this address that was not read before. */
  async newestCode(email: string): Promise<string> {
    for (let tries = 0; tries < 200; tries += 1) {
      const code = (await this.mails()).find(
        ({ to, text, at }) => to === email && /\b\d{6}\b/.test(text) && !readMails.has(`${at} ${text}`),
      )
      if (code !== undefined) {
        readMails.add(`${code.at} ${code.text}`)
        return /\b\d{6}\b/.exec(code.text)?.[0] ?? ""
      }
      await new Promise((resolve) => setTimeout(resolve, 25))
    }
    throw new Error(`no code came for ${email}`)
  }

  /** What the demo's mailbox shows, newest first. */
  async mails(): Promise<readonly Mail[]> {
    return (await this.ask("GET", "/demo/mail.json")).body as readonly Mail[]
  }

  #keep(headers: Headers): void {
    for (const line of headers.getSetCookie()) {
      const [pair = ""] = line.split(";")
      const at = pair.indexOf("=")
      const [name, value] = [pair.slice(0, at), pair.slice(at + 1)]
      if (value === "") this.cookies.delete(name)
      else this.cookies.set(name, value)
    }
  }
}

const decoder = new TextDecoder()
const readMails = new Set<string>()
