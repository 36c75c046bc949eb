import type { Difference } from '../compare/difference.ts';
import { pathOf } from '../compare/origins.ts';
import { positionsIn, type Rendering } from '../compare/renderings.ts';
import { bodyOf } from '../dossier/body-of.ts';
import type { Actor, Claim } from '../dossier/dossier.ts';
import type { OriginsGroup, OriginsLink, OriginsNode } from '../message/picture.ts';
import type { Block } from '../message/view.ts';
import type { Vantage } from '../query/vantage.ts';
import type { Words } from '../words/words.ts';
import type { AnswerContext } from './answer-context.ts';
import { wholeChain } from './chain-line.ts';
import { footer } from './footer.ts';
import { firstPhrases } from './picture-alt.ts';
import { actorName, questionTitle } from './record-names.ts';
import { tellOf } from './telling.ts';

type PictureBlock = Extract<Block, { kind: 'picture' }>;

/** How many origins one picture can show. */
export const mostOriginsDrawn = 40;

/** Through whom what is said on a question reached its readers. Null where nothing stands. */
export function originsPicture(difference: Difference, vantage: Vantage, context: AnswerContext): PictureBlock | null {
  const { words: w } = context;
  const { claims, question } = difference;
  if (claims.length === 0 || positionsIn(difference).length > mostOriginsDrawn) return null;
  const groups = groupsOf(claims, w);
  const nodes = new Map<string, OriginsNode>();
  const add = (role: OriginsNode['role'], actor: Actor, says: OriginsNode['says'] = []) => {
    const id = `${role} ${actor.id}`;
    const known = nodes.get(id);
    const group = groups.of(role, actor);
    if (known === undefined || known.says.length === 0)
      nodes.set(id, { id, role, name: [actorName(actor)], says, group });
    return id;
  };
  for (const [actor, says] of originsTold(difference, w)) add('origin', actor, says);
  const links = new Map<string, OriginsLink>();
  for (const link of claims.flatMap((claim) => linksOf(claim, add))) {
    const key = `${link.from} ${link.to}`;
    links.set(key, firmerOf(links.get(key) ?? link, link));
  }
  const chains = new Map(claims.map((claim) => [chainKey(claim), wholeChain(claim, w)]));
  return {
    kind: 'picture',
    picture: {
      kind: 'origins',
      title: w.pictures.origins.title([questionTitle(question)]),
      footer: footer(context, vantage.asOf),
      columns: w.pictures.origins.columns,
      nodes: [...nodes.values()],
      links: [...links.values()],
      groups: groups.all,
    },
    alt: firstPhrases(w.pictures.origins.alt([...chains.values()])),
  };
}

function chainKey(claim: Claim): string {
  return [claim.source.publisher, ...pathOf(claim)].map(({ id }) => id).join(' ');
}

/** Every origin with what it says, in the order of the answer. */
function originsTold(difference: Difference, w: Words): [Actor, OriginsNode['says']][] {
  return positionsIn(difference).flatMap(({ renderings, deciding }) =>
    [...Map.groupBy(renderings, ([{ origin }]) => origin)].map(
      ([speaker, [first, ...others]]): [Actor, OriginsNode['says']] => {
        const shown: Rendering[] = first === undefined ? [] : [first, ...others].slice(0, 3);
        return [speaker, tellOf(shown, { difference, deciding, sums: [], dated: false, form: 'line' }, w)];
      },
    ),
  );
}

/** From the origin to the page, one link for each hop; the last leads to a copy where the page is one. */
function linksOf(claim: Claim, add: (role: OriginsNode['role'], actor: Actor) => string): OriginsLink[] {
  const { source, origin, chainComplete } = claim;
  const isCopy = source.publisher !== source.author;
  const between = pathOf(claim).slice(0, -1).toReversed();
  const passedOn = isCopy ? between : between.slice(0, -1);
  const relays = (isCopy && between.length === 0 && origin !== source.author ? [source.author] : passedOn).map(
    (actor) => add('relay', actor),
  );
  const stops = [add('origin', origin), ...relays, add('outlet', source.publisher)];
  return stops.slice(1).map((to, index): OriginsLink => {
    const from = stops[index] ?? to;
    if (index === 0 && !chainComplete) return { from, to, how: 'broken' };
    return { from, to, how: isCopy && index === stops.length - 2 ? 'copy' : 'relay' };
  });
}

/** Of two lines between the same two, the one by which more is known: a chain that does not break off, and a copy. */
function firmerOf(a: OriginsLink, b: OriginsLink): OriginsLink {
  const order: readonly OriginsLink['how'][] = ['copy', 'relay', 'broken'];
  return order.indexOf(b.how) < order.indexOf(a.how) ? b : a;
}

/** Voices of one body are one group, and so are the pages of one article. */
function groupsOf(claims: readonly Claim[], w: Words) {
  const voices = Map.groupBy(new Set(claims.map(({ origin }) => origin)), bodyOf);
  const bodies = [...voices].filter(([body, [first, ...others]]) => others.length > 0 || first !== body);
  const pages = Map.groupBy(new Set(claims.map(({ source }) => source)), ({ author }) => author);
  const copied = [...pages].filter(([author, own]) => own.some(({ publisher }) => publisher !== author));
  const all: OriginsGroup[] = [
    ...bodies.map(([body]) => ({ id: `body ${body.id}`, name: w.pictures.origins.body([actorName(body)]) })),
    ...copied.map(([author]) => ({ id: `copies ${author.id}`, name: w.pictures.origins.copies })),
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
