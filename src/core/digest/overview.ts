import type { Difference } from '../compare/difference.ts';
import type { Verdict } from '../compare/verdict.ts';
import type { Dossier, Question, Source } from '../dossier/dossier.ts';
import { differencesOf } from '../query/differences.ts';

/** How the questions of a dossier stand now. */
export interface Overview {
  /** Every answered question, worst first. */
  all: readonly Difference[];
  /** Questions on which origins differ, or on which a state changed; worst first. */
  differing: readonly Difference[];
  agreeing: readonly Difference[];
  notComparable: readonly Difference[];
  singleSource: readonly Difference[];
  sources: readonly Source[];
  /** Questions that differ, and whose record names the fact that would settle them. */
  open: readonly Question[];
}

const withoutDispute: readonly Verdict[] = ['agree', 'single-source', 'not-comparable'];

export function overviewOf(dossier: Dossier): Overview {
  const differences = differencesOf(dossier);
  const having = (verdict: Verdict) => differences.filter((difference) => difference.verdict === verdict);
  const differing = differences.filter(({ verdict }) => !withoutDispute.includes(verdict));
  return {
    all: differences,
    differing,
    agreeing: having('agree'),
    notComparable: having('not-comparable'),
    singleSource: having('single-source'),
    sources: [...dossier.sources.values()],
    open: differing.filter(({ question }) => question.settles !== null).map(({ question }) => question),
  };
}
