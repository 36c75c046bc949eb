import { z } from 'zod';
import { limits } from '../../../src/discord/limits.ts';

const shown = (most: number) => z.string().max(most).regex(/\S/);
const Choices = z.object({
  choices: z.array(z.object({ name: shown(limits.choiceName), value: shown(limits.choiceValue) })).max(limits.choices),
});

/** What is wrong with the answer to an autocomplete. */
export function checkChoices(data: unknown): string[] {
  const { error } = Choices.safeParse(data);
  return error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`) ?? [];
}
