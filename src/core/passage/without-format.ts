/**
 * Marks of formatting, tags, terminal codes, controls, and what is struck out, each as spaces in its place: "*120*
 * guns".
 */
export function withoutFormat(text: string): string {
  const marks =
    /~~[^~\n]+~~|<\/?[a-z][^<>\n]{0,200}>|\p{Cc}\[[\d;]*m|[[\p{Cc}\p{Bidi_Control}]--[\t\n\r]]|[*_`]|~(?!\s?\d)/gv;
  return text.replaceAll(marks, (found) => ' '.repeat(found.length));
}
