/** A code as it is called now: what an import found before 30 November 2026 was noted under `intake`. */
export const codeNow = <Code extends string>(code: Code): Code => code.replace(/^intake\./, "imports.") as Code
