import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findRecords, readRecord } from '../../../src/core/command/read-record.ts';
import { runCommand } from '../../../src/core/command/run-command.ts';
import { textOf } from '../../../src/core/message/inline.ts';
import { type Invocation, writeInvocation } from '../../../src/core/message/invocation.ts';
import { isRefusal } from '../../../src/core/message/is-refusal.ts';
import type { Action, View } from '../../../src/core/message/view.ts';
import { english } from '../../../src/core/words/en.ts';
import { sessionOf } from '../../support/desk.ts';
import { dossierOf } from '../../support/dossiers.ts';
import { shippedDossier } from '../../support/shipped.ts';

const shipped = shippedDossier();
const context = { dossier: shipped, dossiers: new Map([[shipped.id, shipped]]), words: english };

describe('a record of the shipped dossier is found by', () => {
  it.each([
    ['question', 'artillery', ['artillery-delivered']],
    ['question', 'ARTILLERY', ['artillery-delivered']],
    ['question', 'artilery', ['artillery-delivered']],
    ['question', 'troops', ['troops-sent']],
    ['question', 'soldiers', ['koksans-gift', 'battle-skill', 'tactics']],
    ['question', 'soldiers sent', ['troops-sent']],
    ['question', 'casualty', ['casualties']],
    ['question', 'killed', ['casualties']],
    ['question', 'launchers', ['artillery-delivered']],
    ['question', 'how many troops did north korea send?', ['troops-sent']],
    ['question', 'train', ['koksans-on-train', 'koksans-hidden']],
    ['question', 'reserves', ['stockpile']],
    ['question', 'weather', []],
    ['question', 'artillery weather', []],
    ['actor', 'spy chief', ['budanov']],
    ['actor', 'budanovs', ['budanov']],
    ['actor', "Budanov's", ['budanov']],
    ['actor', 'Seoul', ['south-korea-defence-ministry']],
    ['actor', 'president', ['zelenskyy', 'donald-trump']],
    ['actor', 'officials', ['western-officials', 'us-officials']],
    ['actor', 'US officials', ['us-officials']],
    ['actor', 'british newspaper', ['the-telegraph']],
    ['actor', 'defense ministry', ['south-korea-defence-ministry']],
    ['source', 'telegraph', ['daily8-koksan']],
    ['source', 'cannons', ['daily8-koksan']],
    ['source', 'Seoul', ['daily8-koksan', 'rbc-ukraine-artillery']],
    ['claim', 'budanov koksans', ['budanov-koksans-given']],
    ['claim', 'yonhap 200', ['ministry-artillery-about', 'ministry-artillery-quote']],
    ['claim', 'telegraph 11,000', ['telegraph-troops-sent']],
    ['claim', 'human wave', ['commanders-human-wave']],
    ['dossier', 'arms for russia', ['dprk-arms-russia']],
  ] as const)('%s by %j: %j', (kind, text, ids) => {
    expect(findRecords(kind, text, context)).toEqual(ids);
  });

  it('every name and sentence of its own', () => {
    for (const { id, title, ask } of shipped.questions.values()) {
      expect(findRecords('question', title, context)).toEqual([id]);
      expect(findRecords('question', ask, context)).toEqual([id]);
    }
    for (const { id, name, aliases } of shipped.actors.values())
      for (const called of [name, ...aliases]) expect(findRecords('actor', called, context)).toEqual([id]);
    for (const { id, title } of shipped.sources.values())
      expect(findRecords('source', title ?? '', context)).toEqual([id]);
  });
});

describe('who wins', () => {
  const dossier = dossierOf({
    actors: {
      river: { name: 'The mayor of Lake' },
      lake: { name: 'River' },
      one: { name: 'Ann Example', role: 'mayor of X' },
      two: { name: 'Ann Example', role: 'mayor of Y' },
      three: { name: 'Ann Example', role: 'mayor of Y', party: 'north' },
      four: { name: 'Bob', aliases: ['The Lake Office'] },
    },
    parties: { north: 'the north' },
    questions: {
      a: { title: 'Pumps sent' },
      b: { title: 'Houses', ask: 'Where are the pumps?' },
      c: { title: 'Houses' },
    },
  });
  const here = { dossier, dossiers: new Map([[dossier.id, dossier]]), words: english };

  it('an id before a name, and a name before words', () => {
    expect(readRecord('actor', 'river', here)).toMatchObject({ ok: true, value: { id: 'river' } });
    expect(readRecord('actor', 'RIVER', here)).toMatchObject({ ok: true, value: { id: 'river' } });
    expect(readRecord('actor', 'lake', here)).toMatchObject({ ok: true, value: { id: 'lake' } });
    expect(readRecord('actor', 'the lake office', here)).toMatchObject({ ok: true, value: { id: 'four' } });
  });

  it('a title before a sentence that holds the word too', () => {
    expect(findRecords('question', 'pumps', here)).toEqual(['a']);
  });

  it('nobody where two have the name: they are told apart by what they are', () => {
    const read = readRecord('actor', 'ann example', here);
    expect(read.ok ? [] : (read.values ?? []).map(({ value, label = [] }) => [value, textOf(label)])).toEqual([
      ['one', 'Ann Example, mayor of X'],
      ['two', 'Ann Example, mayor of Y'],
      ['three', 'Ann Example, mayor of Y, the north'],
    ]);
  });
});

