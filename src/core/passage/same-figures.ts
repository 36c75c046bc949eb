import { type CheckedFigure, isOfAnother } from './check-figures.ts';

/** Figures of which the same is told, or in one sentence; one at least. */
export type SameFigures = readonly [CheckedFigure, ...CheckedFigure[]];

/** All that is told of a figure but its sentence, as a key. */
function tellingOf({ placed, question, against, findings, sumOf }: CheckedFigure): string {
  const { stated, matches, why } = placed;
  const relay = findings.includes('relay-only') ? stated.speaker?.actor?.id : null;
  return JSON.stringify([
    [stated.whole, why, question?.id, against?.claim.id, against?.scope, relay],
    findings,
    sumOf.map(({ claim, scope }) => [claim.id, scope]),
    isOfAnother(findings) ? null : matches[0]?.restsOn,
    matches.map((match) => [match.question.id, match.scope?.id]),
  ]);
}

/** The figures of a text by what is told of them: of those in a group the same is told. In the order of the firsts. */
export function sameFigures(figures: readonly CheckedFigure[]): readonly SameFigures[] {
  return groupsBy(figures, tellingOf);
}

/** The same by the sentences that they stand in, each once. */
export function bySentence(figures: readonly CheckedFigure[]): readonly SameFigures[] {
  return groupsBy(figures, ({ placed }) => placed.stated.sentence.text);
}

function groupsBy(figures: readonly CheckedFigure[], keyOf: (figure: CheckedFigure) => string): SameFigures[] {
  return [...Map.groupBy(figures, keyOf).values()].flatMap(([first, ...others]): SameFigures[] => {
    return first === undefined ? [] : [[first, ...others]];
  });
}

/** Those that say the same as the figure that starts somewhere: in the whole text, or in its sentence alone. */
export function repeatsOf(
  start: number,
  within: 'text' | 'sentence',
  figures: readonly CheckedFigure[],
): readonly CheckedFigure[] {
  const isIt = ({ placed }: CheckedFigure) => placed.stated.start === start;
  const same = sameFigures(figures).find((group) => group.some(isIt)) ?? [];
  return within === 'text' ? same : (bySentence(same).find((group) => group.some(isIt)) ?? []);
}
