import { Badge, Button } from "@mantine/core"
import { IconFolders, IconPlus } from "@tabler/icons-react"
import { useState } from "react"
import { listDossierTypes, type DossierType } from "#records/dossiers/contract.ts"
import { useAnswer } from "#web/ui/client/hooks.tsx"
import { Line } from "#web/ui/Lines.tsx"
import { Nothing } from "#web/ui/Nothing.tsx"
import { Page, PageHead } from "#web/ui/Page.tsx"
import { Section } from "#web/ui/Section.tsx"
import { WholeList } from "#web/ui/WholeList.tsx"
import { useWords } from "#web/staff/use-words.ts"
import { DossierTypeModal } from "./DossierTypeModal.tsx"

/** The types of dossier of this practice. */
export function DossierTypesPage() {
  const { t } = useWords()
  const types = useAnswer(listDossierTypes, {})
  const [editing, setEditing] = useState<DossierType | "new">()
  const create = (
    <Button leftSection={<IconPlus size={18} aria-hidden />} onClick={() => setEditing("new")}>
      {t("staff.dossier-types.new")}
    </Button>
  )
  return (
    <Page narrow>
      <PageHead
        title={t("staff.dossier-types.title")}
        explanation={t("staff.dossier-types.explanation")}
        actions={create}
      />
      <Section flush>
        <WholeList
          from={types}
          listOf={(answer) => answer.types}
          meanwhile={4}
          none={
            <Nothing
              icon={<IconFolders aria-hidden />}
              title={t("staff.dossier-types.none")}
              advice={t("staff.dossier-types.none-advice")}
            />
          }
        >
          {(type) => (
            <Line
              key={type.id}
              link={type.name}
              below={t("staff.dossier-types.summary", {
                roles: type.roles.length,
                kinds: type.entryKinds.length,
                reasons: type.closeReasons.length,
              })}
              beside={
                <>
                  {type.special && <Badge visibleFrom="sm">{t("staff.dossiers.special")}</Badge>}
                  {!type.inUse && <Badge color="amber">{t("staff.dossier-types.not-in-use")}</Badge>}
                  <Button
                    variant="default"
                    size="xs"
                    onClick={() => setEditing(type)}
                    aria-label={t("staff.dossier-types.change-named", { name: type.name })}
                  >
                    {t("staff.ui.change")}
                  </Button>
                </>
              }
            />
          )}
        </WholeList>
      </Section>
      {editing !== undefined && (
        <DossierTypeModal {...(editing === "new" ? {} : { type: editing })} onClose={() => setEditing(undefined)} />
      )}
    </Page>
  )
}
