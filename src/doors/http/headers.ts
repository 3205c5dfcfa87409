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

const always = {
  "x-content-type-options": "nosniff",
  "referrer-policy": "no-referrer",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
  "permissions-policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
}

/**
 * The headers that every answer of a site carries (OWASP ASVS v5.0.0-3.4), whoever makes it. What a site says is about people: no
 * cache keeps it, the browser's own included, unless an answer says otherwise of itself, as the files of the pages do.
 */
export const siteHeaders = (secure: boolean): Readonly<Record<string, string>> => ({
  ...always,
  "content-security-policy": contentSecurityPolicy,
  "cache-control": "no-store",
  ...(secure ? { "strict-transport-security": "max-age=63072000; includeSubDomains" } : {}),
})
