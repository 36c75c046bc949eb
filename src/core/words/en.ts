import { answers } from './en/answers.ts';
import { asking } from './en/asking.ts';
import { basics } from './en/basics.ts';
import { chat } from './en/chat.ts';
import { check } from './en/check.ts';
import { comparison } from './en/comparison.ts';
import { digest } from './en/digest.ts';
import { feed } from './en/feed.ts';
import { gaps } from './en/gaps.ts';
import { help } from './en/help.ts';
import { mention } from './en/mentions.ts';
import { method } from './en/method.ts';
import { obstacles } from './en/obstacles.ts';
import { pictures } from './en/pictures.ts';
import { platform } from './en/platform.ts';
import { refusals } from './en/refusals.ts';
import { schedules } from './en/schedules.ts';
import { suggestions } from './en/suggestions.ts';
import { watches } from './en/watches.ts';
import { webPage } from './en/web-page.ts';

/**
 * English: every sentence that the bot can say, as small functions of facts. No sentence here holds a digit: every
 * number comes from the facts.
 */
export const english = {
  ...basics,
  ...comparison,
  ...answers,
  ...digest,
  ...help,
  ...refusals,
  ...schedules,
  asking,
  feed,
  mention,
  check,
  ...obstacles,
  ...watches,
  ...suggestions,
  ...gaps,
  pictures,
  ...method,
  webPage,
  chat,
  platform,
};
