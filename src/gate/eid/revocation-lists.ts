import { readdir, readFile, stat } from "node:fs/promises"
import { join } from "node:path"
import { ConfigError } from "#ground/config/config.ts"
import { readRevocationList, type RevocationList } from "./revocation-list.ts"

/** The revocation lists on disk, as they are now. */
export interface RevocationLists {
  current(): Promise<readonly RevocationList[]>
}

type KeptList = { readonly mark: string; readonly list: RevocationList }

/**
 * Opens the lists at these paths, files or folders. A file that changes is read anew when the next card comes; one that cannot be
 * read then keeps its former list, which goes stale in time, and is reported.
 */
export async function openRevocationLists(
  paths: readonly string[],
  report: (error: unknown) => void,
): Promise<RevocationLists> {
  const kept = new Map<string, KeptList>()
  const refresh = async (failed: (error: unknown) => void): Promise<void> => {
    const found = await Promise.all(
      paths.map((path) =>
        filesAt(path).catch((error: unknown) => {
          failed(error)
          return [...kept.keys()].filter((file) => file === path || file.startsWith(join(path, "/")))
        }),
      ),
    )
    const files = found.flat()
    for (const gone of [...kept.keys()].filter((name) => !files.includes(name))) kept.delete(gone)
    for (const file of files) {
      try {
        const { mtimeMs, size, ino } = await stat(file)
        const mark = `${mtimeMs} ${size} ${ino}`
        if (kept.get(file)?.mark !== mark) kept.set(file, { mark, list: readRevocationList(await readFile(file)) })
      } catch (error) {
        failed(error)
      }
    }
  }
  await refresh(() => {
    throw new ConfigError(["HOEDER_EID_CRL: expected revocation lists, or folders of them, in PEM or DER"])
  })
  return {
    current: async () => {
      await refresh(report)
      return [...kept.values()].map(({ list }) => list)
    },
  }
}

/** A file itself, or the lists in a folder by their ending. */
async function filesAt(path: string): Promise<readonly string[]> {
  if (!(await stat(path)).isDirectory()) return [path]
  return (await readdir(path)).filter((name) => /\.(crl|pem)$/i.test(name)).map((name) => join(path, name))
}
