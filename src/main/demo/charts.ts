import { longDay } from "./calendar.ts"
import { type Canvas, type Colour, newCanvas, type Point } from "./canvas.ts"
import type { Area, Complaint } from "./complaints.ts"
import { progressAt } from "./physio-journal.ts"

const ink: Colour = [38, 50, 56]
const pale: Colour = [214, 222, 226]
const leaf: Colour = [46, 125, 90]
const sore: Colour = [214, 60, 52]

/** Whose chart it is, and of which day. */
export type ChartOf = { readonly fullName: string; readonly number: string; readonly day: Temporal.PlainDate }

/** The range of motion through a treatment, `share` of the way, against what is normal. */
export function motionChart(of: ChartOf, complaint: Complaint, share: number): Uint8Array {
  const canvas = newCanvas(720, 480)
  head(canvas, complaint.movement, of)
  const visits = Math.max(3, Math.round(share * 12))
  const top = Math.ceil(complaint.normal / 20) * 20
  const x = (visit: number): number => 80 + (visit * 600) / (visits - 1)
  const y = (degrees: number): number => 430 - (degrees * 310) / top
  for (let degrees = 0; degrees <= top; degrees += top / 4) {
    canvas.stroke([80, y(degrees)], [680, y(degrees)], 1, pale)
    canvas.write(`${Math.round(degrees)}°`, [30, y(degrees) - 7], 2, ink)
  }
  canvas.stroke([80, y(complaint.normal)], [680, y(complaint.normal)], 2, leaf)
  canvas.write(`normaal ${complaint.normal}°`, [90, y(complaint.normal) + 8], 2, leaf)
  const points = Array.from({ length: visits }, (_none, visit): Point => [
    x(visit),
    y(progressAt(complaint, (share * visit) / (visits - 1)).degrees),
  ])
  points.forEach((point, place) => {
    canvas.stroke(points[place - 1] ?? point, point, 3, ink)
    canvas.stroke(point, point, 9, ink)
    canvas.write(String(place + 1), [point[0] - 4, 445], 2, ink)
  })
  return canvas.png(titleOf(complaint.movement, of))
}

/** Seen from the front, so that the person's right is at the left. */
const limbs: readonly (readonly [from: Point, to: Point, width: number])[] = [
  [[180, 120], [180, 126], 52], [[180, 140], [180, 170], 22], [[152, 186], [208, 186], 40], [[168, 190], [168, 300], 48], [[192, 190], [192, 300], 48],
  [[142, 190], [122, 260], 22], [[122, 260], [108, 335], 18], [[108, 335], [103, 356], 16], [[218, 190], [238, 260], 22], [[238, 260], [252, 335], 18], [[252, 335], [257, 356], 16],
  [[164, 315], [160, 400], 32], [[160, 400], [158, 495], 24], [[158, 500], [150, 508], 16], [[196, 315], [200, 400], 32], [[200, 400], [202, 495], 24], [[202, 500], [210, 508], 16],
] // prettier-ignore

const places: { readonly [Name in Area]: Point } = {
  neck: [180, 158], shoulder: [146, 186], elbow: [122, 260], wrist: [108, 335],
  back: [180, 275], hip: [160, 318], knee: [160, 402], ankle: [158, 488],
} // prettier-ignore

/** Where it hurts, drawn on a body from the front and from the back. */
export function bodyChart(of: ChartOf, { title, area }: Complaint): Uint8Array {
  const canvas = newCanvas(560, 560)
  head(canvas, "Pijntekening", of)
  for (const shift of [-20, 200])
    for (const [from, to, width] of limbs) canvas.stroke(right(from, shift), right(to, shift), width, pale)
  canvas.write("voor", [136, 530], 2, ink)
  canvas.write("achter", [346, 530], 2, ink)
  const [x, y] = places[area]
  // Seen from the back, the person's right is at the right.
  const spots: Point[] =
    area === "back"
      ? [[380, y]]
      : [
          [x - 20, y],
          [560 - x, y],
        ]
  for (const spot of spots) {
    canvas.stroke(spot, spot, 34, [244, 180, 174])
    canvas.stroke(spot, spot, 18, sore)
  }
  canvas.write(title.slice(0, 40), [20, 62], 2, sore)
  return canvas.png(titleOf("Pijntekening", of))
}

const right = ([x, y]: Point, shift: number): Point => [x + shift, y]

const titleOf = (what: string, { fullName, number }: ChartOf): string => `${what}, ${fullName} (${number})`

function head(canvas: Canvas, what: string, { fullName, number, day }: ChartOf): void {
  const name = fullName.length > 38 ? `${fullName.slice(0, 35)}...` : fullName
  canvas.write(`${name} (${number})`, [20, 18], 2, ink)
  canvas.write(`${what}, ${longDay(day)}`, [20, 40], 2, leaf)
}
