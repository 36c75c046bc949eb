import { expect, it } from 'vitest';
import { onlyInSource } from '../../../src/core/query/only-in-source.ts';
import { dossierOf } from '../../support/dossiers.ts';

const answer = { answers: 'houses', chain: ['mayor'] };
const dossier = dossierOf({
  questions: { houses: {}, boats: {} },
  sources: {
    post: {
      claims: [
        { ...answer, id: 'shared', value: 'about 200' },
        { ...answer, id: 'denied', value: '200', modality: 'denied' },
        { ...answer, id: 'own', value: '300' },
        { id: 'remark' },
        { id: 'boats', answers: 'boats', value: '7' },
      ],
    },
    herald: {
      claims: [
        { ...answer, value: '200' },
        { ...answer, value: '200', chain: ['army'] },
        { answers: 'boats', value: '9', rank: 'deprecated', reason: 'misread' },
      ],
    },
  },
});

function onlyIn(id: string) {
  const source = dossier.sources.get(id);
  if (source === undefined) throw new Error(id);
  const { claims, questions } = onlyInSource(source, dossier);
  return { claims: claims.map((claim) => claim.id), questions: questions.map((question) => question.id) };
}

it('a claim is elsewhere where another source has the same answer of the same speaker, whatever its hedge', () => {
  expect(onlyIn('post').claims).toEqual(['denied', 'own', 'remark', 'boats']);
});

it('a source stands alone on a question that no standing claim of another answers', () => {
  expect(onlyIn('post').questions).toEqual(['boats']);
  expect(onlyIn('herald').questions).toEqual([]);
});
