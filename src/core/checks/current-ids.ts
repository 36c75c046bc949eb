import type { Check, FilePlace, Finding } from './check.ts';
import { kindsOf, type MovableKind } from './moved-records.ts';
import { claimsOf, placeIn, sourceFile } from './placed-claim.ts';

/** The files themselves name a moved record by its new id; its old id is for links from outside. */
export const currentIds = {
  name: 'current-ids',
  run(files) {
    const { actors, questions, claims } = kindsOf(files);
    const findings: Finding[] = [];
    for (const [id, { publisher, syndicates }] of files.sources) {
      check(actors, publisher, { file: sourceFile(id), path: ['publisher'] });
      check(actors, syndicates, { file: sourceFile(id), path: ['syndicates'] });
    }
    for (const placed of claimsOf(files)) {
      const { chain, answers, corrects } = placed.claim;
      for (const [hop, actor] of chain.entries()) check(actors, actor, placeIn(placed, 'chain', hop));
      check(questions, answers, placeIn(placed, 'answers'));
      check(claims, corrects, placeIn(placed, 'corrects'));
    }
    for (const [id, question] of Object.entries(files.dossier.questions)) {
      for (const [sum, { of }] of question.sums.entries()) {
        for (const [term, claim] of of.entries()) {
          check(claims, claim, { file: 'dossier.yaml', path: ['questions', id, 'sums', sum, 'of', term] });
        }
      }
    }
    return findings;

    function check({ moved }: MovableKind, id: string | undefined, place: FilePlace): void {
      const record = id === undefined ? undefined : moved.get(id);
      if (record === undefined) return;
      findings.push({
        ...place,
        message: `"${id}" moved to "${record.to}"; write "${record.to}"`,
        reads: [record.place],
      });
    }
  },
  good: [{ actors: { ann: { 'moved-to': 'mayor' } }, claims: [{ chain: ['mayor'] }] }],
  bad: [
    {
      files: { actors: { ann: { 'moved-to': 'mayor' } }, claims: [{ chain: ['ann'] }] },
      at: 'claims[0].chain[0]',
      says: '"ann" moved to "mayor"; write "mayor"',
    },
    {
      files: { claims: [{ id: 'old', 'moved-to': 'new' }, { id: 'new' }, { corrects: 'old' }] },
      at: 'claims[2].corrects',
      says: 'write "new"',
    },
  ],
} satisfies Check;
