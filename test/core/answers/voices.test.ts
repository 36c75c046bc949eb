import { describe, expect, it } from 'vitest';
import { citeView } from '../../../src/core/answers/cite-view.ts';
import { evidenceView } from '../../../src/core/answers/evidence-view.ts';
import { sourceView } from '../../../src/core/answers/source-view.ts';
import { vantageNotes } from '../../../src/core/answers/vantage-blocks.ts';
import { vantageSelects } from '../../../src/core/answers/vantage-selects.ts';
import { agreeingLine } from '../../../src/core/answers/verdict-lines.ts';
import { suggestValues } from '../../../src/core/command/complete.ts';
import type { Claim } from '../../../src/core/dossier/dossier.ts';
import { exportDossier, type Format } from '../../../src/core/export/export-dossier.ts';
import { checkView } from '../../../src/core/faithful/check-view.ts';
import { textOf } from '../../../src/core/message/inline.ts';
import type { View } from '../../../src/core/message/view.ts';
import { searchClaims } from '../../../src/core/query/search.ts';
import { english } from '../../../src/core/words/en.ts';
import { sessionOf } from '../../support/desk.ts';
import { dossierOf } from '../../support/dossiers.ts';
import { linesOf } from './lines-of.ts';

const dossier = dossierOf({
  parties: { region: 'The region', town: 'The town' },
  actors: {
    office: { name: 'The Water Office', party: 'region' },
    head: { name: 'Cleo Third', kind: 'person', role: 'head of it', 'part-of': 'office' },
    ann: { name: 'Ann Example', kind: 'person', role: 'a councillor', party: 'town' },
    bob: { name: 'Bob Sample', kind: 'person', aliases: ['Robert Sample'] },
  },
  questions: { houses: { ask: 'How many houses?', title: 'Houses', unit: 'houses' } },
  sources: {
    'river-post': {
      claims: [
        { id: 'voice', chain: ['wire', 'head'], statement: 'Cleo Third saw 300.', answers: 'houses', value: '300' },
        { id: 'body', chain: ['office'], statement: 'The Water Office saw 300.', answers: 'houses', value: '300' },
        {
          id: 'both',
          chain: ['wire', ['bob', 'ann']],
          statement: 'Robert Sample and Ann Example saw 300.',
          answers: 'houses',
          value: '300',
        },
        { id: 'alone', chain: ['bob'], statement: 'Bob Sample saw 300.', answers: 'houses', value: '300' },
        { id: 'mixed', chain: [['head', 'bob']], statement: 'Cleo Third and Bob Sample left.' },
      ],
    },
  },
});
const [voice, body, both, alone, mixed] = [
  claimOf('voice'),
  claimOf('body'),
  claimOf('both'),
  claimOf('alone'),
  claimOf('mixed'),
];
const context = { ...sessionOf(dossier), zone: 'UTC', invocation: { command: 'evidence', options: {} } };
const faithful = { ...context, canBeTyped: () => true };

function claimOf(id: string): Claim {
  const claim = dossier.claims.get(id);
  if (claim === undefined) throw new Error(id);
  return claim;
}

function shown(view: View): string[] {
  expect(checkView(view, faithful)).toEqual([]);
  return linesOf(view.blocks);
}

describe('the evidence', () => {
  it('tells whose voice a speaker is', () => {
    const lines = shown(evidenceView(voice, context));
    expect(lines).toContain(
      'Chain: River Post ← Wire ← Cleo Third, head of it; speaks for The Water Office: one origin with it',
    );
    expect(lines.join()).toContain('Party: The region');
    expect(shown(evidenceView(body, context)).join()).not.toContain('speaks for');
  });

  it('tells who spoke together, each with a role and a body', () => {
    expect(shown(evidenceView(both, context)).join('\n')).toContain(
      'Ann Example and Bob Sample; Ann Example, a councillor; Bob Sample; they spoke together: one origin',
    );
    expect(shown(evidenceView(mixed, context)).join('\n')).toContain(
      'Cleo Third, head of it; speaks for The Water Office: one origin with it',
    );
  });

  it('is faithful only where the statement names everyone who spoke', () => {
    const unnamed = dossierOf({
      actors: { ann: { name: 'Ann Example' }, bob: { name: 'Bob Sample' } },
      claims: [{ id: 'both', chain: [['bob', 'ann']], statement: 'Ann Example saw 300.' }],
    });
    const claim = unnamed.claims.get('both');
    if (claim === undefined) throw new Error('both');
    const other = { ...sessionOf(unnamed), zone: 'UTC', invocation: { command: 'evidence', options: {} } };
    expect(checkView(evidenceView(claim, other), { ...other, canBeTyped: () => true })).toEqual([
      '"Ann Example saw 300." does not name Bob Sample',
    ]);
  });
});

