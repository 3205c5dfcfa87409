import { Input, SegmentedControl, SimpleGrid, useMantineColorScheme } from "@mantine/core"
import { useId } from "react"
import { changeMe, getMe } from "#gate/accounts/contract.ts"
import { keptAs } from "#web/ui/client/answer-key.ts"
import { useAct } from "#web/ui/client/hooks.tsx"
import { ProblemNote } from "#web/ui/ProblemNote.tsx"
import { Section } from "#web/ui/Section.tsx"
import { useWords } from "#web/staff/use-words.ts"

const schemes = ["light", "dark", "auto"] as const

/** Language and colours. */
export function Display() {
  const { t, language, setLanguage } = useWords()
  const id = useId()
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  const change = useAct(changeMe, { keeps: (fresh) => keptAs(getMe, {}, fresh) })
  const choose = (value: string) => {
    const chosen = value === "en" ? "en" : "nl"
    void setLanguage(chosen)
    change.mutate({ language: chosen })
  }
  return (
    <Section title={t("staff.account.display")}>
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <Input.Wrapper label={t("staff.language")} labelElement="div" labelProps={{ id: `${id}-language` }}>
          <SegmentedControl
            fullWidth
            mt={4}
            aria-labelledby={`${id}-language`}
            value={language}
            onChange={choose}
            data={[
              { value: "nl", label: "Nederlands" },
              { value: "en", label: "English" },
            ]}
          />
        </Input.Wrapper>
        <Input.Wrapper label={t("staff.account.scheme")} labelElement="div" labelProps={{ id: `${id}-scheme` }}>
          <SegmentedControl
            fullWidth
            mt={4}
            aria-labelledby={`${id}-scheme`}
            value={colorScheme}
            onChange={(value) => setColorScheme(schemes.find((scheme) => scheme === value) ?? "auto")}
            data={schemes.map((scheme) => ({ value: scheme, label: t(`staff.account.scheme-${scheme}`) }))}
          />
        </Input.Wrapper>
      </SimpleGrid>
      <ProblemNote problem={change.error} />
    </Section>
  )
}
