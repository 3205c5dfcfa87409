import { Box } from "@mantine/core"
import { encode } from "uqr"

/** A text as a picture to scan; always dark on light, since many apps read nothing else. */
export function QrPicture({ text, label }: { readonly text: string; readonly label: string }) {
  const { data, size } = encode(text, { ecc: "M", border: 3 })
  const path = data.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : []))).join("")
  return (
    <Box maw={220} mx="auto" w="100%">
      <svg viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label} shapeRendering="crispEdges" width="100%">
        <rect width={size} height={size} fill="#fff" rx={1} />
        <path d={path} fill="#000" />
      </svg>
    </Box>
  )
}
