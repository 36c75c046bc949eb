import { describe, expect, it } from 'vitest';
import { runChecks } from '../../../src/core/checks/index.ts';
import { checkAnswer } from '../../../src/core/command/check-answer.ts';
import { comparandsOf } from '../../../src/core/compare/comparand.ts';
import { exportJson } from '../../../src/core/export/export-json.ts';
import { textOf } from '../../../src/core/message/inline.ts';
import { phrasesOf } from '../../../src/core/message/phrases-of.ts';
import { differenceOn } from '../../../src/core/query/differences.ts';
import { english } from '../../../src/core/words/en.ts';
import { sessionOf, viewOf } from '../../support/desk.ts';
import { dossierFiles, dossierOf } from '../../support/dossiers.ts';

const scopes = { diesel: { label: 'diesel pumps' }, electric: { label: 'electric pumps' } };
const shared = { answers: 'pumps', 'as-of': '2031-03-04' };
const short = {
  questions: { pumps: { measure: 'level' as const, unit: 'pumps', scopes } },
  claims: [
    // the claim that is named stands after the one that names it
    {
      ...shared,
      id: 'more',
      statement: 'The council gave a figure.',
      chain: ['council'],
      scope: 'electric',
      value: { relative: 'twice as many', to: 'same' },
    },
    {
      ...shared,
      id: 'same',
      statement: 'The army gave a figure.',
      chain: ['army'],
      scope: 'electric',
      value: { relative: 'at least the same amount', to: 'base' },
    },
    {
      ...shared,
      id: 'base',
      statement: 'The mayor gave a figure.',
      chain: ['mayor'],
      scope: 'diesel',
      value: 'about 120',
    },
    {
      ...shared,
      id: 'few',
      statement: 'The ministry gave a figure.',
      chain: ['ministry'],
      scope: 'electric',
      value: '60',
    },
  ],
};
const dossier = dossierOf(short);

describe('an amount relative to another claim', () => {
  it('is compared through the interval of that claim, also through several', () => {
    const intervals = ['same', 'more'].map((id) => {
      const claim = dossier.claims.get(id);
      return claim === undefined ? null : comparandsOf(claim)[0]?.interval;
    });
    expect(intervals).toMatchObject([
      { low: 114, high: Infinity },
      { low: 228, high: Infinity },
    ]);
    expect(differenceOn(dossier, 'pumps')).toMatchObject({ verdict: 'conflict', rule: 'empty' });
  });

  it('is shown as relative, beside the other speaker, wherever it stands, and passes the faithfulness check', () => {
    const session = sessionOf(dossier);
    const lines = [
      { command: 'differences', options: { question: 'pumps' } },
      { command: 'differences', options: { question: 'pumps', show: 'proof' } },
      { command: 'evidence', options: { claim: 'same' } },
      { command: 'claims', options: {} },
      { command: 'cite', options: { claim: 'same' } },
    ].map((invocation) => {
      const view = viewOf(invocation, session);
      expect(checkAnswer(view, { ...session, invocation }, session.commands)).toEqual([]);
      return phrasesOf(view).map(textOf).join('\n');
    });
    expect(lines[0]).toContain('electric pumps: at least the same amount as Mayor’s “about 120 diesel pumps”');
    expect(lines[0]).toContain('that is, 114 or more ‡');
    expect(lines[0]).toContain(textOf(english.arithmeticMark));
    expect(lines[1]).toContain(
      'electric pumps: at least the same amount as Mayor’s “about 120 diesel pumps” (114 or more) — Army',
    );
  });

  it('may not stand without the name of whose figure it is relative to', () => {
    const session = sessionOf(dossier);
    const invocation = { command: 'claims', options: {} };
    const view = viewOf(invocation, session);
    const text = JSON.stringify(view).replaceAll('"text":"Mayor"', '"text":"Army"');
    expect(checkAnswer(JSON.parse(text), { ...session, invocation }, session.commands)).not.toEqual([]);
  });

  it('is exported with the claim that it is relative to', () => {
    const rows = exportJson(dossier, english).claims;
    expect(rows.find(({ id }) => id === 'same')?.value).toMatchObject({
      text: 'at least the same amount',
      relativeTo: 'base',
      low: 114,
      high: null,
    });
  });

  it('passes the checks of the data, and is refused where its words are none', () => {
    const refused = (relative: string) => {
      const [first, ...others] = short.claims;
      const claims = [{ ...first, value: { relative, to: 'same' } }, ...others];
      return runChecks(dossierFiles({ ...short, claims })).map(({ message }) => message);
    };
    expect(refused('twice as many')).toEqual([]);
    expect(refused('lots')).toEqual([expect.stringContaining('"lots" is no relative amount; write how many times')]);
  });
});
