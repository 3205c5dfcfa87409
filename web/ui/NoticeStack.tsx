import "@mantine/notifications/styles.layer.css"
import { Notifications } from "@mantine/notifications"

/** The notices themselves, in the corner of the screen. */
export const NoticeStack = () => <Notifications position="bottom-right" />
