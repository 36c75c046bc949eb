import { type Drift, driftsOf } from '../compare/drift.ts';
import type { Dossier, Source } from '../dossier/dossier.ts';
import type { Block } from '../message/view.ts';
import { standingsIn } from '../query/standings-in.ts';
import type { ItemContext } from './answer-context.ts';
import { driftItems } from './drift-items.ts';

/** How many drifts of a source are looked for; the proof of each question has all. */
const mostDrifts = 40;

/** What the relays of a source changed, or in what they differ, in claims that stand. */
export function driftUnits(source: Source, { dossier, words: w }: ItemContext): Block[] {
  const found = [...driftsIn(source, dossier).take(mostDrifts + 1)];
  const units = driftItems(found.slice(0, mostDrifts), w).map(({ text, details }): Block => {
    return { kind: 'entry', text, lines: [], small: details };
  });
  return found.length <= mostDrifts ? units : [...units, { kind: 'small', text: w.moreDrift }];
}

function* driftsIn(source: Source, dossier: Dossier): Generator<Drift, void, undefined> {
  const standings = standingsIn(dossier);
  const standing = [...dossier.claims.values()].filter((claim) => standings.of(claim) === 'standing');
  const answers = Map.groupBy(standing, ({ question }) => question);
  for (const question of dossier.questions.values()) {
    const claims = answers.get(question) ?? [];
    yield* driftsOf(
      question,
      claims,
      claims.filter((claim) => claim.source === source),
    );
  }
}
