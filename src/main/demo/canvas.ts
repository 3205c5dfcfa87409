import { crc32, deflateSync } from "node:zlib"
import { glyphOf, glyphWidth } from "./glyphs.ts"

/** Red, green and blue, 0 to 255. */
export type Colour = readonly [number, number, number]
export type Point = readonly [x: number, y: number]

/** A picture that is drawn by hand, point by point. */
export interface Canvas {
  /** A thick line with round ends; a dot when both ends are one. */
  stroke(from: Point, to: Point, width: number, colour: Colour): void
  write(text: string, at: Point, size: number, colour: Colour): void
  /** The picture as a PNG file; `title` is kept in it. */
  png(title: string): Uint8Array
}

export function newCanvas(width: number, height: number): Canvas {
  const pixels = new Uint8Array(width * height * 3).fill(255)

  const blend = (x: number, y: number, colour: Colour, share: number): void => {
    if (x < 0 || y < 0 || x >= width || y >= height || share <= 0) return
    const place = (y * width + x) * 3
    for (let part = 0; part < 3; part++) {
      const before = pixels[place + part] ?? 0
      pixels[place + part] = before + ((colour[part] ?? 0) - before) * Math.min(1, share)
    }
  }

  const stroke = (from: Point, to: Point, thickness: number, colour: Colour): void => {
    const reach = thickness / 2 + 1
    const distance = distanceTo(from, to)
    for (let y = Math.floor(Math.min(from[1], to[1]) - reach); y <= Math.max(from[1], to[1]) + reach; y++) {
      for (let x = Math.floor(Math.min(from[0], to[0]) - reach); x <= Math.max(from[0], to[0]) + reach; x++) {
        blend(x, y, colour, reach - 0.5 - distance(x, y))
      }
    }
  }

  const write = (text: string, [left, top]: Point, size: number, colour: Colour): void => {
    for (const [place, letter] of [...text.normalize("NFKD").replace(/\p{M}/gu, "")].entries()) {
      const from = Math.round(left) + place * (glyphWidth + 1) * size
      for (const [x, y] of glyphOf(letter)) {
        for (let inner = 0; inner < size * size; inner++) {
          blend(from + x * size + (inner % size), Math.round(top) + y * size + Math.floor(inner / size), colour, 1)
        }
      }
    }
  }

  return { stroke, write, png: (title) => pngOf(width, height, pixels, title) }
}

/** How far points are from a line. Counted for every point of a stroke, so nothing is made in it. */
function distanceTo([fromX, fromY]: Point, [toX, toY]: Point): (x: number, y: number) => number {
  const dx = toX - fromX
  const dy = toY - fromY
  const length = dx * dx + dy * dy
  return (x, y) => {
    const along = length === 0 ? 0 : Math.max(0, Math.min(1, ((x - fromX) * dx + (y - fromY) * dy) / length))
    const offX = x - fromX - along * dx
    const offY = y - fromY - along * dy
    return Math.sqrt(offX * offX + offY * offY)
  }
}

/** PNG (RFC 2083, iTXt of the second edition): eight bits of red, green and blue, rows unfiltered. */
function pngOf(width: number, height: number, pixels: Uint8Array, title: string): Uint8Array {
  const rows = Buffer.alloc((width * 3 + 1) * height)
  for (let y = 0; y < height; y++)
    rows.set(pixels.subarray(y * width * 3, (y + 1) * width * 3), y * (width * 3 + 1) + 1)
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, 2, 0, 0, 0], 8)
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk("IHDR", header),
    chunk("iTXt", Buffer.from(`Title\0\0\0nl\0\0${title}`)),
    chunk("IDAT", deflateSync(rows, { level: 3 })),
    chunk("IEND", Buffer.alloc(0)),
  ])
}

function chunk(type: string, content: Uint8Array): Uint8Array {
  const body = Buffer.concat([Buffer.from(type, "latin1"), content])
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(content.length)
  check.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, check])
}
