import { Text, Title } from "@mantine/core"

/** What a page before the door is for. */
export const DoorHead = ({ title, explanation }: { readonly title: string; readonly explanation: string }) => (
  <div>
    <Title order={1}>{title}</Title>
    <Text c="dimmed" mt={6}>
      {explanation}
    </Text>
  </div>
)
