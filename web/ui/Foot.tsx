import { Group, type GroupProps } from "@mantine/core"
import classes from "./Foot.module.css"

/** The buttons at the end of a dialog: in sight however much stands above them. */
export const Foot = (props: GroupProps) => (
  <Group justify="flex-end" gap="sm" className={classes["foot"] ?? ""} {...props} />
)
