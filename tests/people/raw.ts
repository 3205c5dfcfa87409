import { connect } from "node:net"

/** An answer as it came over the line. */
export type RawAnswer = {
  readonly status: number
  readonly headers: ReadonlyMap<string, string>
  readonly body: string
  /** How many answers came on the line. */
  readonly answers: number
}

/** Sends bytes as they stand and reads until the line closes, or until `quiet` milliseconds pass after an answer. */
export function raw(address: string, bytes: string | Buffer, quiet = 300): Promise<RawAnswer> {
  const { hostname, port } = new URL(address)
  return new Promise((resolve, reject) => {
    let text = ""
    let timer: NodeJS.Timeout | undefined
    const line = connect(Number(port), hostname, () => line.write(bytes))
    line.setEncoding("latin1")
    line.on("data", (part: string) => {
      text += part
      clearTimeout(timer)
      timer = setTimeout(() => line.destroy(), quiet)
    })
    line.on("error", (error) => (text === "" ? reject(error) : line.destroy()))
    line.on("close", () => {
      clearTimeout(timer)
      resolve(parsed(text))
    })
  })
}

function parsed(text: string): RawAnswer {
  const [head = "", ...rest] = text.split("\r\n\r\n")
  const [first = "", ...lines] = head.split("\r\n")
  const headers = new Map(
    lines.map((line) => {
      const at = line.indexOf(":")
      return [line.slice(0, at).toLowerCase(), line.slice(at + 1).trim()] as const
    }),
  )
  const answers = text.match(/^HTTP\/1\.1 \d{3}/gm)?.length ?? 0
  return { status: Number(first.split(" ")[1] ?? 0), headers, body: rest.join("\r\n\r\n"), answers }
}
