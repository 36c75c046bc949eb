import type { Standings } from '../compare/standing.ts';
import type { Claim } from '../dossier/dossier.ts';
import { field } from '../message/field.ts';
import type { Phrase } from '../message/inline.ts';
import { join } from '../message/phrase.ts';
import type { Fact } from '../message/view.ts';
import type { Words } from '../words/words.ts';
import { inBrackets } from './in-brackets.ts';
import { actorName, claimId } from './record-names.ts';
import { tookBackLine } from './took-back-line.ts';

type Kind = 'corrected' | 'retracted' | 'disowned';

/** What a claim corrects, takes back or disowns; what does so to it; and which relays no longer support it. */
export function correctionFacts(claim: Claim, standings: Standings, w: Words): Fact[] {
  const { corrects } = claim;
  const by = standings.unsupportedBy(claim);
  const lost = new Set(by.map(({ retraction }) => retraction));
  const corrections = standings.correctionsOf(claim).filter((other) => !lost.has(other));
  return [
    ...(corrects === null
      ? []
      : [{ label: w.correcting[kindOf(claim)], value: [field('claim', corrects, 'id', corrects)] }]),
    ...corrections.map((other) => correctionFact(other, kindOf(other))),
    ...(by.length === 0 ? [] : [{ label: w.labels.support, value: support() }]),
  ];

  function kindOf(correction: Claim): Kind {
    if (correction.modality === 'retracted') return 'retracted';
    return standings.disowns(correction) ? 'disowned' : 'corrected';
  }

  function correctionFact(correction: Claim, kind: Kind): Fact {
    if (kind !== 'disowned') return { label: w.correctedIn[kind], value: [claimId(correction)] };
    const { origin } = claim;
    return {
      label: w.correctedIn.disowned,
      value: [...w.deniesHavingSaid([actorName(origin)], origin.plural), ...inBrackets([claimId(correction)], w)],
    };
  }

  function support(): Phrase {
    const ids = [...lost].map((retraction): Phrase => [claimId(retraction)]);
    const line = tookBackLine({ by, whole: standings.nothingSupports(claim) }, w);
    return [...line, ...inBrackets(join(ids, w.listSeparator), w)];
  }
}
