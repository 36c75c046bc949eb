import type { Difference } from '../compare/difference.ts';
import type { Verdict } from '../compare/verdict.ts';
import type { Dossier, Question, Source } from '../dossier/dossier.ts';
import { differencesOf } from '../query/differences.ts';

/** The standing picture of a dossier, as facts: what a digest says before it is put into words. */
export interface Picture {
  /** Questions on which origins differ, or a state changed; worst first. */
  differing: readonly Difference[];
  agreeing: readonly Difference[];
  notComparable: readonly Difference[];
  singleSource: readonly Difference[];
  sources: readonly Source[];
  /** Questions whose record names the fact that would settle them, and that no verdict has settled. */
  open: readonly Question[];
}

const settled: readonly Verdict[] = ['agree', 'single-source', 'not-comparable'];

/** The picture of everything that a dossier holds. */
export function pictureOf(dossier: Dossier): Picture {
  const differences = differencesOf(dossier);
  const having = (verdict: Verdict) => differences.filter((difference) => difference.verdict === verdict);
  const differing = differences.filter(({ verdict }) => !settled.includes(verdict));
  return {
    differing,
    agreeing: having('agree'),
    notComparable: having('not-comparable'),
    singleSource: having('single-source'),
    sources: [...dossier.sources.values()],
    open: differing.filter(({ question }) => question.settles !== null).map(({ question }) => question),
  };
}
