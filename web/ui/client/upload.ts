import type { Request } from "./address.ts"
import type { Transfer } from "./transfer.ts"
import { readProblem, unreachable } from "./problem.ts"

function formOf(fields: Readonly<Record<string, unknown>>, file: File): FormData {
  const form = new FormData()
  // The fields go first: the server reads the form as it comes in, and checks them before it takes the bytes.
  for (const [name, value] of Object.entries(fields)) if (value !== undefined) form.append(name, String(value))
  form.append("file", file, file.name)
  return form
}

/** Sends a form with one file. XMLHttpRequest, because fetch does not tell how much has been sent. */
export function upload<Result>(
  request: Request,
  file: File,
  language: string,
  { signal, progress }: Transfer,
): Promise<Result> {
  return new Promise((done, fail) => {
    const http = new XMLHttpRequest()
    http.open(request.method, request.url)
    http.setRequestHeader("accept", "application/json")
    http.setRequestHeader("accept-language", language)
    http.upload.onprogress = (event) => progress?.(event.loaded, event.total)
    http.onload = () => {
      if (http.status >= 200 && http.status < 300) done(JSON.parse(http.responseText))
      else fail(readProblem(http.status, http.responseText))
    }
    http.onerror = () => fail(unreachable())
    http.onabort = () => fail(new DOMException("stopped", "AbortError"))
    signal?.addEventListener("abort", () => http.abort(), { once: true })
    http.send(formOf(request.rest, file))
  })
}
