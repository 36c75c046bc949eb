import { ModalBuilder } from 'discord.js';
import { z } from 'zod';
import { limits } from '../../../src/discord/limits.ts';

const text = (most: number) => z.string().max(most).regex(/\S/);
const Form = z.object({
  custom_id: text(limits.customId),
  title: text(limits.formTitle),
  components: z
    .array(
      z.object({
        label: text(limits.fieldLabel),
        description: text(limits.fieldDescription),
        component: z.object({
          custom_id: text(limits.customId),
          placeholder: text(limits.fieldPlaceholder).optional(),
          max_length: z.number().max(limits.fieldText).optional(),
        }),
      }),
    )
    .min(1)
    .max(limits.formFields),
});

/** What is wrong with a form: by its limits, and by the SDK's own validators. */
export function checkForm(data: unknown): string[] {
  const { error } = Form.safeParse(data);
  const problems = error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`) ?? [];
  try {
    const rebuilt = new ModalBuilder(data as never).toJSON();
    if (rebuilt.components.length === 0) problems.push('the SDK builds an empty form');
  } catch (thrown) {
    problems.push(String(thrown));
  }
  return problems;
}