describe('where several fit equally', () => {
  const session = sessionOf(shipped);
  const view = (invocation: Invocation): View => {
    const result = runCommand(invocation, session);
    if (result.kind !== 'view') throw new Error(result.kind);
    return result.view;
  };
  const actionsOf = ({ blocks }: View): Action[] =>
    blocks.flatMap((block) => (block.kind === 'actions' ? block.actions : []));

  it('one line asks which is meant, and each choice asks the same of it', () => {
    const asked = view({ command: 'claims', options: { actor: 'president', modality: 'asserted' } });
    expect(textOf(asked.title)).toBe('Which one?');
    expect(asked.blocks[0]).toMatchObject({ kind: 'paragraph' });
    expect(
      actionsOf(asked).map((action) => [
        textOf(action.label),
        action.kind === 'button' ? writeInvocation(action.invocation) : '',
      ]),
    ).toEqual([
      ['Volodymyr Zelenskyy', '/claims actor:zelenskyy modality:asserted'],
      ['Donald Trump', '/claims actor:donald-trump modality:asserted'],
    ]);
  });

  it('more than stand beside each other are in a menu', () => {
    const [menu, ...others] = actionsOf(view({ command: 'differences', options: { question: 'koksan' } }));
    expect(others).toEqual([]);
    expect(menu?.kind === 'select' ? menu.options.map(({ label }) => textOf(label)) : []).toContain(
      'Weight of the Koksan',
    );
    expect(menu?.kind === 'select' ? menu.options.length : 0).toBe(10);
  });

  it('more than a menu holds are said to be more, and a press leads to all of them', () => {
    const many = view({ command: 'evidence', options: { claim: 'telegraph' } });
    expect(JSON.stringify(many.blocks[0])).toContain('more than can be offered here');
    const [menu, rest] = actionsOf(many);
    expect(menu?.kind === 'select' ? menu.options.length : 0).toBe(25);
    expect(rest).toMatchObject({ invocation: { command: 'search', options: { text: 'telegraph' } } });
  });

  it('the answer concerns nobody but who asked', () => {
    expect(isRefusal(view({ command: 'differences', options: { question: 'koksan' } }))).toBe(true);
    expect(isRefusal(view({ command: 'differences', options: { question: 'artillery' } }))).toBe(false);
  });

  it('what is pressed in the answer means the same record, by its id', () => {
    const found = view({ command: 'differences', options: { question: 'artillery' } });
    expect(found).toEqual(view({ command: 'differences', options: { question: 'artillery-delivered' } }));
  });
});

describe('any text', () => {
  const texts = fc.oneof(
    fc.string({ maxLength: 60 }),
    fc
      .array(fc.constantFrom('koksan', 'troops', 'the', 'artilery', 'Budanov', '200', 'of', '国防部', '?'), {
        maxLength: 8,
      })
      .map((words) => words.join(' ')),
  );

  it('finds the same each time, each record once, in every spelling of its letters', () => {
    fc.assert(
      fc.property(texts, fc.constantFrom('question', 'actor', 'source', 'claim'), (text, kind) => {
        const found = findRecords(kind, text, context);
        expect(findRecords(kind, text, context)).toEqual(found);
        expect(new Set(found).size).toBe(found.length);
        expect(findRecords(kind, `  ${text}  `, context)).toEqual(found);
      }),
      { numRuns: 100 },
    );
  });

  it('finds nothing but records', () => {
    fc.assert(
      fc.property(texts, (text) => {
        for (const id of findRecords('actor', text, context)) expect(shipped.actors.has(id)).toBe(true);
        for (const id of findRecords('question', text, context)) expect(shipped.questions.has(id)).toBe(true);
      }),
      { numRuns: 50 },
    );
  });

  it('that is long names nothing', () => {
    expect(findRecords('question', 'artillery '.repeat(200), context)).toEqual([]);
  });
});
