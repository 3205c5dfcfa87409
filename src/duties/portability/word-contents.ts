import { attributes, xmlText } from "./markup.ts"
import { type Selection, unreadableOf } from "./selection.ts"
import type { Branch } from "./tree.ts"
import { kindOf, layoutOf, type Paper } from "./word-paper.ts"
import { label, type WordReading } from "./word-values.ts"

type ContentsLine = { readonly level: 1 | 2; readonly text: string }

/**
 * The table of contents: a real field of Word, filled in already with links to the headings, so that nothing asks to be
 * updated and readers that do not know the field see it too. It has no page numbers, as only Word knows the pages.
 */
export function contents({ selection, files, reading }: Paper): string {
  const lines = [
    ...outline(selection, selection.tree, reading),
    ...(files.size > 0 ? [{ level: 1, text: label("portability.files", reading) } as const] : []),
    ...(unreadableOf(selection).length > 0
      ? [{ level: 1, text: label("portability.unreadable.title", reading) } as const]
      : []),
    { level: 1, text: label("portability.left-out", reading) } as const,
  ]
  const title = label("portability.contents", reading)
  const opening = `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> TOC \\o "1-2" \\h \\n \\z \\u </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>`
  const paragraphs = lines.map(
    ({ level, text }, index) =>
      `<w:p><w:pPr><w:pStyle w:val="TOC${level}"/></w:pPr>${index === 0 ? opening : ""}<w:hyperlink w:anchor="_Toc_${index + 1}" w:history="1"><w:r><w:t xml:space="preserve">${xmlText(text)}</w:t></w:r></w:hyperlink></w:p>`,
  )
  const closing = `<w:p><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>`
  const properties = `<w:sdtPr><w:alias${attributes({ "w:val": title })}/><w:docPartObj><w:docPartGallery w:val="Table of Contents"/><w:docPartUnique/></w:docPartObj></w:sdtPr>`
  return `<w:sdt>${properties}<w:sdtContent><w:p><w:pPr><w:pStyle w:val="ContentsTitle"/></w:pPr><w:r><w:t>${xmlText(title)}</w:t></w:r></w:p>${paragraphs.join("")}${closing}</w:sdtContent></w:sdt><w:p><w:r><w:br w:type="page"/></w:r></w:p>`
}

/** The headings of the first two levels, in the order in which the chapters write them. */
function outline(selection: Selection, branches: readonly Branch[], reading: WordReading): readonly ContentsLine[] {
  return branches.flatMap((branch): readonly ContentsLine[] => {
    const kind = kindOf(selection, branch)
    const isRoot = branch.dataKind.subject === "id"
    const own = kind.loose.length === 0 ? [] : [{ level: 1, text: label(branch.dataKind.label, reading) } as const]
    const items =
      isRoot || layoutOf(branch, kind) !== "headed"
        ? []
        : kind.loose.map(({ title }) => ({ level: 2, text: title || label(branch.dataKind.label, reading) }) as const)
    const nested = isRoot ? branch.within.filter((inner) => hasNested(selection, inner)) : []
    const labels = nested.map(({ dataKind }) => ({ level: 2, text: label(dataKind.label, reading) }) as const)
    return [...own, ...items, ...labels, ...outline(selection, branch.within, reading)]
  })
}

function hasNested(selection: Selection, branch: Branch): boolean {
  const { count, loose } = kindOf(selection, branch)
  return count > loose.length
}
