import type { DataItem, DataFile } from "#ground/kernel/data-kind.ts"
import { folderNames, type FolderNames } from "./file-names.ts"
import { listKept, type Selection } from "./selection.ts"
import type { ZipEntry } from "./zip.ts"

/** A file that is in the ZIP, or was to be. */
export type PlacedFile = {
  readonly path: string
  readonly name: string
  readonly size: number
  readonly sha256: string
  /** The folder's title, as people know it. */
  readonly belongsTo: string | undefined
  damaged: boolean
}

/** All files by the id of the thing they hang on. */
export type Files = Map<string, PlacedFile>

/** Gives a file sealed, by the path at which it will stand. */
export type Sealing = (path: string, file: DataFile) => AsyncIterable<Uint8Array>

const top = "documenten"
// Windows still stumbles over paths above 260 characters: with two folders a path of ours stays below 240.
const deepest = 2

type Folder = { readonly path: string; readonly names: FolderNames }

/** The files of a selection as entries for the ZIP, each given its place when its turn comes. */
export async function* fileEntries(
  selection: Selection,
  placed: Files,
  sealing: Sealing | undefined,
): AsyncGenerator<ZipEntry, void> {
  const folders = new Map<string, Folder>([["", { path: top, names: folderNames() }]])
  for (const kind of selection.kinds.filter(({ files }) => files > 0)) {
    for await (const held of listKept(selection, kind)) {
      if (held.file !== undefined) yield place(selection, held, held.file, { folders, placed, sealing })
    }
  }
}

function place(
  selection: Selection,
  held: DataItem,
  file: DataFile,
  to: { folders: Map<string, Folder>; placed: Files; sealing: Sealing | undefined },
): ZipEntry {
  const folder = folderOf(selection, held.within, to.folders, deepest)
  const name = to.sealing === undefined ? file.name : `${file.name}.sealed`
  const path = `${folder.path}/${folder.names(name, "file")}`
  const belongsTo = held.within === undefined ? undefined : selection.parents.get(held.within)?.title
  const here: PlacedFile = { path, name: file.name, size: file.size, sha256: file.sha256, belongsTo, damaged: false }
  to.placed.set(held.id, here)
  const broke = () => {
    here.damaged = true
  }
  if (to.sealing !== undefined) return { path, bytes: to.sealing(path, file), broke }
  return { path, bytes: file.bytes(), known: { size: file.size, crc32: file.crc32 }, broke }
}

function folderOf(selection: Selection, id: string | undefined, folders: Map<string, Folder>, levels: number): Folder {
  const known = folders.get(id ?? "")
  if (known) return known
  const parent = selection.parents.get(id ?? "")
  if (parent === undefined || levels === 0) return folderOf(selection, undefined, folders, levels)
  const above = folderOf(selection, parent.within, folders, levels - 1)
  const folder: Folder = { path: `${above.path}/${above.names(parent.title, "folder")}`, names: folderNames() }
  folders.set(id ?? "", folder)
  return folder
}
