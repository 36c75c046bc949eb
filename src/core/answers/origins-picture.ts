import type { Difference } from '../compare/difference.ts';
import { pathOf } from '../compare/origins.ts';
import { positionsIn } from '../compare/renderings.ts';
import { bodyOf } from '../dossier/body-of.ts';
import type { Actor, Claim } from '../dossier/dossier.ts';
import { join, words } from '../message/phrase.ts';
import {
  type OriginsGroup,
  type OriginsLink,
  type OriginsNode,
  type OriginsSign,
  originsSigns,
} from '../message/picture.ts';
import type { Block } from '../message/view.ts';
import type { Vantage } from '../query/vantage.ts';
import type { Words } from '../words/words.ts';
import type { AnswerContext } from './answer-context.ts';
import { wholeChain } from './chain-line.ts';
import { restInline } from './counts.ts';
import { findingLine } from './finding.ts';
import { footer } from './footer.ts';
import { partsInPlace } from './picture-alt.ts';
import { actorName, questionTitle } from './record-names.ts';
import { tellOf } from './telling.ts';
import { verdictHeading } from './verdict-lines.ts';

type PictureBlock = Extract<Block, { kind: 'picture' }>;

/** How many origins one picture can show. */
export const mostOriginsDrawn = 40;

/** How much of what one origin says stands at its name; of more, one less and how many are left out. */
const mostTold = 4;

/** Through whom what is said on a question reached its readers. Null where nothing stands. */
export function originsPicture(difference: Difference, vantage: Vantage, context: AnswerContext): PictureBlock | null {
  const { words: w } = context;
  const { claims, question } = difference;
  if (claims.length === 0 || positionsIn(difference).length > mostOriginsDrawn) return null;
  const groups = groupsOf(claims, w);
  const nodes = new Map<string, OriginsNode>();
  const add = (role: OriginsNode['role'], actor: Actor, more: Partial<OriginsNode> = {}) => {
    const { id = `${role} ${actor.id}`, says = [], isOpen = false } = more;
    nodes.getOrInsertComputed(id, () => {
      return { id, role, name: [actorName(actor)], says, isOpen, group: groups.of(role, actor) };
    });
    return id;
  };
  const starts = new Map<Claim, string>();
  for (const { id, actor, says, own } of originsTold(difference, w)) {
    add('origin', actor, { id, says, isOpen: own.every(({ chainComplete }) => !chainComplete) });
    for (const claim of own) starts.set(claim, id);
  }
  const links = new Map<string, OriginsLink>();
  for (const link of claims.flatMap((claim) => linksOf(claim, starts.get(claim), add))) {
    const key = `${link.from} ${link.to}`;
    if (links.get(key)?.how !== 'copy') links.set(key, link);
  }
  const finding = findingLine(difference, w, { inText: true });
  const chains = new Map(claims.map((claim) => [chainKey(claim), wholeChain(claim, w)]));
  return {
    kind: 'picture',
    picture: {
      kind: 'origins',
      title: w.pictures.origins.title([questionTitle(question)]),
      heading: verdictHeading(difference, w),
      verdict: difference.verdict,
      footer: footer(context, vantage.asOf),
      columns: w.pictures.origins.columns,
      nodes: [...nodes.values()],
      links: [...links.values()],
      groups: groups.all,
      key: signsOf([...nodes.values()], [...links.values()]).map((sign) => {
        return { sign, name: [words(w.pictures.origins.signs[sign])] };
      }),
    },
    alt: partsInPlace([...chains.values()], (shown) => w.pictures.origins.alt(finding, shown), w),
  };
}

/** The signs that are drawn of these. */
export function signsOf(nodes: readonly OriginsNode[], links: readonly OriginsLink[]): OriginsSign[] {
  const has = { copy: links.some(({ how }) => how === 'copy'), open: nodes.some(({ isOpen }) => isOpen) };
  return originsSigns.filter((sign) => has[sign]);
}

function chainKey(claim: Claim): string {
  return [claim.source.publisher, ...pathOf(claim)].map(({ id }) => id).join(' ');
}

/**
 * Every voice of every position with what it says, in the order of the answer. Who is not named may be another on each
 * page, and is told apart there: the second of one name has an id with a number.
 */
function originsTold(difference: Difference, w: Words) {
  const met = new Map<Actor, number>();
  return positionsIn(difference).flatMap(({ renderings, deciding }) =>
    [...Map.groupBy(renderings, ([{ origin }]) => origin)].map(([actor, own]) => {
      const count = (met.get(actor) ?? 0) + 1;
      met.set(actor, count);
      const told = own.length > mostTold ? own.slice(0, mostTold - 1) : own;
      const rest = told.length === own.length ? [] : [w.andMore([restInline(own.length, told.length, w)])];
      return {
        id: count === 1 ? `origin ${actor.id}` : `origin ${actor.id} ${count}`,
        actor,
        says: join([tellOf(told, { difference, deciding, sums: [], dated: false, form: 'line' }, w), ...rest], w.dot),
        own: own.flat(),
      };
    }),
  );
}

/** From the origin to the page, one link for each hop; the last leads to a copy where the page is one. */
function linksOf(
  claim: Claim,
  start: string | undefined,
  add: (role: OriginsNode['role'], actor: Actor) => string,
): OriginsLink[] {
  const { source, origin } = claim;
  const isCopy = source.publisher !== source.author;
  const between = pathOf(claim).slice(0, -1).toReversed();
  const passedOn = isCopy ? between : between.slice(0, -1);
  const relays = (isCopy && between.length === 0 && origin !== source.author ? [source.author] : passedOn).map(
    (actor) => add('relay', actor),
  );
  const stops = [start ?? add('origin', origin), ...relays, add('outlet', source.publisher)];
  return stops.slice(1).map((to, index): OriginsLink => {
    const from = stops[index] ?? to;
    return { from, to, how: isCopy && index === stops.length - 2 ? 'copy' : 'relay' };
  });
}

/** Voices of one body are one group, and so are the pages of one article. */
function groupsOf(claims: readonly Claim[], w: Words) {
  const voices = Map.groupBy(new Set(claims.map(({ origin }) => origin)), bodyOf);
  const bodies = [...voices].filter(([body, [first, ...others]]) => others.length > 0 || first !== body);
  const pages = Map.groupBy(new Set(claims.map(({ source }) => source)), ({ author }) => author);
  const copied = [...pages].filter(([author, own]) => own.some(({ publisher }) => publisher !== author));
  const all: OriginsGroup[] = [
    ...bodies.map(([body]) => ({ id: `body ${body.id}`, name: w.pictures.origins.body([actorName(body)]) })),
    ...copied.map(([author, own]) => ({
      id: `copies ${author.id}`,
      name: own.length > 1 ? w.pictures.origins.copies : w.pictures.origins.copiedFrom([actorName(author)]),
    })),
  ];
  return {
    all,
    of(role: OriginsNode['role'], actor: Actor): string | null {
      if (role === 'origin') {
        const own = bodies.find(([, voices]) => voices.includes(actor));
        return own === undefined ? null : `body ${own[0].id}`;
      }
      if (role !== 'outlet') return null;
      const own = copied.find(([, sources]) => sources.some(({ publisher }) => publisher === actor));
      return own === undefined ? null : `copies ${own[0].id}`;
    },
  };
}
