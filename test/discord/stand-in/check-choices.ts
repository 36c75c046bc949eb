import { limits } from '../../../src/discord/limits.ts';

/** What of an autocomplete's answer is wrong. */
export function checkChoices(data: unknown): string[] {
  const choices: unknown = typeof data === 'object' && data !== null && 'choices' in data ? data.choices : undefined;
  if (!Array.isArray(choices)) return ['no choices'];
  return [...(choices.length > limits.choices ? [`${choices.length} choices`] : []), ...choices.flatMap(checkChoice)];
}

function checkChoice(choice: object): string[] {
  const texts = [...Object.entries({ name: limits.choiceName, value: limits.choiceValue })];
  return texts.flatMap(([key, most]) => {
    const text: unknown = Reflect.get(choice, key);
    return typeof text === 'string' && text.trim() !== '' && text.length <= most ? [] : [`a choice's ${key}`];
  });
}
