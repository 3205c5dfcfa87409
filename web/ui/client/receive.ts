import type { TransferProgress } from "./transfer.ts"

export type ReceivedFile = { readonly name: string; readonly blob: Blob }

function nameOf(answer: Response): string {
  const header = answer.headers.get("content-disposition") ?? ""
  const encoded = /filename\*=UTF-8''([^;]+)/i.exec(header)?.[1]
  if (encoded !== undefined) return decodeURIComponent(encoded)
  return /filename="([^"]+)"/i.exec(header)?.[1] ?? "bestand"
}

function counting(progress: TransferProgress | undefined, total: number): TransformStream<Uint8Array, Uint8Array> {
  let done = 0
  return new TransformStream({
    transform(bytes, control) {
      done += bytes.length
      progress?.(done, total)
      control.enqueue(bytes)
    },
  })
}

/** Takes in an answer that is a file, counting as it comes. The browser keeps large blobs on disk, not in memory. */
export async function receive(answer: Response, progress: TransferProgress | undefined): Promise<ReceivedFile> {
  const total = Number(answer.headers.get("content-length") ?? 0)
  const type = answer.headers.get("content-type") ?? "application/octet-stream"
  const stream = answer.body?.pipeThrough(counting(progress, total)) ?? null
  const blob = await new Response(stream, { headers: { "content-type": type } }).blob()
  return { name: nameOf(answer), blob }
}

/** Hands a file over to the person at the screen. */
export function save({ name, blob }: ReceivedFile): void {
  const url = URL.createObjectURL(blob)
  follow(url, name)
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
}

/** Follows an address as a download, so that the page stays where it is. */
export function follow(url: string, name: string): void {
  const link = document.createElement("a")
  link.href = url
  link.download = name
  document.body.append(link)
  link.click()
  link.remove()
}
