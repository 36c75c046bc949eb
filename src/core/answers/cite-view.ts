import type { Actor, Claim } from '../dossier/dossier.ts';
import type { Phrase } from '../message/inline.ts';
import { join } from '../message/phrase.ts';
import type { Block, View } from '../message/view.ts';
import { standingsIn } from '../query/standings-in.ts';
import type { Words } from '../words/words.ts';
import type { AnswerContext } from './answer-context.ts';
import { dateInline } from './dates.ts';
import { footer } from './footer.ts';
import { actorName, claimId } from './record-names.ts';
import { statementOf } from './said-by-origin.ts';

/** One sentence fit to publish: right verb, hedge, originator, relay and date. */
export function citeView(claim: Claim, context: AnswerContext): View {
  const { words: w } = context;
  const standing = standingsIn(context.dossier).of(claim);
  const warning: Block[] =
    standing === 'standing' ? [] : [{ kind: 'notice', tone: 'warning', text: w.cite.fallen[standing] }];
  return {
    title: w.citeTitle,
    blocks: [
      ...warning,
      { kind: 'quote', text: citation(claim, w) },
      { kind: 'paragraph', text: w.cite.note },
      {
        kind: 'actions',
        actions: [
          {
            kind: 'button',
            label: w.evidenceTitle([claimId(claim)]),
            invocation: { command: 'evidence', options: { claim: claim.id } },
          },
        ],
      },
    ],
    footer: footer(context),
  };
}

/**
 * The sentence to publish. The statement names the speaker and keeps the hedge. In brackets after it come the relays,
 * from the one nearest to the speaker to the page, and the dates.
 */
function citation(claim: Claim, w: Words): Phrase {
  const statement = statementOf(claim, claim.statement.replace(/\.$/u, ''));
  const credits = [join(relays(claim, w), w.listSeparator), ...dates(claim, w)];
  return w.cite.sentence(
    [statement],
    join(
      credits.filter((credit) => credit.length > 0),
      w.semicolon,
    ),
  );
}

/** "reported by The War Zone, relayed by The Telegraph, copied by Daily8", without outlets that the statement names. */
function relays({ source, chain, chainComplete, origin, statement }: Claim, w: Words): Phrase[] {
  const outlets = chain.length === 0 ? [] : [source.author, ...chain.slice(0, -1)].toReversed();
  const unsourced = !chainComplete && origin.kind !== 'anonymous' ? [w.cite.unsourced] : [];
  const copied = source.author === source.publisher ? [] : [w.cite.copiedBy([actorName(source.publisher)])];
  const hops = outlets.flatMap((actor, index) =>
    isNamed(actor, statement) ? [] : [(index === 0 ? w.cite.reportedBy : w.cite.relayedBy)([actorName(actor)])],
  );
  return [...unsourced, ...hops, ...copied];
}

function isNamed({ name, aliases }: Actor, statement: string): boolean {
  return [name, ...aliases].some((text) => statement.toLowerCase().includes(text.toLowerCase()));
}

/** When it was said, if that is known more closely than when it was published; and when it was published. */
function dates({ id, said, source }: Claim, w: Words): Phrase[] {
  const { published } = source;
  const isCloser = said !== null && (published === null || said.last - said.first < published.last - published.first);
  return [
    ...(isCloser ? [w.saidWhen([dateInline(said, { record: 'claim', id, field: 'said' }, w, 'in-sentence')])] : []),
    published === null
      ? w.undated
      : w.publishedWhen([
          dateInline(published, { record: 'source', id: source.id, field: 'published' }, w, 'in-sentence'),
        ]),
  ];
}
