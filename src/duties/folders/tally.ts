import type { Reason } from "./contract.ts"
import { type Example, mostShown, nothingYet, type FilePortion, together, type FolderTrouble } from "./portion.ts"

/** Counts what happens, until it is asked what that was. */
export class FolderTally {
  #portion: FilePortion = nothingYet
  #examples = 0
  #troubles = 0

  get handled(): number {
    return this.#portion.seen
  }

  sees(): void {
    this.#add({ seen: 1 })
  }

  goes(example: Example): void {
    this.#examples += 1
    this.#add({ files: 1, bytes: example.bytes, examples: this.#examples > mostShown ? [] : [example] })
  }

  folderGoes(): void {
    this.#add({ folders: 1 })
  }

  stays(trouble: FolderTrouble): void {
    const { reason, code } = trouble
    this.#troubles += 1
    this.#add({
      skipped: { [reason]: 1 },
      ...(code === undefined ? {} : { codes: { [code]: 1 } }),
      troubles: this.#troubles > mostShown ? [] : [trouble],
    })
  }

  /** What was counted since this was asked last. */
  take(): FilePortion {
    const taken = this.#portion
    this.#portion = nothingYet
    return taken
  }

  #add(more: Partial<FilePortion> & { readonly skipped?: Partial<Record<Reason, number>> }): void {
    this.#portion = together(this.#portion, { ...nothingYet, ...more })
  }
}
