/** What a text is asked for: whose the figures of a message are, or what is to be mended in a draft. */
export const checkForms = ['message', 'draft'] as const;
export type CheckForm = (typeof checkForms)[number];

/** A longer text is taken for a draft where nobody says what it is. */
const longestMessage = 600;

export function formOf(text: string): CheckForm {
  return text.length > longestMessage ? 'draft' : 'message';
}
