import { z } from 'zod';
import type { Dossier } from '../dossier/dossier.ts';
import { captureText } from '../quote/capture-text.ts';
import { findQuote } from '../quote/find-quote.ts';
import { reasonsAgainst } from './check-draft.ts';
import { Draft, TextRange } from './draft.ts';

/** A draft that is not taken, by its place in what was brought, and every reason. */
export interface RefusedDraft {
  index: number;
  id: string | null;
  reasons: readonly string[];
}

export interface BroughtDrafts {
  drafts: readonly Draft[];
  refused: readonly RefusedDraft[];
}

const mostDrafts = 2_000;
/** Our own name; whoever brings drafts has another one. */
const own = 'parallax';

/** A draft as a desk writes it: what it does not say is null. */
const BroughtDraft = Draft.extend({
  draft: Draft.shape.draft.default(true),
  statement: Draft.shape.statement.default(null),
  at: TextRange.optional(),
  chain: Draft.shape.chain.default([]),
  'chain-complete': Draft.shape['chain-complete'].default(true),
  wording: Draft.shape.wording.default('reported'),
  figure: Draft.shape.figure.default(null),
  counts: Draft.shape.counts.default(null),
  answers: Draft.shape.answers.default(null),
  scope: Draft.shape.scope.default(null),
  value: Draft.shape.value.default(null),
  'as-of': Draft.shape['as-of'].default(null),
  said: Draft.shape.said.default(null),
  'rests-on': Draft.shape['rests-on'].default([]),
});
const Brought = z.union([
  z.array(z.unknown()),
  z.strictObject({ drafts: z.array(z.unknown()) }).transform(({ drafts }) => drafts),
]);

/**
 * The drafts that a desk brings for a text, from any tool, as JSON that was parsed: a list, or an object with `drafts`.
 * `made-by` says who or what made each. A draft without a position gets it where its quote stands in the text once.
 */
export function readBroughtDrafts(
  json: unknown,
  text: string,
  dossier: Dossier,
  language = dossier.language,
): BroughtDrafts {
  const list = Brought.safeParse(json);
  if (!list.success)
    return {
      drafts: [],
      refused: [{ index: 0, id: null, reasons: ['drafts are a list, or an object with a list under "drafts"'] }],
    };
  if (list.data.length > mostDrafts)
    return {
      drafts: [],
      refused: [
        { index: mostDrafts, id: null, reasons: [`at most ${mostDrafts} drafts at once; bring the rest on its own`] },
      ],
    };
  const capture = captureText(text);
  const drafts: Draft[] = [];
  const refused: RefusedDraft[] = [];
  const used = new Set<string>();
  for (const [index, record] of list.data.entries()) {
    const read = BroughtDraft.safeParse(record);
    if (!read.success) {
      refused.push({
        index,
        id: null,
        reasons: read.error.issues.map(({ path, message }) => `${path.join('.') || 'the draft'}: ${message}`),
      });
      continue;
    }
    const { at, ...rest } = read.data;
    const place = at === undefined ? findQuote(capture, { quote: rest.quote, language }) : null;
    const found: TextRange = place?.ok === true ? [...place.at] : [0, 1];
    const draft: Draft = { ...rest, at: at ?? found };
    const reasons = [
      ...(draft['made-by'].toLowerCase() === own
        ? [`made-by: "${own}" is our own name; say who or what made the draft`]
        : []),
      ...(used.has(draft.id) ? [`id: "${draft.id}" is there already; give each draft an id of its own`] : []),
      ...(place?.ok === false ? [place.reason] : reasonsAgainst(draft, capture, dossier, language)),
    ];
    used.add(draft.id);
    if (reasons.length === 0) drafts.push(draft);
    else refused.push({ index, id: draft.id, reasons });
  }
  return { drafts, refused };
}
