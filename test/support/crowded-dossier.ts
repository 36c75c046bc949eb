import type { ShortClaim } from '../../src/core/checks/short-dossier.ts';
import type { Dossier } from '../../src/core/dossier/dossier.ts';
import { dossierOf } from './dossiers.ts';

/** So many claims on one question: by as many speakers, of one event, in pairs that agree, some of them set aside. */
export function crowdedDossier(count: number): Dossier {
  const claims = Array.from({ length: count }, (_, index): ShortClaim => {
    const claim: ShortClaim = {
      id: `c${index}`,
      statement: `Speaker ${index} counted the pumps.`,
      answers: 'pumps',
      value: `exactly ${100 + (index >> 1)}`,
      chain: [`speaker-${index}`],
      'as-of': '2031-03-04',
      event: { id: 'flood', when: '2031-03-04' },
    };
    return index % 5 === 0 ? { ...claim, rank: 'deprecated', reason: 'wrong' } : claim;
  });
  return dossierOf({ questions: { pumps: { measure: 'level' } }, dossier: { events: { flood: 'The flood' } }, claims });
}

/** So many questions, of every verdict in turn, with titles of a length that is common. */
export function dossierOfQuestions(count: number, revision = '000000000000'): Dossier {
  const ids = Array.from({ length: count }, (_, index) => `q${index}`);
  return dossierOf(
    {
      questions: Object.fromEntries(
        ids.map((id, index) => [
          id,
          {
            title: `Houses flooded in district ${id}`,
            measure: index % 4 === 3 ? ('text' as const) : ('level' as const),
            settles: `the register of district ${id}`,
          },
        ]),
      ),
      claims: ids.flatMap((id, index): ShortClaim[] => {
        const claim = { answers: id, 'as-of': '2031-03-04' };
        const of = (actor: string, value: string): ShortClaim => ({
          ...claim,
          id: `${id}-${actor}`,
          statement: `The ${actor === 'mayor' ? 'Mayor' : 'Ministry'} gave a figure for ${id}.`,
          chain: [actor],
          value,
        });
        if (index % 4 === 1) return [of('mayor', 'exactly 200'), of('ministry', 'exactly 200')];
        if (index % 4 === 2) return [of('mayor', 'exactly 200')];
        return [of('mayor', 'exactly 200'), of('ministry', 'exactly 900')];
      }),
    },
    revision,
  );
}
