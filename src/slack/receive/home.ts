import type { Invocation } from '../../core/message/invocation.ts';
import type { View } from '../../core/message/view.ts';
import { errorFields } from '../connect/redact.ts';
import { limits } from '../limits.ts';
import { actionId } from '../render/encode-invocation.ts';
import { escapedLength } from '../render/escaped-length.ts';
import { actButton } from '../render/render-actions.ts';
import { renderView } from '../render/render-view.ts';
import type { SlackBlock } from '../render/slack-message.ts';
import { askerOf, type Place } from './asker.ts';
import { failureMessages } from './error-messages.ts';
import type { ReceiveContext } from './receive-context.ts';

const about: Invocation = { command: 'about', options: {} };
const help: Invocation = { command: 'help', options: {} };

/** Shows what the dossiers hold and how to ask, as two answers one below the other. */
export async function publishHome(place: Place, context: ReceiveContext): Promise<void> {
  await publish(place.user, context, async () => {
    const views = await Promise.all(
      [about, help].map(async (asked) => context.desk.answer(asked, await askerOf(place, asked, context))),
    );
    const blocks = views.flatMap((view) => blocksOf(view, context));
    const { shown, rest } = take(blocks, limits.blocksInHome - 1);
    const ways = [about, help].map((asked, index) =>
      actButton(actionId('ask', index), [{ kind: 'typed', text: `/${context.prefix}${asked.command}` }], asked),
    );
    return rest === 0 ? shown : [...shown, { type: 'actions', elements: ways }];
  });
}

/** Shows an answer in the home, in place of what was there; a long one goes on, from one of its blocks, by a button. */
export async function publishView(
  place: Place,
  invocation: Invocation,
  from: number,
  context: ReceiveContext,
): Promise<void> {
  await publish(place.user, context, async () => {
    const view = await context.desk.answer(invocation, await askerOf(place, invocation, context));
    const all = blocksOf(view, context);
    const start = from < all.length ? from : 0;
    const { shown, rest } = take(all.slice(start), limits.blocksInHome - 1);
    const more = rest > 0 ? [actButton(actionId('more', start + shown.length), context.words.goOn, invocation)] : [];
    const back = actButton(actionId('home', 0), context.words.overview, help);
    return [...shown, { type: 'actions', elements: [...more, back] }];
  });
}

/** The home takes no table blocks, so a table is shown as lists there. */
function blocksOf(view: View, { prefix }: ReceiveContext): SlackBlock[] {
  const blocks = view.blocks.flatMap((block): View['blocks'] => {
    if (block.kind !== 'table') return [block];
    const rows = block.rows.map((row) => row.map((value, column) => ({ label: block.columns[column] ?? [], value })));
    const headings = rows.length === 0 ? block.columns.map((text) => ({ kind: 'paragraph' as const, text })) : [];
    return [...headings, ...rows.map((facts) => ({ kind: 'facts' as const, facts }))];
  });
  return renderView({ ...view, blocks }, { prefix }).flatMap((message) => message.blocks);
}

/** As many blocks as one home takes. */
function take(blocks: readonly SlackBlock[], most: number): { shown: SlackBlock[]; rest: number } {
  let weight = 0;
  const end = blocks.findIndex((block, index) => {
    weight += escapedLength(block);
    return index >= most || (index > 0 && weight > limits.textInMessage);
  });
  const shown = end === -1 ? [...blocks] : blocks.slice(0, end);
  return { shown, rest: blocks.length - shown.length };
}

/** Shows blocks in a person's home; where that fails, it says so there. */
async function publish(user: string, context: ReceiveContext, make: () => Promise<SlackBlock[]>): Promise<void> {
  const show = (blocks: SlackBlock[]) =>
    context.client.views.publish({ user_id: user, view: { type: 'home', blocks } });
  try {
    await show(await make());
  } catch (error) {
    const told = failureMessages(error, context, { method: 'views.publish' });
    await show(told.flatMap(({ blocks }) => blocks)).catch((again: unknown) =>
      context.logger.warn({ method: 'views.publish', ...errorFields(again) }, 'the home could not be shown'),
    );
  }
}
