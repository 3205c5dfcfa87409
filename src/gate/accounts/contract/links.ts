import { z } from "zod"
import { line } from "#ground/kernel/shapes.ts"
import { slug } from "./typed.ts"

/** What stands in a link that was mailed: whose practice, and what proves that the mail arrived. */
export const MailedLink = z.strictObject({ practice: slug, token: line(100) })
