import type { Pair } from "#ground/words/pair.ts"
import type { TextKey } from "#ground/words/words.ts"
import { fieldForms, type FieldForm, type Form } from "./forms.ts"
import { attributes, xmlText } from "./markup.ts"
import { grounds, type SelectedKind, type Selection } from "./selection.ts"
import { words } from "./words.ts"

/** What a room calls a kind or a field, in both languages. */
type Labels = (key: TextKey) => Pair

export const namespace = "urn:hoeder:gegevens:1"

/** The schema of `gegevens.xml`, made from the declarations of what is held, with every label in both languages. */
export function writeXsd({ at, kinds, content }: Selection): string {
  const [nl, en] = [at.sayIn("nl"), at.sayIn("en")]
  const labels: Labels = (key) => [nl(key), en(key)]
  const keys = content !== "provided" ? kinds.flatMap((kind) => keyOf(kind, kinds)) : []
  return [
    `<?xml version="1.0" encoding="UTF-8"?>`,
    `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns="${namespace}" targetNamespace="${namespace}" elementFormDefault="qualified">`,
    `<xs:element name="export">${documentation(words["portability.xsd.export"])}<xs:complexType><xs:sequence>`,
    ...kinds.map(
      ({ dataKind }) =>
        `<xs:element name="${dataKind.name}" type="held-${dataKind.name}" minOccurs="0" maxOccurs="unbounded"/>`,
    ),
    `<xs:element name="left-out" type="left-out" minOccurs="0" maxOccurs="unbounded"/>`,
    `</xs:sequence>`,
    attribute("practice", "xs:string", "portability.xsd.practice"),
    attribute("made-at", "xs:dateTime", "portability.xsd.made-at"),
    attribute("content", "content", "portability.xsd.content"),
    `</xs:complexType>`,
    ...keys,
    `</xs:element>`,
    choice("content", ["all", "provided", "everything"]),
    choice("ground", grounds),
    ...kinds.map((kind) => heldType(kind, labels)),
    leftOutType,
    fileType(),
    `</xs:schema>`,
    ``,
  ].join("\n")
}

/** Every child names a parent that is there. */
function keyOf(
  {
    dataKind: {
      name,
      export: { within },
    },
  }: SelectedKind,
  kinds: readonly SelectedKind[],
): readonly string[] {
  const isParent = kinds.some(({ dataKind }) => dataKind.export.within === name)
  const path = (element: string, field: string) => `<xs:selector xpath="g:${element}"/><xs:field xpath="${field}"/>`
  const open = (tag: string, more: string) => `<xs:${tag} xmlns:g="${namespace}" ${more}>`
  return [
    ...(isParent ? [`${open("key", `name="key-${name}"`)}${path(name, "@id")}</xs:key>`] : []),
    ...(within === undefined
      ? []
      : [`${open("keyref", `name="${name}-within" refer="key-${within}"`)}${path(name, "@within")}</xs:keyref>`]),
  ]
}

function heldType(kind: SelectedKind, labels: Labels): string {
  const { dataKind } = kind
  return [
    `<xs:complexType name="held-${dataKind.name}">${documentation(labels(dataKind.label))}<xs:sequence>`,
    ...fieldForms(kind).map((field) => element(field, labels)),
    `<xs:element name="attached-file" type="attached-file" minOccurs="0"/>`,
    `</xs:sequence>`,
    attribute("id", "xs:string", "portability.xsd.id"),
    attribute("within", "xs:string", "portability.xsd.within", "optional"),
    attribute("title", "xs:string", "portability.xsd.title"),
    attribute("unreadable", "xs:boolean", "portability.xsd.unreadable", "optional"),
    `</xs:complexType>`,
  ].join("\n")
}

function element({ name, form, required, many, rule }: FieldForm, labels: Labels): string {
  const occurs = attributes({ minOccurs: required ? undefined : 0, maxOccurs: many ? "unbounded" : undefined })
  const note = rule === undefined ? "" : documentation(labels(rule.label))
  const simple = simpleType(form)
  if (simple !== undefined)
    return `<xs:element name="${name}"${simple.type}${occurs}>${note}${simple.body}</xs:element>`
  const fields = form.kind === "group" ? form.fields.map((field) => element(field, labels)).join("\n") : ""
  return `<xs:element name="${name}"${occurs}>${note}<xs:complexType><xs:sequence>\n${fields}</xs:sequence></xs:complexType></xs:element>`
}

function simpleType(form: Form): { readonly type: string; readonly body: string } | undefined {
  if (form.kind === "group") return undefined
  if (form.kind === "open") return { type: ` type="xs:anyType"`, body: "" }
  return form.choices
    ? { type: "", body: restriction("", form.choices) }
    : { type: ` type="xs:${form.type}"`, body: "" }
}

const restriction = (name: string, choices: readonly string[]) =>
  `<xs:simpleType${name}><xs:restriction base="xs:string">${choices.map((value) => `<xs:enumeration${attributes({ value })}/>`).join("")}</xs:restriction></xs:simpleType>`

const choice = (name: string, choices: readonly string[]) => restriction(attributes({ name }), choices)

const attribute = (name: string, type: string, label: keyof typeof words, use = "required") =>
  `<xs:attribute name="${name}" type="${type}" use="${use}">${documentation(words[label])}</xs:attribute>`

const documentation = ([nl, en]: Pair) =>
  `<xs:annotation><xs:documentation xml:lang="nl">${xmlText(nl)}</xs:documentation><xs:documentation xml:lang="en">${xmlText(en)}</xs:documentation></xs:annotation>`

const leftOutType = [
  `<xs:complexType name="left-out">`,
  documentation(words["portability.xsd.left-out"]),
  `<xs:attribute name="kind" type="xs:string" use="required"/>`,
  `<xs:attribute name="ground" type="ground" use="required"/>`,
  `<xs:attribute name="count" type="xs:positiveInteger" use="required"/>`,
  `</xs:complexType>`,
].join("\n")

const fileType = () =>
  [
    `<xs:complexType name="attached-file">`,
    documentation(words["portability.xsd.file"]),
    attribute("name", "xs:string", "portability.xsd.file-name"),
    attribute("path", "xs:string", "portability.xsd.path", "optional"),
    attribute("size", "xs:nonNegativeInteger", "portability.xsd.size"),
    attribute("sha256", "xs:hexBinary", "portability.xsd.sha256"),
    attribute("damaged", "xs:boolean", "portability.xsd.damaged", "optional"),
    `</xs:complexType>`,
  ].join("\n")
