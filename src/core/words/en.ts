import { answers } from './en/answers.ts';
import { english as numbersAndDates } from './en/basics.ts';
import { comparison } from './en/comparison.ts';
import { platform } from './en/platform.ts';
import { refusals } from './en/refusals.ts';
import { schedules } from './en/schedules.ts';

/** English: every sentence that the bot can say, as small functions of facts. Digits come from the facts and never stand here. */
export const english = { ...numbersAndDates, ...comparison, ...answers, ...refusals, ...schedules, platform };
