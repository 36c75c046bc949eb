import { extentOf, namedIn, sharesDrawing, signsIn } from '../answers/strip-picture.ts';
import { type Comparand, comparandOfSum, comparandsOf } from '../compare/comparand.ts';
import { isHeld } from '../compare/told-figures.ts';
import { type ClaimInline, type Phrase, type Said, textOf } from '../message/inline.ts';
import type { StripMark, StripPicture } from '../message/picture.ts';
import type { FaithfulContext } from './faithful-context.ts';
import { namesActor } from './names-actor.ts';

/** A figure must be drawn where the claims that its label names allow, as firm as they are, at who says it. */
export function checkStrip({ panels, shared, key }: StripPicture, context: FaithfulContext): string[] {
  const rows = panels.flatMap((panel) => panel.rows);
  const unexplained = signsIn(panels).filter((drawn) => !key.some(({ sign }) => sign === drawn));
  return [
    ...rows.flatMap(({ speaker, marks }) =>
      marks.flatMap((mark) => [...checkMark(mark, context), ...checkSpeaker(speaker, mark)]),
    ),
    ...(sharesDrawing(panels) === shared.length > 0
      ? []
      : ['readings share a drawing, which nothing says, or it is said, and they do not']),
    ...unexplained.map((sign) => `marks are drawn as "${sign}", which nothing explains`),
  ];
}

function checkMark(mark: StripMark, context: FaithfulContext): string[] {
  const { label, low, high, isLowOpen, isHighOpen, isVague, isDerived } = mark;
  const said = saidIn(label);
  const amount = said === null ? null : amountOf(said, context);
  if (amount === null) return [`"${textOf(label)}" is drawn, and is no figure that somebody gave`];
  const { claims, derived, figure } = amount;
  const extent = extentOf(amount);
  const firmness = {
    vague: [isVague, figure?.hedge === 'vague'],
    'our arithmetic': [isDerived, derived || claims[0].value?.kind === 'relative'],
    held: [mark.isHeld, claims.every((claim) => isHeld({ claim }))],
  } as const;
  return [
    ...(low === extent.low && high === extent.high && isLowOpen === extent.isLowOpen && isHighOpen === extent.isHighOpen
      ? []
      : [`"${textOf(label)}" is drawn at other numbers than it says`]),
    ...(mark.named.join() === namedIn(amount).join()
      ? []
      : [`"${textOf(label)}" is drawn with a dot at a number that it does not name, or without one`]),
    ...Object.entries(firmness)
      .filter(([, [drawn, told]]) => drawn !== told)
      .map(([what, [drawn]]) => `"${textOf(label)}" is drawn as ${drawn ? '' : 'not '}${what}, against its record`),
  ];
}

/** Beside a mark only its content is drawn, so that the speaker at its row must be the one who said it. */
function checkSpeaker(speaker: Phrase, { label }: StripMark): string[] {
  const [name] = speaker;
  const said = saidIn(label);
  const isTheirs = name?.kind === 'name' && said !== null && namesActor(said.speaker, name.of.id);
  return isTheirs ? [] : [`"${textOf(label)}" is drawn in the row of "${textOf(speaker)}"`];
}

/** The one thing said of a label; null where there is none, or more. */
function saidIn(label: Phrase): Said | null {
  const [said, ...others] = label;
  return said?.kind === 'said' && others.length === 0 ? said : null;
}

/** What a label's figure or arithmetic comes to, by its record; where a range stands beside its words, the range. */
function amountOf({ content }: Said, context: FaithfulContext): Comparand | null {
  const figures = content.filter((inline) => inline.kind === 'figure' || inline.kind === 'arithmetic');
  const shown = figures.at(-1);
  return shown === undefined ? null : comparandAgain(shown, context);
}

function comparandAgain(
  inline: Extract<ClaimInline, { kind: 'figure' | 'arithmetic' }>,
  { dossier }: FaithfulContext,
): Comparand | null {
  const [id = '', ...others] = inline.kind === 'figure' ? [inline.of] : inline.terms;
  const claim = dossier.claims.get(id);
  if (claim === undefined) return null;
  if (others.length > 0) {
    const declared = claim.question?.sums.find((sum) => sum.id === [id, ...others].join('+'));
    return declared === undefined ? null : comparandOfSum(declared, dossier.claims);
  }
  const isSum = inline.kind === 'arithmetic' && inline.op === 'sum';
  const fitting = comparandsOf(claim).filter(
    ({ derived, scopes }) => derived === isSum && (inline.part === undefined || scopes[0] === inline.part),
  );
  // of several parts a label names one
  return fitting.length === 1 ? (fitting[0] ?? null) : null;
}
