import { fieldsOf } from '../../src/core/review/claim-fields.ts';
import { workLeft } from '../../src/core/review/work-left.ts';
import { openReview } from '../../src/curate/open-review.ts';

/** Accepts the first draft of the review, with a new actor, and ends like a killed process at the named step. */
const [dataDir = '', capturesDir = '', step = ''] = process.argv.slice(2);
const opened = await openReview({ dataDir, capturesDir }, 'flood', 'river-post-17', {
  now: () => new Date(0),
  onStep: (reached) => {
    if (reached === step) process.kill(process.pid, 'SIGKILL');
  },
});
if (!opened.ok) throw new Error(opened.problems.join('\n'));
const found = opened.desk.look();
if (!found.ok) throw new Error(found.problems.join('\n'));
const item = workLeft(found.look.review).find((one) => one.kind === 'draft' && one.draft.quote.startsWith('Nobody'));
if (item?.kind !== 'draft') throw new Error('the draft is not there');
const fields = {
  ...fieldsOf(item.draft, found.look.known),
  ...{ chain: 'police', statement: 'The police said that nobody has died.', id: 'police-nobody' },
};
const actor = { name: 'the police', kind: 'office' as const };
const additions = { actors: [{ id: 'police', actor }], aliases: [], questions: [], events: [] };
const done = await opened.desk.decide(
  { kind: 'accept', draft: item.draft.id, near: item.draft.at, fields, also: [], additions },
  'Ann',
);
process.stdout.write(done.ok ? done.told : done.problems.join('\n'));
