import type { Check, FilePlace, Finding } from './check.ts';
import { kindsOf, type MovableKind } from './moved-records.ts';
import { claimsOf, hopsOf, placeIn, sourceFile } from './placed-claim.ts';

/** The files themselves name a moved record by its new id; its old id is for links from outside. */
export const currentIds = {
  name: 'current-ids',
  run(files) {
    const { actors, questions, claims } = kindsOf(files);
    const findings: Finding[] = [];
    for (const [id, { publisher, syndicates }] of files.sources) {
      check(actors, publisher, () => ({ file: sourceFile(id), path: ['publisher'] }));
      check(actors, syndicates, () => ({ file: sourceFile(id), path: ['syndicates'] }));
    }
    for (const placed of claimsOf(files)) {
      const { answers, corrects, value } = placed.claim;
      for (const { actor, path } of hopsOf(placed)) check(actors, actor, () => placeIn(placed, ...path));
      check(questions, answers, () => placeIn(placed, 'answers'));
      check(claims, corrects, () => placeIn(placed, 'corrects'));
      if (typeof value === 'object' && 'to' in value) check(claims, value.to, () => placeIn(placed, 'value', 'to'));
    }
    for (const [id, { 'part-of': body }] of Object.entries(files.actors.actors)) {
      check(actors, body, () => ({ file: 'actors.yaml', path: ['actors', id, 'part-of'] }));
    }
    for (const [id, question] of Object.entries(files.dossier.questions)) {
      for (const [sum, { of }] of question.sums.entries()) {
        for (const [term, claim] of of.entries()) {
          check(claims, claim, () => ({ file: 'dossier.yaml', path: ['questions', id, 'sums', sum, 'of', term] }));
        }
      }
    }
    return findings;

    function check({ moved }: MovableKind, id: string | undefined, place: () => FilePlace): void {
      const record = id === undefined ? undefined : moved.get(id);
      if (record === undefined) return;
      findings.push({
        ...place(),
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
      files: { actors: { ann: { 'moved-to': 'mayor' } }, claims: [{ chain: ['coast-wire', ['ann', 'bob']] }] },
      at: 'claims[0].chain[1][0]',
      says: 'write "mayor"',
    },
    {
      files: {
        actors: { hall: { 'moved-to': 'town' }, mayor: { 'part-of': 'hall' } },
        claims: [{ chain: ['town'] }, { chain: ['mayor'] }],
      },
      file: 'actors.yaml',
      at: 'actors.mayor.part-of',
      says: 'write "town"',
    },
    {
      files: { claims: [{ id: 'old', 'moved-to': 'new' }, { id: 'new' }, { corrects: 'old' }] },
      at: 'claims[2].corrects',
      says: 'write "new"',
    },
    {
      files: { actors: { post: { 'moved-to': 'herald' } }, sources: { post: { publisher: 'post' } } },
      file: 'sources/post.yaml',
      at: 'publisher',
      says: 'write "herald"',
    },
    {
      files: { actors: { post: { 'moved-to': 'herald' } }, sources: { copy: { syndicates: 'post' } } },
      file: 'sources/copy.yaml',
      at: 'syndicates',
      says: 'write "herald"',
    },
    {
      files: {
        questions: { house: { 'moved-to': 'houses' }, houses: {} },
        claims: [{ answers: 'house', value: '300' }],
      },
      at: 'claims[0].answers',
      says: 'write "houses"',
    },
    {
      files: {
        questions: { pumps: { sums: [{ label: 'all pumps', of: ['new', 'old'] }] } },
        claims: [{ id: 'old', 'moved-to': 'new' }, { id: 'new' }],
      },
      file: 'dossier.yaml',
      at: 'questions.pumps.sums[0].of[1]',
      says: 'write "new"',
    },
  ],
} satisfies Check;
