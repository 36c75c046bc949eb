import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkAnswer } from '../../../src/core/command/check-answer.ts';
import { runCommand } from '../../../src/core/command/run-command.ts';
import { pathOf } from '../../../src/core/compare/origins.ts';
import { bodyOf, membersOf } from '../../../src/core/dossier/body-of.ts';
import type { Claim, Dossier } from '../../../src/core/dossier/dossier.ts';
import { field } from '../../../src/core/message/field.ts';
import type { Phrase, Said } from '../../../src/core/message/inline.ts';
import { words } from '../../../src/core/message/phrase.ts';
import type { Action, Block, View } from '../../../src/core/message/view.ts';
import { english } from '../../../src/core/words/en.ts';
import { type Answered, answered } from '../../support/arbitraries.ts';
import { sessionOf } from '../../support/desk.ts';
import { reachableViews } from '../../support/reachable.ts';
import { shippedDossier } from '../../support/shipped.ts';

const dossier = shippedDossier();
const session = sessionOf(dossier);

describe('the shipped dossier', () => {
  it('says only what its record says, on every page of every command with every option value', () => {
    const views = reachableViews(session, 1);
    expect(views.size).toBeGreaterThan(500);
  });

  it('fails when a number is written into the words', () => {
    const claimsTitle = [words('All 94 claims')];
    const changed = sessionOf(dossier, { words: { ...english, claimsTitle } });
    const result = runCommand({ command: 'claims', options: {} }, changed);
    expect(result.kind === 'failure' && result.error.message).toContain('our own words hold a digit: "All 94 claims"');
  });
});

/** A dossier that holds nothing but some claims on a question, each with a statement that names its speaker. */
function dossierHolding({ question, claims }: Answered): Dossier {
  const named = claims.map(
    (claim, index): Claim => ({
      ...claim,
      statement: `${claim.origin.name} said so.`,
      quote: `words of claim ${index}`,
      event: index % 2 === 0 ? { id: 'flood', when: claim.asOf } : null,
    }),
  );
  const hops = named.flatMap((claim) => [claim.source.publisher, ...pathOf(claim)]);
  const people = hops.flatMap(membersOf).flatMap((actor) => [actor, bodyOf(actor)]);
  return {
    ...dossier,
    id: 'generated',
    questions: new Map([[question.id, question]]),
    events: new Map([['flood', 'The flood']]),
    actors: new Map(people.map((actor) => [actor.id, actor])),
    jointActors: new Map(hops.filter(({ speakers }) => speakers.length > 0).map((actor) => [actor.id, actor])),
    parties: new Map(people.flatMap(({ party }) => (party === null ? [] : [[party, party]]))),
    sources: new Map(
      named.map(({ source }) => [source.id, { ...source, claims: named.filter((claim) => claim.source === source) }]),
    ),
    claims: new Map(named.map((claim) => [claim.id, claim])),
  };
}

describe('generated dossiers', () => {
  it('say only what their record says', () => {
    fc.assert(
      fc.property(answered(1, 5), (answers) => {
        const session = sessionOf(dossierHolding(answers));
        expect(reachableViews(session, 0).size).toBeGreaterThan(20);
      }),
      { numRuns: 150 },
    );
  });
});

/** Every place of a view in which a phrase can stand. */
const places: Readonly<Record<string, (phrase: Phrase) => View>> = {
  title: (title) => ({ title, blocks: [], footer: [] }),
  footer: (footer) => ({ title: [], blocks: [], footer }),
  heading: (text) => viewOfBlock({ kind: 'heading', text }),
  paragraph: (text) => viewOfBlock({ kind: 'paragraph', text }),
  quote: (text) => viewOfBlock({ kind: 'quote', text }),
  notice: (text) => viewOfBlock({ kind: 'notice', tone: 'info', text }),
  'list item': (text) => viewOfBlock({ kind: 'list', items: [{ text, details: [] }] }),
  'detail of a list item': (text) => viewOfBlock({ kind: 'list', items: [{ text: [], details: [[], text] }] }),
  'label of a fact': (label) => viewOfBlock({ kind: 'facts', facts: [{ label, value: [] }] }),
  'value of a fact': (value) => viewOfBlock({ kind: 'facts', facts: [{ label: [], value }] }),
  column: (column) => viewOfBlock({ kind: 'table', columns: [column], rows: [] }),
  cell: (cell) => viewOfBlock({ kind: 'table', columns: [], rows: [[], [cell]] }),
  'label of a button': (label) => viewOfActions({ kind: 'button', label, invocation: known }),
  'label of a select': (label) => viewOfActions({ kind: 'select', label, options: [] }),
  'label of an option': (label) =>
    viewOfActions({ kind: 'select', label: [], options: [{ label, invocation: known }] }),
};

const known = { command: 'claims', options: {} };

function viewOfBlock(block: Block): View {
  return { title: [], blocks: [{ kind: 'divider' }, block], footer: [] };
}
function viewOfActions(action: Action): View {
  return viewOfBlock({ kind: 'actions', actions: [action] });
}
function problemsOfView(view: View): string[] {
  return checkAnswer(view, { ...session, invocation: known }, session.commands);
}

describe('a view', () => {
  it.each(Object.entries(places))('is checked in its %s', (_, place) => {
    expect(problemsOfView(place([words('as the record has it')]))).toEqual([]);
    const problem = 'our own words hold a digit: "7"';
    expect(problemsOfView(place([words('x'), words('7')]))).toEqual([problem]);
    const speaker = field('actor', 'yonhap', 'name', 'Yonhap');
    const said: Said = { kind: 'said', speaker: [speaker], order: 'content-first', joint: '7', content: [] };
    expect(problemsOfView(place([said]))).toEqual([problem]);
  });

  it('has only actions of commands', () => {
    const invocation = { command: 'weather', options: {} };
    const problem = 'an action asks for "/weather", which is no command';
    expect(problemsOfView(viewOfActions({ kind: 'button', label: [], invocation }))).toEqual([problem]);
    const options = [
      { label: [], invocation: known },
      { label: [], invocation },
    ];
    expect(problemsOfView(viewOfActions({ kind: 'select', label: [], options }))).toEqual([problem]);
    expect(problemsOfView(viewOfActions({ kind: 'button', label: [], invocation: known }))).toEqual([]);
  });
});
