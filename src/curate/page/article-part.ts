import { html } from 'hono/html';
import { showHidden } from '../../core/message/show-hidden.ts';
import type { Range } from '../../core/quote/code-points.ts';
import { type MarkedRun, marksOfDraft, marksOfReview, markText } from '../../core/review/marked-text.ts';
import { overlap, type Review } from '../../core/review/review.ts';
import { keyOf, type WorkItem, workLeft } from '../../core/review/work-left.ts';
import type { Look, Reviewed } from '../look.ts';
import type { Html } from './layout.ts';

/** The whole article, with what the open draft rests on, and what is claimed, left out and still left. */
export function articlePart({ review }: Look, { capture: { points }, source }: Reviewed, item: WorkItem | null): Html {
  const own =
    item === null ? [] : item.kind === 'draft' ? marksOfDraft(item.draft) : [{ at: item.at, mark: 'quote' as const }];
  const runs = markText(points, [0, points.length], [...own, ...marksOfReview(review)]);
  const items = workLeft(review);
  return html`<section class="article" aria-label="The article" tabindex="0">
${paragraphs(runs).map((paragraph) => html`<p>${paragraph.map((run) => runPart(run, source, review, items))}</p>`)}
<p class="legend">Marks: <span class="quote">this quote</span><span class="speaker">speaker</span><span class="figure">figure</span><span class="date">date</span><span class="left">still left</span><span class="claimed">claimed</span><span class="left-out">left out</span></p>
</section>`;
}

/** The runs in paragraphs, which end where the text has a line break. */
function paragraphs(runs: readonly MarkedRun[]): MarkedRun[][] {
  const found: MarkedRun[][] = [[]];
  for (const run of runs) {
    for (const [index, text] of run.text.split(/\r?\n/u).entries()) {
      if (index > 0) found.push([]);
      if (text !== '') found.at(-1)?.push({ ...run, text });
    }
  }
  return found.filter((paragraph) => paragraph.some(({ text }) => text.trim() !== ''));
}

function runPart({ text, at, marks }: MarkedRun, source: string, review: Review, items: readonly WorkItem[]): Html {
  const classes = marks.filter((mark) => mark !== 'other-draft' && !(mark === 'left' && marks.includes('quote')));
  const shown = html`${showHidden(text)}`;
  const marked = classes.length === 0 ? shown : html`<mark class="${classes.join(' ')}">${shown}</mark>`;
  const target = marks.includes('quote') ? undefined : items.find((item) => overlap(rangeOf(item, review), at));
  return target === undefined || text.trim() === ''
    ? marked
    : html`<a href="/review/${source}?at=${encodeURIComponent(keyOf(target))}">${marked}</a>`;
}

function rangeOf(item: WorkItem, { sentences }: Review): Range {
  return item.kind === 'sentence'
    ? item.at
    : (sentences.find((sentence) => overlap(sentence, item.draft.at)) ?? item.draft.at);
}
