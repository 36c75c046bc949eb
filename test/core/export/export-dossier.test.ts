import { describe, expect, it } from 'vitest';
import { exportDossier } from '../../../src/core/export/export-dossier.ts';
import { english } from '../../../src/core/words/en.ts';
import { dossierOf } from '../../support/dossiers.ts';

const basis = (edtf: string) => ({ edtf, basis: `how we know ${edtf}` });
const dossier = dossierOf({
  questions: { houses: { unit: 'houses' } },
  dossier: { events: { overtopping: 'The barrier is overtopped' } },
  claims: [
    {
      id: 'old',
      chain: ['mayor'],
      answers: 'houses',
      value: '200',
      wording: 'direct',
      'as-of': basis('2031-03-02'),
      said: basis('2031-03-03'),
      event: { id: 'overtopping', when: basis('2031-03-01') },
      rank: 'deprecated',
      reason: 'misread, by us',
    },
    { id: 'new', chain: ['mayor'], answers: 'houses', value: '250', corrects: 'old' },
    { id: 'newer', chain: ['coast-wire', 'river-post'], circular: true, corrects: 'old' },
  ],
});
const readJson = () => JSON.parse(exportDossier(dossier, 'json', english));

describe('whether a claim stands', () => {
  it('is in JSON, after what was there before', () => {
    const { claims } = readJson();
    expect(claims[0]).toMatchObject({
      wording: 'direct',
      circular: false,
      reason: 'misread, by us',
      correctedBy: ['new'],
      standing: 'deprecated',
      asOfBasis: 'how we know 2031-03-02',
      saidBasis: 'how we know 2031-03-03',
      eventBasis: 'how we know 2031-03-01',
    });
    expect(claims[2]).toMatchObject({
      wording: 'reported',
      circular: true,
      reason: null,
      correctedBy: [],
      asOfBasis: null,
      saidBasis: null,
      eventBasis: null,
    });
    const keys = Object.keys(claims[0]);
    expect(keys.slice(keys.indexOf('note'))).toEqual([
      'note',
      'wording',
      'circular',
      'reason',
      'asOfBasis',
      'saidBasis',
      'eventBasis',
      'correctedBy',
      'standing',
      'published',
      'speakers',
      'bodies',
      'takenBackBy',
      'unsupportedBy',
      'unverified',
    ]);
  });

  it('is in CSV, in the last columns', () => {
    const [head = '', old = '', , newer = ''] = exportDossier(dossier, 'csv', english).split('\r\n');
    expect(head).toMatch(
      /,corrects,note,wording,circular,reason,asOfBasis,saidBasis,eventBasis,correctedBy,standing,published,chainComplete,lowOpen,highOpen,speakers,bodies,takenBackBy,unsupportedBy,relativeTo,unverified$/,
    );
    const bases = 'how we know 2031-03-02,how we know 2031-03-03,how we know 2031-03-01';
    expect(old).toMatch(
      new RegExp(
        `,deprecated,,,direct,false,"misread, by us",${bases},new,deprecated,2031-03-05,true,false,true,mayor,mayor,,,,false$`,
      ),
    );
    expect(newer).toMatch(/,normal,old,,reported,true,,,,,,standing,2031-03-05,true,,,river-post,river-post,,,,false$/);
  });

  it('is in Markdown', () => {
    const text = exportDossier(dossier, 'markdown', english);
    const lines = ['Rank: deprecated: held to be wrong', 'Reason: misread, by us', 'Corrected by: new'];
    expect(text).toContain(lines.map((line) => `  - ${line}\n`).join(''));
    expect(text.match(/ {2}- Corrects: old$/gm)).toHaveLength(2);
    expect(text.match(/Rank: /g)).toHaveLength(1);
  });

  it('ends no script of a page that it is put into as JSON-LD, and is read back as it was', () => {
    const statement = 'He wrote </script><!-- <script> there.';
    const hostile = dossierOf({ claims: [{ statement }] });
    const text = exportDossier(hostile, 'jsonld', english);
    expect(text).not.toContain('<');
    expect(JSON.parse(text)['@graph'].map((node: { text?: string }) => node.text)).toContain(statement);
  });

  it('adds no parts up: each has its own bounds', () => {
    const killed = { scopes: { killed: {}, wounded: {} } };
    const value = { parts: { killed: 'about 1,000', wounded: '3,000' }, all: true };
    const parted = dossierOf({ questions: { losses: killed }, claims: [{ answers: 'losses', value }] });
    const [claim] = JSON.parse(exportDossier(parted, 'json', english)).claims;
    expect(claim.value).toMatchObject({
      low: null,
      high: null,
      parts: [
        { scope: 'killed', text: 'about 1,000', low: 900, high: 1100 },
        { scope: 'wounded', text: '3,000', low: 2850, high: 3150 },
      ],
    });
  });
});

it('Markdown has each origin of a question, however many, under what the question comes to', () => {
  const origins = Array.from({ length: 12 }, (_, index) => `speaker-${index}`);
  const crowd = dossierOf({
    questions: { houses: { unit: 'houses', measure: 'level', settles: 'the register' } },
    claims: [
      ...origins.map((origin, index) => ({
        chain: [origin],
        answers: 'houses',
        value: `exactly ${100 + 50 * index}`,
        'as-of': '2031-03-04',
      })),
      { chain: ['union'], answers: 'houses', value: '9', rank: 'deprecated' as const, reason: 'misread' },
    ],
  });
  const text = exportDossier(crowd, 'markdown', english);
  const section = text.slice(text.indexOf('✕ Houses'), text.indexOf('## Timeline'));
  expect(section).toContain('✕ Houses: conflict. No number fits both.');
  for (const [index] of origins.entries())
    expect(section).toContain(`- exactly ${100 + 50 * index} houses — Speaker ${index}\n`);
  expect(section).toContain('Set aside, for the record holds it to be wrong: 9 houses');
  expect(section).toContain('Would settle it: the register.');
  expect(section).toContain('1 outlet · 12 origins');
  expect(section).not.toContain('more origin');
});
