import type { Phrase } from '../../message/inline.ts';
import { join, say, typed, words } from '../../message/phrase.ts';
import type { Obstacle, Right } from '../../place/obstacle.ts';

/** As Discord calls them in a channel's settings. */
const rightNames = {
  view: 'View Channel',
  send: 'Send Messages',
  'send-in-threads': 'Send Messages in Threads',
  'manage-threads': 'Manage Threads',
  'read-history': 'Read Message History',
} satisfies Record<Right, string>;

/** Why the bot cannot post in a channel, and what mends it. */
export const obstacles = {
  /** `where` is as `thisChannel` or `thatChannel` has it. */
  obstacle(obstacle: Obstacle, where: Phrase): Phrase {
    switch (obstacle.kind) {
      case 'not-invited':
        return say`The bot is not in ${where}, so it cannot post there. Write /invite @${typed(obstacle.bot)} in it, then press the button. Where nobody can be invited, ask in a channel, or in your direct message with the bot.`;
      case 'not-shown':
        return say`The bot cannot see ${where}, so it cannot post there. In the settings of the channel, under Permissions, allow the bot ${words(rightNames.view)}; in a private thread, mention the bot, which adds it. Then press the button.`;
      case 'between-people':
        return say`The bot is not in this direct message, and cannot be invited to it. Ask in a channel that the bot is in, or in your direct message with the bot.`;
      case 'archived':
        return say`The bot cannot post in ${where}, for it is archived. Take it out of the archive, then press the button.`;
      case 'read-only':
        return say`Only some may post in ${where}, and the bot is not one of them. Whoever manages the channel lets it post in the channel’s settings; then press the button.`;
      case 'lacks':
        return say`The bot may not post in ${where}: it lacks ${join(
          obstacle.rights.map((right) => [words(rightNames[right])]),
          ', ',
        )}. Whoever manages the channel allows that in its settings, under Permissions; then press the button.`;
      case 'unknown':
        return obstacle.lasting
          ? say`The platform does not let the bot see whether it may post in ${where}, so nothing was changed. Whoever runs the bot finds with its doctor what to mend.`
          : say`The platform does not say now whether the bot may post in ${where}, so nothing was changed. Try again in a minute.`;
      default:
        return obstacle satisfies never;
    }
  },
  thisChannel: say`this channel`,
  thatChannel: say`the channel of that digest`,
  tryAgain: say`Try again`,
};
