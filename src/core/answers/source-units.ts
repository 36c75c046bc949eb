import type { Source } from '../dossier/dossier.ts';
import { field } from '../message/field.ts';
import { join } from '../message/phrase.ts';
import type { Block } from '../message/view.ts';
import type { Words } from '../words/words.ts';
import { wholeChain } from './chain-line.ts';
import { claimCount } from './counts.ts';
import { voiceLines } from './voice-lines.ts';

/** Every chain of a source, with the number of claims that came through it, the most used first. */
export function chainUnits(source: Source, w: Words): Block[] {
  const groups = Map.groupBy(source.claims, ({ chain, chainComplete }) =>
    [...chain.map(({ id }) => id), chainComplete].join(' '),
  );
  return [...groups.values()]
    .sort((a, b) => b.length - a.length)
    .flatMap((claims): Block[] => {
      const [claim] = claims;
      if (claim === undefined) return [];
      const caveat = claim.chainComplete
        ? []
        : [claim.origin.kind === 'anonymous' ? w.chainAnonymous : w.noSourceGiven];
      const text = join(
        [claimCount(claims, w), wholeChain(claim, w), ...caveat, ...voiceLines(claim.origin, w)],
        w.dot,
      );
      return [{ kind: 'small', text }];
    });
}

/** What of a source was left out, and why. */
export function leftOutUnits({ id, leftOut }: Source, w: Words): Block[] {
  return leftOut.map(({ at, why }, index): Block => {
    const position = (end: 'start' | 'end', value: number) => [
      field('source', id, `left-out.${index}.${end}`, w.number(value)),
    ];
    const range = w.codePoints(position('start', at[0]), position('end', at[1]));
    return { kind: 'small', text: join([[field('source', id, `left-out.${index}.why`, why)], range], w.dot) };
  });
}
