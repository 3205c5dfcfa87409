/** What a browser may show itself: kinds that cannot be active. */
export function previewOf(type: string): "image" | "pdf" | "none" {
  if (type === "application/pdf") return "pdf"
  return ["image/png", "image/jpeg", "image/gif", "image/webp"].includes(type) ? "image" : "none"
}
