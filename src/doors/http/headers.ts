import type { FastifyInstance } from "fastify"

/** No script but our own files, nothing of elsewhere, no frames. Mantine sets style attributes, hence their exception. */
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' blob: data:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self' blob:",
  "manifest-src 'self'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
  "form-action 'self'",
].join("; ")

/** The headers that every answer of a site carries (OWASP ASVS v5.0.0-3.4). */
export function addHeaders(app: FastifyInstance, secure: boolean): void {
  app.addHook("onSend", async (request, reply) => {
    const headers: Record<string, string> = {
      "x-content-type-options": "nosniff",
      "referrer-policy": "no-referrer",
      "cross-origin-opener-policy": "same-origin",
      "cross-origin-resource-policy": "same-origin",
      "permissions-policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
    }
    if (!reply.hasHeader("content-security-policy")) headers["content-security-policy"] = contentSecurityPolicy
    if (secure) headers["strict-transport-security"] = "max-age=63072000; includeSubDomains"
    // What the API says is about people: no cache keeps it, the browser's own included.
    if (request.url.startsWith("/api/") && !reply.hasHeader("cache-control")) headers["cache-control"] = "no-store"
    reply.headers(headers)
  })
}
