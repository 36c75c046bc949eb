import type { Phrase } from '../../message/inline.ts';
import { say } from '../../message/phrase.ts';

/** The method on one page. The whole of it stands in src/core/compare/README.md, which this must not contradict. */
export const method = {
  method: {
    title: say`How reports are compared`,
    neverRules: say`It never says which report is true. Every verdict is computed by fixed rules from what the sources say; the same claims and the same rules give the same verdict, and each carries its proof.`,
    verdicts: say`What the verdicts mean`,
    worstPair: say`Claims are compared only where they answer one question, two at a time. The worst pair gives the question its verdict. Nothing is dropped: what cannot be compared is shown with the reason.`,
    origins: say`How origins are counted`,
    originRules: [
      say`A claim belongs to whoever is really speaking, not to the page that carries it. Five papers with the mayor's words are five outlets and one origin; so are the mayor's words and those of her spokesman.`,
      say`Where a text does not say whom it has a figure from, the chain is incomplete. It may be somebody who has been counted already, so it adds none to the fewest origins there can be, and one to the most.`,
      say`Two who are not known to be different origins never back each other up, whatever they say.`,
      say`A party is a side with an interest of its own, such as a government or an army. Whoever belongs to none is no party.`,
    ],
    widths: say`How wide a figure is taken`,
    widthsAre: say`A figure is a range, as wide as its words allow. Two figures can both be true where their ranges meet. In this dossier:`,
    bounds: say`“At least” and “more than” have no upper end, “up to” and “fewer than” start at nothing. Every proof prints the ranges and the widths that it used, and the smallest width at which its verdict would change. What is marked ‡ is our arithmetic, which nobody said; a sum with “at least” in it begins at the numbers as they were said.`,
    between: (least: Phrase, most: Phrase): Phrase => say`±${least} to ±${most}, by how round it is`,
    upTo: {
      bare: (width: Phrase): Phrase => say`half of its last place, at most ±${width}`,
      nearly: (width: Phrase): Phrase => say`up to ${width} below`,
      'just-over': (width: Phrase): Phrase => say`up to ${width} above`,
      reached: (width: Phrase): Phrase => say`up to ${width} above`,
    },
    time: say`How time counts`,
    timeRules: [
      say`Dates are as uncertain as the texts leave them. A total that grows is no conflict where the larger count is the later one; where the dates leave the order open, the verdict depends on it.`,
      say`Whoever revises their own figure updates it. Neither a prediction nor what is not confirmed makes a conflict.`,
    ],
  },
};
