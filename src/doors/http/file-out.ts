import { Readable } from "node:stream"
import { pipeline } from "node:stream/promises"
import type { FastifyReply } from "fastify"
import type { OutgoingFile } from "#ground/kernel/operation.ts"

/** Sends a file and resolves when its last byte has left; rejects when the reader has gone. */
export async function sendFile(reply: FastifyReply, file: OutgoingFile): Promise<void> {
  const headers = {
    ...(reply.getHeaders() as Record<string, string>),
    "content-type": file.type,
    "content-disposition": `${file.shown}; filename="${plainName(file.name)}"; filename*=UTF-8''${encodedName(file.name)}`,
    ...(file.size === undefined ? {} : { "content-length": String(file.size) }),
    // Even if a browser showed it as a page, nothing in it runs and it belongs to no site.
    "content-security-policy": "default-src 'none'; style-src 'unsafe-inline'; sandbox",
  }
  // From here on the answer is written by hand: Fastify would not tell when the last byte has left.
  reply.hijack()
  reply.raw.writeHead(200, headers)
  await pipeline(Readable.from(file.bytes, { objectMode: false, highWaterMark: 256 * 1024 }), reply.raw)
}

const plainName = (name: string): string => name.normalize("NFKD").replace(/[^\x20-\x7e]|["\\]/g, "_")
const encodedName = (name: string): string =>
  encodeURIComponent(name.toWellFormed()).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`)
