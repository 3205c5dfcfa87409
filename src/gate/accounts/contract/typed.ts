import { z } from "zod"

/** The short name of a practice, as it stands in addresses. */
export const slug = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^[a-z0-9][a-z0-9-]{0,39}$/)

/** A code of six digits, with the spaces that people type in it. */
export const code = z
  .string()
  .transform((typed) => typed.replace(/\s/g, ""))
  .pipe(z.string().regex(/^\d{6}$/))

/** Of an account. Who types nonsense is told no more than whoever types an address that is not known. */
export const email = z.string().trim().max(254)

/** Not judged here: whether it is right, or good enough, is told by whoever knows. */
export const password = z.string().min(1).max(1000)
