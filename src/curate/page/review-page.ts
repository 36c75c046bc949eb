import { html } from 'hono/html';
import type { ClaimFields } from '../../core/review/claim-fields.ts';
import { fieldsByHand, fieldsOf } from '../../core/review/claim-fields.ts';
import { mergedFields } from '../../core/review/merged-fields.ts';
import { keyOf, placeOf, progressOf, sentencesAround, type WorkItem, workLeft } from '../../core/review/work-left.ts';
import { beginStatement } from '../begin-statement.ts';
import type { Look, Reviewed } from '../look.ts';
import { articlePart } from './article-part.ts';
import { itemForm } from './item-form.ts';
import { type Html, layout } from './layout.ts';
import type { PageSession } from './sessions.ts';

/** The item that an address names: one that is left, or any sentence for a claim by hand; otherwise the first left. */
export function itemAt({ review }: Look, key: string | undefined, behind = -1): WorkItem | null {
  const items = workLeft(review);
  const named = items.find((item) => keyOf(item) === key);
  if (named !== undefined) return named;
  const range = /^sentence:(\d+)-(\d+)$/u.exec(key ?? '');
  const sentence = review.sentences.find(([start]) => start === Number(range?.[1]));
  if (sentence !== undefined) return { kind: 'sentence', at: sentence };
  return items.find((item) => placeOf(item)[0] >= behind) ?? items[0] ?? null;
}

export interface ReviewPageParts {
  session: PageSession;
  sources: readonly string[];
  /** What a person has written already, where it could not be taken. */
  posted: { fields: ClaimFields; also: readonly string[] } | null;
  /** A draft that is to become a part of this one. */
  merged: string | null;
}

/** The article beside one draft or sentence, or the end of the work. */
export function reviewPage(look: Look, reviewed: Reviewed, item: WorkItem | null, parts: ReviewPageParts): Html {
  const { session, sources, posted, merged } = parts;
  const { decided, drafts, sentencesLeft } = progressOf(look.review);
  const items = workLeft(look.review);
  const index = item === null ? -1 : items.findIndex((one) => keyOf(one) === keyOf(item));
  const link = (one: WorkItem | undefined) =>
    one === undefined ? null : `/review/${reviewed.source}?at=${encodeURIComponent(keyOf(one))}`;
  const begun = item === null ? null : (posted ?? begin(look, reviewed, item, merged));
  const others = sources.filter((id) => id !== reviewed.source);
  return layout(
    `${decided} of ${drafts} – ${reviewed.source}`,
    session,
    html`<a class="skip" href="#work">To the draft</a>
<header><h1>${look.source.title ?? reviewed.source}</h1>
<p><progress value="${decided}" max="${Math.max(drafts, 1)}" aria-label="Drafts decided"></progress> ${decided} of ${drafts} drafts decided · ${sentencesLeft} ${sentencesLeft === 1 ? 'sentence' : 'sentences'} left</p>
${others.length === 0 ? '' : html`<p>Other sources: ${others.map((id) => html`<a href="/review/${id}">${id}</a> `)}</p>`}
<form method="post" action="/logout"><input type="hidden" name="csrf" value="${session.csrf}"><span class="quiet">${session.name}</span><button>Log out</button></form></header>
<main>${articlePart(look, reviewed, item)}<div id="work">${
      item === null || begun === null
        ? done(session)
        : itemForm({
            look,
            item,
            ...begun,
            csrf: session.csrf,
            next: link(items[(index + 1) % items.length]),
            previous: link(items.at(index <= 0 ? -1 : index - 1)),
            byHand:
              item.kind === 'draft'
                ? `/review/${reviewed.source}?at=sentence:${sentencesAround(look.review, item.draft.at).join('-')}`
                : null,
          })
    }</div></main>`,
  );
}

function begin(
  look: Look,
  { capture }: Reviewed,
  item: WorkItem,
  merged: string | null,
): { fields: ClaimFields; also: readonly string[] } {
  if (item.kind === 'sentence') {
    const quote = capture.quoteAt(item.at).split(' ').slice(0, 15).join(' ');
    return { fields: fieldsByHand(quote, look.known), also: [] };
  }
  const own = fieldsOf(item.draft, look.known);
  const other = look.review.drafts.find(({ id }) => id === merged);
  const both =
    other === undefined
      ? null
      : mergedFields(
          { fields: own, at: item.draft.at },
          { fields: fieldsOf(other, look.known), at: other.at },
          capture,
        );
  const fields = both === null ? own : { ...both, statement: '' };
  const statement =
    fields.statement === '' ? beginStatement(fields, look.known, look, capture, item.draft.at) : fields.statement;
  return { fields: { ...fields, statement }, also: both === null || other === undefined ? [] : [other.id] };
}

function done({ csrf }: PageSession): Html {
  return html`<section class="panel"><h2>Nothing is left</h2><p>Every draft is decided, and every sentence is claimed or left out. Look at <code>git diff</code>, then run <code>npm run check</code>.</p>
<form method="post"><input type="hidden" name="csrf" value="${csrf}"><div class="row"><button name="do" value="undo">Undo<kbd>u</kbd></button></div></form></section>`;
}
