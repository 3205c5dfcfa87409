import type { Migration } from "#ground/kernel/migration.ts"

/** Dossiers from before anybody asked who cares for them: the responsible user does, and the parties belong to the matter. */
export const dossierCare: Migration = {
  name: "2026-11-22-dossiers-care",
  statements: [
    "insert into cared_for (file_id, person_id, is_subject) select id, person_id, 1 from dossiers",
    `insert into cared_for (file_id, person_id, is_subject)
      select distinct d.id, m.person_id, 0 from dossiers d
      join parties p on p.dossier_id = d.id join parties m on m.id = p.mirror_id
      where m.person_id <> d.person_id`,
    `insert into carers (file_id, holder_id, part)
      select id, responsible_id, 'responsible' from dossiers where responsible_id is not null`,
  ],
}
