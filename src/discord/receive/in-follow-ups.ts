import { limits } from '../limits.ts';
import type { PackedMessage } from '../render/fragment.ts';
import { renderBlock } from '../render/render-block.ts';
import type { DiscordWords } from '../words.ts';
import { isInstalledHere } from './may-post.ts';
import type { MessageInteraction } from './receive-context.ts';

/**
 * As many of an answer's messages as may follow each other. Where the app is installed to the person alone, the last
 * that may be sent says that there is more.
 */
export function inFollowUps(
  all: readonly [PackedMessage, ...PackedMessage[]],
  interaction: MessageInteraction,
  words: DiscordWords,
): readonly [PackedMessage, ...PackedMessage[]] {
  const most = 1 + limits.followUps;
  if (isInstalledHere(interaction) || all.length <= most) return all;
  const [first, ...others] = all;
  const note = renderBlock({ kind: 'small', text: words.moreThanFits }, words);
  const last = others.slice(0, limits.followUps).map((message, index) => {
    return index + 1 < limits.followUps ? message : { ...message, fragments: [...message.fragments, ...note] };
  });
  return [first, ...last];
}
