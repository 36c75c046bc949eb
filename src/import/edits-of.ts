import type { ImportPlan } from '../core/import/plan-import.ts';
import type { Edit } from '../dataset/edit/edit.ts';

/** What a plan writes, as edits of the dossier: whom it names first. */
export function editsOf({ actors, sources, claims }: ImportPlan): Edit[] {
  return [
    ...[...actors].map(([id, actor]): Edit => ({ kind: 'add-actor', id, actor })),
    ...[...sources].map(([id, { claims: own, ...source }]): Edit => {
      return { kind: 'add-source', id, record: { ...source, claims: [...own] } };
    }),
    ...claims.map(({ source, claim }): Edit => ({ kind: 'add-claim', source, claim })),
  ];
}
