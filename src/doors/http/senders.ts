import type { FastifyRequest } from "fastify"

/** What somebody may send who has not signed in, in bytes, and how long that may take. */
export const ofVisitors = { bytes: 16 * 1024, milliseconds: 20_000 }

/** Who is signed in may send long: it has to get on, by so much in each stretch of time. */
const leastSpeed = { bytes: 16 * 1024, everyMilliseconds: 15_000 }

/** Whether a request brings anything along. */
export const bringsBody = ({ headers }: FastifyRequest): boolean =>
  headers["transfer-encoding"] !== undefined || (headers["content-length"] ?? "0") !== "0"

/** Told when a sender was waited for long enough; the line is closed. */
type TooSlow = (request: FastifyRequest) => void

/** Waits for what a visitor sends until its time is over, answered or not: what is thrown away comes in too. */
export function waitForVisitor(request: FastifyRequest, tooSlow: TooSlow, { milliseconds } = ofVisitors): void {
  const { raw } = request
  if (raw.complete) return
  const timer = setTimeout(() => raw.complete || tooSlow(request), milliseconds)
  const stop = (): void => clearTimeout(timer)
  raw.once("end", stop).once("close", stop)
}

/** Waits for what somebody who is signed in sends for as long as it gets on. Time in which we are the slow one does not count. */
export function waitForSender(request: FastifyRequest, tooSlow: TooSlow, least = leastSpeed): void {
  const { raw } = request
  if (raw.complete) return
  let before = raw.socket.bytesRead
  const timer = setInterval(() => {
    const now = raw.socket.bytesRead
    const isHeldByUs = raw.readableFlowing === false || raw.readableLength > 0
    if (!raw.complete && !isHeldByUs && now - before < least.bytes) tooSlow(request)
    before = now
  }, least.everyMilliseconds)
  const stop = (): void => clearInterval(timer)
  raw.once("end", stop).once("close", stop)
}
