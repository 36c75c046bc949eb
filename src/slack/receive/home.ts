import type { Invocation } from '../../core/message/invocation.ts';
import type { View } from '../../core/message/view.ts';
import { errorFields } from '../connect/redact.ts';
import { limits } from '../limits.ts';
import { encodeActionId } from '../render/encode-invocation.ts';
import { escapedLength } from '../render/escaped-length.ts';
import { button } from '../render/render-actions.ts';
import { renderView } from '../render/render-view.ts';
import type { SlackBlock } from '../render/slack-message.ts';
import { askerOf, type Sender } from './asker.ts';
import { failureMessages } from './error-messages.ts';
import type { ReceiveContext } from './receive-context.ts';

const about: Invocation = { command: 'about', options: {} };
const help: Invocation = { command: 'help', options: {} };

/** Shows the overview: what the dossiers hold and how to ask, as two answers one below the other. */
export async function publishHome(who: Sender, context: ReceiveContext): Promise<void> {
  await publish(who.user, context, async () => {
    const views = await Promise.all(
      [about, help].map(async (invocation) => context.desk.answer(invocation, await askerOf(who, invocation, context))),
    );
    const blocks = views.flatMap((view) => blocksOf(view, context));
    const { shown, rest } = takeWhatFits(blocks);
    const buttons = [about, help].map((invocation, index) =>
      button(
        encodeActionId('ask', index),
        [{ kind: 'typed', text: `/${context.prefix}${invocation.command}` }],
        invocation,
      ),
    );
    return rest === 0 ? shown : [...shown, { type: 'actions', elements: buttons }];
  });
}

/**
 * Shows an answer in place of what the home showed before. A long one begins with the block of number `startAt`, and
 * goes on by a button.
 */
export async function publishAnswer(
  who: Sender,
  invocation: Invocation,
  startAt: number,
  context: ReceiveContext,
): Promise<void> {
  await publish(who.user, context, async () => {
    const view = await context.desk.answer(invocation, await askerOf(who, invocation, context));
    const all = blocksOf(view, context);
    const start = startAt < all.length ? startAt : 0;
    const { shown, rest } = takeWhatFits(all.slice(start));
    const end = start + shown.length;
    const more = rest > 0 ? [button(encodeActionId('more', end), context.words.goOn, invocation)] : [];
    const back = button(encodeActionId('home', 0), context.words.overview, help);
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

/** The first blocks, as many as one home takes with one more for buttons; `rest` is the number of the others. */
function takeWhatFits(blocks: readonly SlackBlock[]): { shown: SlackBlock[]; rest: number } {
  let length = 0;
  const end = blocks.findIndex((block, index) => {
    length += escapedLength(block);
    return index >= limits.blocksInHome - 1 || (index > 0 && length > limits.textInMessage);
  });
  const shown = end === -1 ? [...blocks] : blocks.slice(0, end);
  return { shown, rest: blocks.length - shown.length };
}

/** Shows blocks in a person's home. Where that fails, it says so there. */
async function publish(user: string, context: ReceiveContext, makeBlocks: () => Promise<SlackBlock[]>): Promise<void> {
  const show = (blocks: SlackBlock[]) =>
    context.client.views.publish({ user_id: user, view: { type: 'home', blocks } });
  try {
    await show(await makeBlocks());
  } catch (error) {
    const failure = failureMessages(error, context, { method: 'views.publish' });
    await show(failure.flatMap(({ blocks }) => blocks)).catch((again: unknown) =>
      context.logger.warn({ method: 'views.publish', ...errorFields(again) }, 'the home could not be shown'),
    );
  }
}
