import { expect, it } from 'vitest';
import { flatten, textOf } from '../../src/core/message/inline.ts';
import { phrasesOfBlock } from '../../src/core/message/phrases-of.ts';
import type { View } from '../../src/core/message/view.ts';
import { loadDataset } from '../../src/dataset/load-dataset.ts';
import { check } from '../dataset/run-check.ts';
import { problemsIn, tempDossier } from '../dataset/temp-folder.ts';
import { sessionOf, viewOf } from '../support/desk.ts';
import { everyInvocation } from '../support/every-invocation.ts';

const dossierYaml = `title: Flood at the barrier
summary: An invented flood.
reviewed: 2031-03-09
questions:
  houses: { ask: How many houses were flooded?, title: Flooded houses, measure: cumulative, unit: houses }
`;

const actorsYaml = `actors:
  river-channel: { name: River Channel, kind: anonymous }
  mayor: { name: Ann Example, kind: person, role: mayor of X, aliases: [The mayor] }
  coast-tv: { name: Coast TV, kind: outlet }
  ministry: { name: The ministry, kind: office }
  wiki: { name: The open encyclopedia, kind: outlet }
  sender: { name: an unknown sender, kind: anonymous }
  herald: { name: Coast Herald, kind: outlet, reliability: null }
`;

/** Documents that people really quote from (all invented here), with nothing in them that nobody knows. */
const documents: Readonly<Record<string, string>> = {
  'river-channel-post': 'publisher: river-channel, title: null, published: 2031-03-05, url: https://chat.example/1',
  'river-channel-undated': 'publisher: river-channel, title: null, published: null, url: null',
  'coast-tv-interview': 'publisher: coast-tv, title: null, published: 2031-03-05, url: null, language: uk',
  'mayor-tweet': 'publisher: mayor, title: null, published: 2031-03, url: null',
  'ministry-pdf': 'publisher: ministry, title: Flood report, published: null, url: null, capture: { file: report.txt }',
  'herald-paywalled': 'publisher: herald, title: Barrier fails, published: 2031-03-06, url: https://herald.example/2',
  'ministry-briefing': 'publisher: ministry, title: null, published: 2031-03-06, url: null',
  'mayor-phone-call': 'publisher: mayor, title: null, published: ~, url: null',
  'leaked-letter': 'publisher: sender, title: null, published: null, url: null, language: und',
  'herald-photo-caption': 'publisher: herald, title: null, published: 2031-03-06, url: null',
  'wiki-flood': 'publisher: wiki, title: Flood at the barrier, published: 2031-03-07, url: https://wiki.example/flood',
};

const sources = Object.entries(documents).map(([id, head], index) => {
  const keys = ['capture', 'language'].filter((key) => !head.includes(`${key}:`));
  const rest = keys.map((key) => (key === 'capture' ? ', capture: null' : ', language: en')).join('');
  const claim = `{ id: claim-${index}, statement: The mayor spoke of ${index + 300} houses., quote: some ${index + 300} homes,
    chain: [mayor], modality: asserted, answers: houses, value: some ${index + 300}, said: null }`;
  const isMayors = head.startsWith('publisher: mayor');
  return [
    `sources/${id}.yaml`,
    `{ ${head}${rest}, claims: [${isMayors ? claim.replace('chain: [mayor],', '') : claim}] }`,
  ] as const;
});
const files = { 'dossier.yaml': dossierYaml, 'actors.yaml': actorsYaml, ...Object.fromEntries(sources) };

function textsOf({ title, blocks, footer }: View): string[] {
  return [title, ...blocks.flatMap(phrasesOfBlock), footer].map(textOf);
}

it('takes what nobody knows as not known', () => {
  const data = tempDossier(files);
  expect(problemsIn(data)).toEqual([]);
  expect(check(data, null)).toMatchObject({
    code: 0,
    lines: [
      expect.stringContaining('11 sources, 11 claims, 1 question, 7 actors, 0 events, 11 quotes unverified'),
      'captures: not verified, CAPTURES_DIR is not set',
      'no problems',
    ],
  });
});

it('shows nothing as "null" in any answer, and marks every quote that nobody can verify', () => {
  const [dossier] = loadDataset(tempDossier(files)).dossiers;
  if (dossier === undefined) throw new Error('there is no dossier');
  const session = sessionOf(dossier);
  let quotes = 0;
  for (const invocation of everyInvocation(dossier)) {
    const view = viewOf(invocation, session);
    const texts = textsOf(view);
    expect(texts.filter((text) => /\bnull\b|undefined/.test(text))).toEqual([]);
    for (const phrase of view.blocks.flatMap(phrasesOfBlock)) {
      const inlines = flatten(phrase);
      for (const [index, inline] of inlines.entries()) {
        if (inline.kind !== 'quote') continue;
        quotes += 1;
        expect(inlines[index + 2]?.text).toBe(' (unverified)');
      }
    }
  }
  expect(quotes).toBeGreaterThan(20);
});
