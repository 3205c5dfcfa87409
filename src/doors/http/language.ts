import type { FastifyRequest } from "fastify"
import type { Language } from "#ground/words/words.ts"

/** The language a browser asks for: English when it puts that before Dutch, else Dutch. */
export function languageOf(request: FastifyRequest): Language {
  const asked = (request.headers["accept-language"] ?? "").toLowerCase()
  const [nl, en] = [asked.indexOf("nl"), asked.indexOf("en")]
  return en >= 0 && (nl < 0 || en < nl) ? "en" : "nl"
}
