import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkAnswer } from '../../../src/core/command/check-answer.ts';
import { runCommand } from '../../../src/core/command/run-command.ts';
import { pathOf } from '../../../src/core/compare/origins.ts';
import type { Claim, Dossier } from '../../../src/core/dossier/dossier.ts';
import type { Said } from '../../../src/core/message/inline.ts';
import type { Block, View } from '../../../src/core/message/view.ts';
import { english } from '../../../src/core/words/en.ts';
import { type Answered, answered } from '../../support/arbitraries.ts';
import { sessionOf, viewOf } from '../../support/desk.ts';
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
    const words = { ...english, claimsTitle: [{ kind: 'words' as const, text: 'All 94 claims' }] };
    const result = runCommand({ command: 'claims', options: {} }, sessionOf(dossier, { words }));
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
  const people = named.flatMap((claim) => [claim.source.publisher, ...pathOf(claim)]);
  return {
    ...dossier,
    id: 'generated',
    questions: new Map([[question.id, question]]),
    events: new Map([['flood', 'The flood']]),
    actors: new Map(people.map((actor) => [actor.id, actor])),
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

/** A view's blocks with every `said` changed. */
function changeSaid(view: View, change: (said: Said) => Said): View {
  const blocks = JSON.parse(JSON.stringify(view.blocks), (_, value) =>
    value?.kind === 'said' ? change(value) : value,
  ) as readonly Block[];
  return { ...view, blocks };
}

describe('a view that is tampered with', () => {
  const invocation = { command: 'differences', options: { question: 'artillery-delivered' } };
  const context = { ...session, invocation };
  const view = viewOf(invocation, session);

  it('is clean before', () => {
    expect(checkAnswer(view, context, session.commands)).toEqual([]);
  });

  it('is found where a speaker is left out', () => {
    const problems = checkAnswer(
      changeSaid(view, (said) => ({ ...said, speaker: [{ kind: 'words', text: 'someone' }] as never })),
      context,
      session.commands,
    );
    expect(problems.join('\n')).toContain('is not named as its speaker');
  });

  it('is found where another speaker is named', () => {
    const other = {
      kind: 'name' as const,
      text: 'Yonhap',
      of: { record: 'actor' as const, id: 'yonhap', field: 'name' },
    };
    const problems = checkAnswer(
      changeSaid(view, (said) => ({ ...said, speaker: [other] })),
      context,
      session.commands,
    );
    expect(problems.join('\n')).toContain("is South Korea's defence ministry's, who is not named as its speaker");
  });

  it.each(['figure', 'arithmetic', 'name', 'count', 'width', 'date', 'words'])(
    'is found where a %s is another than in the record',
    (kind) => {
      const text = JSON.stringify(view);
      const changed = JSON.parse(text, (_, value) =>
        value?.kind === kind ? { ...value, text: `${value.text} 7` } : value,
      ) as View;
      expect(JSON.stringify(changed)).not.toBe(text);
      expect(checkAnswer(changed, context, session.commands).length).toBeGreaterThan(0);
    },
  );
});
