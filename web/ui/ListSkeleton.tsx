import { Box, Skeleton } from "@mantine/core"
import classes from "./Lines.module.css"

/** Where the lines of a list will come. */
export const ListSkeleton = ({ rows }: { readonly rows: number }) => (
  <Box component="ul" className={classes["lines"] ?? ""} aria-busy>
    {Array.from({ length: rows }, (_, row) => (
      <li key={row} className={classes["line"]}>
        <Skeleton height={16} width={`${58 - ((row * 13) % 30)}%`} mb={8} />
        <Skeleton height={12} width={`${38 - ((row * 7) % 16)}%`} />
      </li>
    ))}
  </Box>
)
