/** `#linde.3f9c…`: what a link by mail carries. The token stands behind the hash, so that it never reaches a server's log. */
export function readFragment() {
  const [practice = "", token = ""] = location.hash.slice(1).split(/\.(.*)/s)
  return { practice, token }
}