it('a source tells it of its chains', () => {
  const lines = shown(sourceView(voice.source, 1, context));
  expect(lines).toContain(
    '  1 claim · River Post ← Wire ← Cleo Third · speaks for The Water Office: one origin with it',
  );
  expect(lines.join('\n')).toContain('1 claim · River Post ← Wire ← Ann Example and Bob Sample');
  expect(lines).toContain('Origins: 1 outlet · 2 origins · 2 parties');
});

it('a citation credits the relay of those who spoke together', () => {
  expect(shown(citeView(both, context))[0]).toBe(
    'Robert Sample and Ann Example saw 300 (reported by Wire, relayed by River Post, on a page published on 5 March 2031).',
  );
});

describe('those who agree', () => {
  it.each([
    ['a body once', [voice, body, alone], 'They agree: Cleo Third, Bob Sample.'],
    ['who spoke together', [body, both], 'They agree: The Water Office, Ann Example and Bob Sample.'],
    ['not beside one who also speaks alone', [body, both, alone], 'They agree: The Water Office, Bob Sample.'],
    ['whatever the order', [both, alone, body], 'They agree: Bob Sample, The Water Office.'],
  ])('are named: %s', (_, group, line) => {
    expect(textOf(agreeingLine(group, english))).toBe(line);
  });
});

describe('leaving out', () => {
  it('offers bodies, voices, and each of those who spoke together', () => {
    const offered = (...claims: Claim[]) => {
      const [select] = vantageSelects(claims, context);
      return select?.kind === 'select' ? select.options.map(({ invocation }) => invocation.options.without) : [];
    };
    expect(offered(voice, both, body)).toEqual(['office', 'head', 'ann', 'bob']);
    expect(offered(voice, alone)).toEqual(['head', 'bob']);
  });

  it('says that a body is left out with its voices', () => {
    const note = (without: string) => vantageNotes({ without }, [], context).flatMap((block) => linesOf([block]));
    expect(note('office')).toEqual(['As if The Water Office, and whoever speaks for it, had said nothing.']);
    expect(note('head')).toEqual(['As if Cleo Third had said nothing.']);
  });
});

describe('looking for somebody', () => {
  const actors = { kind: 'record', of: 'actor', summary: '' } as const;
  const suggested = (typed: string) => suggestValues(actors, typed, dossier, new Map()).map(({ value }) => value);

  it('suggests a body, and then its voices', () => {
    expect(suggested('water office')).toEqual(['office', 'head']);
    expect(suggested('cleo')).toEqual(['head']);
  });

  it('finds what several said by the name, alias or role of one', () => {
    const found = (text: string) => searchClaims(dossier, text).map(({ id }) => id);
    expect(found('councillor')).toEqual(['both']);
    expect(suggestValues({ ...actors, of: 'claim' }, 'robert', dossier, new Map()).map(({ value }) => value)).toContain(
      'both',
    );
  });
});

describe('an export', () => {
  const read = (format: Format) => exportDossier(dossier, format, english);

  it('has them in JSON', () => {
    const { actors, claims: rows } = JSON.parse(read('json'));
    expect(actors).toContainEqual({
      id: 'head',
      name: 'Cleo Third',
      kind: 'person',
      role: 'head of it',
      party: 'region',
      partOf: 'office',
    });
    expect(rows[0]).toMatchObject({ originId: 'head', speakers: ['head'], bodies: ['office'] });
    expect(rows[2]).toMatchObject({
      chain: ['River Post', 'Wire', 'Ann Example and Bob Sample'],
      chainIds: ['river-post', 'wire', 'ann+bob'],
      originId: 'ann+bob',
      speakers: ['ann', 'bob'],
      bodies: ['ann', 'bob'],
    });
  });

  it('has them in CSV', () => {
    const [, ofVoice, , ofBoth] = read('csv').split('\r\n');
    expect(ofVoice).toMatch(/,head,office,,,,false$/);
    expect(ofBoth).toMatch(/^both,.*,River Post ← Wire ← Ann Example and Bob Sample,.*,ann bob,ann bob,,,,false$/);
  });

  it('has them in JSON-LD', () => {
    const graph: { '@id': string; author?: unknown }[] = JSON.parse(read('jsonld'))['@graph'];
    const node = (id: string) => graph.find((one) => one['@id'] === id);
    expect(node('#claim/voice')?.author).toEqual([{ '@id': '#actor/head' }]);
    expect(node('#actor/head')).toMatchObject({ 'prov:actedOnBehalfOf': { '@id': '#actor/office' } });
    expect(node('#claim/both')?.author).toEqual([{ '@id': '#actor/ann' }, { '@id': '#actor/bob' }]);
  });

  it('has them in Markdown', () => {
    const text = read('markdown');
    expect(text).toContain('speaks for The Water Office: one origin with it');
    expect(text).toContain('River Post ← Wire ← Ann Example and Bob Sample');
  });
});
